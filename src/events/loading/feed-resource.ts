import type { ReadOptions } from '../feed-draft.js';
import { FeedError } from '../feed-error.js';
import type { FeedBody, FeedSource } from './feed-source.js';
import type { FeedReading } from '../json-feed.js';
import { readBody } from './read-body.js';
import { Refresh } from './refresh.js';
import type { PageLife } from './refresh.js';

/** How long a source may take before what was kept of it is shown, milliseconds. */
const patience = 3000;

/** How one source stands. A new object at every change. */
export interface ResourceState {
  /** `stale`: what there is was there before, and the source does not answer. */
  readonly status: 'loading' | 'ready' | 'stale' | 'error';
  readonly reading?: FeedReading;
  /** When the reading was fetched, epoch milliseconds. */
  readonly fetchedAt?: number;
  /** Why the last load failed. */
  readonly error?: FeedError;
}

/** One source on one page: one fetch, however many lists of feeds it is in. */
export class FeedResource {
  readonly source: FeedSource;
  readonly #listeners = new Set<() => void>();
  readonly #refresh: Refresh;
  #state: ResourceState = { status: 'loading' };
  #loading: AbortController | undefined;
  #validator: string | undefined;

  constructor(source: FeedSource, life: PageLife | undefined) {
    this.source = source;
    this.#refresh = new Refresh(() => void this.load(true), life);
  }

  get state(): ResourceState {
    return this.#state;
  }

  get isIdle(): boolean {
    return this.#listeners.size === 0;
  }

  /** Calls the listener after every change, until the returned function is called. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  /** Loads again every so many seconds, at least 15, until the returned function is called. */
  keepFresh(seconds: number): () => void {
    return this.#refresh.keep(seconds);
  }

  /**
   * Fetches and reads; a load under way is given up for the new one. Never rejects.
   *
   * @param isFresh whether the server is asked even while the browser's copy is valid
   */
  async load(isFresh = false): Promise<void> {
    this.stop();
    const loading = new AbortController();
    const { signal } = loading;
    this.#loading = loading;
    if (!this.#state.reading) this.#change({ status: 'loading' });
    const slow = setTimeout(() => void this.#showKept(signal), patience);
    try {
      await this.#fetch(signal, isFresh);
    } catch (cause) {
      if (!signal.aborted) await this.#fail(this.#errorOf(cause), signal);
    } finally {
      clearTimeout(slow);
    }
    if (signal.aborted) return;
    this.#refresh.loaded(this.#state.status === 'ready');
    // Nobody waits for what was kept any more.
    loading.abort();
  }

  async #fail(error: FeedError, signal: AbortSignal): Promise<void> {
    await this.#showKept(signal);
    if (signal.aborted) return;
    this.#change({ ...this.#state, status: this.#state.reading ? 'stale' : 'error', error });
  }

  /** Ends what is under way; it can load again later. */
  stop(): void {
    this.#loading?.abort();
    this.#loading = undefined;
  }

  async #fetch(signal: AbortSignal, isFresh: boolean): Promise<void> {
    const first = await this.source.read(signal, { isFresh });
    signal.throwIfAborted();
    const fetchedAt = Date.now();
    const { reading: before } = this.#state;
    if (before && !before.next && first.validator && first.validator === this.#validator) {
      this.#change({ status: 'ready', reading: before, fetchedAt });
      return;
    }
    const read = (body: FeedBody): Promise<FeedReading> => this.#read(body, signal);
    let reading = await read(first);
    let bodies: readonly FeedBody[] = [first];
    if (reading.next) {
      const { readPages } = await import('./feed-pages.js');
      ({ reading, bodies } = await readPages(this.source, first, reading, read, signal));
    }
    signal.throwIfAborted();
    this.#validator = first.validator;
    this.#change({ status: 'ready', reading, fetchedAt });
    if (!this.#isKept || !bodies.every(({ isKeepable }) => isKeepable)) return;
    const { keepFeed } = await import('./feed-cache.js');
    await keepFeed(this.source, { bodies, fetchedAt });
  }

  #read(body: FeedBody, signal: AbortSignal): Promise<FeedReading> {
    const { format, zone } = this.source;
    const options: ReadOptions = { base: body.base, zone, now: Date.now() };
    return readBody(body, options, format, signal);
  }

  /** Shows what was kept of the feed, where there is nothing better yet. */
  async #showKept(signal: AbortSignal): Promise<void> {
    if (this.#state.reading || !this.#isKept) return;
    try {
      const { keptFeed } = await import('./feed-cache.js');
      const kept = await keptFeed(this.source, Date.now());
      if (!kept || signal.aborted) return;
      const readings: FeedReading[] = [];
      for (const body of kept.bodies) readings.push(await this.#read(body, signal));
      const reading =
        readings.length > 1 ? (await import('./feed-pages.js')).asOne(readings) : readings[0];
      // What the source has said in the meantime is better, and so is silence to one who has gone.
      signal.throwIfAborted();
      if (!reading || this.state.status === 'ready') return;
      this.#change({ status: 'stale', reading, fetchedAt: kept.fetchedAt });
    } catch {
      // Nothing that can still be read was kept.
    }
  }

  #errorOf(cause: unknown): FeedError {
    if (!(cause instanceof FeedError)) return new FeedError('refused', String(cause), { cause });
    // Who reads a text does not know where it is from.
    if (cause.code !== 'format') return cause;
    return new FeedError('format', `${this.source.base}: ${cause.message}`, { cause });
  }

  get #isKept(): boolean {
    return this.source.isKept === true && 'caches' in globalThis;
  }

  #change(state: ResourceState): void {
    this.#state = state;
    // A copy, because a listener may leave while it is told.
    for (const listener of [...this.#listeners]) listener();
  }
}

const resources = new Map<string, FeedResource>();

/** The page's resource for a source; the first to ask starts the load. */
export function resourceFor(source: FeedSource, life: PageLife | undefined): FeedResource {
  let resource = resources.get(source.key);
  if (!resource) {
    resource = new FeedResource(source, life);
    resources.set(source.key, resource);
    void resource.load();
  }
  return resource;
}

/** Forgets a resource that nobody is subscribed to any more. */
export function releaseResource({ source, isIdle }: FeedResource): void {
  if (!isIdle) return;
  resources.get(source.key)?.stop();
  resources.delete(source.key);
}
