import { knownTag } from './known-tag.js';

const formatters = new Map<string, Intl.NumberFormat>();

/** A number in the digits of the language. */
export function formatNumber(language: string, number: number): string {
  let formatter = formatters.get(language);
  if (!formatter) {
    formatter = new Intl.NumberFormat(knownTag(language));
    formatters.set(language, formatter);
  }
  return formatter.format(number);
}
