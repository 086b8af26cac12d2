import { dayMs, wallClockAsUTC, writeWallClock } from '../../wall-clock.js';
import type { ContentLine } from './content-line.js';

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

/** The date some days after another or, with a negative number, before; undefined where there is no such day. */
export function dateAfter(date: string, days: number): string | undefined {
  const start = wallClockAsUTC(date);
  return start === undefined ? undefined : writeWallClock(start + days * dayMs, true);
}
