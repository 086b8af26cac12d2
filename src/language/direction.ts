export type Direction = 'ltr' | 'rtl';

/** Languages written from right to left by default. */
const rightToLeft = new Set(['ar', 'ckb', 'fa', 'he', 'ur', 'ps', 'sd', 'ug', 'yi', 'dv', 'arc']);
const rightToLeftScripts = /-(arab|hebr|thaa|syrc|nkoo|adlm)\b/i;

/** The direction in which a language is written, from its BCP 47 tag. */
export function directionOf(tag: string): Direction {
  if (rightToLeftScripts.test(tag)) return 'rtl';
  // A script that is named and not one of those above is written left to right (ku-Latn, ar-Latn).
  if (/^[a-z]{2,3}-[a-z]{4}\b/i.test(tag)) return 'ltr';
  return rightToLeft.has(primary(tag)) ? 'rtl' : 'ltr';
}

/** The primary language subtag, lower case: `ar` of `ar-IQ`. */
export function primary(tag: string): string {
  return (tag.split('-')[0] ?? tag).toLowerCase();
}
