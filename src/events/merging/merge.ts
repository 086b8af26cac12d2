import type { EventFeed, EventOrigin, SolidarityEvent } from '../event.js';
import { hidden, joinEvents, withOrigins } from './join-events.js';
import { present } from '../present.js';
import { daysOf, sameness, signOf } from './same-event.js';
import type { Sign } from './same-event.js';
import { finish } from '../loading/slices.js';
import type { Work } from '../loading/slices.js';

/** One of several feeds, and where it is from. */
export interface NamedFeed {
  readonly feed: EventFeed;
  /** For people, where an event does not name its source. */
  readonly address?: string;
}

/** Events between two points at which the work may pause. */
const step = 200;
/** A word that more titles of a day share than this tells nothing. */
const maxCandidates = 30;

/**
 * Several feeds as one, in the order in which the page names them:
 *
 * - the same id twice: the newer account (`sequence`, then `updated`; else the
 *   earlier feed's) stands alone, since what it left out may have been taken back,
 *   except that a place which either hides stays hidden;
 * - the same event under two ids, by day, title and place: one event under the
 *   id of the earlier feed, filled up from the later one;
 * - either way `mergedFrom` names all sources.
 *
 * Two events of one feed are never one.
 */
export function mergeFeeds(feeds: readonly NamedFeed[]): EventFeed {
  return finish(mergingFeeds(feeds));
}

/** The same in steps, for a page that must stay responsive. */
export function* mergingFeeds(feeds: readonly NamedFeed[]): Work<EventFeed> {
  const [first, ...others] = feeds;
  if (!first) return { languages: [], events: [] };
  if (others.length === 0) return first.feed;
  const merged = new MergedEvents();
  for (const named of feeds) yield* merged.add(named);
  const all = feeds.map(({ feed }) => feed);
  const main = all.find((feed) => feed.main !== undefined)?.main;
  return {
    ...present({
      title: all.find(({ title }) => title)?.title,
      zone: all.find(({ zone }) => zone)?.zone,
      hub: all.find(({ hub }) => hub)?.hub,
      main: main === undefined ? undefined : merged.idOf(main),
    }),
    languages: [...new Set(all.flatMap(({ languages }) => languages))],
    events: merged.inOrder(),
  };
}

/** An event so far, and under which key it was found where. */
interface Entry {
  event: SolidarityEvent;
  origins: readonly EventOrigin[];
  /** The last feed that has it: none has an event twice. */
  feed: NamedFeed;
  sign: Sign | undefined;
}

class MergedEvents {
  readonly #entries: Entry[] = [];
  /** By every id that an event has in any feed. */
  readonly #byId = new Map<string, Entry>();

  /** The id under which an event is kept. */
  idOf(id: string): string {
    return this.#byId.get(id)?.event.id ?? id;
  }

  *add(feed: NamedFeed): Work<void> {
    const rest: Entry[] = [];
    for (const [index, event] of feed.feed.events.entries()) {
      if (index % step === step - 1) yield;
      const origins = event.mergedFrom ?? [originOf(event, feed)];
      const known = this.#byId.get(event.id);
      if (known) this.#replace(known, event, origins, feed);
      else rest.push({ event, origins, feed, sign: undefined });
    }
    const unmatched = this.#entries.length > 0 ? yield* this.#match(rest, feed) : rest;
    for (const entry of unmatched) {
      this.#entries.push(entry);
      for (const { id } of entry.origins) this.#byId.set(id, entry);
      this.#byId.set(entry.event.id, entry);
    }
  }

  inOrder(): readonly SolidarityEvent[] {
    return this.#entries
      .map(({ event, origins }) =>
        this.#linked(origins.length > 1 ? withOrigins(event, origins) : event),
      )
      .sort((a, b) => a.startUTC - b.startUTC || a.endUTC - b.endUTC);
  }

