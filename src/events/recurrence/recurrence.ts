import type { SolidarityEvent } from '../event.js';
import type { Fields } from '../fields.js';
import { isDateOnly, isWallClock } from '../wall-clock.js';
import { parseRule } from './rule.js';
import type { RecurrenceRule } from './rule.js';
import { inFormOf } from './series.js';
import type { Series } from './series.js';

/** Fields of the event file that one instance has otherwise than its series. */
export type Override = Readonly<Record<string, unknown>>;

export interface Recurrence {
  readonly series: Series;
  /** By the start that the instance has in its series. */
  readonly overrides: ReadonlyMap<string, Override>;
}

/** Reads the field `recurrence` of an event; undefined where it has none. */
export function readRecurrence(fields: Fields, event: SolidarityEvent): Recurrence | undefined {
  const recurrence = fields.object('recurrence');
  if (!recurrence) return undefined;
  const { start, zone } = event;
  const exdates = readDates(recurrence, 'exdate');
  const overrides = new Map<string, Override>();
  for (const [date, override] of Object.entries(recurrence.raw('overrides') ?? {})) {
    const name = `overrides["${date}"]`;
    if (!isWallClock(date)) recurrence.refuse(name, 'must be named by the start that it changes');
    else if (override === null) exdates.push(date);
    else if (typeof override !== 'object') recurrence.refuse(name, 'must be an object, or null');
    else overrides.set(inFormOf(date, start), override as Override);
  }
  const rules = readRules(recurrence, isDateOnly(start));
  const series = {
    start,
    zone: zone ?? 'UTC',
    rules,
    rdates: readDates(recurrence, 'rdate'),
    exdates,
  };
  return { series, overrides };
}

function readRules(recurrence: Fields, isDay: boolean): RecurrenceRule[] {
  return recurrence.texts('rrule').flatMap((text, index) => {
    const rule = parseRule(text);
    const refuse = (reason: string): [] => {
      recurrence.refuse(`rrule[${String(index)}]`, `${reason}; the rule is not followed`);
      return [];
    };
    if ('refused' in rule) return refuse(rule.refused);
    if (isDay && /HOURLY|MINUTELY|SECONDLY/.test(rule.frequency)) {
      return refuse(`${rule.frequency} needs a "start" with a time`);
    }
    return [rule];
  });
}

function readDates(recurrence: Fields, name: string): string[] {
  return recurrence.texts(name).filter((date) => {
    if (isWallClock(date)) return true;
    recurrence.refuse(name, `"${date}" is neither a date nor a date and time`);
    return false;
  });
}
