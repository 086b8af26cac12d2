import type { SolidarityEvent } from '../events/event.js';
import { loadingSnapshot } from '../events/loading-snapshot.js';
import type { FeedSnapshot, FeedStore } from '../events/store.js';
import type { FeedController } from './feed-controller.js';
import type { FeedElement } from './feed-element.js';
import { report } from './report.js';

/**
 * An element's tie to its feed, before there is one: map and timeline are
 * nothing without a feed and bring its code along, a player may never have
 * one, and loads it when it does.
 */
export class FeedLoader {
  readonly #host: FeedElement;
  #controller: FeedController | undefined;

  constructor(host: FeedElement, Controller: typeof FeedController | undefined) {
    this.#host = host;
    if (Controller) this.#controller = new Controller(host);
  }

  get snapshot(): FeedSnapshot {
    return this.#controller?.snapshot ?? loadingSnapshot;
  }

  /** Whether there is a feed, be it one that cannot be had. */
  get hasFeed(): boolean {
    return this.#controller?.hasFeed ?? !!this.#host.feed?.trim();
  }

  /** The store, where there is a feed. */
  get store(): FeedStore | undefined {
    return this.#controller?.store;
  }

  /** The events that the element shows. */
  get events(): readonly SolidarityEvent[] {
    return this.#controller?.events ?? [];
  }

  /** Follows other feeds, or none. */
  follow(): void {
    if (this.#controller) this.#controller.follow();
    else if (this.hasFeed || mayTellOfEvents(this.#host)) void this.#load();
  }

  /** Takes over what else the element says of its feed. */
  tie(): void {
    this.#controller?.tie();
  }

  async #load(): Promise<void> {
    try {
      const { FeedController } = await import('./feed-controller.js');
      if (!this.#controller) {
        this.#controller = new FeedController(this.#host);
        this.#controller.follow();
      }
      this.#host.requestUpdate();
    } catch (cause) {
      const message = 'the code that reads feeds could not be loaded';
      report(this.#host, { code: 'feed-refused', message, cause });
    }
  }
}

/** A cheap look, so that the code which reads children is loaded for few. */
export function mayTellOfEvents(element: Element): boolean {
  return element.querySelector('time[datetime], .h-event, [itemtype$="Event"]') !== null;
}
