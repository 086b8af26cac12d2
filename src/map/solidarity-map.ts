import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { SolidarityEvent } from '../events/event.js';
import { msg } from '../language/message.js';
import { eventParts } from '../ui/event-parts.styles.js';
import { parts } from '../ui/parts.styles.js';
import { FeedController } from '../ui/feed-controller.js';
import { FeedElement } from '../ui/feed-element.js';
import { renderFeedStatus } from '../ui/feed-status.js';
import { icon } from '../ui/icons.js';
import { basics, tokens } from '../ui/tokens.styles.js';
import { arcsTo, blursOf } from './arcs.js';
import { freeArea, renderChosen } from './card.js';
import { renderEntries } from './entries.js';
import { moveByKey } from './keys.js';
import { renderMarker } from './marker.js';
import type { Scene } from './painter.js';
import { locate, MarkerIndex } from './places.js';
import type { LocatedEvent, Marker } from './places.js';
import { project, toScreen } from './projection.js';
import type { Padding } from './projection.js';
import { mapStyles } from './solidarity-map.styles.js';
import { StageController } from './stage-controller.js';
import type { StageHost } from './stage-controller.js';

/** Nearer to an edge than this a marker is not in sight, CSS pixels. */
const margin = 40;
/** What the zoom buttons take of the width, CSS pixels. */
const controlsRoom = 76;

/**
 * The map of solidarity: where people stood with the hub, and the fine lines
 * between. The world is bundled, so nobody else learns who looks at it. The
 * list beside it says everything that the map says.
 *
 * @summary Solidarity events around the world.
 * @tag solidarity-map
 *
 * @slot - The events as the page itself tells them, shown without JavaScript and when the feed fails.
 *
 * @event {CustomEvent<SolidarityLoadDetail>} solidarity-load - The feed has been read: how many events, and what was left out.
 * @event {CustomEvent<SolidaritySelectDetail>} solidarity-select - The visitor chose an event, or closed it.
 * @event {CustomEvent<SolidarityErrorDetail>} solidarity-error - The feed could not be had: `feed-missing`, `feed-refused`, `feed-format`, `feed-too-large`.
 *
 * @csspart status - The sentence shown while there are no events to show.
 * @csspart stage - The map itself.
 * @csspart marker - An event on the map, or several at one place.
 * @csspart controls - The buttons to zoom and to see everything.
 * @csspart card - What is chosen, over the map.
 * @csspart list - All events of the map as a list.
 *
 * @cssproperty [--solidarity-map-height=clamp(22rem, 56cqi, 32rem)] - Height of the map.
 * @cssproperty [--solidarity-accent=light-dark(#9c3d1e, #f0a884)] - The one accent colour: arcs, markers, what is chosen.
 * @cssproperty [--solidarity-on-accent=light-dark(#fff, #1d1310)] - Text and icons on the accent colour.
 * @cssproperty [--solidarity-live=light-dark(#b3142c, #ff8a8f)] - What is live, and the present moment.
 * @cssproperty [--solidarity-surface=light-dark(#fff, #16191b)] - What lies behind the text: set it to the page's background.
 * @cssproperty [--solidarity-muted] - Text of second rank; by default the text colour, paler.
 * @cssproperty [--solidarity-rule] - Hairlines; by default the text colour, much paler.
 * @cssproperty [--solidarity-focus] - The ring around what has focus; by default the accent colour.
 * @cssproperty [--solidarity-radius=0.25rem] - Roundness of corners.
 * @cssproperty [--solidarity-land=light-dark(#f6f0e2, #2b2f2f)] - Land on the map.
 * @cssproperty [--solidarity-coast=light-dark(#cfc3a8, #4b5150)] - The line between land and sea.
 * @cssproperty [--solidarity-sea=light-dark(#e6edee, #14191b)] - Sea on the map.
 *
 * @cssstate loading - The feed is on its way.
 * @cssstate ready - The events are shown.
 * @cssstate empty - The feed has no events.
 * @cssstate stale - The source no longer answers; the last good data is shown.
 * @cssstate error - The feed could not be had.
 */
export class SolidarityMap extends FeedElement implements StageHost {
  protected static override feedController = FeedController;
  static override styles = [tokens, basics, parts, eventParts, mapStyles];

  readonly #stage = new StageController(this);

  @query('.stage') private readonly stageElement!: HTMLElement | null;
  @query('canvas') private readonly canvas!: HTMLCanvasElement | null;
  @query('.card') private readonly card!: HTMLElement | null;

