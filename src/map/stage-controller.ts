import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { GestureEngine } from './engine.js';
import { paint } from './painter.js';
import type { Palette, Scene } from './painter.js';
import { fit, limit, worldSize } from './projection.js';
import type { Padding, ScreenPoint, View, WorldPoint } from './projection.js';
import { tween } from './tween.js';
import type { WorldShapes } from './world/shapes.js';
import { whenIdle } from '../ui/when-idle.js';

/** What a stage needs of its element. */
export interface StageHost extends ReactiveControllerHost {
  /** What to draw, asked for at every frame. */
  readonly scene: Omit<Scene, 'world'>;
  /** What lies over the edges of the map and must not cover what it is fitted to. */
  readonly padding: Padding;
  /** The view has changed: markers may have moved, come or gone. */
  viewChanged(): void;
}

/** Zoom up to which the coarse outline is fine enough. */
const coarseZoom = 3;
/** Milliseconds of a movement that the visitor asked for by a button or the list. */
const moveDuration = 450;

/**
 * The stage: the world on its canvas, the view of it, and the engine that
 * lets hands move it. The world and the view work without the engine, which
 * comes only when the map is near the viewport and the page has nothing else
 * to do, or at the first touch.
 */
export class StageController implements ReactiveController {
  readonly #host: StageHost;
  #stage: HTMLElement | undefined;
  #canvas: HTMLCanvasElement | undefined;
  #view: View = { x: 0.5, y: 0.4, zoom: 0, width: 0, height: 0 };
  /** What the view was fitted to, until somebody moves it: then a change of size keeps the centre instead. */
  #fitted: readonly WorldPoint[] | undefined;
  #world: ((view: View) => WorldShapes) | undefined;
  #engine: GestureEngine | undefined;
  #frame = 0;
  #stopTween = (): void => undefined;
  /** Where a movement will end. The next one starts from there, so that quick presses add up. */
  #goal: View | undefined;
  /** Ends what observes and listens to the stage. */
  #life: AbortController | undefined;

  constructor(host: StageHost) {
    this.#host = host;
    host.addController(this);
  }

  get view(): View {
    return this.#view;
  }

  hostDisconnected(): void {
    this.#detach();
  }

