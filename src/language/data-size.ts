import { knownTag } from './known-tag.js';

/** An amount of data in the language's own words for it, as exactly as it matters to a purse: `60 MB`, `1.2 GB`. */
export function formatBytes(language: string, bytes: number): string {
  const megabytes = bytes / 1e6;
  const isLarge = megabytes >= 1000;
  const number = isLarge ? megabytes / 1000 : megabytes;
  return new Intl.NumberFormat(knownTag(language), {
    style: 'unit',
    unit: isLarge ? 'gigabyte' : 'megabyte',
    maximumFractionDigits: isLarge || number < 1 ? 1 : 0,
  }).format(number);
}
