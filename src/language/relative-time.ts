import { knownTag } from './known-tag.js';

const formatters = new Map<string, Intl.RelativeTimeFormat>();

/** Units with how many milliseconds they are, the longest first. */
const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** How long ago something was, in the largest unit that fits: "2 hours ago", "yesterday". */
export function formatAgo(language: string, milliseconds: number): string {
  let formatter = formatters.get(language);
  if (!formatter) {
    formatter = new Intl.RelativeTimeFormat(knownTag(language), { numeric: 'auto' });
    formatters.set(language, formatter);
  }
  const [unit, length] =
    units.find((each) => milliseconds >= each[1]) ?? (['second', 1000] as const);
  // Seconds are counted by nobody here: "now".
  const count = unit === 'second' ? 0 : Math.floor(milliseconds / length);
  return formatter.format(-count, unit);
}
