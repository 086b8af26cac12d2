/**
 * A recurrence rule as iCalendar writes it (RFC 5545 §3.3.10), read into numbers:
 * `FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH;COUNT=10`.
 */

const frequencies = [
  'SECONDLY',
  'MINUTELY',
  'HOURLY',
  'DAILY',
  'WEEKLY',
  'MONTHLY',
  'YEARLY',
] as const;
export type Frequency = (typeof frequencies)[number];

/** A weekday of a rule: every Monday, the first of a month, the last but one of a year. */
export interface RuleDay {
  /** 0 is Sunday, as in `Date`. */
  readonly weekday: number;
  /** Which one of the month or year, from its end where negative; 0 is each. */
  readonly nth: number;
}

/** A rule whose every number is within its range. An empty list is a part that the rule has not. */
export interface RecurrenceRule {
  readonly frequency: Frequency;
  readonly interval: number;
  /** Number of occurrences. */
  readonly count: number | undefined;
  /** Its last moment, inclusive. */
  readonly until: RuleEnd | undefined;
  /** Weekday on which weeks begin, 0 is Sunday. */
  readonly weekStart: number;
  readonly months: readonly number[];
  readonly weeks: readonly number[];
  readonly yearDays: readonly number[];
  readonly monthDays: readonly number[];
  readonly days: readonly RuleDay[];
  readonly hours: readonly number[];
  readonly minutes: readonly number[];
  readonly seconds: readonly number[];
  readonly positions: readonly number[];
  /** What becomes of the 30th of February (RFC 7529 §4.1). */
  readonly skip: 'OMIT' | 'BACKWARD' | 'FORWARD';
}

/** The end of a rule. */
export interface RuleEnd {
  /** Epoch milliseconds of the wall clock read as if it were UTC. */
  readonly clock: number;
  /** Whether it is an instant, to be read in the zone of the event. */
  readonly utc: boolean;
}

/** A rule that cannot be followed, and why, for people. */
export interface RuleRefusal {
  readonly refused: string;
}

const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/** Reads a rule. White space, case and empty parts do not matter; a part that is not understood does. */
export function parseRule(text: string): RecurrenceRule | RuleRefusal {
  const parts = new Map<string, string>();
  const body = text.replace(/^\s*RRULE:/i, '').toUpperCase();
  for (const part of body.split(';')) {
    const [name = '', value = ''] = part.split('=', 2).map((side) => side.trim());
    if (name === '') continue;
    if (parts.has(name)) return { refused: `${name} is there twice` };
    parts.set(name, value);
  }
  try {
    return readParts(parts);
  } catch (error) {
    if (error instanceof RangeError) return { refused: error.message };
    throw error;
  }
}

function readParts(parts: Map<string, string>): RecurrenceRule {
  const take = (name: string): string | undefined => {
    const value = parts.get(name);
    parts.delete(name);
    return value;
  };
  const numbers = (name: string, min: number, max: number): readonly number[] =>
    sorted(
      take(name)
        ?.split(',')
        .map((item) => whole(name, item, min, max)) ?? [],
    );
  const fromEitherEnd = (name: string, max: number): readonly number[] => {
    const list = numbers(name, -max, max);
    if (list.includes(0)) throw new RangeError(`${name} counts from 1 or from -1`);
    return list;
  };
  const one = (name: string): number | undefined => numbers(name, 1, 999_999_999)[0];
  const choice = <T extends string>(name: string, choices: readonly T[]): T | undefined => {
    const value = take(name);
    if (value === undefined) return undefined;
    const found = choices.find((each) => each === value);
    if (!found) throw new RangeError(`${name}=${value} is not known here`);
    return found;
  };

  const frequency = choice('FREQ', frequencies);
  if (!frequency) throw new RangeError('FREQ is missing');
  const scale = take('RSCALE') ?? 'GREGORIAN';
  if (scale !== 'GREGORIAN') {
    throw new RangeError(`the calendar ${scale} is not followed here, only the Gregorian one`);
  }
  const rule: RecurrenceRule = {
    frequency,
    interval: one('INTERVAL') ?? 1,
    count: one('COUNT'),
    until: readEnd(take('UNTIL')),
    weekStart: weekdays.indexOf(choice('WKST', weekdays) ?? 'MO'),
    months: numbers('BYMONTH', 1, 12),
    weeks: fromEitherEnd('BYWEEKNO', 53),
    yearDays: fromEitherEnd('BYYEARDAY', 366),
    monthDays: fromEitherEnd('BYMONTHDAY', 31),
    days: take('BYDAY')?.split(',').map(readDay) ?? [],
    hours: numbers('BYHOUR', 0, 23),
    minutes: numbers('BYMINUTE', 0, 59),
    // Clocks here have no leap second, so the 60th is the 59th (RFC 5545 §3.3.12).
    seconds: sorted(numbers('BYSECOND', 0, 60).map((second) => Math.min(second, 59))),
    positions: fromEitherEnd('BYSETPOS', 366),
    skip: choice('SKIP', ['OMIT', 'BACKWARD', 'FORWARD']) ?? 'OMIT',
  };
  const [unknown] = parts.keys();
  if (unknown !== undefined) throw new RangeError(`${unknown} is not known here`);
  return rule;
}

function whole(name: string, text: string, min: number, max: number): number {
  const value = /^\s*[+-]?\d{1,9}\s*$/.test(text) ? Number(text) : Number.NaN;
  if (value >= min && value <= max) return value;
  throw new RangeError(`${name} must be a whole number from ${String(min)} to ${String(max)}`);
}

function sorted(list: readonly number[]): readonly number[] {
  return [...new Set(list)].sort((a, b) => a - b);
}

function readDay(text: string): RuleDay {
  const [, nth, name = ''] = /^\s*([+-]?\d{1,2})?([A-Z]{2})\s*$/.exec(text) ?? [];
  const weekday = weekdays.indexOf(name);
  if (weekday < 0 || Number(nth) === 0 || Math.abs(Number(nth ?? 0)) > 53) {
    throw new RangeError('BYDAY must be weekdays such as MO, 1MO or -1MO');
  }
  return { weekday, nth: Number(nth ?? 0) };
}

function readEnd(text: string | undefined): RuleEnd | undefined {
  if (text === undefined) return undefined;
  const match = /^(\d{4})-?(\d\d)-?(\d\d)(?:T(\d\d):?(\d\d)(?::?(\d\d))?(Z?))?$/.exec(text);
  if (!match) throw new RangeError('UNTIL must be a date, 20151231, or a time, 20151231T190000Z');
  const [year = 0, month = 0, day = 0] = match.slice(1, 4).map(Number);
  // A day as the end of times is all of that day.
  const [hour = 0, minute = 0, second = 0] =
    match[4] === undefined ? [23, 59, 59] : match.slice(4, 7).map((part) => Number(part || 0));
  return { clock: Date.UTC(year, month - 1, day, hour, minute, second), utc: match[7] === 'Z' };
}
