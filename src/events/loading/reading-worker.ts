/** The worker that reads large feeds: what it would cost the page goes on here, beside it. */

import { FeedError } from '../feed-error.js';
import { textOf } from './read-body.js';
import { readFeed } from '../read-feed.js';
import { searchTextOf } from '../search-text.js';
import type { ReadingAnswer, ReadingRequest } from './worker-reading.js';

/** Events in one message: taking them over is a task of a few milliseconds on a cheap phone. */
const eventsPerMessage = 250;

/** A worker's own global scope, of which the types of the page know nothing. */
const page = globalThis as unknown as {
  postMessage: (answer: ReadingAnswer) => void;
  onmessage: (message: MessageEvent<ReadingRequest>) => void;
};

page.onmessage = ({ data }) => {
  void answer(data);
};
page.postMessage({ kind: 'here' });

async function answer({ body, options, format }: ReadingRequest): Promise<void> {
  try {
    const { feed, ...reading } = await readFeed(await textOf(body), options, format);
    for (let at = 0; at < feed.events.length; at += eventsPerMessage) {
      const events = feed.events.slice(at, at + eventsPerMessage);
      page.postMessage({ kind: 'events', events, texts: events.map(searchTextOf) });
    }
    page.postMessage({ kind: 'done', reading: { ...reading, feed: { ...feed, events: [] } } });
  } catch (cause) {
    const { code, message } =
      cause instanceof FeedError ? cause : new FeedError('format', String(cause));
    page.postMessage({ kind: 'failed', code, message });
  }
}
