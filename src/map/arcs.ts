import type { Arc, Blur } from './painter.js';
import type { LocatedEvent } from './places.js';
import type { WorldPoint } from './projection.js';

/** Round the equator, metres; a metre is more world units the farther from it. */
const equator = 40_075_017;
/** Nearer to the hub than this there is no line to see, world units: some 100 km. */
const nearby = 0.0025;

/** A line from every place to the hub; places that are the same share one. */
export function arcsTo(
  hub: WorldPoint,
  located: readonly LocatedEvent[],
  selected: string | undefined,
): readonly Arc[] {
  const arcs = new Map<string, Arc>();
  for (const { event, point } of located) {
    if (Math.hypot(point.x - hub.x, point.y - hub.y) < nearby) continue;
    const key = `${String(point.x)} ${String(point.y)}`;
    const isSelected = event.id === selected || arcs.get(key)?.isSelected === true;
    arcs.set(key, { from: point, to: hub, isSelected });
  }
  return [...arcs.values()];
}

/** The circles of places that are only roughly known. */
export function blursOf(located: readonly LocatedEvent[]): readonly Blur[] {
  return located.flatMap(({ event: { place }, point }) => {
    if (!place.approx) return [];
    const shrink = Math.cos((place.lat * Math.PI) / 180);
    return [{ point, radius: place.approx / equator / Math.max(shrink, 0.05) }];
  });
}
