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

/** Someone may be at risk: the point and the address never get past the reader. */
export function withoutPoint({ name, city, country }: Place): Place {
  return { name: city ?? name, ...present({ city, country }) };
}
