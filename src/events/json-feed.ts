/**
 * Our own feed format, `schema/feed.schema.json`. The reader is lenient where
 * it can be: a bad event is dropped and named, the good ones stay.
 */

import { isLocated } from './event.js';
import type { EventFeed } from './event.js';
import { readZone } from './event-time.js';
import { FeedError } from './feed-error.js';
import type { Problem } from './fields.js';
import { Fields } from './fields.js';
import { readEvent } from './json-event.js';
import { readPlace } from './json-place.js';
import { present } from './present.js';

/** What came of reading a feed: the good events, and what was wrong with the others. */
export interface FeedReading {
  readonly feed: EventFeed;
  readonly problems: readonly Problem[];
}

/**
 * Reads the text of a feed.
 *
 * @param base URL of the feed, which relative addresses in it are relative to
 * @throws {FeedError} `format` where the text is no feed at all
 */
export function readJsonFeed(text: string, base?: string): FeedReading {
  const problems: Problem[] = [];
  const top = new Fields(parseObject(text), '', base, problems);
  const version = top.raw('version');
  if (version !== 1) {
    throw new FeedError(
      'format',
      `"version" is ${version === undefined ? 'missing' : JSON.stringify(version)}; this reader knows version 1`,
    );
  }
  if (!Array.isArray(top.raw('events'))) {
    throw new FeedError('format', '"events" must be a list');
  }
  const zone = readZone(top);
  const seen = new Set<string>();
  const events = top
    .list('events', (fields) => readEvent(fields, zone, seen))
    .slice()
    .sort((a, b) => a.startUTC - b.startUTC || a.endUTC - b.endUTC);
  const hub = readPlace(top, 'hub');
  return {
    feed: {
      ...present({ title: top.languageMap('title'), zone, main: top.text('main') }),
      ...(isLocated(hub) ? { hub } : {}),
      languages: top.texts('languages'),
      events,
    },
    problems,
  };
}

function parseObject(text: string): object {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new FeedError('format', `the feed is not JSON: ${String(cause)}`, { cause });
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new FeedError('format', 'the feed must be a JSON object with "version" and "events"');
  }
  return value;
}
