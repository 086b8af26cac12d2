import { isLocated } from '../event.js';
import type { LanguageMap, Place, SolidarityEvent } from '../event.js';
import { foldText } from '../search-text.js';
import { comparableTitles, likeness } from './similar-title.js';
import type { ComparableTitle } from './similar-title.js';
import { isDateOnly } from '../wall-clock.js';

/** Doors at 18:30, begin at 19:00: still one event. Milliseconds. */
const timeTolerance = 30 * 60_000;
/** What geocoders disagree by within a city, metres. */
const placeTolerance = 5_000;
/** Above this, `approx` says no more than the country. */
const maxApprox = 50_000;
/** A misprint may be in one of them, and a word left out another. */
const wordsPerTitle = 3;

/** An event with what it is compared by, made once. */
export interface Sign {
  readonly event: SolidarityEvent;
  readonly titles: readonly ComparableTitle[];
  /** By which the same title on the same day is found. */
  readonly titleKeys: readonly string[];
  /** By which a title that is near on the same day is found: its longest words. */
  readonly wordKeys: readonly string[];
}

export function signOf(event: SolidarityEvent): Sign {
  const titles = comparableTitles(event.title);
  const days = daysOf(event);
  const keys = (of: (title: ComparableTitle) => readonly string[]): readonly string[] => [
    ...new Set(titles.flatMap((title) => of(title).flatMap((key) => days.map((day) => day + key)))),
  ];
  return {
    event,
    titles,
    titleKeys: keys(({ text }) => [`=${text}`]),
    wordKeys: keys(({ words }) =>
      [...words].sort((a, b) => b.length - a.length).slice(0, wordsPerTitle),
    ),
  };
}

/** Its first day by its own clock and by UTC, since feeds differ in the zone they tell it in. */
export function daysOf({ start, startUTC }: SolidarityEvent): readonly string[] {
  const day = start.slice(0, 10);
  if (isDateOnly(start)) return [day];
  const utcDay = new Date(startUTC).toISOString().slice(0, 10);
  return day === utcDay ? [day] : [day, utcDay];
}

/**
 * Whether two events of different feeds are one: `same` by title, time and
 * place, `near` where the titles differ by a misprint or a word. Rather twice
 * in the list than an event that nobody sees.
 */
export function sameness(a: Sign, b: Sign): 'same' | 'near' | undefined {
  if (!agreeInTime(a.event, b.event)) return undefined;
  const titles = likeness(a.titles, b.titles);
  if (titles === undefined) return undefined;
  switch (comparePlaces(a.event.place, b.event.place)) {
    case 'same':
      return titles;
    case 'unknown':
      // Then all else must be right: one title that many cities share is no proof.
      return titles === 'same' && isSameMoment(a.event, b.event) ? 'same' : undefined;
    case 'different':
      return undefined;
  }
}

function agreeInTime(a: SolidarityEvent, b: SolidarityEvent): boolean {
  if (isVague(a) || isVague(b)) return a.precision === b.precision && a.start === b.start;
  const lastDay = ({ start, end }: SolidarityEvent): string => (end ?? start).slice(0, 10);
  if (a.end !== undefined && b.end !== undefined && lastDay(a) !== lastDay(b)) {
    // An evening that ends at midnight of another zone.
    if (isDateOnly(a.start) || isDateOnly(b.start)) return false;
  }
  if (isDateOnly(a.start) || isDateOnly(b.start)) {
    return a.start.slice(0, 10) === b.start.slice(0, 10);
  }
  // The same wall clock in another zone is the commonest mistake of feeds.
  return a.start === b.start || Math.abs(a.startUTC - b.startUTC) <= timeTolerance;
}

function isVague({ precision }: SolidarityEvent): boolean {
  return precision !== 'minute' && precision !== 'day';
}

function isSameMoment(a: SolidarityEvent, b: SolidarityEvent): boolean {
  return !isDateOnly(a.start) && !isDateOnly(b.start) && a.startUTC === b.startUTC;
}

function comparePlaces(
  a: Place | undefined,
  b: Place | undefined,
): 'same' | 'unknown' | 'different' {
  if (!a || !b) return 'unknown';
  if (a.country !== undefined && b.country !== undefined && a.country !== b.country) {
    return 'different';
  }
  if (isLocated(a) && isLocated(b)) {
    const blur = Math.min(a.approx ?? 0, maxApprox) + Math.min(b.approx ?? 0, maxApprox);
    return metresBetween(a, b) <= placeTolerance + blur ? 'same' : 'different';
  }
  if (a.city && b.city) return compareNames(a.city, b.city);
  // A venue and the city that it is in have different names.
  return compareNames(a.name, b.name) === 'same' ? 'same' : 'unknown';
}

/** By the languages that both have: Rome and Roma are not known here to be one. */
function compareNames(a: LanguageMap, b: LanguageMap): 'same' | 'unknown' | 'different' {
  const other = new Set(Object.values(b).map(foldText));
  if (Object.values(a).some((name) => other.has(foldText(name)))) return 'same';
  return Object.keys(a).some((tag) => tag !== 'und' && tag in b) ? 'different' : 'unknown';
}

interface Point {
  readonly lat: number;
  readonly lon: number;
}

/** Great-circle distance by the haversine formula. */
function metresBetween(a: Point, b: Point): number {
  const radians = Math.PI / 180;
  const sine = (degrees: number): number => Math.sin((degrees * radians) / 2) ** 2;
  const cosines = Math.cos(a.lat * radians) * Math.cos(b.lat * radians);
  const h = sine(a.lat - b.lat) + cosines * sine(a.lon - b.lon);
  return 2 * 6_371_000 * Math.asin(Math.sqrt(Math.min(1, h)));
}
