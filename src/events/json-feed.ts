/**
 * Our own feed format, `schema/feed.schema.json`, and the gate that every feed
 * passes: lenient where it can be, so that a bad event is dropped and named and
 * the good ones stay.
 */

import { isLocated } from './event.js';
import type { EventFeed, SolidarityEvent } from './event.js';
import { readZone } from './event-time.js';
import type { FeedDraft, FeedRequest, FeedText } from './feed-draft.js';
import { FeedError } from './feed-error.js';
import type { Problem } from './fields.js';
import { Fields } from './fields.js';
import { readEvent } from './json-event.js';
import { readPlace } from './json-place.js';
import { present } from './present.js';
import { finish } from './slices.js';
import type { Work } from './slices.js';

/** Most events taken from a feed. */
const maxEvents = 100_000;
/** Events between two points at which reading may pause. */
const step = 100;

/** What came of reading a feed: the good events, and what was wrong with the others. */
export interface FeedReading {
  readonly feed: EventFeed;
  /** The first thousand of them. */
  readonly problems: readonly Problem[];
  /** How many events were left out. */
  readonly leftOut: number;
  /** Where the rest of it is, for sources that give a page at a time. */
  readonly next?: FeedRequest;
}

/**
 * Reads the text of a feed of our own format, where no other is expected.
 *
 * @param base URL of the feed, which relative addresses in it are relative to
 * @throws {FeedError} `format` where the text is no feed at all
 */
export function readJsonFeed(text: string, base?: string): FeedReading {
  return readDraft(ownDraft({ text, json: parseJson(text) }), base);
}

/** The JSON in a text; undefined where it holds none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Whether parsed JSON is meant as a feed of our own format, good or bad. */
export function isOwnFeed(json: unknown): boolean {
  return isRecord(json) && Object.hasOwn(json, 'version') && Object.hasOwn(json, 'events');
}

/**
 * Our own format as a draft: nothing to translate.
 *
 * @throws {FeedError} `format` where it is no feed of a version that is known here
 */
export function ownDraft({ json }: FeedText): FeedDraft {
  if (json === undefined) throw new FeedError('format', 'the feed is not JSON');
  if (!isRecord(json)) {
    throw new FeedError('format', 'the feed must be a JSON object with "version" and "events"');
  }
  const version = ownValue(json, 'version');
  if (version !== 1) {
    const found = version === undefined ? 'missing' : describe(version);
    throw new FeedError('format', `"version" is ${found}; this reader knows version 1`);
  }
  const events = ownValue(json, 'events');
  if (!Array.isArray(events)) throw new FeedError('format', '"events" must be a list');
  const drafts = events.slice(0, maxEvents + 1).map((event: unknown, index) => ({
    at: `events[${String(index)}]`,
    // Whether it is an object the gate looks.
    event: event as Readonly<Record<string, unknown>>,
  }));
  return { feed: json, events: drafts, problems: [] };
}

/**
 * Checks a draft field by field; what is wrong is left out and named.
 *
 * @param base URL of the feed, which relative addresses in it are relative to
 * @param zone IANA zone of wall clocks, where neither event nor feed names one
 */
export function readDraft(draft: FeedDraft, base?: string, zone?: string): FeedReading {
  return finish(readingDraft(draft, base, zone));
}

/** The same in steps, for a page that must stay responsive. */
export function* readingDraft(draft: FeedDraft, base?: string, zone?: string): Work<FeedReading> {
  const problems: Problem[] = [...draft.problems];
  const top = new Fields(draft.feed, '', base, problems);
  const feedZone = readZone(top);
  const seen = new Set<string>();
  const events: SolidarityEvent[] = [];
  for (const [index, { at, event }] of draft.events.slice(0, maxEvents).entries()) {
    if (index % step === step - 1) yield;
    const read = isRecord(event)
      ? readEvent(new Fields(event, at, base, problems), feedZone ?? zone, seen)
      : top.refuse(at, 'must be an object');
    if (read) events.push(read);
  }
  if (draft.events.length > maxEvents) {
    top.refuse('events', `has more than ${maxEvents} entries; the rest is left out`);
  }
  const hub = readPlace(top, 'hub');
  return {
    feed: {
      ...present({
        title: top.languageMap('title'),
        zone: feedZone ?? zone,
        main: top.text('main'),
      }),
      ...(isLocated(hub) ? { hub } : {}),
      languages: top.texts('languages'),
      events: events.sort((a, b) => a.startUTC - b.startUTC || a.endUTC - b.endUTC),
    },
    problems,
    leftOut: draft.events.length - events.length,
    ...present({ next: draft.next }),
  };
}

/** What stands in a feed in place of something else, for people. */
function describe(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.slice(0, 50));
  return typeof value === 'number' ? String(value) : `a ${typeof value}`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Own properties only, so that `__proto__` and friends mean nothing. */
function ownValue(record: object, name: string): unknown {
  return Object.getOwnPropertyDescriptor(record, name)?.value;
}
