/**
 * Wall clock and zone to instant. A feed says "19:00 in Baghdad", never an
 * offset, because offsets are decided by governments and change after the
 * feed was written.
 */

export const dayMs = 86_400_000;
/** No month has more than 31 days, and which has fewer is asked of the calendar. */
const wallClockPattern =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?:T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?)?$/;

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
  // Date.UTC takes the year 15 for 1915; a feed that says so is wrong.
  if (!wallClockPattern.test(text) || text < '0100') return undefined;
  const part = (from: number, to: number): number => Number(text.slice(from, to));
  const day = part(8, 10);
  const ms = Date.UTC(part(0, 4), part(5, 7) - 1, day, part(11, 13), part(14, 16), part(17, 19));
  // It rolls 31 June over to 1 July, too.
  return new Date(ms).getUTCDate() === day ? ms : undefined;
}

/**
 * The inverse of {@link wallClockAsUTC}, in the shortest form: seconds only
 * where there are some.
 */
export function writeWallClock(ms: number, isDay: boolean): string {
  const text = new Date(ms).toISOString();
  return text.slice(0, isDay ? 10 : ms % 60_000 === 0 ? 16 : 19);
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

/**
 * Offsets are kept by stretches of three days: no zone has ever changed its
 * clocks twice within one (the shortest time between is 4 days, in Freetown in
 * 1939, and 7 since 1970), so an offset that is the same at both ends holds for
 * all of it. Asking Intl costs some microseconds, and a feed asks for each event.
 */
const stretch = 3 * dayMs;
const maxStretches = 20_000;

interface ZoneOffsets {
  /** Offset at the beginning of a stretch, by its number. */
  readonly atStart: Map<number, number>;
  /** The instant within a stretch, by its number, at which its offset changes. */
  readonly changes: Map<number, number>;
}

const zones = new Map<string, ZoneOffsets>();

/** Offset of a zone from UTC at an instant, milliseconds, positive east of Greenwich. */
export function zoneOffset(instant: number, zone: string): number {
  let known = zones.get(zone);
  if (!known || known.atStart.size > maxStretches) {
    known = { atStart: new Map(), changes: new Map() };
    zones.set(zone, known);
  }
  const index = Math.floor(instant / stretch);
  const before = offsetAtStart(known, index, zone);
  const after = offsetAtStart(known, index + 1, zone);
  if (before === after) return before;
  let change = known.changes.get(index);
  if (change === undefined) {
    change = findChange(index * stretch, (index + 1) * stretch, before, zone);
    known.changes.set(index, change);
  }
  return instant < change ? before : after;
}

function offsetAtStart({ atStart }: ZoneOffsets, index: number, zone: string): number {
  let offset = atStart.get(index);
  if (offset === undefined) {
    offset = readOffset(index * stretch, zone);
    atStart.set(index, offset);
  }
  return offset;
}

/** The second at which a zone leaves an offset, between an instant that has it and one that has not. */
function findChange(from: number, to: number, before: number, zone: string): number {
  let [low, high] = [from, to];
  while (high - low > 1000) {
    const middle = Math.floor((low + high) / 2000) * 1000;
    if (readOffset(middle, zone) === before) low = middle;
    else high = middle;
  }
  return high;
}

function readOffset(instant: number, zone: string): number {
  // In this locale always month, day, year, hour, minute, second: 10/1/2015, 19:00:00.
  const parts = zoneFormatter(zone)?.format(instant).match(/\d+/g) ?? [];
  const [month = 1, day = 1, year = 1970, hour = 0, minute = 0, second = 0] = parts.map(Number);
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
  if (before === after) return local - before;
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
