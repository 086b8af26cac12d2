/**
 * Instants, which foreign feeds give, to the wall clock and zone, which we keep.
 */

import type { ReadOptions } from '../../feed-draft.js';
import type { Problem } from '../../fields.js';
import { isZone, wallClockAt } from '../../wall-clock.js';
import { textOf } from './foreign-json.js';

/** Years 1 to 9998, so that no zone pushes a wall clock out of four digits. */
const earliest = Date.UTC(2000, 0, 1) - 1999 * 365.25 * 86_400_000;
const latest = Date.UTC(9999, 0, 1);

const isoPattern = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/i;

/** Epoch milliseconds of an ISO 8601 time that says its offset; a time that says none is no instant. */
export function instantFrom(value: unknown): number | undefined {
  const text = textOf(value);
  if (text === undefined || !isoPattern.test(text)) return undefined;
  const instant = Date.parse(text.replace(' ', 'T'));
  return Number.isNaN(instant) ? undefined : instant;
}

/** UTC instant of the last change as we write it, ISO 8601 ending in `Z`. */
export function updatedAt(value: unknown): string | undefined {
  const instant = instantFrom(value);
  return instant === undefined ? undefined : new Date(instant).toISOString();
}

/** The wall clock of a zone at an instant; undefined where there is no such time. */
export function wallClockOf(instant: number | undefined, zone: string): string | undefined {
  return instant !== undefined && instant >= earliest && instant < latest
    ? wallClockAt(instant, zone)
    : undefined;
}

/**
 * The zone of an event: the first of those that are named and known, else the
 * page's, else UTC, which is noted once, because times in it are right but read
 * wrong.
 */
export function zoneChooser(
  options: ReadOptions,
  problems: Problem[],
): (...names: unknown[]) => string {
  let noted = false;
  return (...names) => {
    for (const name of [...names, options.zone]) {
      const zone = textOf(name);
      if (zone !== undefined && isZone(zone)) return zone;
    }
    if (!noted) {
      noted = true;
      problems.push({
        path: 'zone',
        message:
          'is not in this feed, so times are shown in UTC; say which zone the feed is in, such as Europe/Rome',
      });
    }
    return 'UTC';
  };
}
