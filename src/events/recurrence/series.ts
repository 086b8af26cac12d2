import { isDateOnly, isWallClock, wallClockAsUTC, writeWallClock } from '../wall-clock.js';
import { occurrences } from './occurrences.js';
import type { OccurrenceWindow, Occurrences } from './occurrences.js';
import type { RecurrenceRule } from './rule.js';

/** When a series happens: its rules and the dates beside them, as iCalendar has them (RFC 5545 §3.8.5). */
export interface Series {
  /** Wall clock of the first, `YYYY-MM-DD` or `YYYY-MM-DDThh:mm[:ss]`; the form that all have. */
  readonly start: string;
  /** IANA zone of the wall clocks, for a rule that ends at an instant of UTC. */
  readonly zone: string;
  readonly rules: readonly RecurrenceRule[];
  /** Further starts, wall clocks. */
  readonly rdates: readonly string[];
  /** Starts that it has not, wall clocks; a date excludes all of its day. */
  readonly exdates: readonly string[];
}

/** The starts of a series: its own, those of its rules and of its further dates, without what it excludes. */
export function seriesStarts(series: Series, window: Omit<OccurrenceWindow, 'zone'>): Occurrences {
  const { start, zone, rules, rdates, exdates } = series;
  const excluded = new Set(
    exdates.map((date) => (isDateOnly(date) ? date : inFormOf(date, start))),
  );
  // What is excluded must not use up what is wanted.
  const limit = window.limit + excluded.size;
  const results = rules.map((rule) => occurrences(rule, start, { ...window, limit, zone }));
  const single = [start, ...rdates].filter(isWallClock).map((date) => inFormOf(date, start));
  const starts = [...new Set([...single, ...results.flatMap((result) => result.starts)])]
    .filter(
      (each) =>
        (window.from === undefined || each >= window.from) &&
        (window.to === undefined || each < window.to) &&
        !excluded.has(each) &&
        !excluded.has(each.slice(0, 10)),
    )
    .sort();
  return {
    starts: starts.slice(0, window.limit),
    complete: starts.length <= window.limit && results.every(({ complete }) => complete),
    steps: results.reduce((sum, { steps }) => sum + steps, starts.length),
  };
}

/** A wall clock as the starts of a series are written: a day where they are days, else with a time. */
export function inFormOf(wallClock: string, start: string): string {
  const isDay = isDateOnly(start);
  const full = isDay || !isDateOnly(wallClock) ? wallClock : wallClock + start.slice(10);
  return writeWallClock(wallClockAsUTC(full) ?? 0, isDay);
}
