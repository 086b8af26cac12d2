import type { ReactiveController } from 'lit';
import type { EventFeed, SolidarityEvent } from '../events/event.js';
import { FeedError } from '../events/feed-error.js';
import { filterEvents } from '../events/filter.js';
import type { EventFilter } from '../events/filter.js';
import { formatNames } from '../events/feed-draft.js';
import type { FeedSource } from '../events/loading/feed-source.js';
import { loadingSnapshot } from '../events/loading-snapshot.js';
import { releaseStore, storeFor } from '../events/store.js';
import type { FeedSnapshot, FeedStore } from '../events/store.js';
import { isZone } from '../events/wall-clock.js';
import type { FeedElement, SolidarityLoadDetail } from './feed-element.js';
import { mayTellOfEvents } from './feed-loader.js';
import { feedSources } from './inline-feed.js';
import { pageLife } from './page-life.js';
import { report } from './report.js';
import { tellPage } from './tell-page.js';

/** What was shown last, and what it was chosen by. */
interface Shown {
  readonly feed: EventFeed;
  readonly filter: EventFilter;
  /** The element's own filter attributes. */
  readonly written: string;
  readonly events: readonly SolidarityEvent[];
}

/** Ties an element to the store of its feeds for as long as it is in the page. */
export class FeedController implements ReactiveController {
  readonly #host: FeedElement;
  #sources: readonly FeedSource[] = [];
  #store: FeedStore | undefined;
  #leaveStore: (() => void)[] = [];
  #seen: FeedSnapshot = loadingSnapshot;
  /** Counts what has been followed: what was loaded for an earlier feed comes too late. */
  #following = 0;

  constructor(host: FeedElement) {
    this.#host = host;
    host.addController(this);
  }

  #shown: Shown | undefined;

  get snapshot(): FeedSnapshot {
    return this.#store?.snapshot ?? this.#seen;
  }

  /** Whether there is a feed, be it one that cannot be had. */
  get hasFeed(): boolean {
    return this.#sources.length > 0 || !!this.#host.feed?.trim();
  }

  /** The store, where there is a feed. */
  get store(): FeedStore | undefined {
    return this.#store;
  }

  /** The events that pass the element's filter attributes and what the visitor filters by, in order of start. */
  get events(): readonly SolidarityEvent[] {
    const { feed, filter } = this.snapshot;
    if (!feed) return [];
    const { kind, tag, country, language, from, to } = this.#host;
    const written = [kind, tag, country, language, from, to].join('\n');
    const last = this.#shown;
    if (last?.feed === feed && last.filter === filter && last.written === written) {
      return last.events;
    }
    const own = {
      kinds: words(kind),
      tags: words(tag),
      countries: words(country),
      languages: words(language),
      from,
      to,
    };
    const events = filterEvents(feed.events, own, filter);
    this.#shown = { feed, filter, written, events };
    return events;
  }

