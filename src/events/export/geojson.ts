import { isLocated } from '../event.js';
import type { EventFeed, SolidarityEvent } from '../event.js';
import { eventRecord, feedRecord, publicPlace } from './event-record.js';

/**
 * A feed as a FeatureCollection (RFC 7946), for maps and for our own reader.
 * What has no point is a feature without geometry (§3.2).
 */
export function toGeoJson(feed: EventFeed): string {
  const collection = {
    type: 'FeatureCollection',
    ...feedRecord(feed),
    features: feed.events.map((event) => feature(event, feed.zone)),
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
}

function feature(event: SolidarityEvent, feedZone: string | undefined): object {
  const { id, place, ...properties } = eventRecord(event, feedZone);
  const at = publicPlace(event);
  return {
    type: 'Feature',
    id,
    geometry: isLocated(at) ? { type: 'Point', coordinates: [at.lon, at.lat] } : null,
    properties: { ...properties, ...(place === undefined ? {} : { place: withoutDegrees(place) }) },
  };
}

/** The point is the geometry, and is not said twice. */
function withoutDegrees(place: unknown): object {
  const { lat: _, lon: __, ...rest } = place as Readonly<Record<string, unknown>>;
  return rest;
}