  /** The event with its relations to events that are kept under another id. */
  #linked(event: SolidarityEvent): SolidarityEvent {
    if (event.relates.every(({ to }) => this.idOf(to) === to)) return event;
    return { ...event, relates: event.relates.map(({ to, rel }) => ({ to: this.idOf(to), rel })) };
  }

  #replace(
    entry: Entry,
    event: SolidarityEvent,
    origins: readonly EventOrigin[],
    feed: NamedFeed,
  ): void {
    if (entry.event.id === event.id) {
      const [kept, other] = isNewer(event, entry.event)
        ? [event, entry.event]
        : [entry.event, event];
      entry.event = other.privacy === 'placeHidden' ? hidden(kept) : kept;
    } else {
      // Known here under another id, it stays as it is told there, but for what nobody may overlook.
      if (event.privacy === 'placeHidden') entry.event = hidden(entry.event);
      if (event.status === 'cancelled' && isNewer(event, entry.event)) {
        entry.event = { ...entry.event, status: 'cancelled' };
      }
    }
    entry.origins = [...entry.origins, ...origins];
    entry.feed = feed;
    entry.sign = undefined;
  }

  /** Joins what is the same under another id, and gives the rest. First the sure ones, so that a near one does not take their place. */
  *#match(found: readonly Entry[], feed: NamedFeed): Work<readonly Entry[]> {
    const index = yield* this.#index(feed);
    let rest = found;
    for (const wanted of ['same', 'near'] as const) {
      const unmatched: Entry[] = [];
      for (const [at, entry] of rest.entries()) {
        if (at % step === step - 1) yield;
        if (!daysOf(entry.event).some((day) => index.days.has(day))) {
          unmatched.push(entry);
          continue;
        }
        entry.sign ??= signOf(entry.event);
        const match = findMatch(entry.sign, wanted, feed, index.entries);
        if (!match) unmatched.push(entry);
        else this.#join(match, entry, feed);
      }
      rest = unmatched;
    }
    return rest;
  }

  #join(match: Entry, { event, origins }: Entry, feed: NamedFeed): void {
    match.event = joinEvents(match.event, event);
    match.origins = [...match.origins, ...origins];
    match.feed = feed;
    match.sign = undefined;
    for (const { id } of origins) this.#byId.set(id, match);
  }

  /** What there is on the days of a feed, by day and word. */
  *#index(feed: NamedFeed): Work<Index> {
    const days = new Set<string>();
    for (const [at, event] of feed.feed.events.entries()) {
      if (at % step === step - 1) yield;
      for (const day of daysOf(event)) days.add(day);
    }
    const entries = new Map<string, Entry[]>();
    const usedDays = new Set<string>();
    for (const [at, entry] of this.#entries.entries()) {
      if (at % step === step - 1) yield;
      const shared = daysOf(entry.event).filter((day) => days.has(day));
      if (shared.length === 0) continue;
      for (const day of shared) usedDays.add(day);
      entry.sign ??= signOf(entry.event);
      for (const key of [...entry.sign.titleKeys, ...entry.sign.wordKeys]) {
        const list = entries.get(key);
        if (!list) entries.set(key, [entry]);
        else if (list.length <= maxCandidates) list.push(entry);
      }
    }
    return { days: usedDays, entries };
  }
}

interface Index {
  readonly days: ReadonlySet<string>;
  readonly entries: ReadonlyMap<string, readonly Entry[]>;
}

/** The candidate nearest in time. */
function findMatch(
  sign: Sign,
  wanted: 'same' | 'near',
  feed: NamedFeed,
  entries: Index['entries'],
): Entry | undefined {
  let best: Entry | undefined;
  const distance = ({ event }: Entry): number => Math.abs(event.startUTC - sign.event.startUTC);
  const keys = wanted === 'same' ? sign.titleKeys : sign.wordKeys;
  for (const candidate of new Set(keys.flatMap((key) => candidatesFor(key, entries)))) {
    if (candidate.feed === feed || !candidate.sign) continue;
    if (sameness(candidate.sign, sign) !== wanted) continue;
    if (!best || distance(candidate) < distance(best)) best = candidate;
  }
  return best;
}

function candidatesFor(key: string, entries: Index['entries']): readonly Entry[] {
  const candidates = entries.get(key) ?? [];
  return candidates.length > maxCandidates ? [] : candidates;
}

function originOf({ id, source }: SolidarityEvent, { address }: NamedFeed): EventOrigin {
  return { id, ...present({ source: source ?? address }) };
}

function isNewer(event: SolidarityEvent, than: SolidarityEvent): boolean {
  if (event.sequence !== than.sequence) return event.sequence > than.sequence;
  return instantOfChange(event) > instantOfChange(than);
}

function instantOfChange({ updated }: SolidarityEvent): number {
  const instant = updated === undefined ? Number.NaN : Date.parse(updated);
  return Number.isNaN(instant) ? Number.NEGATIVE_INFINITY : instant;
}