  /** What is drawn as markers now, and which of them is open. */
  @state() private markers: readonly Marker[] = [];
  @state() private openMarker: string | undefined;

  #located: readonly LocatedEvent[] = [];
  #index = new MarkerIndex([]);
  #shown: readonly SolidarityEvent[] | undefined;

  /** @internal */
  get scene(): Omit<Scene, 'world'> {
    const hub = this.snapshot.feed?.hub;
    return {
      arcs: hub ? arcsTo(project(hub.lat, hub.lon), this.#located, this.event) : [],
      blurs: blursOf(this.#located),
    };
  }

  /** @internal The zoom buttons stand where a line of text ends. */
  get padding(): Padding {
    const isRightToLeft = this.locale.spokenDirection === 'rtl';
    const [left, right] = isRightToLeft ? [controlsRoom, margin] : [margin, controlsRoom];
    return { top: margin, right, bottom: margin, left };
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('event')) this.#needsRoom = true;
    if (this.events !== this.#shown) {
      this.#shown = this.events;
      this.#located = locate(this.events);
      this.#index = new MarkerIndex(this.#located);
      this.#findMarkers();
    }
  }

  protected override updated(): void {
    const { stageElement, canvas } = this;
    if (stageElement && canvas) this.#stage.attach(stageElement, canvas);
    if (this.#fitted !== this.#located && this.#located.length > 0) this.#fitAll();
    this.#showSelected();
    this.#placeMarkers();
  }

  /** Whether what is chosen may lie under the card or beyond the edge. */
  #needsRoom = false;

  #fitted: readonly LocatedEvent[] | undefined;

  #fitAll(): void {
    this.#fitted = this.#located;
    const hub = this.snapshot.feed?.hub;
    const points = this.#located.map(({ point }) => point);
    this.#stage.fit(hub ? [...points, project(hub.lat, hub.lon)] : points);
  }

  /** What is chosen stays in sight: the map makes room where the card lies over it, or where it is beyond the edge. */
  #showSelected(): void {
    const chosen = this.#located.find(({ event }) => event.id === this.event);
    const { view } = this.#stage;
    if (!this.#needsRoom || !chosen || !this.card || view.width === 0) return;
    this.#needsRoom = false;
    const free = freeArea(view, this.card);
    const at = toScreen(chosen.point, view);
    const isInSight =
      at.x > free.left + margin &&
      at.x < free.right - margin &&
      at.y > margin &&
      at.y < free.bottom - margin;
    if (isInSight) return;
    this.#stage.bring(chosen.point, { x: (free.left + free.right) / 2, y: free.bottom / 2 });
  }

  /** @internal The stage says so, many times in a second. */
  viewChanged(): void {
    this.#findMarkers();
    this.#placeMarkers();
    this.#showSelected();
  }

  #findMarkers(): void {
    const { view } = this.#stage;
    if (view.width === 0) return;
    const markers = this.#index.markersIn(view);
    const same =
      markers.length === this.markers.length &&
      markers.every(({ key }, index) => key === this.markers[index]?.key);
    if (!same) this.markers = markers;
  }

