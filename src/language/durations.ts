/** Spans of time as visitors read them: on a clock, and in words. */

import { knownTag } from './known-tag.js';

const lengths = { hour: 3600, minute: 60, second: 1 } as const;
type Unit = keyof typeof lengths;

/** Hours, minutes and seconds of a span; a part of a second is not told. */
function partsOf(seconds: number): Readonly<Record<Unit, number>> {
  const whole = Math.max(0, Math.floor(seconds));
  return {
    hour: Math.floor(whole / lengths.hour),
    minute: Math.floor((whole % lengths.hour) / lengths.minute),
    second: whole % lengths.minute,
  };
}

const formatters = new Map<string, Intl.NumberFormat>();

function formatter(language: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = language + JSON.stringify(options);
  let made = formatters.get(key);
  if (!made) {
    made = new Intl.NumberFormat(knownTag(language), { useGrouping: false, ...options });
    formatters.set(key, made);
  }
  return made;
}

/** A span as a player's clock shows it, in the digits of the language: `2:05`, `1:02:05`. */
export function formatClock(language: string, seconds: number): string {
  const { hour, minute, second } = partsOf(seconds);
  const first = formatter(language, {});
  const two = formatter(language, { minimumIntegerDigits: 2 });
  const rest = [two.format(second)];
  if (hour > 0) rest.unshift(first.format(hour), two.format(minute));
  else rest.unshift(first.format(minute));
  return rest.join(':');
}

/** A span in words, as exactly as people say it: "1 hour, 2 minutes", "2 minutes, 5 seconds". */
export function formatDuration(language: string, seconds: number): string {
  const parts = partsOf(seconds);
  const words = (Object.keys(lengths) as Unit[])
    .filter((unit) => parts[unit] > 0)
    .slice(0, 2)
    .map((unit) => inUnit(language, parts[unit], unit));
  if (words.length === 0) return inUnit(language, 0, 'second');
  return new Intl.ListFormat(knownTag(language), { type: 'unit', style: 'long' }).format(words);
}

function inUnit(language: string, number: number, unit: Unit): string {
  return formatter(language, { style: 'unit', unit, unitDisplay: 'long' }).format(number);
}
