import { isLocated } from '../event.js';
import type { EventOrigin, LanguageMap, Place, SolidarityEvent } from '../event.js';
import { withoutPoint } from '../json-place.js';
import { present } from '../present.js';
import { isDateOnly } from '../wall-clock.js';

/**
 * Two accounts of one event as one. The first is right wherever it says
 * something; the second fills in what it leaves open. Only in keeping a place
 * to itself does either of them decide for both.
 */
export function joinEvents(first: SolidarityEvent, second: SolidarityEvent): SolidarityEvent {
  const place = joinPlaces(first.place, second.place);
  const joined: SolidarityEvent = {
    ...second,
    ...first,
    ...(isDateOnly(first.start) && !isDateOnly(second.start) ? timeOf(second) : {}),
    ...present({
      summary: joinTexts(first.summary, second.summary),
      description: joinTexts(first.description, second.description),
      place,
    }),
    title: { ...second.title, ...first.title },
    kind: first.kind === 'other' ? second.kind : first.kind,
    status: first.status === 'scheduled' ? second.status : first.status,
    live: first.live === 'auto' ? second.live : first.live,
    tags: union(first.tags, second.tags, (tag) => tag),
    languages: union(first.languages, second.languages, (tag) => tag),
    online: union(first.online, second.online, ({ url }) => url),
    organiser: union(first.organiser, second.organiser, ({ name }) => name),
    media: union(first.media, second.media, ({ url }) => url),
    links: union(first.links, second.links, ({ url }) => url),
    relates: union(first.relates, second.relates, ({ to, rel }) => `${rel} ${to}`),
  };
  const isHidden = first.privacy === 'placeHidden' || second.privacy === 'placeHidden';
  return isHidden ? hidden(joined) : joined;
}

/** The event without point and address, whatever is known of them. */
export function hidden({ place, ...event }: SolidarityEvent): SolidarityEvent {
  return { ...event, ...present({ place: place && withoutPoint(place) }), privacy: 'placeHidden' };
}

/** The event with all the sources that have it. */
export function withOrigins(
  event: SolidarityEvent,
  origins: readonly EventOrigin[],
): SolidarityEvent {
  return {
    ...event,
    mergedFrom: union(origins, [], ({ id, source }) => JSON.stringify([id, source])),
  };
}

function timeOf({ start, end, zone, startUTC, endUTC, precision }: SolidarityEvent) {
  return { start, ...present({ end }), zone, startUTC, endUTC, precision };
}

/** The larger of two circles counts: somebody may have drawn it so that nobody is found. */
function joinPlaces(first: Place | undefined, second: Place | undefined): Place | undefined {
  if (!first || !second) return first ?? second;
  const { lat, lon, approx, address } = !isLocated(first)
    ? second
    : isLocated(second) && (second.approx ?? 0) > (first.approx ?? 0)
      ? second
      : first;
  return {
    name: { ...second.name, ...first.name },
    ...present({
      city: joinTexts(first.city, second.city),
      country: first.country ?? second.country,
      lat,
      lon,
      approx,
      address: approx === undefined ? (first.address ?? second.address) : address,
    }),
  };
}

function joinTexts(
  first: LanguageMap | undefined,
  second: LanguageMap | undefined,
): LanguageMap | undefined {
  return first && second ? { ...second, ...first } : (first ?? second);
}

function union<T>(
  first: readonly T[],
  second: readonly T[],
  key: (entry: T) => string,
): readonly T[] {
  const entries = new Map<string, T>();
  for (const entry of [...first, ...second]) {
    if (!entries.has(key(entry))) entries.set(key(entry), entry);
  }
  return [...entries.values()];
}
