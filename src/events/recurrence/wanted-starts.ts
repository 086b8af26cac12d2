import { dayMs, wallClockAt, writeWallClock, wallClockAsUTC } from '../wall-clock.js';
import type { OccurrenceWindow, Occurrences } from './occurrences.js';
import { seriesStarts } from './series.js';
import type { Series } from './series.js';

/** The starts that a page shows, and the days between which they were looked for, if any. */
export interface WantedStarts extends Occurrences {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

const year = 365 * dayMs;
/** Days and times looked at for one rule: some tens of milliseconds. */
const maxSteps = 100_000;

/**
 * Which occurrences of a series a page shows. A series that ends has them all,
 * so that an archive is whole. One without end, or too long, has those from a
 * year before the present to two years after it, or after its start if that is
 * yet to come; if those are too many, the next ones. What is rarer than that
 * has its next one.
 *
 * @param now epoch milliseconds
 * @param limit number of occurrences at most
 * @param budget number of days and times to look at
 */
export function wantedStarts(
  series: Series,
  now: number,
  limit: number,
  budget: number,
): WantedStarts {
  let steps = 0;
  const find = (window: Partial<OccurrenceWindow>): WantedStarts => {
    const left = Math.min(maxSteps, budget - steps);
    const found = seriesStarts(series, { limit, maxSteps: left, ...window });
    steps += found.steps;
    return { ...found, ...window, steps };
  };
  const day = (instant: number): string => wallClockAt(instant, series.zone).slice(0, 10);

  const ends = series.rules.every(({ count, until }) => count !== undefined || until !== undefined);
  const whole = ends ? find({}) : undefined;
  if (whole?.complete) return whole;
  const first = wallClockAsUTC(series.start) ?? now;
  const to = writeWallClock(Math.max(now, first) + 2 * year, true);
  const around = find({ from: day(now - year), to });
  if (around.starts.length > 0) {
    if (around.complete) return around;
    const coming = find({ from: day(now - dayMs), to });
    return coming.starts.length > 0 ? coming : around;
  }
  const next = find({ from: day(now), limit: 1 });
  return next.starts.length > 0 ? { ...next, complete: true } : (whole ?? find({}));
}
