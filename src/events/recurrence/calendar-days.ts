/** The days of a year, a month, a week that a rule names. A day is a number here: days since 1 January 1970. */

import { dayMs } from '../wall-clock.js';
import type { RecurrenceRule } from './rule.js';

interface Year {
  readonly year: number;
  /** Its first day. */
  readonly first: number;
  readonly length: number;
  /** First day of each month, and of the next year. */
  readonly months: readonly number[];
}

let latest: Year | undefined;

function yearNamed(year: number): Year {
  if (latest?.year === year) return latest;
  const months = Array.from({ length: 13 }, (_, month) => Date.UTC(year, month, 1) / dayMs);
  const [first = 0] = months;
  latest = { year, first, length: (months[12] ?? 0) - first, months };
  return latest;
}

/** The year and month, from 1, and day of the month of a day. */
export function dateOf(day: number): { year: number; month: number; monthDay: number } {
  const isLatest = latest && day >= latest.first && day < latest.first + latest.length;
  const { year, first, months } =
    isLatest && latest ? latest : yearNamed(new Date(day * dayMs).getUTCFullYear());
  // No month has more than 31 days, so this is the month or the one before.
  const guess = Math.floor((day - first) / 31);
  const index = day < (months[guess + 1] ?? day) ? guess : guess + 1;
  return { year, month: index + 1, monthDay: day - (months[index] ?? day) + 1 };
}

/** The first day of a month, from 1. */
export function monthStart(year: number, month: number): number {
  return yearNamed(year).months[month - 1] ?? 0;
}

/** 0 is Sunday. */
export function weekdayOf(day: number): number {
  return (((day + 4) % 7) + 7) % 7;
}

/** The days of a year that the rule names. */
export function daysOfYear(rule: RecurrenceRule, year: number): number[] {
  const days: number[] = [];
  for (let month = 1; month <= 12; month += 1) days.push(...daysOfMonth(rule, year, month));
  return days;
}

/** The days of a month, from 1, that the rule names. */
export function daysOfMonth(rule: RecurrenceRule, year: number, month: number): number[] {
  if (rule.months.length > 0 && !rule.months.includes(month)) return [];
  const { months } = yearNamed(year);
  const first = months[month - 1] ?? 0;
  const next = months[month] ?? 0;
  const days: number[] = [];
  for (let day = first; day < next; day += 1) if (isNamed(rule, day, year, month)) days.push(day);
  const leftOut = rule.monthDays.some((monthDay) => monthDay > next - first);
  if (leftOut && rule.skip === 'FORWARD') days.push(next);
  return days;
}

/** Those of some days in a row that the rule names. */
export function daysFrom(rule: RecurrenceRule, first: number, length: number): number[] {
  const days: number[] = [];
  for (let day = first; day < first + length; day += 1) {
    if (rule.days.length > 0 && !hasWeekday(rule, day)) continue;
    const { year, month } = dateOf(day);
    if (rule.months.length > 0 && !rule.months.includes(month)) continue;
    if (isNamed(rule, day, year, month)) days.push(day);
  }
  return days;
}

/** Whether a day has every property that the rule asks of a day. */
function isNamed(rule: RecurrenceRule, day: number, year: number, month: number): boolean {
  const { monthDays, yearDays, weeks, days } = rule;
  const { first, length, months } = yearNamed(year);
  const monthFirst = months[month - 1] ?? 0;
  const monthLength = (months[month] ?? 0) - monthFirst;
  const isLast = day === monthFirst + monthLength - 1;
  return (
    (monthDays.length === 0 ||
      includesPlace(monthDays, day - monthFirst, monthLength) ||
      (rule.skip === 'BACKWARD' && isLast && monthDays.some((each) => each > monthLength))) &&
    (yearDays.length === 0 || includesPlace(yearDays, day - first, length)) &&
    (days.length === 0 ||
      (isWithinMonth(rule)
        ? isRuleDay(rule, day, day - monthFirst, monthLength)
        : isRuleDay(rule, day, day - first, length))) &&
    (weeks.length === 0 || isInWeek(rule, day, year))
  );
}

/** Whether a list that counts from 1 or, from the end, from -1 has the place that is `index` from 0. */
function includesPlace(list: readonly number[], index: number, length: number): boolean {
  return list.includes(index + 1) || list.includes(index - length);
}

/** Whether "the first Monday" is of the month, not of the year (RFC 5545 §3.3.10, notes 1 and 2). */
function isWithinMonth(rule: RecurrenceRule): boolean {
  return rule.frequency === 'MONTHLY' || rule.months.length > 0;
}

function hasWeekday({ days }: RecurrenceRule, day: number): boolean {
  const weekday = weekdayOf(day);
  return days.some((each) => each.weekday === weekday);
}

function isRuleDay(rule: RecurrenceRule, day: number, index: number, length: number): boolean {
  const weekday = weekdayOf(day);
  const { frequency, weeks } = rule;
  // Elsewhere the number means nothing and must not be there; it is overlooked.
  const counts = frequency === 'MONTHLY' || (frequency === 'YEARLY' && weeks.length === 0);
  return rule.days.some(
    (each) =>
      each.weekday === weekday &&
      (!counts ||
        each.nth === 0 ||
        each.nth === Math.floor(index / 7) + 1 ||
        each.nth === -Math.floor((length - 1 - index) / 7) - 1),
  );
}

/** Whether a day is in a week of the rule; the days about New Year may be in one of the other year. */
function isInWeek(rule: RecurrenceRule, day: number, year: number): boolean {
  let owner = year;
  if (day < firstWeek(rule, owner)) owner -= 1;
  else if (day >= firstWeek(rule, owner + 1)) owner += 1;
  const first = firstWeek(rule, owner);
  const length = (firstWeek(rule, owner + 1) - first) / 7;
  return includesPlace(rule.weeks, Math.floor((day - first) / 7), length);
}

/** First day of the first week that has at least four of its days in the year. */
function firstWeek(rule: RecurrenceRule, year: number): number {
  const first = Date.UTC(year, 0, 1) / dayMs;
  const into = (weekdayOf(first) - rule.weekStart + 7) % 7;
  return first - into + (into > 3 ? 7 : 0);
}
