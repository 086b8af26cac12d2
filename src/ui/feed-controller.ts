import type { ReactiveController } from 'lit';
import type { FeedSnapshot, FeedStore } from '../events/store.js';
import { releaseStore, storeFor } from '../events/store.js';
import { FeedError } from '../events/feed-error.js';
import type { FeedSource } from '../events/feed-source.js';
import type { FeedElement } from './feed-element.js';
import { feedSource } from './inline-feed.js';
import { report } from './report.js';

const loading: FeedSnapshot = { status: 'loading', problems: [] };

/** Ties an element to the store of its feed for as long as it is in the page. */
export class FeedController implements ReactiveController {
  readonly #host: FeedElement;
  #source: FeedSource | undefined;
  #store: FeedStore | undefined;
  #unsubscribe: (() => void) | undefined;
  #seen: FeedSnapshot = loading;

  constructor(host: FeedElement) {
    this.#host = host;
    host.addController(this);
  }

  get snapshot(): FeedSnapshot {
    return this.#store?.snapshot ?? this.#seen;
  }

  /** The store, where there is a feed. */
  get store(): FeedStore | undefined {
    return this.#store;
  }

  /** Follows another feed, or none. Called when the attribute changes, so an element can be told before it is in the page. */
  follow(feed: string | undefined): void {
    this.#leave();
    this.#seen = loading;
    this.#source = undefined;
    if (!feed) return;
    try {
      this.#source = feedSource(feed, this.#host);
    } catch (cause) {
      const error = new FeedError('missing', `feed="${feed}" is no address`, { cause });
      this.#seen = { status: 'error', problems: [], error };
      this.#reportFailure(error);
      return;
    }
    if (this.#host.isConnected) this.#join();
  }

  hostConnected(): void {
    if (this.#source) this.#join();
  }

  hostDisconnected(): void {
    this.#leave();
  }

  #join(): void {
    if (!this.#source || this.#store) return;
    this.#store = storeFor(this.#source);
    this.#unsubscribe = this.#store.subscribe(() => {
      this.#follow();
    });
    this.#follow();
  }

  /** An element that only moves in the page leaves and joins within one task: the store outlives that. */
  #leave(): void {
    const source = this.#source;
    this.#unsubscribe?.();
    this.#seen = this.snapshot;
    this.#store = undefined;
    if (source) {
      queueMicrotask(() => {
        releaseStore(source);
      });
    }
  }

  #follow(): void {
    const before = this.#seen;
    const now = this.snapshot;
    this.#seen = now;
    this.#host.requestUpdate();
    if (now.error && now.error !== before.error) this.#reportFailure(now.error);
    if (now.feed && now.feed !== before.feed) this.#reportLoad(now);
    if (now.selected !== before.selected) this.#host.event = now.selected;
  }

  #reportFailure({ code, message, cause }: FeedError): void {
    report(this.#host, { code: `feed-${code}`, message, cause });
  }

  #reportLoad({ feed, problems }: FeedSnapshot): void {
    for (const { path, message } of problems.slice(0, 20)) {
      console.warn(`<${this.#host.localName}> feed: ${path} ${message}`);
    }
    this.#host.dispatchEvent(
      new CustomEvent('solidarity-load', {
        detail: { events: feed?.events.length ?? 0, problems },
        bubbles: true,
        composed: true,
      }),
    );
  }
}
