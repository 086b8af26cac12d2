import { traceCoast, traceLand, traceSeam, worldOutline } from './outline.js';
import type { LevelOfDetail } from './outline.js';

/** The world as paths in world units, to be scaled and drawn once per copy. */
export interface WorldShapes {
  readonly land: Path2D;
  readonly coast: Path2D;
  /** Where the two halves of the world meet. */
  readonly seam: Path2D;
}

const shapes = new Map<LevelOfDetail, WorldShapes>();

/** The shapes of a level. Built at the first call, the same at every further one: a frame is three calls per copy of the world. */
export function worldShapes(level: LevelOfDetail): WorldShapes {
  let found = shapes.get(level);
  if (!found) {
    const outline = worldOutline(level);
    found = { land: new Path2D(), coast: new Path2D(), seam: new Path2D() };
    traceLand(found.land, outline);
    traceCoast(found.coast, outline);
    traceSeam(found.seam, outline);
    shapes.set(level, found);
  }
  return found;
}
