/**
 * Wall clock and zone to instant. A feed says "19:00 in Baghdad", never an
 * offset, because offsets are decided by governments and change after the
 * feed was written.
 */

const dayMs = 86_400_000;
const wallClockPattern = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}))?)?$/;

/** Whether the text is `YYYY-MM-DD` or `YYYY-MM-DDThh:mm[:ss]` and names a day that exists. */
export function isWallClock(text: string): boolean {
  return wallClockAsUTC(text) !== undefined;
}

/** Whether a wall clock names a day without a time. */
export function isDateOnly(wallClock: string): boolean {
  return !wallClock.includes('T');
}

/**
 * The wall clock read as if it were UTC, epoch milliseconds: a number to
 * calculate with, not an instant. Undefined for anything that is no wall clock.
 */
export function wallClockAsUTC(text: string): number | undefined {
  const match = wallClockPattern.exec(text);
  if (!match) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1)
    .map((part: string | undefined) => Number(part ?? 0));
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  const ms = Date.UTC(year, month - 1, day, hour, minute, second);
  // Date.UTC rolls 31 June over to 1 July and takes the year 15 for 1915; a feed that says so is wrong.
  return new Date(ms).toISOString().startsWith(text.slice(0, 10)) ? ms : undefined;
}

const formatters = new Map<string, Intl.DateTimeFormat | null>();

/** One formatter per zone, since making one costs half a millisecond; null for a zone unknown here. */
function zoneFormatter(zone: string): Intl.DateTimeFormat | null {
  let formatter = formatters.get(zone);
  if (formatter === undefined) {
    try {
      formatter = new Intl.DateTimeFormat('en-US', {
        timeZone: zone,
        calendar: 'gregory',
        numberingSystem: 'latn',
        hourCycle: 'h23',
        era: 'short',
        year: 'numeric',
        month: 'numeric',
        day: 'numeric',
        hour: 'numeric',
        minute: 'numeric',
        second: 'numeric',
      });
    } catch {
      formatter = null;
    }
    formatters.set(zone, formatter);
  }
  return formatter;
}

/** Whether this browser knows the IANA zone. Offsets, which newer browsers take for zones, are none. */
export function isZone(zone: string): boolean {
  return /^[A-Za-z]/.test(zone) && zoneFormatter(zone) !== null;
}

/** Clocks change at whole quarters of an hour of UTC, so an offset holds for all of one. */
const quarter = 900_000;
/** By zone and quarter. Asking Intl costs twenty microseconds, and a feed asks eight times per event. */
const offsets = new Map<string, Map<number, number>>();
const maxOffsets = 20_000;

/** Offset of a zone from UTC at an instant, milliseconds, positive east of Greenwich. */
export function zoneOffset(instant: number, zone: string): number {
  let known = offsets.get(zone);
  if (!known || known.size > maxOffsets) {
    known = new Map();
    offsets.set(zone, known);
  }
  const began = Math.floor(instant / quarter) * quarter;
  let offset = known.get(began);
  if (offset === undefined) {
    offset = readOffset(began, zone);
    known.set(began, offset);
  }
  return offset;
}

function readOffset(instant: number, zone: string): number {
  const parts: Record<string, number> = {};
  for (const { type, value } of zoneFormatter(zone)?.formatToParts(instant) ?? []) {
    parts[type] = Number(value);
  }
  const { year = 1970, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) - instant;
}

/**
 * Epoch milliseconds of a wall clock in a zone, or undefined where either is
 * not valid. RFC 5545 §3.3.5: a time that a clock change skips is read with
 * the offset before the change; one that happens twice is the first of the two.
 */
export function instantOf(wallClock: string, zone: string): number | undefined {
  const local = wallClockAsUTC(wallClock);
  if (local === undefined || !isZone(zone)) return undefined;
  const before = zoneOffset(local - dayMs, zone);
  const after = zoneOffset(local + dayMs, zone);
  const candidates = [local - before, local - after]
    .filter((instant) => local - instant === zoneOffset(instant, zone))
    .sort((a, b) => a - b);
  return candidates[0] ?? local - before;
}

/** The day after, the month after, the year after a date: where what is that imprecise ends. */
export function nextDate(date: string, step: 'day' | 'month' | 'year'): string {
  const next = new Date(`${date.slice(0, 10)}T00:00Z`);
  if (step === 'day') next.setUTCDate(next.getUTCDate() + 1);
  if (step === 'month') next.setUTCMonth(next.getUTCMonth() + 1, 1);
  if (step === 'year') next.setUTCFullYear(next.getUTCFullYear() + 1, 0, 1);
  return next.toISOString().slice(0, 10);
}

/** The wall clock of a zone at an instant, `YYYY-MM-DDThh:mm`. */
export function wallClockAt(instant: number, zone: string): string {
  return new Date(instant + zoneOffset(instant, zone)).toISOString().slice(0, 16);
}
