import type { View } from './projection.js';

/**
 * What turns hands on the map into views. Only gestures: everything that is
 * seen is drawn by us, with or without an engine.
 */
export interface GestureEngine {
  /** Takes over a view that was not its own doing, at once. */
  readonly sync: (view: View) => void;
  /** Removes every listener and node of its own. */
  readonly destroy: () => void;
}

/** How an engine tells of a gesture. */
export type ViewListener = (view: View) => void;