  /** Ends everything that began with a stage. */
  #detach(): void {
    this.#life?.abort();
    this.#life = undefined;
    this.#stopMoving();
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#engine?.destroy();
    this.#engine = undefined;
    this.#stage = undefined;
  }

  hostUpdated(): void {
    this.redraw();
  }

  /** Takes the rendered stage in place of an earlier one; a stage that it already has is left alone. */
  attach(stage: HTMLElement, canvas: HTMLCanvasElement): void {
    // An element may be updated after it was taken out of the page.
    if (this.#stage === stage || !stage.isConnected) return;
    this.#detach();
    this.#stage = stage;
    this.#canvas = canvas;
    const life = new AbortController();
    this.#life = life;
    const sizes = new ResizeObserver(() => {
      this.#resize();
    });
    sizes.observe(stage);
    const near = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) this.#approach();
      },
      { rootMargin: '50%' },
    );
    near.observe(stage);
    life.signal.addEventListener('abort', () => {
      sizes.disconnect();
      near.disconnect();
    });
    // A finger that is already down on the map should find it ready as soon as can be.
    const hurry = (): void => void this.#startEngine();
    const { signal } = life;
    stage.addEventListener('pointerdown', hurry, { signal, once: true, passive: true });
    // The colours are the page's: they change with its scheme, and the canvas's own colour with them.
    canvas.addEventListener(
      'transitionend',
      () => {
        this.redraw();
      },
      { signal },
    );
  }

  /** Shows all points, and goes on doing so when the size changes, until somebody moves the map. */
  fit(points: readonly WorldPoint[]): void {
    this.#fitted = points;
    this.#stopMoving();
    if (this.#view.width > 0) this.#show(fit(points, this.#view, this.#host.padding));
  }

  /** Moves so that a point of the world comes to a point of the screen, CSS pixels from the top left corner. */
  bring(point: WorldPoint, to: ScreenPoint): void {
    const { zoom, width, height } = this.#view;
    const size = worldSize(zoom);
    this.#move({
      ...this.#view,
      x: point.x - (to.x - width / 2) / size,
      y: point.y - (to.y - height / 2) / size,
    });
  }

  /** @param steps whole zoom levels, positive is nearer */
  zoomBy(steps: number): void {
    const from = this.#goal ?? this.#view;
    this.#move({ ...from, zoom: from.zoom + steps });
  }

  /** @param across @param along parts of the map's own width and height */
  panBy(across: number, along: number): void {
    const from = this.#goal ?? this.#view;
    const { x, y, zoom, width, height } = from;
    const size = worldSize(zoom);
    this.#move({ ...from, x: x + (across * width) / size, y: y + (along * height) / size });
  }

  redraw(): void {
    if (this.#frame !== 0 || !this.#stage || !this.#canvas) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      if (!this.#canvas) return;
      const world = this.#world?.(this.#view);
      paint(this.#canvas, this.#view, { world, ...this.#host.scene }, paletteOf(this.#canvas));
    });
  }

  #resize(): void {
    if (!this.#stage) return;
    const { clientWidth: width, clientHeight: height } = this.#stage;
    // A hidden tab has no size; what was shown before comes back with it.
    if (width === 0 || height === 0) return;
    // A movement under way is one of the old size.
    this.#stopMoving();
    const sized = { ...this.#view, width, height };
    this.#show(this.#fitted ? fit(this.#fitted, sized, this.#host.padding) : limit(sized));
  }

  #move(to: View): void {
    this.#fitted = undefined;
    this.#stopMoving();
    this.#goal = limit(to);
    this.#stopTween = tween(this.#view, this.#goal, reducesMotion() ? 0 : moveDuration, (view) => {
      this.#show(view);
    });
  }

  #stopMoving(): void {
    this.#stopTween();
    this.#goal = undefined;
  }

  #show(view: View): void {
    this.#view = view;
    this.#engine?.sync(view);
    this.#host.viewChanged();
    this.redraw();
  }

  /** The map is about to be seen: the world now, the engine when the page is idle. */
  #approach(): void {
    void this.#loadWorld();
    whenIdle(() => void this.#startEngine());
  }

  async #loadWorld(): Promise<void> {
    if (this.#world) return;
    try {
      const { worldShapes } = await import('./world/shapes.js');
      this.#world = ({ zoom }) => worldShapes(zoom <= coarseZoom ? 'coarse' : 'fine');
      this.redraw();
    } catch (cause) {
      // Without its coasts the map still has its places and arcs, and the list all the events.
      console.warn('<solidarity-map> could not load the outline of the world:', cause);
    }
  }

  async #startEngine(): Promise<void> {
    const life = this.#life;
    const stage = this.#stage;
    if (this.#engine || !stage || !life) return;
    try {
      const { startLeaflet } = await import('./leaflet-adapter.js');
      if (life !== this.#life || this.#view.width === 0) return;
      this.#engine = startLeaflet(stage, this.#view, reducesMotion(), (view) => {
        this.#stopMoving();
        this.#fitted = undefined;
        this.#view = view;
        this.#host.viewChanged();
        this.redraw();
      });
    } catch (cause) {
      // Buttons, keys and the list still move the map.
      console.warn('<solidarity-map> could not load its gestures:', cause);
    }
  }
}

function reducesMotion(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** A canvas cannot read custom properties; its style sheet puts each colour where it is resolved. */
function paletteOf(canvas: HTMLCanvasElement): Palette {
  const { color, outlineColor, textDecorationColor } = getComputedStyle(canvas);
  return { land: color, coast: outlineColor, accent: textDecorationColor };
}
