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

/** Steps after which a period is given although it is empty, so that whoever follows the rule can give up. */
const maxSilence = 1000;

const units = { HOURLY: 3_600_000, MINUTELY: 60_000, SECONDLY: 1000 } as const;

/**
 * The periods of a rule in their order: each call gives the next, without end.
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
): () => Period {
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

function wholeDays(
  rule: RecurrenceRule,
  start: number,
  from: number,
  isDay: boolean,
): () => Period {
  const hours = isDay ? [0] : orElse(rule.hours, partOf(start, units.HOURLY, 24));
  const minutes = isDay ? [0] : orElse(rule.minutes, partOf(start, units.MINUTELY, 60));
  const seconds = isDay ? [0] : orElse(rule.seconds, partOf(start, units.SECONDLY, 60));
  const first = periodAt(rule, start);
  // The 30th that February has not may be the first of March: of the period before.
  const wanted = periodAt(rule, from) - (rule.skip === 'FORWARD' ? 1 : 0);
  const skipped = Math.max(0, Math.floor((wanted - first) / rule.interval));
  let index = first + skipped * rule.interval;
  return () => {
    for (let steps = 0; ;) {
      const { begins, days, length } = daysOfPeriod(rule, index);
      index += rule.interval;
      steps += length;
      if (days.length > 0 || steps > maxSilence) {
        return { begins: begins * dayMs, days, hours, minutes, seconds, steps };
      }
    }
  };
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

/** The first day of a period, those of its days that the rule names, and how many it has. */
function daysOfPeriod(
  rule: RecurrenceRule,
  index: number,
): { begins: number; days: readonly number[]; length: number } {
  switch (rule.frequency) {
    case 'YEARLY':
      return { begins: monthStart(index, 1), days: daysOfYear(rule, index), length: 366 };
    case 'MONTHLY': {
      const year = Math.floor(index / 12);
      const month = index - year * 12 + 1;
      return { begins: monthStart(year, month), days: daysOfMonth(rule, year, month), length: 31 };
    }
    case 'WEEKLY': {
      const begins = index * 7 - 4 + rule.weekStart;
      return { begins, days: daysFrom(rule, begins, 7), length: 7 };
    }
    default:
      return { begins: index, days: daysFrom(rule, index, 1), length: 1 };
  }
}

/** Hours, minutes and seconds; a day, an hour, a minute that the rule excludes is passed over at once. */
function partsOfDays(
  rule: RecurrenceRule,
  unit: number,
  start: number,
  from: number,
): () => Period {
  const step = unit * rule.interval;
  const origin = Math.floor(start / unit) * unit;
  // The first period that is not over at a time.
  const periodFrom = (time: number): number =>
    origin + Math.max(0, Math.ceil((Math.floor(time / unit) * unit - origin) / step)) * step;
  const minutes = orElse(rule.minutes, partOf(start, units.MINUTELY, 60));
  const seconds = orElse(rule.seconds, partOf(start, units.SECONDLY, 60));
  let next = periodFrom(from);
  let known = Number.NaN;
  let isNamed = false;
  return () => {
    for (let steps = 1; ; steps += 1) {
      const begins = next;
      const day = Math.floor(begins / dayMs);
      if (day !== known) isNamed = daysFrom(rule, day, 1).length > 0;
      known = day;
      const excluded = isNamed ? excludedPart(rule, unit, begins) : dayMs;
      next = excluded ? periodFrom((Math.floor(begins / excluded) + 1) * excluded) : begins + step;
      if (excluded && steps <= maxSilence) continue;
      return {
        begins,
        days: excluded ? [] : [day],
        hours: [partOf(begins, units.HOURLY, 24)],
        minutes: unit === units.HOURLY ? minutes : [partOf(begins, units.MINUTELY, 60)],
        seconds: unit === units.SECONDLY ? [partOf(begins, units.SECONDLY, 60)] : seconds,
        steps,
      };
    }
  };
}

/** The hour, minute or second of a time. */
function partOf(time: number, unit: number, count: number): number {
  const units = Math.floor(time / unit);
  return units - Math.floor(units / count) * count;
}

/** Length of the part of the day, the hour, the minute or the second, for which the rule excludes the period that begins at a time. */
function excludedPart(rule: RecurrenceRule, unit: number, begins: number): number | undefined {
  const { HOURLY, MINUTELY, SECONDLY } = units;
  if (excludes(rule.hours, partOf(begins, HOURLY, 24))) return HOURLY;
  if (unit <= MINUTELY && excludes(rule.minutes, partOf(begins, MINUTELY, 60))) return MINUTELY;
  if (unit <= SECONDLY && excludes(rule.seconds, partOf(begins, SECONDLY, 60))) return SECONDLY;
  return undefined;
}

function excludes(list: readonly number[], value: number): boolean {
  return list.length > 0 && !list.includes(value);
}
