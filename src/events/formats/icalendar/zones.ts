import { isZone, wallClockAsUTC, writeWallClock, zoneOffset } from '../../wall-clock.js';
import type { Component } from './components.js';
import type { ContentLine } from './content-line.js';
import type { DateValue } from './date-value.js';
import { fixedOffset, offsetByRules, readZoneRules } from './vtimezone.js';
import type { ZoneRules } from './vtimezone.js';
import { windowsZone } from './windows-zones.js';

const hourMs = 3_600_000;
const yearMs = 365 * 24 * hourMs;

/** Zones that one file may name. Looking one up in vain takes half a millisecond. */
const maxZones = 100;

/** What a TZID comes to: a zone with a name, or nothing but offsets. */
type Zone = string | ZoneRules;

/** A time in a feed: a wall clock and the zone it is in, where it says so. */
export interface Moment {
  readonly wall: string;
  readonly zone: string | undefined;
}

/** The zones of one file. */
export class ZoneBook {
  /** Zone of times that name none, and of those in UTC: people read a programme by the clock of the place. */
  readonly local: string | undefined;
  readonly #definitions: ReadonlyMap<string, Component>;
  readonly #found = new Map<string, Zone>();
  readonly #now: number;

  /** @param now epoch milliseconds; unnamed zones are compared with named ones around it */
  constructor(
    zones: readonly Component[],
    calendarZone: string | undefined,
    pageZone: string | undefined,
    now: number,
  ) {
    this.#definitions = new Map(zones.map((zone) => [zone.value('TZID') ?? '', zone]));
    this.#now = now;
    const named = calendarZone === undefined ? undefined : this.#find(calendarZone);
    this.local = typeof named === 'string' && isZone(named) ? named : pageZone;
  }

  /** The moment that a value of a property means; `TZID` and Z are in it, floating times take the zone of the calendar. */
  moment({ wall, utc }: DateValue, { params }: Pick<ContentLine, 'params'>): Moment {
    if (!wall.includes('T')) return { wall, zone: this.local };
    if (utc) return { wall, zone: 'Etc/UTC' };
    const tzid = params['TZID'];
    if (!tzid) return { wall, zone: this.local };
    const zone = this.#find(tzid);
    if (typeof zone === 'string') return { wall, zone };
    const clock = wallClockAsUTC(wall);
    if (clock === undefined) return { wall, zone: 'Etc/UTC' };
    return { wall: writeWallClock(clock - offsetByRules(zone, clock), false), zone: 'Etc/UTC' };
  }

  /** Whether times of this TZID had to be turned into UTC, so that the name of the place is lost. */
  isNameless(tzid: string | undefined): boolean {
    return tzid !== undefined && tzid !== '' && typeof this.#find(tzid) !== 'string';
  }

  #find(tzid: string): Zone {
    let zone = this.#found.get(tzid);
    if (zone === undefined) {
      if (this.#found.size >= maxZones) return `one of more than ${maxZones} zones`;
      zone = this.#search(tzid.trim());
      this.#found.set(tzid, zone);
    }
    return zone;
  }

  /** An unknown name stays as it is: the gate says so to whoever keeps the feed. */
  #search(tzid: string): Zone {
    const definition = this.#definitions.get(tzid);
    const named = namedZone(tzid) ?? namedZone(definition?.value('X-LIC-LOCATION') ?? '');
    if (named !== undefined) return named;
    const rules = definition && readZoneRules(definition);
    return rules ? (zoneLike(rules, this.#now) ?? rules) : tzid;
  }
}

/** IANA, Windows, or IANA behind a path, as in `/freeassociation.sourceforge.net/Europe/Rome`. */
function namedZone(name: string): string | undefined {
  if (name.length > 100) return undefined;
  if (isZone(name)) return name;
  const windows = windowsZone(name);
  if (windows !== undefined) return windows;
  if (!name.startsWith('/')) return undefined;
  const path = name.split('/').slice(-3);
  return [path, path.slice(1)]
    .map((part) => part.join('/'))
    .find((part) => part.includes('/') && isZone(part));
}

/** One zone of each pair of rules by which many people change their clocks. */
const changing = [
  'Europe/London',
  'Europe/Berlin',
  'Europe/Helsinki',
  'Asia/Beirut',
  'Africa/Cairo',
  'America/New_York',
  'America/Chicago',
  'America/Denver',
  'America/Los_Angeles',
  'America/Halifax',
  'America/Santiago',
  'Australia/Sydney',
  'Pacific/Auckland',
];

/** A zone with a name that keeps the same time now, a year ago and a year ahead. */
function zoneLike(rules: ZoneRules, now: number): string | undefined {
  const fixed = fixedOffset(rules);
  if (fixed === 0) return 'Etc/UTC';
  if (fixed !== undefined && fixed % hourMs === 0 && Math.abs(fixed) <= 12 * hourMs) {
    // POSIX counts westwards: Etc/GMT-3 is three hours east of Greenwich.
    return `Etc/GMT${fixed > 0 ? '-' : '+'}${Math.abs(fixed / hourMs)}`;
  }
  const instants = Array.from({ length: 49 }, (_, index) => now - yearMs + (index * yearMs) / 24);
  return changing.find((zone) =>
    instants.every((instant) => {
      const offset = zoneOffset(instant, zone);
      return offsetByRules(rules, instant + offset) === offset;
    }),
  );
}
