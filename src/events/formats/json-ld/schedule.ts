import { instantOf, isDateOnly, isZone, nextDate } from '../../wall-clock.js';
import { readIsoTime } from '../values/iso-time.js';
import { listOf } from '../values/foreign-json.js';
import type { JsonRecord } from '../values/json-values.js';
import { oneText, property, shortName } from './values.js';

/** What a schedule says: the first occurrence, and how it repeats (RFC 5545 §3.3.10). */
export interface ScheduleTime {
  readonly start: string;
  readonly end?: string | undefined;
  /** Where there is no end. */
  readonly duration?: string | undefined;
  readonly zone?: string | undefined;
  readonly recurrence?: JsonRecord;
}

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const weekdayNames = /^(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/i;
const everyWord: ReadonlyMap<string, string> = new Map(
  Object.entries({
    daily: 'P1D',
    weekly: 'P1W',
    biweekly: 'P2W',
    monthly: 'P1M',
    yearly: 'P1Y',
    annually: 'P1Y',
  }),
);
const units: ReadonlyMap<string, string> = new Map(
  Object.entries({
    D: 'DAILY',
    W: 'WEEKLY',
    M: 'MONTHLY',
    Y: 'YEARLY',
  }),
);

/** Reads a schema.org Schedule; undefined where it does not say when it begins. */
export function readSchedule(
  schedule: JsonRecord,
  eventStart: string | undefined,
  pageZone: string | undefined,
): ScheduleTime | undefined {
  const own = oneText(property(schedule, 'scheduleTimezone'));
  const zone = own !== undefined && isZone(own) ? own : pageZone;
  const first = readIsoTime(oneText(property(schedule, 'startDate')) ?? eventStart ?? '', zone);
  if (!first) return undefined;
  const date = first.wallClock.slice(0, 10);
  const clockZone = first.zone ?? zone;
  const clock = clockOf(schedule, 'startTime') ?? first.wallClock.slice(11);
  const start = clock ? `${date}T${clock}` : date;
  const end = endOf(schedule, start);
  const rule = ruleOf(schedule, start, clockZone);
  const except = listOf(property(schedule, 'exceptDate')).flatMap((entry) => {
    const day = readIsoTime(oneText(entry) ?? '', clockZone)?.wallClock;
    if (day === undefined) return [];
    return isDateOnly(day) && clock ? [`${day}T${clock}`] : [day];
  });
  return {
    start,
    end,
    duration: end === undefined ? oneText(property(schedule, 'duration')) : undefined,
    zone: clockZone,
    ...(rule === undefined ? {} : { recurrence: { rrule: [rule], exdate: except.slice(0, 1000) } }),
  };
}

function clockOf(schedule: JsonRecord, name: string): string | undefined {
  return /(?:^|T)([01]\d|2[0-3]):[0-5]\d/
    .exec(oneText(property(schedule, name)) ?? '')?.[0]
    .slice(-5);
}

function endOf(schedule: JsonRecord, start: string): string | undefined {
  const clock = clockOf(schedule, 'endTime');
  if (clock === undefined || isDateOnly(start)) return undefined;
  // A night: it ends on the next day.
  const day = start.slice(11) < clock ? start.slice(0, 10) : nextDate(start, 'day');
  return `${day}T${clock}`;
}

function ruleOf(schedule: JsonRecord, start: string, zone: string | undefined): string | undefined {
  const said = oneText(property(schedule, 'repeatFrequency')) ?? '';
  const period = everyWord.get(shortName(said).toLowerCase()) ?? said;
  const [, interval, unit = ''] = /^P(\d{1,3})([DWMY])$/.exec(period) ?? [];
  const frequency = units.get(unit);
  if (frequency === undefined || interval === undefined) return undefined;
  const count = numbers(schedule, 'repeatCount', 100_000)[0];
  return [
    `FREQ=${frequency}`,
    ...(interval === '1' ? [] : [`INTERVAL=${interval}`]),
    ...part('BYDAY', days(schedule)),
    ...part('BYMONTHDAY', numbers(schedule, 'byMonthDay', 31)),
    ...part('BYMONTH', numbers(schedule, 'byMonth', 12)),
    ...(count === undefined ? untilPart(schedule, start, zone) : [`COUNT=${count}`]),
  ].join(';');
}

/** `https://schema.org/Monday`, `Monday`, or as iCalendar has it, `MO`, `2MO`; `byMonthWeek` counts them within the month. */
function days(schedule: JsonRecord): readonly string[] {
  const [week] = numbers(schedule, 'byMonthWeek', 5);
  return listOf(property(schedule, 'byDay'))
    .slice(0, 50)
    .flatMap((entry) => {
      const text = shortName(entry);
      if (/^[+-]?[1-5]?(?:MO|TU|WE|TH|FR|SA|SU)$/.test(text)) return [text];
      const name = weekdayNames.exec(text)?.[1];
      const day = weekdays.find((code) => name?.toUpperCase().startsWith(code));
      return day === undefined ? [] : [`${week ?? ''}${day}`];
    });
}

function numbers(schedule: JsonRecord, name: string, max: number): readonly number[] {
  return listOf(property(schedule, name))
    .slice(0, 50)
    .map((entry) => Number(oneText(entry)))
    .filter((number) => Number.isInteger(number) && number >= 1 && number <= max);
}

function part(name: string, values: readonly (string | number)[]): readonly string[] {
  return values.length > 0 ? [`${name}=${values.join(',')}`] : [];
}

/** The last day of a schedule is one on which it still happens; UNTIL of a time is an instant (RFC 5545 §3.3.10). */
function untilPart(
  schedule: JsonRecord,
  start: string,
  zone: string | undefined,
): readonly string[] {
  const last = readIsoTime(oneText(property(schedule, 'endDate')) ?? '', zone)?.wallClock;
  if (last === undefined) return [];
  const day = last.slice(0, 10);
  if (isDateOnly(start)) return [`UNTIL=${day.replaceAll('-', '')}`];
  const instant = instantOf(`${day}T23:59`, zone ?? 'UTC');
  if (instant === undefined) return [];
  return [`UNTIL=${new Date(instant).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`];
}
