/** A rule cut into its periods: the years of a yearly rule, the minutes of one that is true every other minute. */

import { dayMs } from '../wall-clock.js';
import {
  dateOf,
  daysFrom,
  daysOfMonth,
  daysOfYear,
  monthStart,
  weekdayOf,
} from './calendar-days.js';
import type { RecurrenceRule } from './rule.js';

/** What a rule names within one of its periods: every combination of the parts. All lists ascend. */
export interface Period {
  /** Epoch milliseconds of its first moment on the wall clock, read as if it were UTC. */
  readonly begins: number;
  readonly days: readonly number[];
  readonly hours: readonly number[];
  readonly minutes: readonly number[];
  readonly seconds: readonly number[];
  /** How many days it took to look through it. */
  readonly steps: number;
}

const units = { HOURLY: 3_600_000, MINUTELY: 60_000, SECONDLY: 1000 } as const;

/**
 * The periods of a rule without end, in their order.
 *
 * @param start wall clock of the start, epoch milliseconds as if it were UTC
 * @param from what ends before this may be left out
 * @param isDay whether the start is a date, which has no time that a rule could change
 */
export function periods(
  rule: RecurrenceRule,
  start: number,
  from: number,
  isDay: boolean,
): Generator<Period> {
  const { frequency } = rule;
  return !isDay && (frequency === 'HOURLY' || frequency === 'MINUTELY' || frequency === 'SECONDLY')
    ? partsOfDays(rule, units[frequency], start, from)
    : wholeDays(withDaysOf(rule, start), start, from, isDay);
}

/** What a rule does not say of the day it has from its start. */
function withDaysOf(rule: RecurrenceRule, start: number): RecurrenceRule {
  const { frequency, months, weeks, yearDays, monthDays, days } = rule;
  const { month, monthDay } = dateOf(Math.floor(start / dayMs));
  const weekday = { weekday: weekdayOf(Math.floor(start / dayMs)), nth: 0 };
  const isOpen = yearDays.length === 0 && monthDays.length === 0 && days.length === 0;
  if (weeks.length > 0) return isOpen ? { ...rule, days: [weekday] } : rule;
  if (isOpen && frequency === 'WEEKLY') return { ...rule, days: [weekday] };
  if (frequency !== 'MONTHLY' && frequency !== 'YEARLY') return rule;
  const isYearOpen = yearDays.length === 0 && days.length === 0 && months.length === 0;
  return {
    ...rule,
    months: frequency === 'YEARLY' && isYearOpen ? [month] : months,
    monthDays: isOpen ? [monthDay] : monthDays,
  };
}

function* wholeDays(
  rule: RecurrenceRule,
  start: number,
  from: number,
  isDay: boolean,
): Generator<Period> {
  const clock = new Date(start);
  const times = isDay
    ? { hours: [0], minutes: [0], seconds: [0] }
    : {
        hours: orElse(rule.hours, clock.getUTCHours()),
        minutes: orElse(rule.minutes, clock.getUTCMinutes()),
        seconds: orElse(rule.seconds, clock.getUTCSeconds()),
      };
  const first = periodAt(rule, start);
  const skipped = Math.floor((periodAt(rule, from) - first) / rule.interval);
  for (let index = first + skipped * rule.interval; ; index += rule.interval) {
    const { begins, days, steps } = periodOfDays(rule, index);
    yield { ...times, begins: begins * dayMs, days, steps };
  }
}

function orElse(list: readonly number[], value: number): readonly number[] {
  return list.length > 0 ? list : [value];
}

/** Number of the year, month, week or day of a time, each counted without a gap. */
function periodAt(rule: RecurrenceRule, time: number): number {
  const day = Math.floor(time / dayMs);
  const { year, month } = dateOf(day);
  switch (rule.frequency) {
    case 'YEARLY':
      return year;
    case 'MONTHLY':
      return year * 12 + month - 1;
    case 'WEEKLY':
      // 1 January 1970 was a Thursday.
      return Math.floor((day + 4 - rule.weekStart) / 7);
    default:
      return day;
  }
}

function periodOfDays(
  rule: RecurrenceRule,
  index: number,
): { begins: number; days: readonly number[]; steps: number } {
  switch (rule.frequency) {
    case 'YEARLY':
      return { begins: monthStart(index, 1), days: daysOfYear(rule, index), steps: 366 };
    case 'MONTHLY': {
      const year = Math.floor(index / 12);
      const month = index - year * 12 + 1;
      return { begins: monthStart(year, month), days: daysOfMonth(rule, year, month), steps: 31 };
    }
    case 'WEEKLY': {
      const begins = index * 7 - 4 + rule.weekStart;
      return { begins, days: daysFrom(rule, begins, 7), steps: 7 };
    }
    default:
      return { begins: index, days: daysFrom(rule, index, 1), steps: 1 };
  }
}

/** Hours, minutes and seconds; a day, an hour, a minute that the rule excludes is passed over at once. */
function* partsOfDays(
  rule: RecurrenceRule,
  unit: number,
  start: number,
  from: number,
): Generator<Period> {
  const clock = new Date(start);
  const step = unit * rule.interval;
  const origin = Math.floor(start / unit) * unit;
  // The first period that is not over at a time.
  const periodFrom = (time: number): number =>
    origin + Math.max(0, Math.ceil((Math.floor(time / unit) * unit - origin) / step)) * step;
  const seconds = orElse(rule.seconds, clock.getUTCSeconds());
  const minutes = orElse(rule.minutes, clock.getUTCMinutes());
  for (let begins = periodFrom(from); ;) {
    const passed = excludedUntil(rule, unit, begins);
    if (passed === undefined) {
      const time = new Date(begins);
      yield {
        begins,
        days: [Math.floor(begins / dayMs)],
        hours: [time.getUTCHours()],
        minutes: unit === units.HOURLY ? minutes : [time.getUTCMinutes()],
        seconds: unit === units.SECONDLY ? [time.getUTCSeconds()] : seconds,
        steps: 1,
      };
      begins += step;
    } else {
      yield { begins, days: [], hours: [], minutes: [], seconds: [], steps: 1 };
      begins = periodFrom(passed);
    }
  }
}

/** Where the rule excludes the period that begins at a time, the end of the day, hour, minute or second that it excludes. */
function excludedUntil(rule: RecurrenceRule, unit: number, begins: number): number | undefined {
  const end = (length: number): number => (Math.floor(begins / length) + 1) * length;
  const time = new Date(begins);
  if (daysFrom(rule, Math.floor(begins / dayMs), 1).length === 0) return end(dayMs);
  if (excludes(rule.hours, time.getUTCHours())) return end(units.HOURLY);
  if (unit > units.MINUTELY) return undefined;
  if (excludes(rule.minutes, time.getUTCMinutes())) return end(units.MINUTELY);
  if (unit > units.SECONDLY) return undefined;
  return excludes(rule.seconds, time.getUTCSeconds()) ? end(units.SECONDLY) : undefined;
}

function excludes(list: readonly number[], value: number): boolean {
  return list.length > 0 && !list.includes(value);
}
