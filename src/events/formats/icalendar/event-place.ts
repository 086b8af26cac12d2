import type { Component } from './components.js';
import { unescapeText } from './content-line.js';
import { textsOf } from './event-texts.js';
import type { Texts } from './event-texts.js';

const webAddress = /^https?:\/\/\S+$/i;

/** The address in LOCATION, where people write the link of a call as the place. */
export function placeAddress(event: Component): string | undefined {
  const location = unescapeText(event.value('LOCATION') ?? '').trim();
  return webAddress.test(location) ? location : undefined;
}

/** Where an event is, from LOCATION, GEO and what Apple writes beside them. */
export function readPlace(event: Component, language: string): object | undefined {
  const apple = event.first('X-APPLE-STRUCTURED-LOCATION');
  const [name, address] = nameAndAddress(
    placeAddress(event) === undefined ? textsOf(event, 'LOCATION', language) : undefined,
  );
  const point =
    readPoint(event.value('GEO'), ';') ??
    readPoint(apple?.value, ',') ??
    readPoint(event.first('LOCATION')?.params['ALTREP'], ',');
  const title = unescapeText(apple?.params['X-TITLE'] ?? '').trim();
  const label = name ?? (title ? { [language]: title } : undefined);
  if (!label && !point) return undefined;
  return {
    // A point without a name is still a place that one can find.
    name: label ?? { und: `${point?.lat}, ${point?.lon}` },
    address: address ?? oneLine(unescapeText(apple?.params['X-ADDRESS'] ?? '')),
    ...point,
  };
}

/** Calendars write the name of a place in the first line and its address below. */
function nameAndAddress(texts: Texts | undefined): readonly [Texts?, (string | undefined)?] {
  if (!texts) return [];
  let address: string | undefined;
  const names = Object.entries(texts).map(([tag, text]): [string, string] => {
    const [first = '', ...rest] = text.split('\n').map((line) => line.trim());
    address ??= oneLine(rest.join('\n'));
    return [tag, first];
  });
  return [Object.fromEntries(names), address];
}

function oneLine(text: string): string | undefined {
  const lines = text.split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '').join(', ') || undefined;
}

/** Latitude before longitude, in GEO (RFC 5545 §3.8.1.6) as in a `geo:` URI (RFC 5870). */
function readPoint(
  value: string | undefined,
  between: ';' | ',',
): { lat: number; lon: number } | undefined {
  const text = value?.trim() ?? '';
  if (between === ',' && !/^geo:/i.test(text)) return undefined;
  const [lat = NaN, lon = NaN] = text
    .replace(/^geo:/i, '')
    .split(';', between === ',' ? 1 : 2)
    .flatMap((part) => part.split(',', 2))
    .map((part) => (part.trim() ? Number(part) : NaN));
  // 0;0 is what software writes that has no point.
  if (Number.isNaN(lat) || Number.isNaN(lon) || (lat === 0 && lon === 0)) return undefined;
  return { lat, lon };
}
