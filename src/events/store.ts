import type { EventFeed, SolidarityEvent } from './event.js';
import { FeedError } from './feed-error.js';
import type { FeedSource } from './feed-source.js';
import type { Problem } from './fields.js';
import { readFeed } from './read-feed.js';

/** `stale`: the last good data is shown, because the source no longer answers. */
export type FeedStatus = 'loading' | 'ready' | 'empty' | 'stale' | 'error';

/** What the elements draw. A new object at every change, never changed itself. */
export interface FeedSnapshot {
  readonly status: FeedStatus;
  readonly feed?: EventFeed;
  /** What was left out of the feed and why. */
  readonly problems: readonly Problem[];
  readonly error?: FeedError;
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
 * One feed on one page: one fetch, one selection, however many elements show
 * it. Elements never speak to each other; they speak to this.
 */
export class FeedStore {
  readonly #source: FeedSource;
  readonly #listeners = new Set<() => void>();
  #snapshot: FeedSnapshot = { status: 'loading', problems: [] };
  #loading: AbortController | undefined;
  #players = 0;

  constructor(source: FeedSource) {
    this.#source = source;
  }

  get snapshot(): FeedSnapshot {
    return this.#snapshot;
  }

  get selectedEvent(): SolidarityEvent | undefined {
    const { feed, selected } = this.#snapshot;
    return selected === undefined ? undefined : feed?.events.find(({ id }) => id === selected);
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

  /** Fetches and reads the feed; a load under way is given up for the new one. Never rejects. */
  async load(): Promise<void> {
    this.#loading?.abort();
    const loading = new AbortController();
    this.#loading = loading;
    if (!this.#snapshot.feed) this.#change({ status: 'loading', error: undefined });
    try {
      const text = await this.#source.read(loading.signal);
      if (loading.signal.aborted) return;
      const options = { base: this.#source.base, now: Date.now() };
      const { feed, problems } = await readFeed(text, options);
      loading.signal.throwIfAborted();
      const status = feed.events.length > 0 ? 'ready' : 'empty';
      this.#change({ status, feed, problems, error: undefined });
    } catch (cause) {
      if (loading.signal.aborted) return;
      const error =
        cause instanceof FeedError ? cause : new FeedError('refused', String(cause), { cause });
      this.#change({ status: this.#snapshot.feed ? 'stale' : 'error', error });
    }
  }

  /** Chooses an event in every element, or none. */
  select(id: string | undefined): void {
    if (id !== this.#snapshot.selected) this.#change({ selected: id });
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

  /** Ends what is under way; the store can load again later. */
  stop(): void {
    this.#loading?.abort();
    this.#loading = undefined;
  }

  #change(change: { [K in keyof FeedSnapshot]?: FeedSnapshot[K] | undefined }): void {
    const merged = Object.entries({ ...this.#snapshot, ...change });
    this.#snapshot = Object.fromEntries(
      merged.filter(([, value]) => value !== undefined),
    ) as unknown as FeedSnapshot;
    // A copy, because a listener may leave while it is told.
    for (const listener of [...this.#listeners]) listener();
  }
}

const stores = new Map<string, FeedStore>();

/**
 * The page's store for a source; the first to ask starts the load. It lives
 * as long as somebody is subscribed: call {@link releaseStore} after the last.
 */
export function storeFor(source: FeedSource): FeedStore {
  let store = stores.get(source.key);
  if (!store) {
    store = new FeedStore(source);
    stores.set(source.key, store);
    void store.load();
  }
  return store;
}

/** Forgets a store that nobody is subscribed to any more. */
export function releaseStore(source: FeedSource): void {
  const store = stores.get(source.key);
  if (!store?.isIdle) return;
  store.stop();
  stores.delete(source.key);
}
