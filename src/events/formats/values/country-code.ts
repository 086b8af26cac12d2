import { textOf } from './foreign-json.js';

/** Languages in which a country's name is recognised: those of our visitors. */
const languages = ['en', 'fr', 'de', 'es', 'it', 'nb', 'ar', 'bn'];

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

let codes: ReadonlyMap<string, string> | undefined;

/** ISO 3166-1 alpha-2 code of a country, from its code or its name; undefined where it is neither. */
export function countryCode(value: unknown): string | undefined {
  const text = textOf(value);
  if (text === undefined) return undefined;
  // `UK` is `GB`.
  if (/^[A-Za-z]{2}$/.test(text)) return new Intl.Locale(`und-${text}`).region;
  codes ??= readCodes();
  return codes.get(text.toLowerCase());
}

/** The browser knows the names; asking it for every code once takes some milliseconds. */
function readCodes(): ReadonlyMap<string, string> {
  const names = languages.map(
    (language) => new Intl.DisplayNames([language], { type: 'region', fallback: 'none' }),
  );
  const found = new Map<string, string>();
  for (const first of alphabet) {
    for (const second of alphabet) {
      // Withdrawn codes have the name of what came after them: DD becomes DE.
      const { region } = new Intl.Locale(`und-${first}${second}`);
      for (const name of names) {
        const text = name.of(first + second)?.toLowerCase();
        if (text !== undefined && region !== undefined) found.set(text, region);
      }
    }
  }
  return found;
}
