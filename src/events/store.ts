import type { EventFeed, SolidarityEvent } from './event.js';
import { FeedError } from './feed-error.js';
import { releaseResource, resourceFor } from './loading/feed-resource.js';
import type { FeedResource, ResourceState } from './loading/feed-resource.js';
import type { FeedSource } from './loading/feed-source.js';
import type { Problem } from './fields.js';
import type { EventFilter } from './filter.js';
import type { NamedFeed } from './merging/merge.js';
import { present } from './present.js';
import type { PageLife } from './loading/refresh.js';
import { inSlices } from './loading/slices.js';
import { loadingSnapshot } from './loading-snapshot.js';

/** `stale`: the last good data is shown, because the source does not answer. */
export type FeedStatus = 'loading' | 'ready' | 'empty' | 'stale' | 'error';

/** What the elements draw. A new object at every change, never changed itself. */
export interface FeedSnapshot {
  readonly status: FeedStatus;
  readonly feed?: EventFeed;
  /** What was left out of the feeds and why. */
  readonly problems: readonly Problem[];
  /** How many events were left out. */
  readonly leftOut: number;
  /** Every feed that cannot be had, also where the others are shown. */
  readonly failures: readonly FeedError[];
  /** When what is shown was fetched, the oldest part of it; epoch milliseconds. */
  readonly fetchedAt?: number;
  /** What the visitor filters by, in every element, besides the element's own attributes. */
  readonly filter: EventFilter;
  /** Id of the event that the visitor chose, in whichever element. */
  readonly selected?: string;
  /** Whether an element of the page can play what an event has. */
  readonly canPlay?: boolean;
  /** The visitor's latest wish to watch an event; a new object each time. */
  readonly playback?: PlaybackRequest;
}

/** A wish to watch: the broadcast while it is on, the recording afterwards. */
export interface PlaybackRequest {
  readonly event: string;
}

/**
 * A list of feeds on one page: one selection, one filter, however many
 * elements show it. Elements never speak to each other; they speak to this.
 */
export class FeedStore {
  readonly #resources: readonly FeedResource[];
  readonly #leave: readonly (() => void)[];
  readonly #listeners = new Set<() => void>();
  #snapshot = loadingSnapshot;
  #merging: AbortController | undefined;
  #parts: readonly NamedFeed[] = [];
  readonly #life = new AbortController();
  #players = 0;