  /** Through the object model, because a strict policy forbids style attributes. */
  #placeMarkers(): void {
    const { view } = this.#stage;
    const elements = this.renderRoot.querySelectorAll<HTMLElement>('.marker');
    elements.forEach((element, index) => {
      const marker = this.markers[index];
      if (!marker) return;
      const { x, y } = toScreen(marker.point, view);
      element.style.transform = `translate(${String(Math.round(x))}px, ${String(Math.round(y))}px)`;
    });
  }

  readonly #handleRetry = (): void => {
    void this.reload();
  };

  #handleMarker({ key, events }: Marker): void {
    const [only] = events;
    this.openMarker = key;
    this.select(events.length === 1 ? only?.id : undefined);
    this.#focusCard();
  }

  #focusCard(): void {
    void this.updateComplete.then(() => {
      this.card?.focus({ preventScroll: true });
    });
  }

  readonly #handleClose = (): void => {
    const opened = this.openMarker ?? this.#markerOf(this.event)?.key;
    this.openMarker = undefined;
    this.select(undefined);
    const index = this.markers.findIndex(({ key }) => key === opened);
    const marker = this.renderRoot.querySelectorAll<HTMLElement>('.marker button')[index];
    (marker ?? this.stageElement)?.focus({ preventScroll: true });
  };

  readonly #handleCardKey = (press: KeyboardEvent): void => {
    if (press.key !== 'Escape') return;
    press.stopPropagation();
    this.#handleClose();
  };

  readonly #handleKey = (press: KeyboardEvent): void => {
    if (moveByKey(press, this.#stage, this.#handleShowAll)) press.preventDefault();
  };

  readonly #handleShowAll = (): void => {
    this.#fitAll();
  };

  /** The page scrolls by the wheel; the map zooms by it only when that is asked for. */
  readonly #handleWheel = (wheel: WheelEvent): void => {
    if (!wheel.ctrlKey && !wheel.metaKey) wheel.stopPropagation();
  };

  protected override render(): TemplateResult {
    const { snapshot, locale } = this;
    const hasEvents = (snapshot.feed?.events.length ?? 0) > 0;
    return html`<div class="map" lang=${locale.spoken} dir=${locale.spokenDirection}>
      ${this.hasFeed ? renderFeedStatus(snapshot, this.#handleRetry, this.reader) : html`<slot></slot>`}
      ${hasEvents ? html`${this.#renderStage()}${this.#renderList()}` : nothing}
    </div>`;
  }

  #renderStage(): TemplateResult {
    return html`<div class="frame" @wheel=${{ handleEvent: this.#handleWheel, capture: true }}>
      <div
        class="stage"
        part="stage"
        role="group"
        tabindex="0"
        aria-label=${msg('Map of the events', { id: 'map-label' })}
        aria-describedby="keys"
        @keydown=${this.#handleKey}
      >
        <canvas aria-hidden="true"></canvas>
        <ul class="markers">
          ${repeat(
            this.markers,
            ({ key }) => key,
            (marker) =>
              renderMarker(marker, this.reader, {
                isChosen: this.#isChosen(marker),
                isAtHub: marker.events.some(({ id }) => id === this.snapshot.feed?.main),
                choose: () => {
                  this.#handleMarker(marker);
                },
              }),
          )}
        </ul>
      </div>
      <p id="keys" class="visually-hidden">
        ${msg('Arrow keys move the map, plus and minus zoom, zero shows everything.', {
          id: 'map-keys',
        })}
      </p>
      ${this.#renderControls()}${this.#renderCard()}
    </div>`;
  }

  #renderControls(): TemplateResult {
    return html`<div class="controls" part="controls">
      <button
        type="button"
        aria-label=${msg('Zoom in', { id: 'map-zoom-in' })}
        @click=${() => {
          this.#stage.zoomBy(1);
        }}
      >
        ${icon('plus')}
      </button>
      <button
        type="button"
        aria-label=${msg('Zoom out', { id: 'map-zoom-out' })}
        @click=${() => {
          this.#stage.zoomBy(-1);
        }}
      >
        ${icon('minus')}
      </button>
      <button
        type="button"
        aria-label=${msg('Show all events', { id: 'map-show-all' })}
        @click=${this.#handleShowAll}
      >
        ${icon('world')}
      </button>
    </div>`;
  }

  #renderCard(): TemplateResult | typeof nothing {
    const selected = this.selectedEvent;
    const marker = this.markers.find(({ key }) => key === this.openMarker);
    if (!selected && !marker) return nothing;
    return html`<div
      class="card"
      part="card"
      role="dialog"
      tabindex="-1"
      aria-label=${msg('What is chosen on the map', { id: 'map-card' })}
      @keydown=${this.#handleCardKey}
    >
      <button
        class="close"
        type="button"
        aria-label=${msg('Close', { id: 'close' })}
        @click=${this.#handleClose}
      >
        ${icon('close')}
      </button>
      ${selected ? renderChosen(selected, this.reader, this.store) : nothing}
      ${!selected && marker ? this.#renderOffer(marker) : nothing}
    </div>`;
  }

  /** The events of one place; the chosen one takes the place of the list, and the focus with it. */
  #renderOffer({ events }: Marker): TemplateResult {
    return renderEntries(events, this.reader, undefined, (id) => {
      this.select(id);
      this.#focusCard();
    });
  }

  #renderList(): TemplateResult {
    const entries = renderEntries(this.events, this.reader, this.event, (id) => {
      this.select(id === this.event ? undefined : id);
    });
    return html`<div class="list" part="list">${entries}</div>`;
  }

  #markerOf(id: string | undefined): Marker | undefined {
    return this.markers.find(({ events }) => events.some((event) => event.id === id));
  }

  #isChosen({ key, events }: Marker): boolean {
    return key === this.openMarker || events.some(({ id }) => id === this.event);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'solidarity-map': SolidarityMap;
  }
}
