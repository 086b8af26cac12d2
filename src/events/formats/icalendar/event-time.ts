import { instantOf, isDateOnly, wallClockAt } from '../../wall-clock.js';
import type { Component } from './components.js';
import type { ContentLine } from './content-line.js';
import { dateAfter, dateOf } from './date-value.js';
import type { Moment, ZoneBook } from './zones.js';

/** When an event is, in the fields of our own feed. */
export interface DraftTime {
  readonly start: string;
  readonly end: string | undefined;
  /** As in the file; given where `end` is not. */
  readonly duration: string | undefined;
  readonly zone: string | undefined;
}

/** Reads DTSTART with DTEND or DURATION; undefined where there is no start. */
export function readTime(event: Component, zones: ZoneBook): DraftTime | undefined {
  const start = momentOf(event.first('DTSTART'), zones);
  if (!start) return undefined;
  const end = readEnd(event, start, zones);
  const time = {
    start: start.wall,
    end,
    duration: end === undefined ? durationText(event.value('DURATION')) : undefined,
    zone: start.zone,
  };
  // A rule in UTC keeps to UTC; a single time is told by the clock of the place.
  const isSeries = event.first('RRULE') ?? event.first('RDATE') ?? event.first('RECURRENCE-ID');
  return isSeries ? time : localTime(time, zones.local);
}

/** A DURATION as our own feed has it, `PT1H30M`; what goes backwards is for the gate to refuse. */
export function durationText(value: string | undefined): string | undefined {
  return value?.trim().toUpperCase().replace(/^\+/, '');
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
  if (!end) return undefined;
  if (!isDateOnly(start.wall)) return isDateOnly(end.wall) ? undefined : wallIn(start.zone, end);
  // DTEND is the day after the last (RFC 5545 §3.6.1); many write the first day itself.
  const last = dateAfter(end.wall.slice(0, 10), isDateOnly(end.wall) ? -1 : 0);
  return last !== undefined && last > start.wall ? last : undefined;
}

/** The same time by the clock of the place, unless that clock shows the hour twice and would name the other one. */
function localTime(time: DraftTime, local: string | undefined): DraftTime {
  if (local === undefined || time.zone !== 'Etc/UTC' || isDateOnly(time.start)) return time;
  const there = (wall: string): string | undefined => {
    const instant = instantOf(wall, 'Etc/UTC');
    const clock = instant === undefined ? undefined : wallClockAt(instant, local);
    return clock !== undefined && instantOf(clock, local) === instant ? clock : undefined;
  };
  const start = there(time.start);
  const end = time.end === undefined ? undefined : there(time.end);
  if (start === undefined || (end === undefined) !== (time.end === undefined)) return time;
  return { ...time, start, end, zone: local };
}

/** UTC instant, ISO 8601, of DTSTAMP and its like; undefined where it is none. */
export function instantText(value: string | undefined): string | undefined {
  const match = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z?$/.exec(value ?? '');
  if (!match) return undefined;
  const [, year = '', month = '', day = '', hour = '', minute = '', second = ''] = match;
  const text = `${year}-${month}-${day}T${hour}:${minute}:${second}Z`;
  return Number.isNaN(Date.parse(text)) ? undefined : text;
}
