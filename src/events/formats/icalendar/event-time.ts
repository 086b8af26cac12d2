import { instantOf, isDateOnly, wallClockAt } from '../../wall-clock.js';
import type { Component } from './components.js';
import type { ContentLine } from './content-line.js';
import { dateOf, dateValue, daysLater, durationValue, wallLater } from './date-value.js';
import type { Moment, ZoneBook } from './zones.js';

/** When an event is, in the fields of our own feed. */
export interface DraftTime {
  readonly start: string;
  readonly end: string | undefined;
  readonly zone: string | undefined;
}

/** Reads DTSTART with DTEND or DURATION; undefined where there is no start. */
export function readTime(event: Component, zones: ZoneBook): DraftTime | undefined {
  const start = momentOf(event.first('DTSTART'), zones);
  if (!start) return undefined;
  const end = readEnd(event, start, zones);
  const isSeries = event.first('RRULE') ?? event.first('RDATE') ?? event.first('RECURRENCE-ID');
  // A rule in UTC keeps to UTC; a single time is told by the clock of the place.
  return isSeries
    ? { start: start.wall, end, zone: start.zone }
    : localTime(start, end, zones.local);
}

/** The moment of a property; undefined where it is absent or no date. */
export function momentOf(line: ContentLine | undefined, zones: ZoneBook): Moment | undefined {
  const date = line && dateOf(line);
  return date && zones.moment(date, line);
}

/** A moment by the clock of another zone; the wall clock itself where there is nothing to convert. */
export function wallIn(zone: string | undefined, moment: Moment): string {
  if (moment.zone === zone || zone === undefined || isDateOnly(moment.wall)) return moment.wall;
  const instant = moment.zone === undefined ? undefined : instantOf(moment.wall, moment.zone);
  return instant === undefined ? moment.wall : wallClockAt(instant, zone);
}

function readEnd(event: Component, start: Moment, zones: ZoneBook): string | undefined {
  const end = momentOf(event.first('DTEND'), zones);
  if (end) {
    if (!isDateOnly(start.wall)) return isDateOnly(end.wall) ? undefined : wallIn(start.zone, end);
    // DTEND is the day after the last (RFC 5545 §3.6.1); many write the first day itself.
    const last = daysLater(end.wall.slice(0, 10), isDateOnly(end.wall) ? -1 : 0);
    return last !== undefined && last > start.wall ? last : undefined;
  }
  const duration = durationValue(event.value('DURATION') ?? '');
  return duration && endAfter(start, duration);
}

/** The end of something that begins at a moment and lasts. */
export function endAfter(
  start: Moment,
  { days, ms }: { days: number; ms: number },
): string | undefined {
  if (isDateOnly(start.wall)) return days > 1 ? daysLater(start.wall, days - 1) : undefined;
  const day = daysLater(start.wall, days);
  const instant =
    day === undefined || start.zone === undefined ? undefined : instantOf(day, start.zone);
  if (instant !== undefined && start.zone !== undefined)
    return wallClockAt(instant + ms, start.zone);
  return day === undefined ? undefined : wallLater(day, ms);
}

/** The same times by the clock of the place, unless that clock shows the hour twice and would name the other one. */
function localTime(start: Moment, end: string | undefined, local: string | undefined): DraftTime {
  const same = { start: start.wall, end, zone: start.zone };
  if (local === undefined || start.zone !== 'Etc/UTC' || isDateOnly(start.wall)) return same;
  const walls = [start.wall, end].map((wall) => {
    const instant = wall === undefined ? undefined : instantOf(wall, 'Etc/UTC');
    if (instant === undefined) return undefined;
    const there = wallClockAt(instant, local);
    return instantOf(there, local) === instant ? there : undefined;
  });
  const [localStart, localEnd] = walls;
  if (localStart === undefined || (localEnd === undefined) !== (end === undefined)) return same;
  return { start: localStart, end: localEnd, zone: local };
}

/** UTC instant, ISO 8601, of DTSTAMP and its like; undefined where it is none. */
export function instantText(value: string | undefined): string | undefined {
  const date = dateValue(value ?? '');
  if (!date) return undefined;
  const ms = Date.parse(date.wall.includes('T') ? `${date.wall}Z` : `${date.wall}T00:00Z`);
  const seconds = /T\d{4}(\d\d)/.exec(value ?? '')?.[1] ?? '00';
  return Number.isNaN(ms) ? undefined : `${new Date(ms).toISOString().slice(0, 17)}${seconds}Z`;
}
