/** Feeds of servers that give a page at a time. */

import type { FeedRequest } from '../feed-draft.js';
import { FeedError } from '../feed-error.js';
import type { FeedBody, FeedSource } from './feed-source.js';
import type { Problem } from '../fields.js';
import type { FeedReading } from '../json-feed.js';
import { safeUrl } from '../safe-url.js';

/** Most pages of a feed. */
const maxPages = 20;

/**
 * The feed with the pages that follow its first. What of them cannot be had
 * costs only itself.
 *
 * @throws the signal's reason, once it is aborted
 */
export async function readPages(
  source: FeedSource,
  first: FeedBody,
  firstReading: FeedReading,
  read: (body: FeedBody) => Promise<FeedReading>,
  signal: AbortSignal,
): Promise<{ readonly reading: FeedReading; readonly bodies: readonly FeedBody[] }> {
  const bodies = [first];
  const readings = [firstReading];
  const problems: Problem[] = [];
  for (let { next } = firstReading; next; next = readings.at(-1)?.next) {
    try {
      if (bodies.length >= maxPages)
        throw new FeedError('too-large', `there are ${maxPages} already`);
      const body = await source.read(signal, { request: onSite(next, first.base) });
      readings.push(await read(body));
      bodies.push(body);
    } catch (cause) {
      signal.throwIfAborted();
      const message = cause instanceof Error ? cause.message : String(cause);
      problems.push({ path: `page ${bodies.length + 1}`, message: `is left out: ${message}` });
      break;
    }
  }
  return { reading: asOne(readings, problems), bodies };
}

/** A feed sends its readers to no other site. */
function onSite(next: FeedRequest, base: string): FeedRequest {
  const url = safeUrl(next.url, base);
  if (url === undefined || new URL(url).origin !== new URL(base).origin) {
    throw new FeedError('refused', 'it is on another site');
  }
  return { ...next, url };
}

/** The pages of a feed as one, with the events that are on two pages once. */
export function asOne(
  readings: readonly FeedReading[],
  problems: readonly Problem[] = [],
): FeedReading {
  const events = new Map(
    readings.flatMap(({ feed }) => feed.events).map((event) => [event.id, event]),
  );
  const feed = readings[0]?.feed ?? { languages: [] };
  return {
    feed: { ...feed, events: [...events.values()].sort((a, b) => a.startUTC - b.startUTC) },
    problems: [...readings.flatMap((reading) => reading.problems), ...problems],
    leftOut: readings.reduce((sum, { leftOut }) => sum + leftOut, 0),
  };
}
