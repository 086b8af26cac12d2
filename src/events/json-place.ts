import type { Place } from './event.js';
import type { Fields } from './fields.js';
import { present } from './present.js';

/** Reads a place; one without any name is refused, since nobody could find it. */
export function readPlace(parent: Fields, name: string): Place | undefined {
  const fields = parent.object(name);
  if (!fields) return undefined;
  const label = fields.languageMap('name') ?? fields.languageMap('city');
  if (!label) return fields.refuse('name', 'is missing; the place is left out');
  const lat = fields.number('lat', -90, 90);
  const lon = fields.number('lon', -180, 180);
  return {
    name: label,
    ...present({
      address: fields.text('address'),
      city: fields.languageMap('city'),
      country: fields.country('country'),
      approx: fields.number('approx', 0, 20_000_000),
    }),
    ...(lat !== undefined && lon !== undefined ? { lat, lon } : {}),
  };
}

/**
 * Someone may be at risk: of a hidden place only the city gets past the reader. Its name may be
 * a house's, so that without a city there is nothing left of it.
 */
export function withoutPoint({ city, country }: Place): Place | undefined {
  return city && { name: city, city, ...present({ country }) };
}
