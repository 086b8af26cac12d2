/** How long something lasts: days by the calendar, the rest by the clock (RFC 5545 §3.3.6). */

import { timesOf } from '../event-time.js';
import type { SolidarityEvent } from '../event.js';
import type { Fields } from '../fields.js';
import {
  dayMs,
  instantOf,
  isDateOnly,
  isWallClock,
  wallClockAsUTC,
  wallClockAt,
  writeWallClock,
} from '../wall-clock.js';

export interface Duration {
  readonly days: number;
  readonly ms: number;
}

const pattern =
  /^P(?:(\d{1,4})W)?(?:(\d{1,5})D)?(?:T(?:(\d{1,5})H)?(?:(\d{1,6})M)?(?:(\d{1,7})S)?)?$/;

/** Reads weeks, days, hours, minutes and seconds, `PT1H30M`; undefined for anything else, and for no time at all. */
export function parseDuration(text: string): Duration | undefined {
  const parts: readonly (string | undefined)[] = pattern.exec(text)?.slice(1) ?? [];
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = parts.map((part) =>
    Number(part ?? 0),
  );
  const duration = {
    days: weeks * 7 + days,
    ms: ((hours * 60 + minutes) * 60 + seconds) * 1000,
  };
  return duration.days + duration.ms > 0 ? duration : undefined;
}

/** Reads the field `duration` of what begins on a day or at a time. */
export function readDuration(fields: Fields, start: string): Duration | undefined {
  const text = fields.text('duration');
  if (text === undefined) return undefined;
  const duration = parseDuration(text);
  if (!duration) return fields.refuse('duration', 'must be such as PT1H30M, P3D or P1W');
  if (!isDateOnly(start) || duration.ms === 0) return duration;
  return fields.refuse('duration', 'must be whole days, because "start" has no time');
}

/** An event that ends so long after its start. */
export function lasting(event: SolidarityEvent, { days, ms }: Duration): SolidarityEvent {
  const { start, startUTC, precision } = event;
  const zone = event.zone ?? 'UTC';
  const clock = (wallClockAsUTC(start) ?? 0) + days * dayMs;
  if (isDateOnly(start)) {
    // A date is inclusive: a day from the 1st is the 1st.
    return { ...event, ...timesOf(start, writeWallClock(clock - dayMs, true), zone, precision) };
  }
  // Hours are hours whatever the clocks do meanwhile, and they may end in the hour that comes twice.
  const endUTC = (instantOf(writeWallClock(clock, false), zone) ?? startUTC) + ms;
  const end = wallClockAt(endUTC, zone);
  return isWallClock(end) ? { ...event, end, endUTC } : event;
}