  /** Follows other feeds, or none. Called when an attribute changes, so an element can be told before it is in the page. */
  follow(): void {
    const { feed, format, feedZone, noStore } = this.#host;
    this.#leave();
    this.#seen = loadingSnapshot;
    this.#sources = [];
    this.#following += 1;
    const known = formatNames.find((name) => name === format);
    if (format && !known) this.#refuse('format', format);
    const zone = feedZone && isZone(feedZone) ? feedZone : undefined;
    if (feedZone && !zone) this.#refuse('feed-zone', feedZone);
    if (!feed?.trim()) {
      void this.#followChildren(zone);
      return;
    }
    try {
      this.#sources = feedSources(feed, this.#host, {
        format: known,
        zone,
        isKept: !noStore,
      });
    } catch (cause) {
      const error = new FeedError('missing', `feed="${feed}" is no address`, { cause });
      this.#seen = { ...loadingSnapshot, status: 'error', failures: [error] };
      this.#reportFailure(error);
      return;
    }
    if (this.#host.isConnected) this.#join();
  }

  /** Without a feed of its own, an element whose children tell of events shows those. */
  async #followChildren(zone: string | undefined): Promise<void> {
    const following = this.#following;
    if (!mayTellOfEvents(this.#host)) return;
    // Without its code the children stay as they are, which is what they are there for.
    const code = await import('./children-feed.js').catch(() => undefined);
    const source = code?.childrenSource(this.#host, zone);
    if (!source || following !== this.#following) return;
    this.#sources = [source];
    this.#host.requestUpdate();
    if (this.#host.isConnected) this.#join();
  }

  /** A mistake in an attribute is told, and the feed read without it. */
  #refuse(attribute: string, value: string): void {
    report(this.#host, { code: 'feed-format', message: `${attribute}="${value}" is not known` });
  }

  /** Takes over how often the feed is asked for, and whether the address names the chosen event. */
  tie(): void {
    if (!this.#store) return;
    this.#leave();
    this.#join();
  }

  hostConnected(): void {
    this.#join();
  }

  hostDisconnected(): void {
    this.#leave();
  }

  #join(): void {
    if (this.#sources.length === 0 || this.#store) return;
    const store = storeFor(this.#sources, pageLife);
    this.#store = store;
    this.#leaveStore = [
      store.subscribe(() => {
        this.#follow();
      }),
    ];
    const { refresh, deepLink } = this.#host;
    if (refresh !== undefined && refresh > 0) this.#leaveStore.push(store.keepFresh(refresh));
    if (deepLink) this.#link(store);
    this.#follow();
  }

  #link(store: FeedStore): void {
    let isOver = false;
    let leave: (() => void) | undefined;
    this.#leaveStore.push(() => {
      isOver = true;
      leave?.();
    });
    import('./deep-link.js').then(
      ({ linkToHash }) => {
        if (!isOver) leave = linkToHash(store);
      },
      (cause: unknown) => {
        console.warn(`<${this.#host.localName}> deep-link could not be loaded:`, cause);
      },
    );
  }

  /** An element that only moves in the page leaves and joins within one task: the store outlives that. */
  #leave(): void {
    const sources = this.#sources;
    this.#seen = this.snapshot;
    for (const leave of this.#leaveStore) leave();
    this.#leaveStore = [];
    this.#store = undefined;
    queueMicrotask(() => {
      releaseStore(sources);
    });
  }

  #follow(): void {
    const before = this.#seen;
    const now = this.snapshot;
    this.#seen = now;
    this.#host.requestUpdate();
    for (const failure of now.failures) {
      if (!before.failures.includes(failure)) this.#reportFailure(failure);
    }
    if (now.feed && now.feed !== before.feed) {
      this.#reportLoad(now);
      if (!this.#host.noStructuredData) void this.#describe(now.feed);
    }
    if (now.selected !== before.selected) this.#host.event = now.selected;
  }

  /** Tells search engines of the events; no loss to visitors where its code does not come. */
  async #describe(feed: EventFeed): Promise<void> {
    const life = this.#store?.life;
    const code = await import('./structured-data.js').catch(() => undefined);
    if (life) await code?.writeStructuredData(feed, this.#host.ownerDocument, life);
  }

  #reportFailure({ code, message, cause }: FeedError): void {
    report(this.#host, { code: `feed-${code}`, message, cause });
  }

  #reportLoad({ feed, problems, leftOut }: FeedSnapshot): void {
    for (const { path, message } of problems.slice(0, 20)) {
      console.warn(`<${this.#host.localName}> feed: ${path} ${message}`);
    }
    tellPage(this.#host, 'solidarity-load', {
      events: feed?.events.length ?? 0,
      leftOut,
      problems,
    } satisfies SolidarityLoadDetail);
  }
}

function words(attribute: string | undefined): readonly string[] {
  return attribute?.split(/\s+/).filter(Boolean) ?? [];
}
