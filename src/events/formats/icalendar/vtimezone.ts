/**
 * What a VTIMEZONE says (RFC 5545 §3.6.5), for zones that go by no name that
 * anybody else knows.
 */

import { dayMs, wallClockAsUTC } from '../../wall-clock.js';
import type { Component } from './components.js';
import { dateValue } from './date-value.js';

const minuteMs = 60_000;

/** From when on which offset holds; milliseconds throughout, wall clocks as if they were UTC. */
interface Onset {
  readonly first: number;
  readonly from: number;
  readonly to: number;
  /** Other onsets than the first that are listed. */
  readonly listed: readonly number[];
  /** Onset in a year, for one that comes every year; undefined once it has ceased. */
  readonly yearly: ((year: number) => number | undefined) | undefined;
}

/** A change of the clocks. */
interface Change {
  readonly at: number;
  readonly to: number;
}

export interface ZoneRules {
  readonly onsets: readonly Onset[];
  /** The changes that matter in a year, computed once, the latest first. */
  readonly years: Map<number, readonly Change[]>;
}

/** Parts of a zone that are read, the last ones: nobody meets before them. */
const maxParts = 64;
/** Dates that one part may list. */
const maxListed = 64;

/** Reads the rules of a zone; undefined where it has none that can be understood. */
export function readZoneRules(zone: Component): ZoneRules | undefined {
  const onsets = (zone.parts ?? []).slice(-maxParts).flatMap((part) => {
    const first = asUTC(part.value('DTSTART') ?? '');
    const from = offsetValue(part.value('TZOFFSETFROM'));
    const to = offsetValue(part.value('TZOFFSETTO'));
    if (first === undefined || to === undefined) return [];
    const listed = part
      .all('RDATE')
      .flatMap(({ value }) => value.split(',', maxListed))
      .slice(-maxListed)
      .flatMap((date) => asUTC(date) ?? []);
    const rule = part.value('RRULE');
    const yearly = rule === undefined ? undefined : yearlyOnset(rule, first);
    return [{ first, from: from ?? to, to, listed, yearly }];
  });
  return onsets.length > 0 ? { onsets, years: new Map() } : undefined;
}

/** Offset from UTC at a wall clock (read as if it were UTC), milliseconds. */
export function offsetByRules(rules: ZoneRules, wall: number): number {
  const { onsets, years } = rules;
  const year = new Date(wall).getUTCFullYear();
  let changes = years.get(year);
  if (!changes) years.set(year, (changes = changesUntil(onsets, year)));
  // Before the first onset holds what the earliest of them changes from.
  return (
    changes.find(({ at }) => at <= wall)?.to ??
    onsets.reduce((a, b) => (b.first < a.first ? b : a), firstOf(onsets)).from
  );
}

function changesUntil(onsets: readonly Onset[], year: number): readonly Change[] {
  return onsets
    .flatMap(({ first, to, listed, yearly }) =>
      [first, ...listed, yearly?.(year - 1), yearly?.(year)].flatMap((at) =>
        at === undefined || at < first ? [] : [{ at, to }],
      ),
    )
    .sort((a, b) => b.at - a.at);
}

/** The one offset of a zone without clock changes, milliseconds. */
export function fixedOffset({ onsets }: ZoneRules): number | undefined {
  const { to } = firstOf(onsets);
  return onsets.every((onset) => onset.to === to) ? to : undefined;
}

function firstOf([onset]: readonly Onset[]): Onset {
  return onset ?? { first: 0, from: 0, to: 0, listed: [], yearly: undefined };
}

function asUTC(text: string): number | undefined {
  return wallClockAsUTC(dateValue(text)?.wall ?? '');
}

function offsetValue(text: string | undefined): number | undefined {
  const match = /^([+-]?)(\d\d):?(\d\d)(?::?\d\d)?$/.exec(text ?? '');
  if (!match) return undefined;
  const [, sign = '', hours = '', minutes = ''] = match;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * minuteMs;
}

const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/** The only rules that clock changes follow: a weekday of a month, or from a day of the month on. */
function yearlyOnset(rule: string, first: number): Onset['yearly'] {
  const parts = new Map(
    rule
      .toUpperCase()
      .split(';', 20)
      .map((part) => pair(part)),
  );
  const month = Number(parts.get('BYMONTH') ?? new Date(first).getUTCMonth() + 1) - 1;
  const [, nth = '1', name = ''] = /^([+-]?\d)?([A-Z]{2})$/.exec(parts.get('BYDAY') ?? '') ?? [];
  const weekday = weekdays.indexOf(name);
  const fromDay = Number(/^\d+/.exec(parts.get('BYMONTHDAY') ?? '')?.[0] ?? 0);
  const until = asUTC(parts.get('UNTIL') ?? '') ?? Infinity;
  const time = ((first % dayMs) + dayMs) % dayMs;
  return (year) => {
    const day =
      weekday < 0
        ? Date.UTC(year, month, fromDay > 0 ? fromDay : new Date(first).getUTCDate())
        : weekdayIn(year, month, weekday, fromDay > 0 ? 0 : Number(nth), fromDay);
    const onset = day + time;
    return onset <= until + dayMs ? onset : undefined;
  };
}

/** The nth such weekday of a month, counted from its end where negative; 0 is the first from a day on. */
function weekdayIn(
  year: number,
  month: number,
  weekday: number,
  nth: number,
  from: number,
): number {
  const start =
    nth < 0 ? Date.UTC(year, month + 1, 0) : Date.UTC(year, month, nth === 0 ? from : 1);
  const at = new Date(start).getUTCDay();
  const shift = nth < 0 ? -((at - weekday + 7) % 7) : (weekday - at + 7) % 7;
  const weeks = nth < 0 ? nth + 1 : Math.max(0, nth - 1);
  return start + (shift + weeks * 7) * dayMs;
}

function pair(part: string): [string, string] {
  const [name = '', value = ''] = part.split('=', 2);
  return [name.trim(), value.trim()];
}
