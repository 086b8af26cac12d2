/** Venue, organiser and picture of an event of The Events Calendar. */

import { present } from '../../present.js';
import { countryCode } from '../values/country-code.js';
import { numberOf, recordOf, recordsOf, textOf } from '../values/foreign-json.js';
import { plainText } from '../values/plain-text.js';

interface Venue {
  /** Its name; `name` or `title` in the newer route. */
  readonly venue?: unknown;
  readonly name?: unknown;
  readonly title?: unknown;
  readonly address?: unknown;
  readonly city?: unknown;
  readonly zip?: unknown;
  readonly stateprovince?: unknown;
  readonly state_province?: unknown;
  /** Its name in the site's language, not a code. */
  readonly country?: unknown;
  readonly geo_lat?: unknown;
  readonly geo_lng?: unknown;
  /** Whether the organiser wants it on a map. */
  readonly show_map?: unknown;
}

interface Organizer {
  readonly organizer?: unknown;
  readonly name?: unknown;
  readonly title?: unknown;
  readonly website?: unknown;
  readonly url?: unknown;
}

interface Picture {
  readonly url?: unknown;
  readonly alt?: unknown;
  readonly width?: unknown;
  readonly height?: unknown;
  readonly sizes?: unknown;
}

/** Pixels; what a card shows on a sharp screen. The original may be thirty times as heavy. */
const wide = 900;

/** The venue; of several the first, which is the one that the calendar shows. */
export function placeOf(value: unknown): Record<string, unknown> | undefined {
  const venue: Venue | undefined = recordsOf(value)[0];
  if (!venue) return undefined;
  const name = words(venue.venue ?? venue.name ?? venue.title);
  const city = words(venue.city);
  const label = name ?? city;
  if (label === undefined) return undefined;
  const address = [
    words(venue.address),
    [words(venue.zip), city].filter(Boolean).join(' '),
    words(venue.stateprovince ?? venue.state_province),
  ].filter(Boolean);
  const point =
    venue.show_map === false ? {} : { lat: numberOf(venue.geo_lat), lon: numberOf(venue.geo_lng) };
  return present({
    name: { und: label },
    address: words(venue.address) === undefined ? undefined : address.join(', '),
    city: city === undefined ? undefined : { und: city },
    country: countryCode(words(venue.country)),
    ...point,
  });
}

export function organiserOf(organizer: Organizer): readonly object[] {
  const name = words(organizer.organizer ?? organizer.name ?? organizer.title);
  const url = textOf(organizer.website) ?? textOf(organizer.url);
  return name === undefined ? [] : [present({ name, url })];
}

/** The picture in the smallest size that is wide enough, else as it is. */
export function imageOf(value: unknown): readonly object[] {
  const picture: Picture | undefined = recordOf(value) ?? { url: value };
  const sizes: readonly Picture[] = recordsOf(Object.values(recordOf(picture.sizes) ?? {}));
  const [best = picture] = sizes
    .filter(({ url, width }) => textOf(url) !== undefined && (numberOf(width) ?? 0) >= wide)
    .sort((a, b) => (numberOf(a.width) ?? 0) - (numberOf(b.width) ?? 0));
  const url = textOf(best.url);
  if (url === undefined) return [];
  const alt = words(picture.alt);
  return [
    present({
      type: 'image',
      url,
      alt: alt === undefined ? undefined : { und: alt },
      width: numberOf(best.width),
      height: numberOf(best.height),
    }),
  ];
}

/** WordPress writes entities into names. */
function words(value: unknown): string | undefined {
  const text = textOf(value) ?? textOf(recordOf(value)?.['rendered']);
  return text === undefined ? undefined : plainText(text) || undefined;
}