  constructor(sources: readonly FeedSource[], life?: PageLife) {
    // One address may be written in two ways.
    this.#resources = [...new Set(sources.map((source) => resourceFor(source, life)))];
    this.#leave = this.#resources.flatMap((resource) => [
      resource.subscribe(() => void this.#update()),
      // For ever: it only tries again after a failure, when the network is back.
      resource.keepFresh(Number.POSITIVE_INFINITY),
    ]);
    void this.#update();
  }

  /** Ends when nobody in the page shows its feeds any more. */
  get life(): AbortSignal {
    return this.#life.signal;
  }

  get snapshot(): FeedSnapshot {
    return this.#snapshot;
  }

  get selectedEvent(): SolidarityEvent | undefined {
    const { selected } = this.#snapshot;
    return selected === undefined ? undefined : this.find(selected);
  }

  /** The event that has the id in any of the feeds; of a series that has it, the first instance. */
  find(id: string): SolidarityEvent | undefined {
    const { events = [] } = this.#snapshot.feed ?? {};
    return (
      events.find((event) => event.id === id) ??
      events.find(({ mergedFrom }) => mergedFrom?.some((origin) => origin.id === id)) ??
      events.find(({ instanceOf }) => instanceOf === id)
    );
  }

  /** Calls the listener after every change, until the returned function is called. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  get isIdle(): boolean {
    return this.#listeners.size === 0;
  }

  /** Asks the servers again; loads under way are given up for the new ones. Never rejects. */
  async load(): Promise<void> {
    await Promise.all(this.#resources.map((resource) => resource.load(true)));
    // The merge that the last of them began is given up for this one, and can be waited for.
    await this.#update();
  }

  /** Loads again every so many seconds, at least 15, until the returned function is called. */
  keepFresh(seconds: number): () => void {
    const stops = this.#resources.map((resource) => resource.keepFresh(seconds));
    return () => {
      for (const stop of stops) stop();
    };
  }

  /** Filters in every element, on top of what each filters by its own attributes. */
  filterBy(filter: EventFilter): void {
    this.#change({ filter });
  }

  /** Chooses an event in every element, or none. */
  select(id: string | undefined): void {
    // Under whatever id a feed has it, it is one event.
    const selected = id === undefined ? undefined : (this.find(id)?.id ?? id);
    if (selected !== this.#snapshot.selected) this.#change({ selected });
  }

  /** Asks the page's player for an event, which becomes the selected one. */
  play(id: string): void {
    this.#change({ selected: id, playback: { event: id } });
  }

  /** A player says that it is there; the returned function says that it has gone. */
  offerPlayback(): () => void {
    this.#players += 1;
    this.#change({ canPlay: true });
    return () => {
      this.#players -= 1;
      this.#change({ canPlay: this.#players > 0 });
    };
  }

  /** Gives up its feeds, which stay where somebody else has them. */
  end(): void {
    this.#life.abort();
    this.#merging?.abort();
    for (const leave of this.#leave) leave();
    for (const resource of this.#resources) releaseResource(resource);
  }

  /** Takes over what its feeds have become; a choice may have come before them. */
  async #update(): Promise<void> {
    await this.#takeOver();
    this.select(this.#snapshot.selected);
  }

  async #takeOver(): Promise<void> {
    this.#merging?.abort();
    const states = this.#resources.map(({ source: { base }, state }) => ({ base, ...state }));
    const parts = states.flatMap(({ base, reading }) =>
      reading ? [{ feed: reading.feed, address: base }] : [],
    );
    const isNew =
      parts.length !== this.#parts.length ||
      parts.some(({ feed }, index) => feed !== this.#parts[index]?.feed);
    if (!isNew || parts.length < 2) {
      this.#parts = parts;
      this.#change(summaryOf(states, isNew ? parts[0]?.feed : this.#snapshot.feed));
      return;
    }
    const merging = new AbortController();
    this.#merging = merging;
    const { signal } = merging;
    try {
      const { mergingFeeds } = await import('./merging/merge.js');
      const feed = await inSlices(mergingFeeds(parts), signal);
      signal.throwIfAborted();
      this.#parts = parts;
      this.#change(summaryOf(states, feed));
    } catch (cause) {
      if (signal.aborted) return;
      const error = new FeedError('refused', 'the feeds could not be merged', { cause });
      this.#change({ ...summaryOf(states, parts[0]?.feed), failures: [error] });
    }
  }

  #change(change: Change): void {
    this.#snapshot = {
      ...loadingSnapshot,
      ...present<Change>({ ...this.#snapshot, ...change }),
    };
    // A copy, because a listener may leave while it is told.
    for (const listener of [...this.#listeners]) listener();
  }
}

type Change = { [K in keyof FeedSnapshot]?: FeedSnapshot[K] | undefined };
type NamedState = ResourceState & { readonly base: string };

/** What several sources come to: one that fails never hides the others. */
function summaryOf(states: readonly NamedState[], feed: EventFeed | undefined): Change {
  const failures = states.flatMap(({ error }) => error ?? []);
  const times = states.flatMap(({ fetchedAt }) => fetchedAt ?? []);
  const isAlone = states.length === 1;
  return {
    status: statusOf(states, feed),
    feed,
    failures,
    problems: states.flatMap(({ base, reading, error }) => [
      ...(reading?.problems ?? []).map(({ path, message }) => ({
        path: isAlone ? path : `${base} ${path}`,
        message,
      })),
      ...(error && !isAlone ? [{ path: base, message: error.message }] : []),
    ]),
    leftOut: states.reduce((sum, { reading }) => sum + (reading?.leftOut ?? 0), 0),
    fetchedAt: times.length > 0 ? Math.min(...times) : undefined,
  };
}

function statusOf(states: readonly NamedState[], feed: EventFeed | undefined): FeedStatus {
  const read = states.filter(({ reading }) => reading);
  const isLoading = states.some(({ status }) => status === 'loading');
  if (read.length > 0 && read.every(({ status }) => status === 'stale')) return 'stale';
  if (feed && feed.events.length > 0) return 'ready';
  if (isLoading) return 'loading';
  return read.length > 0 ? 'empty' : 'error';
}

const stores = new Map<string, FeedStore>();

/**
 * The page's store for a list of sources; the first to ask starts the load. It
 * lives as long as somebody is subscribed: call {@link releaseStore} after the last.
 *
 * @param life whether anybody can see the page
 */
export function storeFor(sources: FeedSource | readonly FeedSource[], life?: PageLife): FeedStore {
  const list = [sources].flat();
  const key = keyOf(list);
  let store = stores.get(key);
  if (!store) {
    store = new FeedStore(list, life);
    stores.set(key, store);
  }
  return store;
}

/** Forgets a store that nobody is subscribed to any more. */
export function releaseStore(sources: FeedSource | readonly FeedSource[]): void {
  const key = keyOf([sources].flat());
  const store = stores.get(key);
  if (!store?.isIdle) return;
  store.end();
  stores.delete(key);
}

function keyOf(sources: readonly FeedSource[]): string {
  return sources.map(({ key }) => key).join('\n');
}
