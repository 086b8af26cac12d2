/** A zone as calendars need it that do not know its name (RFC 5545 §3.6.5): Outlook reads no time without. */

import { zoneOffset } from '../wall-clock.js';
import { utcStamp } from './content-lines.js';

const dayMs = 86_400_000;
/** Clocks change at most once in it: the shortest summer times last some weeks. */
const step = 5 * dayMs;

interface ClockChange {
  /** Epoch milliseconds. */
  readonly at: number;
  /** Offsets in milliseconds, before and from then on. */
  readonly from: number;
  readonly to: number;
}

/**
 * The lines of a VTIMEZONE that holds from the year of one instant to the year
 * after another. Changes are listed one by one: no rule of repetition has
 * lasted in the zones that we write for.
 */
export function zoneLines(zone: string, first: number, last: number): readonly string[] {
  const begins = Date.UTC(new Date(first).getUTCFullYear(), 0, 1) - dayMs;
  const ends = Date.UTC(new Date(last).getUTCFullYear() + 2, 0, 1);
  const initial = zoneOffset(begins, zone);
  const changes = clockChanges(zone, begins, ends);
  // Winter is the smaller offset; a zone that never changes has no summer.
  const standard = Math.min(initial, ...changes.map(({ to }) => to));
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${zone}`,
    ...changeLines({ at: -initial, from: initial, to: initial }, standard),
    ...changes.flatMap((change) => changeLines(change, standard)),
    'END:VTIMEZONE',
  ];
}

function clockChanges(zone: string, begins: number, ends: number): readonly ClockChange[] {
  const changes: ClockChange[] = [];
  let from = zoneOffset(begins, zone);
  for (let end = begins + step; end <= ends; end += step) {
    const to = zoneOffset(end, zone);
    if (to !== from) changes.push({ at: changeBetween(zone, end - step, end), from, to });
    from = to;
  }
  return changes;
}

/** The minute of a change that lies between two instants. */
function changeBetween(zone: string, begins: number, ends: number): number {
  const before = zoneOffset(begins, zone);
  let [low, high] = [begins, ends];
  while (high - low > 60_000) {
    const middle = Math.floor((low + high) / 120_000) * 60_000;
    if (zoneOffset(middle, zone) === before) low = middle;
    else high = middle;
  }
  return high;
}

function changeLines({ at, from, to }: ClockChange, standard: number): readonly string[] {
  const part = to === standard ? 'STANDARD' : 'DAYLIGHT';
  return [
    `BEGIN:${part}`,
    // The wall clock at which the change is due, by the offset before it.
    `DTSTART:${utcStamp(at + from).slice(0, -1)}`,
    `TZOFFSETFROM:${offsetText(from)}`,
    `TZOFFSETTO:${offsetText(to)}`,
    // Names of zones differ from browser to browser; the file must not.
    `TZNAME:${offsetText(to)}`,
    `END:${part}`,
  ];
}

/** `+0300`, with seconds where an old offset has some. */
function offsetText(offset: number): string {
  const seconds = Math.abs(offset) / 1000;
  const parts = [seconds / 3600, (seconds / 60) % 60, seconds % 60].map((part) =>
    String(Math.floor(part)).padStart(2, '0'),
  );
  return `${offset < 0 ? '-' : '+'}${parts.join('').replace(/^(\d{4})00$/, '$1')}`;
}
