import type { ContentLine } from './content-line.js';

const minuteMs = 60_000;
const dayMs = 86_400_000;

/** A DATE or DATE-TIME value (RFC 5545 §3.3.4, §3.3.5), by the minute. */
export interface DateValue {
  /** `YYYY-MM-DD` or `YYYY-MM-DDThh:mm`. */
  readonly wall: string;
  /** Whether it ends in Z. */
  readonly utc: boolean;
}

const datePattern = /^(\d{4})-?(\d\d)-?(\d\d)(?:T(\d\d):?(\d\d)(?::?\d\d)?(Z)?)?$/i;

/** Reads one value; undefined where it is none. Whether that day exists is for the gate to say. */
export function dateValue(text: string): DateValue | undefined {
  const match = datePattern.exec(text.trim());
  if (!match) return undefined;
  const [, year = '', month = '', day = '', hour, minute = '', utc] = match;
  const date = `${year}-${month}-${day}`;
  return { wall: hour === undefined ? date : `${date}T${hour}:${minute}`, utc: utc !== undefined };
}

/** A DATE-TIME value on a day that VALUE=DATE declares is the date of it, as some exporters write it. */
export function dateOf({ params, value }: ContentLine): DateValue | undefined {
  const date = dateValue(value);
  const whole = params['VALUE']?.toUpperCase() === 'DATE';
  return date && whole ? { wall: date.wall.slice(0, 10), utc: false } : date;
}

const durationPattern =
  /^\+?P(?:(\d{1,5})W)?(?:(\d{1,5})D)?(?:T(?:(\d{1,7})H)?(?:(\d{1,7})M)?(?:\d{1,9}S)?)?$/i;

/** Days by the calendar and milliseconds by the clock: they differ where a clock change lies between (RFC 5545 §3.3.6). */
export interface Duration {
  readonly days: number;
  readonly ms: number;
}

/** Reads a DURATION; undefined for one that is none or goes backwards. */
export function durationValue(text: string): Duration | undefined {
  const match = durationPattern.exec(text.trim());
  if (!match) return undefined;
  const [weeks = 0, days = 0, hours = 0, minutes = 0] = match
    .slice(1)
    .map((part: string | undefined) => Number(part ?? 0));
  return { days: weeks * 7 + days, ms: (hours * 60 + minutes) * minuteMs };
}

/** The wall clock some milliseconds later, as if no clock ever changed; undefined where there is no such day. */
export function wallLater(wall: string, ms: number): string | undefined {
  const instant = Date.parse(wall.includes('T') ? `${wall}Z` : `${wall}T00:00Z`) + ms;
  // Beyond the years that four digits can name there is nothing to show.
  if (!(instant < 253_402_300_800_000 && instant >= -62_135_596_800_000)) return undefined;
  return new Date(instant).toISOString().slice(0, wall.length);
}

/** The date some days later. */
export function daysLater(wall: string, days: number): string | undefined {
  return wallLater(wall, days * dayMs);
}
