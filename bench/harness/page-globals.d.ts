import type { Probe } from './probe.js';

/** What a peer's page lets the harness ask, see `peers/page.js`. */
interface Bench {
  /** Maps: an element to click on, or where one is drawn; undefined until then. */
  marker?(): Element | undefined;
  point?(): { x: number; y: number } | undefined;
  /** Maps: changes when a click has been answered. */
  state(): string;
  zoomIn(): unknown;
  /** Maps: how far it is zoomed, where it says so. */
  zoom?(): number;
  /** Maps: closes what a click opened, and shows all events again. */
  home(): unknown;
  /** Timelines: the first card; null or undefined until then. */
  card(): HTMLElement | null | undefined;
  filter(kind: string): void;
  rezone?(zone: string): void;
  /** Timelines: what scrolls, where that is not the list itself. */
  scroller?(): Element;
}

declare global {
  var probe: Probe;
  var bench: Bench;
}
