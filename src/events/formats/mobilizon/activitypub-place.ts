/** Where an event of ActivityPub is: places, and rooms online, in one field. */

import { present } from '../../present.js';
import { countryCode } from '../values/country-code.js';
import type { ForeignRecord } from '../values/foreign-json.js';
import { fieldOf, numberOf, recordOf, recordsOf, textOf } from '../values/foreign-json.js';

export interface Whereabouts {
  readonly place: Record<string, unknown> | undefined;
  /** Addresses of rooms online. */
  readonly online: readonly string[];
}

export function placeIn(location: unknown): Whereabouts {
  const locations = recordsOf(location);
  const online = locations.flatMap((entry) =>
    entry['type'] === 'VirtualLocation' ? (textOf(entry['url']) ?? []) : [],
  );
  const place = locations.find(({ type }) => type !== 'VirtualLocation');
  return { place: place && placeOf(place), online };
}

function placeOf(place: ForeignRecord): Record<string, unknown> | undefined {
  const address = fieldOf(place, 'address');
  const parts = recordOf(address) ?? {};
  const city = textOf(fieldOf(parts, 'addressLocality'));
  const street = textOf(fieldOf(parts, 'streetAddress'));
  const name = textOf(place['name']) ?? city;
  if (name === undefined) return undefined;
  const lines = [
    street,
    [textOf(fieldOf(parts, 'postalCode')), city].filter(Boolean).join(' '),
  ].filter(Boolean);
  const point = recordOf(fieldOf(place, 'geo')) ?? place;
  return present({
    name: { und: name },
    address: textOf(address) ?? (street === undefined ? undefined : lines.join(', ')),
    city: city === undefined ? undefined : { und: city },
    country: countryCode(fieldOf(parts, 'addressCountry')),
    lat: numberOf(fieldOf(point, 'latitude')),
    lon: numberOf(fieldOf(point, 'longitude')),
  });
}
