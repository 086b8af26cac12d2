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
  /** How many days and times to look at, at most; 200 000 unless told. */
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
const defaultSteps = 200_000;
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
  for (const period of periods(rule, first, skipTo, isDay)) {
    steps += period.steps;
    if (period.begins > latest) return result(true);
    if (steps > maxSteps) return result(false);
    for (const time of timesOf(period, rule.positions)) {
      if ((steps += 1) > maxSteps) return result(false);
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
  return result(true);
}

function clockOf(wallClock: string): number {
  return wallClockAsUTC(wallClock) ?? Number.NaN;
}

function endOfRule({ until }: RecurrenceRule, zone = 'UTC'): number {
  if (!until) return lastMoment;
  return until.utc ? clockOf(wallClockAt(until.clock, zone)) : until.clock;
}

/** The times of a period in their order; with positions only those, counted from 1 or from -1. */
function* timesOf(period: Period, positions: readonly number[]): Generator<number> {
  const { days, hours, minutes, seconds } = period;
  const length = days.length * hours.length * minutes.length * seconds.length;
  // By its number, since a month may hold more times than one would list to have the last of them.
  const at = (index: number): number => {
    let rest = index;
    const next = (list: readonly number[]): number => {
      const value = list[rest % list.length] ?? 0;
      rest = Math.floor(rest / list.length);
      return value;
    };
    return (
      next(seconds) * 1000 + next(minutes) * 60_000 + next(hours) * 3_600_000 + next(days) * dayMs
    );
  };
  if (positions.length === 0) {
    for (let index = 0; index < length; index += 1) yield at(index);
    return;
  }
  const indices = positions.map((position) => (position > 0 ? position - 1 : length + position));
  for (const index of indices.sort((a, b) => a - b)) {
    if (index >= 0 && index < length) yield at(index);
  }
}
