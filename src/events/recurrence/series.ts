import { wallClockAsUTC } from '../wall-clock.js';
import { occurrences, writeClock } from './occurrences.js';
import type { OccurrenceWindow, Occurrences } from './occurrences.js';
import type { RecurrenceRule } from './rule.js';

/** When a series happens: its rules and the dates beside them, as iCalendar has them (RFC 5545 §3.8.5). */
export interface Series {
  readonly rules: readonly RecurrenceRule[];
  /** Further starts, wall clocks. */
  readonly rdates: readonly string[];
  /** Starts that it has not, wall clocks; a date excludes all of its day. */
  readonly exdates: readonly string[];
}

/**
 * The starts of a series: its own, those of its rules and of its further dates,
 * without those that it excludes.
 *
 * @param start `YYYY-MM-DD` or `YYYY-MM-DDThh:mm[:ss]`, the form that all starts have
 */
export function seriesStarts(
  { rules, rdates, exdates }: Series,
  start: string,
  window: OccurrenceWindow,
): Occurrences {
  const isDay = !start.includes('T');
  const excluded = new Set(exdates.map((date) => inForm(date, date)));
  const isWanted = (each: string): boolean =>
    (window.from === undefined || each >= window.from) &&
    (window.to === undefined || each < window.to) &&
    !excluded.has(each) &&
    !excluded.has(each.slice(0, 10));
  // What is excluded must not use up what is wanted.
  const limit = window.limit + exdates.length;
  const results = rules.map((rule) => occurrences(rule, start, { ...window, limit }));
  const all = new Set([start, ...rdates].map((date) => inForm(date, start)));
  for (const { starts } of results) for (const each of starts) all.add(each);
  const starts = [...all].filter(isWanted).sort();
  return {
    starts: starts.slice(0, window.limit),
    complete: starts.length <= window.limit && results.every(({ complete }) => complete),
    steps: results.reduce((sum, { steps }) => sum + steps, 0),
  };

  /** A wall clock in its shortest form; a date takes the time of the model, a time loses what the model has not. */
  function inForm(date: string, model: string): string {
    const day = date.slice(0, 10);
    const full = isDay || date.includes('T') ? date : day + model.slice(10);
    return writeClock(wallClockAsUTC(full) ?? 0, !full.includes('T') || isDay);
  }
}
