import type { FeedRequest, ReadOptions } from './feed-draft.js';
import { FeedError } from './feed-error.js';
import type { FeedBody, FeedSource } from './feed-source.js';
import type { Problem } from './fields.js';
import type { FeedReading } from './json-feed.js';
import { readBody } from './read-body.js';
import { Refresh } from './refresh.js';
import type { PageLife } from './refresh.js';
import { safeUrl } from './safe-url.js';

/** How long a source may take before what was kept of it is shown, milliseconds. */
const patience = 3000;
/** Most pages of a feed that comes in pages. */
const maxPages = 20;

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
      if (signal.aborted) return;
      const error = this.#errorOf(cause);
      await this.#showKept(signal);
      if (signal.aborted) return;
      this.#change({ ...this.#state, status: this.#state.reading ? 'stale' : 'error', error });
    } finally {
      clearTimeout(slow);
    }
    if (!signal.aborted) this.#refresh.loaded(this.#state.status === 'ready');
    loading.abort();
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
    const { reading, bodies } = await this.#readPages(first, signal);
    signal.throwIfAborted();
    this.#validator = first.validator;
    this.#change({ status: 'ready', reading, fetchedAt });
    if (!this.#isKept || !bodies.every(({ isKeepable }) => isKeepable)) return;
    const { keepFeed } = await import('./feed-cache.js');
    await keepFeed(this.source, { bodies, fetchedAt });
  }

  /** The feed with the pages that follow its first. What of them cannot be had costs only itself. */
  async #readPages(
    first: FeedBody,
    signal: AbortSignal,
  ): Promise<{ reading: FeedReading; bodies: readonly FeedBody[] }> {
    const bodies = [first];
    const readings = [await this.#read(first, signal)];
    const problems: Problem[] = [];
    for (let next = readings[0]?.next; next; next = readings.at(-1)?.next) {
      const fault = faultOfNext(next, first.base, bodies.length);
      if (fault !== undefined) {
        problems.push({ path: 'next', message: fault });
        break;
      }
      try {
        const body = await this.source.read(signal, { request: next });
        readings.push(await this.#read(body, signal));
        bodies.push(body);
      } catch (cause) {
        signal.throwIfAborted();
        problems.push({ path: 'next', message: String(cause) });
        break;
      }
    }
    return { reading: asOne(readings, problems), bodies };
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
      // What the source has said in the meantime is better, and so is silence to one who has gone.
      if (signal.aborted || this.state.reading) return;
      this.#change({ status: 'stale', reading: asOne(readings, []), fetchedAt: kept.fetchedAt });
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

/** Why the next page is not asked for. */
function faultOfNext({ url }: FeedRequest, base: string, pages: number): string | undefined {
  if (pages >= maxPages) return `has more than ${maxPages} pages; the rest is left out`;
  const address = safeUrl(url, base);
  const isSame = address !== undefined && new URL(address).origin === new URL(base).origin;
  return isSame ? undefined : 'leads to another site; it is left out';
}

/** The pages of a feed as one, with the events that are on two pages once. */
function asOne(readings: readonly FeedReading[], problems: readonly Problem[]): FeedReading {
  const [first, ...others] = readings;
  if (!first) throw new FeedError('format', 'there is nothing to read');
  if (others.length === 0 && problems.length === 0) return first;
  const events = new Map(
    readings.flatMap(({ feed }) => feed.events).map((event) => [event.id, event]),
  );
  return {
    ...first,
    feed: { ...first.feed, events: [...events.values()].sort((a, b) => a.startUTC - b.startUTC) },
    problems: [...readings.flatMap((reading) => reading.problems), ...problems],
    leftOut: readings.reduce((sum, { leftOut }) => sum + leftOut, 0),
  };
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
