import type { Component } from './components.js';
import type { ContentLine } from './content-line.js';
import type { DraftTime } from './event-time.js';
import { durationText, momentOf, wallIn } from './event-time.js';
import type { Note } from './notes.js';
import type { ZoneBook } from './zones.js';

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
  readonly overrides: Readonly<Record<string, object>>;
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
    const start = wallOf(line, from, time, zones);
    if (start !== undefined && until) overrides[start] = periodEnd(line, until, time, zones);
    return start ?? [];
  });
  const exdate = dates(event, 'EXDATE', note).flatMap(
    ({ line, text }) => wallOf(line, text, time, zones) ?? [],
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
  return line && wallOf(line, line.value, time, zones);
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
function wallOf(
  line: ContentLine,
  text: string,
  time: DraftTime,
  zones: ZoneBook,
): string | undefined {
  const moment = momentOf({ ...line, value: text }, zones);
  return moment && wallIn(time.zone, moment);
}

/** The end of a PERIOD (RFC 5545 §3.3.9): a time or how long it lasts. */
function periodEnd(line: ContentLine, until: string, time: DraftTime, zones: ZoneBook): object {
  const end = wallOf(line, until, time, zones);
  return end === undefined ? { duration: durationText(until) } : { end };
}
