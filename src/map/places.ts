import Supercluster from 'supercluster';
import type { ClusterProperties } from 'supercluster';
import { isLocated } from '../events/event.js';
import type { LocatedPlace, SolidarityEvent } from '../events/event.js';
import { project, unproject, worldSize } from './projection.js';
import type { View, WorldPoint } from './projection.js';

/** An event with its point on the map. */
export interface LocatedEvent {
  readonly event: SolidarityEvent & { readonly place: LocatedPlace };
  readonly point: WorldPoint;
}

/** One or more events that the map shows at one point. */
export interface Marker {
  /** Stays the same while the same events are together. */
  readonly key: string;
  readonly point: WorldPoint;
  readonly events: readonly LocatedEvent['event'][];
}

/** Nearer than this, markers become one, CSS pixels: two thumbs' room. */
const clusterRadius = 34;

/** The events that can be drawn, with their points. */
export function locate(events: readonly SolidarityEvent[]): readonly LocatedEvent[] {
  return events.flatMap((event) => {
    const { place } = event;
    if (!isLocated(place)) return [];
    return [{ event: { ...event, place }, point: project(place.lat, place.lon) }];
  });
}

/** Finds the markers of a view among any number of events. */
export class MarkerIndex {
  readonly #located: readonly LocatedEvent[];
  readonly #index: Supercluster<{ at: number }>;

  constructor(located: readonly LocatedEvent[]) {
    this.#located = located;
    this.#index = new Supercluster<{ at: number }>({
      radius: clusterRadius,
      extent: 256,
      maxZoom: 8,
    });
    this.#index.load(
      located.map(({ event }, at) => ({
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [event.place.lon, event.place.lat] },
        properties: { at },
      })),
    );
  }

  /** The markers in and just around a view, from north to south. */
  markersIn(view: View): readonly Marker[] {
    const found = this.#index.getClusters(bounds(view), Math.floor(view.zoom));
    return found
      .map((feature): Marker => {
        const [lon = 0, lat = 0] = feature.geometry.coordinates;
        const events = this.#eventsOf(feature.properties);
        const key = events.map(({ id }) => id).join(' ');
        return { key, point: project(lat, lon), events };
      })
      .sort((a, b) => a.point.y - b.point.y);
  }

  #eventsOf(properties: { at: number } | ClusterProperties): Marker['events'] {
    const places =
      'cluster_id' in properties
        ? this.#index.getLeaves(properties.cluster_id, Infinity).map((leaf) => leaf.properties.at)
        : [properties.at];
    return places
      .sort((a, b) => a - b)
      .flatMap((at) => {
        const located = this.#located[at];
        return located ? [located.event] : [];
      });
  }
}

/** West, south, east, north of a view, degrees, with a marker's width to spare; west may be greater than east, across ±180°. */
function bounds(view: View): [number, number, number, number] {
  const size = worldSize(view.zoom);
  const across = view.width / 2 / size + 0.02;
  const along = view.height / 2 / size + 0.02;
  const northWest = unproject({ x: view.x - across, y: Math.max(0, view.y - along) });
  const southEast = unproject({ x: view.x + across, y: Math.min(1, view.y + along) });
  if (across >= 0.5) return [-180, southEast.lat, 180, northWest.lat];
  return [northWest.lon, southEast.lat, southEast.lon, northWest.lat];
}
