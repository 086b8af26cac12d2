import { present } from '../../present.js';
import { countryCode } from '../values/country-code.js';
import { listOf, textOf } from '../values/foreign-json.js';
import { isRecord, ownValue } from '../values/json-values.js';
import type { JsonRecord } from '../values/json-values.js';
import { onlineKindOf } from '../values/online-kind.js';
import { additional, isOfType, oneText, property, texts, urlOf } from './values.js';

/** Where an event is, in the fields of our own feed. */
export interface Locations {
  readonly place?: JsonRecord;
  readonly online: readonly JsonRecord[];
}

const webAddress = /^https?:\/\//i;
/** Reads `location`: a text, a Place, a VirtualLocation, a PostalAddress, or several of them. */
export function readLocations(
  location: unknown,
  language: string,
  resolve: (value: unknown) => unknown,
): Locations {
  const all = listOf(location).slice(0, 50).map(resolve);
  const online = all.map(readVirtual).filter((entry) => entry !== undefined);
  const place = all
    .map((entry) => readPlace(entry, language, resolve))
    .find((entry) => entry !== undefined);
  return { ...present({ place }), online };
}

/** A way to take part from afar; its kind is told by the host, or by our own export. */
function readVirtual(entry: unknown): JsonRecord | undefined {
  const isVirtual = isOfType(entry, /^VirtualLocation$/);
  const url = isVirtual || !isRecord(entry) ? urlOf(entry) : undefined;
  if (url === undefined || (!isVirtual && !webAddress.test(url))) return undefined;
  const kind = isVirtual ? additional(entry, 'kind') : undefined;
  return {
    url,
    kind: kind ?? onlineKindOf(url),
    ...present({ language: isVirtual ? oneText(property(entry, 'inLanguage')) : undefined }),
  };
}

function readPlace(
  entry: unknown,
  language: string,
  resolve: (value: unknown) => unknown,
): JsonRecord | undefined {
  if (!isRecord(entry)) {
    const name = webAddress.test(textOf(entry) ?? '') ? undefined : texts(entry, language);
    return name && { name };
  }
  if (isOfType(entry, /^VirtualLocation$/)) return undefined;
  const address = isOfType(entry, /^PostalAddress$/)
    ? entry
    : resolve(listOf(property(entry, 'address'))[0]);
  const geo = resolve(listOf(property(entry, 'geo'))[0]);
  const point = isRecord(geo) ? geo : entry;
  const city = isRecord(address)
    ? texts(property(address, 'addressLocality'), language)
    : undefined;
  const line = isRecord(address) ? addressLine(address) : oneText(address);
  const name = texts(property(entry, 'name'), language) ?? city ?? texts(line, language);
  const lat = degrees(property(point, 'latitude'));
  const lon = degrees(property(point, 'longitude'));
  if (!name && lat === undefined) return undefined;
  return present({
    // Somewhere on the map without a name is still somewhere.
    name: name ?? `${String(lat)}, ${String(lon)}`,
    address: line,
    city,
    country: isRecord(address) ? readCountry(property(address, 'addressCountry')) : undefined,
    lat,
    lon,
    approx: additional(entry, 'approx'),
  });
}

/** The address in one line, as the parts come; without city and country, which have fields of their own. */
function addressLine(address: JsonRecord): string | undefined {
  const parts = ['streetAddress', 'postalCode', 'addressRegion'].flatMap(
    (name) => oneText(property(address, name)) ?? [],
  );
  return parts.join(', ') || undefined;
}

export function readCountry(value: unknown): string | undefined {
  const [first] = listOf(value);
  const text = isRecord(first)
    ? (oneText(property(first, 'identifier')) ?? oneText(property(first, 'name')) ?? oneText(first))
    : textOf(first);
  return countryCode(text) ?? text;
}

/** Degrees, which are often written as text. */
function degrees(value: unknown): number | undefined {
  const [first] = listOf(value);
  const text = textOf(isRecord(first) ? ownValue(first, '@value') : first);
  if (text === undefined) return undefined;
  const number = Number(text.replace(',', '.'));
  return Number.isFinite(number) ? number : undefined;
}
