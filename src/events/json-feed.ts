/**
 * Our own feed format, `schema/feed.schema.json`, and the gate that every feed
 * passes: lenient where it can be, so that a bad event is dropped and named and
 * the good ones stay.
 */

import { isLocated } from './event.js';
import type { EventFeed, SolidarityEvent } from './event.js';
import { readZone } from './event-time.js';
import type { EventDraft, FeedDraft, FeedRequest, FeedText } from './feed-draft.js';
import { FeedError } from './feed-error.js';
import type { Problem } from './fields.js';
import { Fields } from './fields.js';
import { readEvent } from './json-event.js';
import { readPlace } from './json-place.js';
import { present } from './present.js';
import { finish } from './loading/slices.js';
import type { Work } from './loading/slices.js';

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
  return finish(readingDraft(ownDraft({ text, json: parseJson(text) }), base));
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
  const top = new Fields(json, '', undefined, []);
  if (top.raw('version') !== 1) {
    throw new FeedError('format', '"version" must be the number 1, the one that is known here');
  }
  const events = top.raw('events');
  if (!Array.isArray(events)) throw new FeedError('format', '"events" must be a list');
  // One more than is taken, so that the gate says that there are more.
  const drafts = events.slice(0, maxEvents + 1).map((event: unknown, index) => ({
    at: `events[${index}]`,
    event: isRecord(event) ? event : {},
  }));
  return { feed: json, events: drafts, problems: [], leftOut: events.length - drafts.length };
}

/** What stands between a feed and the page. */
export interface Gate {
  /** Makes an event of a draft, or notes why it cannot. */
  readonly read: (draft: EventDraft, problems: Problem[]) => SolidarityEvent | undefined;
  /** Takes an id for an event; false where another has it. */
  readonly claim: (id: string) => boolean;
}

/** The instances of an event that recurs; the event itself, with its end, where it does not. */
export type InstanceReader = (
  event: SolidarityEvent,
  draft: EventDraft,
  problems: Problem[],
  gate: Gate,
) => readonly SolidarityEvent[];

/**
 * Checks a draft field by field, in steps; what is wrong is left out and named.
 *
 * @param base URL of the feed, which relative addresses in it are relative to
 * @param instances follows `recurrence` and `duration`; without it an event happens once, until its `end`
 * @param pageZone IANA zone of wall clocks, where neither event nor feed names one
 */
export function* readingDraft(
  draft: FeedDraft,
  base?: string,
  instances?: InstanceReader,
  pageZone?: string,
): Work<FeedReading> {
  const problems: Problem[] = [...draft.problems];
  const top = new Fields(draft.feed, '', base, problems);
  const zone = readZone(top) ?? pageZone;
  const seen = new Set<string>();
  const gate: Gate = {
    read: ({ at, event }, found) => readEvent(new Fields(event, at, base, found), zone, seen),
    claim: (id) => !seen.has(id) && seen.add(id).size > 0,
  };
  const events: SolidarityEvent[] = [];
  let { leftOut = 0 } = draft;
  for (const [index, each] of draft.events.entries()) {
    if (events.length >= maxEvents) {
      top.refuse('events', `are more than ${maxEvents}; the rest is left out`);
      leftOut += draft.events.length - index;
      break;
    }
    if (index % step === step - 1) yield;
    const event = gate.read(each, problems);
    if (!event) leftOut += 1;
    else if (instances) events.push(...instances(event, each, problems, gate));
    else events.push(event);
  }
  const hub = readPlace(top, 'hub');
  return {
    feed: {
      ...present({
        title: top.languageMap('title'),
        zone,
        main: top.text('main'),
      }),
      ...(isLocated(hub) ? { hub } : {}),
      languages: top.texts('languages'),
      events: events.sort((a, b) => a.startUTC - b.startUTC || a.endUTC - b.endUTC),
    },
    problems,
    leftOut,
    ...present({ next: draft.next }),
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
