import { precisions } from './event.js';
import type { Precision, SolidarityEvent } from './event.js';
import type { Fields } from './fields.js';
import { present } from './present.js';
import { instantOf, isDateOnly, isWallClock, isZone, nextDate } from './wall-clock.js';

export type EventTime = Pick<
  SolidarityEvent,
  'start' | 'end' | 'zone' | 'startUTC' | 'endUTC' | 'precision' | 'previousStart'
>;

/** Reads when an event is and computes its instants; undefined where it cannot be told. */
export function readTime(fields: Fields, feedZone: string | undefined): EventTime | undefined {
  const start = readWallClock(fields, 'start');
  if (start === undefined) {
    return fields.refuse('start', 'is missing or unreadable; the event is left out');
  }
  // A date may say that it belongs to no zone, although its feed does.
  const zone =
    fields.isNull('zone') && isDateOnly(start) ? undefined : (readZone(fields) ?? feedZone);
  if (zone === undefined && !isDateOnly(start)) {
    return fields.refuse('zone', 'is needed, because "start" has a time; the event is left out');
  }
  const precision = fields.oneOf('precision', precisions) ?? (isDateOnly(start) ? 'day' : 'minute');
  const times = timesOf(start, readEnd(fields, start), zone ?? null, precision);
  return {
    ...times,
    ...present({ previousStart: readWallClock(fields, 'previousStart') }),
    zone: zone ?? null,
    precision,
  };
}

/** The wall clocks and the instants of what begins and ends at wall clocks in a zone. */
export function timesOf(
  start: string,
  end: string | undefined,
  zone: string | null,
  precision: Precision,
): Pick<EventTime, 'start' | 'end' | 'startUTC' | 'endUTC'> {
  const at = zone ?? 'UTC';
  const startUTC = instantOf(start, at) ?? Number.NaN;
  // Beyond the year 9999, which software writes for "without end", there is no wall clock.
  const last = end !== undefined && isWallClock(end) ? end : undefined;
  const endUTC = instantOf(firstMomentAfter(start, last, precision), at) ?? startUTC;
  return {
    start,
    ...present({ end: last }),
    startUTC,
    // In the hour that a clock change skips, a later wall clock can be an earlier instant.
    endUTC: Math.max(startUTC, endUTC),
  };
}

function readEnd(fields: Fields, start: string): string | undefined {
  const end = readWallClock(fields, 'end');
  if (end === undefined) return undefined;
  // A date and a time are compared by their days.
  const length = Math.min(start.length, end.length);
  return end.slice(0, length) < start.slice(0, length)
    ? fields.refuse('end', 'is before "start"; it is ignored')
    : end;
}

/** The wall clock at which an event is over: dates are inclusive, and vague ones last as long as they are vague. */
function firstMomentAfter(start: string, end: string | undefined, precision: Precision): string {
  if (end !== undefined) return isDateOnly(end) ? nextDate(end, 'day') : end;
  if (!isDateOnly(start)) return start;
  const step = precision === 'month' || precision === 'year' ? precision : 'day';
  return nextDate(start, step);
}

function readWallClock(fields: Fields, name: string): string | undefined {
  const text = fields.text(name);
  if (text === undefined || isWallClock(text)) return text;
  return fields.refuse(name, 'must be a date, 2015-10-01, or a date and time, 2015-10-01T19:00');
}

/** Reads an IANA zone that this browser knows. */
export function readZone(fields: Fields): string | undefined {
  const zone = fields.text('zone');
  if (zone === undefined || isZone(zone)) return zone;
  return fields.refuse('zone', `"${zone}" is not a zone of the IANA list, such as Asia/Baghdad`);
}
