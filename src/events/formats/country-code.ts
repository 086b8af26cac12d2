import { folded } from './folded.js';

/** Languages whose names of countries browsers know. */
const languages = ['en', 'ar', 'it', 'nb', 'bn', 'fr', 'de', 'es', 'tr', 'fa', 'ckb', 'ku'];
const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));

let codes: ReadonlyMap<string, string> | undefined;

/**
 * ISO 3166-1 alpha-2 of a country that is written as a code or as a name in one
 * of a dozen languages; a text that is neither comes back as it is, for the
 * gate to name.
 */
export function countryCode(text: string): string {
  if (/^[A-Za-z]{2}$/.test(text)) return canonical(text.toUpperCase());
  codes ??= countryNames();
  return codes.get(folded(text)) ?? text;
}

/** `UK` is `GB`; codes that were given up, such as `DD`, are their successors. */
function canonical(code: string): string {
  return new Intl.Locale(`und-${code}`).region ?? code;
}

function countryNames(): ReadonlyMap<string, string> {
  const known = letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => canonical(code) === code);
  return new Map(
    Intl.DisplayNames.supportedLocalesOf(languages).flatMap((language) => {
      const naming = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
      return known.map((code) => [folded(naming.of(code) ?? ''), code] as const);
    }),
  );
}
