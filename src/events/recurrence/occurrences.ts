/**
 * The occurrences of a rule, on the wall clock: "every Tuesday at 19:00" is
 * 19:00 before and after the clocks change. Every rule ends, also one that is
 * never true or never ends: steps, occurrences and years are limited.
 */

import { dayMs, wallClockAsUTC, wallClockAt, writeWallClock } from '../wall-clock.js';
import { periods } from './periods.js';
import type { Period } from './periods.js';
import type { RecurrenceRule } from './rule.js';

/** Which occurrences are wanted. */
export interface OccurrenceWindow {
  /** First wall clock wanted, inclusive. */
  readonly from?: string | undefined;
  /** Wall clock before which the last is wanted. */
  readonly to?: string | undefined;
  /** How many at most. */
  readonly limit: number;
  /** How many days and times to look at, at most; 100 000 unless told. */
  readonly maxSteps?: number | undefined;
  /** IANA zone of the wall clocks, for a rule that ends at an instant of UTC; `UTC` where it is not told. */
  readonly zone?: string | undefined;
}

export interface Occurrences {
  /** In their order, each once, in the form of the start: `YYYY-MM-DD` or `YYYY-MM-DDThh:mm`. */
  readonly starts: readonly string[];
  /** False where a limit cut them short of the end of the rule or the window. */
  readonly complete: boolean;
  /** How many days and times were looked at. */
  readonly steps: number;
}

/** Some tens of milliseconds. */
const defaultSteps = 100_000;
/** Wall clocks have four digits for the year. */
const lastMoment = Date.UTC(9999, 11, 31, 23, 59, 59);

/**
 * The occurrences of a rule that begins at a wall clock. The start itself is
 * one only if the rule says so.
 *
 * @param start `YYYY-MM-DD` or `YYYY-MM-DDThh:mm[:ss]`
 */
export function occurrences(
  rule: RecurrenceRule,
  start: string,
  { from, to, limit, zone, maxSteps = defaultSteps }: OccurrenceWindow,
): Occurrences {
  const first = clockOf(start);
  const isDay = !start.includes('T');
  const earliest = Math.max(first, from === undefined ? first : clockOf(from));
  const latest = Math.min(
    lastMoment,
    endOfRule(rule, zone),
    to === undefined ? lastMoment : clockOf(to) - 1,
  );
  const starts: string[] = [];
  const result = (complete: boolean): Occurrences => ({ starts, complete, steps });
  let previous = first - 1;
  let counted = 0;
  let steps = 0;
  // What comes before the window need not be counted where nothing is counted.
  const skipTo = rule.count === undefined ? earliest : first;
  const nextPeriod = periods(rule, first, skipTo, isDay);
  for (;;) {
    const period = nextPeriod();
    steps += period.steps + rule.positions.length;
    if (period.begins > latest) return result(true);
    if (steps > maxSteps) return result(false);
    const { days, hours, minutes, seconds } = period;
    const size = days.length * hours.length * minutes.length * seconds.length;
    const order = rule.positions.length > 0 ? positionsIn(size, rule.positions) : undefined;
    for (let index = 0; index < (order?.length ?? size); index += 1) {
      if ((steps += 1) > maxSteps) return result(false);
      const time = timeAt(period, order?.[index] ?? index);
      // Two positions may mean one time, and a skipped day may fall on one that is named too.
      if (time <= previous) continue;
      if (time > latest) return result(true);
      previous = time;
      counted += 1;
      if (time >= earliest) {
        if (starts.length >= limit) return result(false);
        starts.push(writeWallClock(time, isDay));
      }
      if (counted === rule.count) return result(true);
    }
  }
}

function clockOf(wallClock: string): number {
  return wallClockAsUTC(wallClock) ?? Number.NaN;
}

function endOfRule({ until }: RecurrenceRule, zone = 'UTC'): number {
  if (!until) return lastMoment;
  return until.utc ? clockOf(wallClockAt(until.clock, zone)) : until.clock;
}

/** Which of the times of a period the positions name, from 0; positions count from 1 or, from the end, from -1. */
function positionsIn(length: number, positions: readonly number[]): readonly number[] {
  return positions
    .map((position) => (position > 0 ? position - 1 : length + position))
    .filter((index) => index >= 0 && index < length)
    .sort((a, b) => a - b);
}

/** One of the times of a period, by its number: a month may hold more of them than one would list. */
function timeAt({ days, hours, minutes, seconds }: Period, index: number): number {
  const second = index % seconds.length;
  const whole = (index - second) / seconds.length;
  const minute = whole % minutes.length;
  const hours0 = (whole - minute) / minutes.length;
  const hour = hours0 % hours.length;
  const day = (hours0 - hour) / hours.length;
  return (
    (days[day] ?? 0) * dayMs +
    (((hours[hour] ?? 0) * 60 + (minutes[minute] ?? 0)) * 60 + (seconds[second] ?? 0)) * 1000
  );
}
