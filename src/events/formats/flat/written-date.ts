/**
 * Dates and times as people type them into tables: `1/10/2015`, `1 October
 * 2015`, `٢٠١٥/١٠/١`, `7 pm`, `19h30`.
 */

import type { Precision } from '../../event.js';
import { westernDigits } from '../values/folded.js';
import { readIsoTime } from '../values/iso-time.js';
import { monthNamed } from './month-names.js';

/** Which of the two small numbers of `1/10/2015` is the day. */
export type DayOrder = 'day-first' | 'month-first';

export interface WrittenDate {
  readonly date: string;
  readonly precision?: Precision;
  /** `hh:mm`, where the text has a time behind the date. */
  readonly time?: string;
  /** The whole in a zone, where the text has an offset. */
  readonly zone?: string;
}

const maxLength = 60;
const numeric = /^(\d{1,2})\s*([./-])\s*(\d{1,2})\s*[./-]\s*(\d{4})(?!\d)/;
const yearFirst = /^(\d{4})\s*[./-]\s*(\d{1,2})(?:\s*[./-]\s*(\d{1,2}))?(?!\d)/;
const timeBehind =
  /[\sT,]((?:\d{1,2}[:.h]\d{2}(?::\d{2})?|\d{1,2})\s*(?:[ap]\.?\s?m\.?|ص|م|h|uhr)|\d{1,2}[:.h]\d{2}(?::\d{2}(?:\.\d+)?)?)\s*$/iu;

/** The numbers of a date whose order nobody can see from it alone. */
export function smallNumbers(text: string): readonly [number, number] | undefined {
  const match = numeric.exec(westernDigits(text).slice(0, maxLength).trim());
  // With dots the day is first wherever dots are used.
  return match && match[2] !== '.' ? [Number(match[1]), Number(match[3])] : undefined;
}

/** Which order all dates of a column agree on; undefined where they do not, or leave it open. */
export function agreedOrder(dates: readonly string[]): DayOrder | undefined {
  const pairs = dates.flatMap((date) => {
    const pair = smallNumbers(date);
    return pair ? [pair] : [];
  });
  const dayFirst = pairs.some(([first]) => first > 12);
  const monthFirst = pairs.some(([, second]) => second > 12);
  if (dayFirst === monthFirst) return undefined;
  return dayFirst ? 'day-first' : 'month-first';
}

/** Reads a date, with a time behind it or not. */
export function readWrittenDate(
  written: string,
  order: DayOrder,
  zone: string | undefined,
): WrittenDate | undefined {
  const text = westernDigits(written).trim().slice(0, maxLength);
  const iso = readIsoTime(text, zone);
  if (iso) {
    const [date = '', time] = iso.wallClock.split('T');
    return {
      date,
      ...(time === undefined ? {} : { time }),
      ...(iso.precision === undefined ? {} : { precision: iso.precision }),
      ...(iso.zone === undefined || iso.zone === zone ? {} : { zone: iso.zone }),
    };
  }
  const behind = timeBehind.exec(text);
  const time = behind?.[1] === undefined ? undefined : readClock(behind[1]);
  const day = behind && time !== undefined ? text.slice(0, behind.index).trim() : text;
  const date = readDay(day.replace(/,$/, ''), order);
  return date && { ...date, ...(time === undefined ? {} : { time }) };
}

function readDay(text: string, order: DayOrder): WrittenDate | undefined {
  const first = yearFirst.exec(text);
  if (first) return dateOf(first[1], Number(first[2]), numberOf(first[3]));
  const match = numeric.exec(text);
  if (match) {
    const [one, other] = [Number(match[1]), Number(match[3])];
    const isDayFirst = match[2] === '.' || one > 12 || (order === 'day-first' && other <= 12);
    return isDayFirst ? dateOf(match[4], other, one) : dateOf(match[4], one, other);
  }
  return readWords(text);
}

/** `Thursday, 1 October 2015`, `October 2015`, `2015`: a year, a month by its name, perhaps a day. */
function readWords(text: string): WrittenDate | undefined {
  const year = /(?<!\d)\d{4}(?!\d)/.exec(text)?.[0];
  const words = text
    .replaceAll(/[\d.,،]+/g, ' ')
    .trim()
    .split(/\s+/);
  // Names of two words come first: `تشرين الأول`.
  const candidates = [
    ...words.slice(1).map((word, index) => `${words[index] ?? ''} ${word}`),
    ...words,
  ];
  const month = candidates.map(monthNamed).find((number) => number !== undefined);
  if (month === undefined)
    return /^\d{4}$/.test(text) ? dateOf(text, undefined, undefined) : undefined;
  const day = /(?<!\d)\d{1,2}(?!\d)/.exec(text)?.[0];
  return dateOf(year, month, numberOf(day));
}

/** A date of its parts; what is missing makes it less precise. */
export function dateOf(
  year: string | undefined,
  month: number | undefined,
  day: number | undefined,
): WrittenDate | undefined {
  if (year === undefined || !/^\d{4}$/.test(year)) return undefined;
  const date = `${year}-${twoDigits(month ?? 1)}-${twoDigits(day ?? 1)}`;
  if (month === undefined) return { date, precision: 'year' };
  return day === undefined ? { date, precision: 'month' } : { date };
}

/** `19:00`, `19.00`, `7 pm`, `19h30`, `kl. 19`, `٧ م`; as `hh:mm`. */
export function readClock(written: string): string | undefined {
  const text = westernDigits(written).trim().slice(0, maxLength);
  const match =
    /^(?:[\p{L}.]{0,12}\s)?(\d{1,2})(?:\s?[:.h]\s?(\d{2}))?(?::\d{2}(?:\.\d+)?)?\s*([\p{L}\p{M}. ]{0,20})$/iu.exec(
      text,
    );
  if (!match) return undefined;
  const half = halfOfDay(match[3] ?? '');
  let hour = Number(match[1]);
  if (half !== undefined && (hour > 12 || hour === 0)) return undefined;
  if (half === 'morning' && hour === 12) hour = 0;
  if (half === 'evening' && hour < 12) hour += 12;
  const minute = Number(match[2] ?? 0);
  return hour > 23 || minute > 59 ? undefined : `${twoDigits(hour)}:${twoDigits(minute)}`;
}

/** From one time to another: `19:00–21:00`. */
export function readClocks(written: string): { start: string; end?: string } | undefined {
  const [first = '', second] = written.split(/\s*(?:[-–—]|\bto\b|\buntil\b|إلى)\s*/u, 2);
  const start = readClock(first);
  const end = second === undefined ? undefined : readClock(second);
  return start === undefined ? undefined : { start, ...(end === undefined ? {} : { end }) };
}

function halfOfDay(words: string): 'morning' | 'evening' | undefined {
  const text = words.replaceAll(/[.\s]/g, '').toLowerCase();
  if (/^(?:am|ص|صباحا|صباحاً|صباحًا|بن|پێشنیوەڕۆ|বিএন|সকাল|bn|berînîvro)$/u.test(text))
    return 'morning';
  if (
    /^(?:pm|م|مساء|مساءً|مساءا|دن|دوایبنیوەڕۆ|دواینیوەڕۆ|বিকাল|সন্ধ্যা|রাত|pn|piştînîvro|dinîvro)$/u.test(
      text,
    )
  )
    return 'evening';
  return undefined;
}

function numberOf(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits);
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
