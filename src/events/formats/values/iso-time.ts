import type { Precision } from '../../event.js';
import { present } from '../../present.js';
import { instantOf, isWallClock, isZone, wallClockAt } from '../../wall-clock.js';

/** A moment in the fields of our own feed. */
export interface FeedTime {
  /** `YYYY-MM-DD` or `YYYY-MM-DDThh:mm`. */
  readonly wallClock: string;
  /** The zone of the wall clock, where the text or the page says which. */
  readonly zone?: string;
  /** Where the text names no more than a month or a year. */
  readonly precision?: Precision;
}

const isoTime =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ](\d{2}):(\d{2})(?::\d{2}(?:[.,]\d{1,9})?)?\s*(Z|[+-]\d{2}:?(?:\d{2})?)?)?)?)?$/i;

/**
 * Reads ISO 8601 as the web writes it: `2015`, `2015-10`, `2015-10-01`, with a
 * time, with `Z` or an offset. An offset says when but not where, so it becomes
 * a wall clock of `zone` if there is one, else of a zone that never changes:
 * `Etc/GMT-3` for `+03:00` (POSIX counts the other way), UTC for half hours.
 */
export function readIsoTime(text: string, zone: string | undefined): FeedTime | undefined {
  const match = isoTime.exec(text.trim());
  if (!match) return undefined;
  const [, year = '', month, day, hour, minute, offset] = match;
  const wallClock = `${year}-${month ?? '01'}-${day ?? '01'}${hour === undefined ? '' : `T${hour}:${minute ?? '00'}`}`;
  if (!isWallClock(wallClock)) return undefined;
  if (offset !== undefined) return atOffset(wallClock, offset, zone);
  const precision = month === undefined ? 'year' : day === undefined ? 'month' : undefined;
  return { wallClock, ...present({ zone, precision }) };
}

/** The wall clock that was written, without its offset: what the author typed. */
export function writtenTime(text: string): string {
  return text.trim().slice(0, 16).replace(' ', 'T');
}

function atOffset(local: string, offset: string, zone: string | undefined): FeedTime | undefined {
  const minutes = offsetMinutes(offset);
  const asUTC = instantOf(local, 'UTC');
  if (minutes === undefined || asUTC === undefined) return undefined;
  const instant = asUTC - minutes * 60_000;
  const named = zone !== undefined && isZone(zone) ? zone : fixedZone(minutes);
  return { wallClock: wallClockAt(instant, named), zone: named };
}

/** Minutes east of Greenwich. */
function offsetMinutes(offset: string): number | undefined {
  if (/^z$/i.test(offset)) return 0;
  const [hours = 0, minutes = 0] = [offset.slice(1, 3), offset.slice(3).replace(':', '')].map(
    Number,
  );
  if (hours > 14 || minutes > 59) return undefined;
  return (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}

/** `Etc/GMT-14` to `Etc/GMT+12` are all that there are. */
function fixedZone(minutes: number): string {
  if (minutes === 0 || minutes % 60 !== 0 || minutes < -720) return 'UTC';
  return `Etc/GMT${minutes > 0 ? '-' : '+'}${Math.abs(minutes / 60)}`;
}
