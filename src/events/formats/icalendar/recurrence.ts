import { isDateOnly } from '../../wall-clock.js';
import type { Component } from './components.js';
import type { ContentLine } from './content-line.js';
import { dateOf, dateValue } from './date-value.js';
import type { DateValue } from './date-value.js';
import type { DraftTime } from './event-time.js';
import { durationText, momentOf, wallIn } from './event-time.js';
import type { Note } from './notes.js';
import type { Moment, ZoneBook } from './zones.js';

/** Rules of one event. More than one is deprecated (RFC 5545 §3.8.5.3), many are an attack. */
const maxRules = 10;
/** Dates that one event may add or leave out. */
const maxDates = 2000;

/** How an event comes again, in the fields of our own feed; wall clocks are in the zone of its start. */
export interface DraftRecurrence {
  readonly rrule: readonly string[];
  readonly rdate: readonly string[];
  readonly exdate: readonly string[];
  /** By original start, what is different in that occurrence. */
  overrides: Readonly<Record<string, object>>;
}

/**
 * Reads RRULE, RDATE and EXDATE; undefined for an event that happens once.
 * Whether a rule can be followed is for the gate to say.
 */
export function readRecurrence(
  event: Component,
  time: DraftTime,
  zones: ZoneBook,
  note: Note,
): DraftRecurrence | undefined {
  const rrule = event
    .all('RRULE')
    .slice(0, maxRules)
    .map(({ value }) => value.trim());
  const overrides: Record<string, object> = {};
  const rdate = dates(event, 'RDATE', note).flatMap(({ line, text }) => {
    const [from = '', until = ''] = text.split('/', 2);
    const start = momentIn(line, from, time, zones);
    if (!start) return [];
    if (until) overrides[start.wall] = periodEnd(line, until, time, zones);
    return [start.wall];
  });
  const exdate = dates(event, 'EXDATE', note).flatMap(
    ({ line, text }) => momentIn(line, text, time, zones)?.wall ?? [],
  );
  return rrule.length > 0 || rdate.length > 0 ? { rrule, rdate, exdate, overrides } : undefined;
}

/** The original start of the occurrence that a RECURRENCE-ID names, by the clock of its series. */
export function originalStart(
  override: Component,
  time: DraftTime,
  zones: ZoneBook,
): string | undefined {
  const line = override.first('RECURRENCE-ID');
  const moment = momentOf(line, zones);
  return moment && inForm(wallIn(time.zone, moment), time);
}

interface Entry {
  readonly line: ContentLine;
  readonly text: string;
}

function dates(event: Component, name: string, note: Note): readonly Entry[] {
  const entries: Entry[] = [];
  for (const line of event.all(name)) {
    for (const text of line.value.split(',', maxDates + 1)) {
      if (entries.length >= maxDates) {
        note(line.line, `has more than ${maxDates} dates; the others are left out`);
        return entries;
      }
      if (text.trim()) entries.push({ line, text });
    }
  }
  return entries;
}

/** A date of a list by the clock of the series. */
function momentIn(
  line: ContentLine,
  text: string,
  time: DraftTime,
  zones: ZoneBook,
): Moment | undefined {
  const date: DateValue | undefined = dateOf({ ...line, value: text });
  if (!date) return undefined;
  const wall = inForm(wallIn(time.zone, zones.moment(date, line)), time);
  return { wall, zone: time.zone };
}

/** A day excluded from a series of hours is that occurrence of the day, and the other way round. */
function inForm(wall: string, { start }: DraftTime): string {
  if (isDateOnly(start)) return wall.slice(0, 10);
  return isDateOnly(wall) ? `${wall}${start.slice(10)}` : wall;
}

/** The end of a PERIOD (RFC 5545 §3.3.9): a time or how long it lasts. */
function periodEnd(line: ContentLine, until: string, time: DraftTime, zones: ZoneBook): object {
  const end = dateValue(until);
  return end
    ? { end: inForm(wallIn(time.zone, zones.moment(end, line)), time) }
    : { duration: durationText(until) };
}
