import { present } from '../../present.js';
import type { FlatRow } from './row.js';
import type { JsonRecord } from '../values/json-values.js';
import { monthNamed } from './month-names.js';
import { westernDigits } from '../values/folded.js';
import type { DayOrder, WrittenDate } from './written-date.js';
import { dateOf, readClock, readClocks, readWrittenDate } from './written-date.js';

/** When an event of a row is, in the fields of our own feed. */
export function readFlatTime(row: FlatRow, order: DayOrder, zone: string | undefined): JsonRecord {
  const own = row.text('zone') ?? zone;
  const start = readSide(row, order, own, 'start');
  const end = readSide(row, order, own, 'end');
  // What is there but unreadable is for the gate to name.
  if (!start.date) return present({ start: row.text('start') ?? row.text('year'), zone: own });
  const clocks =
    row.text('startTime') === undefined ? undefined : readClocks(row.text('startTime') ?? '');
  const startTime = start.date.time ?? start.clock ?? clocks?.start;
  const endTime = end.date?.time ?? end.clock ?? clocks?.end;
  const endDate =
    end.date?.date ??
    (endTime === undefined ? undefined : sameNight(start.date, startTime, endTime));
  return present({
    start: wallClock(start.date.date, startTime),
    end: endDate && wallClock(endDate, startTime === undefined ? undefined : endTime),
    zone: start.date.zone ?? own,
    precision: row.text('precision') ?? start.date.precision,
  });
}

interface Side {
  readonly date?: WrittenDate | undefined;
  /** A cell of its own for the time, or a cell for the date that holds only a time. */
  readonly clock?: string | undefined;
}

function readSide(
  row: FlatRow,
  order: DayOrder,
  zone: string | undefined,
  side: 'start' | 'end',
): Side {
  const cells = row.texts(side);
  const date =
    cells.map((cell) => readWrittenDate(cell, order, zone)).find((found) => found !== undefined) ??
    ofParts(row, side);
  const time = side === 'start' ? row.text('startTime') : row.text('endTime');
  const clock = [...(time === undefined ? [] : [time]), ...cells.filter(isClock)]
    .map(readClock)
    .find((found) => found !== undefined);
  return { date, clock };
}

/** Whether a cell of a column for dates is a time all the same. */
function isClock(cell: string): boolean {
  return /^\D{0,12}\d{1,2}(?:\s*[:.h]\s*\d{2}\b|\s*[ap]\.?\s?m\b)/i.test(westernDigits(cell));
}

/** TimelineJS has a column for each part of a date. */
function ofParts(row: FlatRow, side: 'start' | 'end'): WrittenDate | undefined {
  const year = row.text(side === 'start' ? 'year' : 'endYear');
  const month = row.text(side === 'start' ? 'month' : 'endMonth');
  const day = row.text(side === 'start' ? 'day' : 'endDay');
  if (year === undefined) return undefined;
  const number = month === undefined ? undefined : (monthNamed(month) ?? numberOf(month));
  return dateOf(westernDigits(year).trim(), number, day === undefined ? undefined : numberOf(day));
}

function numberOf(text: string): number | undefined {
  const digits = westernDigits(text).trim();
  return /^\d{1,2}$/.test(digits) ? Number(digits) : undefined;
}

/** Without a date of its own, an end that is before the start is after midnight. */
function sameNight(start: WrittenDate, startTime: string | undefined, endTime: string): string {
  if (startTime === undefined || endTime >= startTime) return start.date;
  const next = new Date(`${start.date}T00:00Z`);
  // No such day: the gate says so.
  if (Number.isNaN(next.getTime())) return start.date;
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}

function wallClock(date: string, time: string | undefined): string {
  return time === undefined ? date : `${date}T${time}`;
}
