import type { PropertyValues } from 'lit';
import { property } from 'lit/decorators/property.js';
import type { SolidarityEvent } from '../events/event.js';
import type { Problem } from '../events/fields.js';
import type { FeedSnapshot, FeedStore } from '../events/store.js';
import { SolidarityElement } from './base-element.js';
import { Clock } from './clock.js';
import type { Reader } from './event-parts.js';
import type { FeedController } from './feed-controller.js';
import { FeedLoader } from './feed-loader.js';
import { tellPage } from './tell-page.js';

/** What a `solidarity-load` event carries. */
export interface SolidarityLoadDetail {
  /** How many events are in the feed. */
  readonly events: number;
  /** How many events were left out because something that they need is missing or wrong. */
  readonly leftOut: number;
  /** What was left out and why: whole events, single fields, feeds of a list that cannot be had. */
  readonly problems: readonly Problem[];
}

/** What a `solidarity-select` event carries: the id of the chosen event, or undefined for none. */
export interface SolidaritySelectDetail {
  readonly event: string | undefined;
}

/**
 * What the three elements share: a feed, a choice of its events, one of them
 * selected, and the present moment.
 */
export abstract class FeedElement extends SolidarityElement {
  /** The code that reads feeds, where an element makes no sense without; it is loaded with a feed otherwise. */
  protected static feedController: typeof FeedController | undefined;

  readonly #feed = new FeedLoader(this, (this.constructor as typeof FeedElement).feedController);
  protected readonly clock = new Clock(this);

  /** Address of the feed, or `#id` of a script element in the page that holds it. Several, separated by spaces, are shown as one. Without it, events among the element's own children are its feed. */
  @property() feed: string | undefined;

  /** Format of the feed, where its content does not tell: `json`, `icalendar`, `json-ld`, `geojson`, `csv`, `mobilizon`, `gancio`, `the-events-calendar`, `frab`. */
  @property() format: string | undefined;

  /** IANA time zone, such as `Asia/Baghdad`, of a feed that names none. */
  @property({ attribute: 'feed-zone' }) feedZone: string | undefined;

  /** Seconds after which the feed is asked for again, at least 15, while the page is seen. Without it only when the visitor asks, or the network is back. */
  @property({ type: Number }) refresh: number | undefined;

  /** Keep nothing of the feed on the visitor's device; otherwise its last good data is shown when the source is gone. */
  @property({ type: Boolean, attribute: 'no-store' }) noStore = false;

  /** Name the selected event in the hash of the page's address (`#event=…`), and select the one named there. */
  @property({ type: Boolean, attribute: 'deep-link' }) deepLink = false;

  /** Write nothing about the events into the page's head; otherwise they stand there as schema.org data, for search engines. */
  @property({ type: Boolean, attribute: 'no-structured-data' }) noStructuredData = false;

  /** Id of the selected event; elements with the same feed share it. */
  @property({ reflect: true }) event: string | undefined;

  /** Show only events of these kinds, separated by spaces: `solidarity`, `message`, `session`, `call`, `demonstration`, `tour`, `assembly`, `other`. */
  @property() kind: string | undefined;

  /** Show only events with one of these tags, separated by spaces. */
  @property() tag: string | undefined;

  /** Show only events in these countries, ISO 3166-1 codes separated by spaces. */
  @property() country: string | undefined;

  /** Show only events on or after this day, `YYYY-MM-DD`. */
  @property() from: string | undefined;

  /** Show only events on or before this day, `YYYY-MM-DD`. */
  @property() to: string | undefined;

  /** Show only events held in these languages, BCP 47 tags separated by spaces. */
  @property() language: string | undefined;

  /** The moment to take for the present, ISO 8601 with an offset; time goes on from there. For previews of what visitors will see. */
  @property() now: string | undefined;

  protected get snapshot(): FeedSnapshot {
    return this.#feed.snapshot;
  }

  /** The events that pass the element's filter attributes and what the visitor filters by, in order of start. */
  protected get events(): readonly SolidarityEvent[] {
    return this.#feed.events;
  }

  /** Who reads, and when: what the shared parts of an event are drawn for. */
  protected get reader(): Reader {
    const { feed, canPlay = false } = this.snapshot;
    return { locale: this.locale, order: feed?.languages ?? [], now: this.clock.now, canPlay };
  }

  /** Whether there is a feed, be it one that cannot be had. */
  protected get hasFeed(): boolean {
    return this.#feed.hasFeed;
  }

  protected get store(): FeedStore | undefined {
    return this.#feed.store;
  }

  protected get selectedEvent(): SolidarityEvent | undefined {
    return this.#feed.store?.selectedEvent;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('now')) this.clock.set(this.now ? Date.parse(this.now) : undefined);
    if (['feed', 'format', 'feedZone', 'noStore'].some((name) => changed.has(name))) {
      this.#feed.follow();
    } else if (changed.has('refresh') || changed.has('deepLink')) {
      this.#feed.tie();
    }
    // Without a choice of its own a newcomer takes over the page's.
    if (changed.has('event') || this.event !== undefined) this.#feed.store?.select(this.event);
    for (const status of ['loading', 'ready', 'empty', 'stale', 'error'] as const) {
      this.setState(status, this.hasFeed && this.snapshot.status === status);
    }
  }

  /** Chooses an event, or none, here and in every element with the same feed. A visitor's act: it is announced. */
  protected select(event: string | undefined): void {
    if (event === this.event) return;
    this.event = event;
    this.#feed.store?.select(event);
    tellPage(this, 'solidarity-select', { event } satisfies SolidaritySelectDetail);
  }

  /** Fetches the feed again. */
  async reload(): Promise<void> {
    await this.#feed.store?.load();
  }
}
