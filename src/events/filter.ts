import type { EventKind, SolidarityEvent } from './event.js';
import { isWallClock } from './wall-clock.js';

/** Which events to show. An absent or empty part lets everything through. */
export interface EventFilter {
  readonly kinds?: readonly string[];
  readonly tags?: readonly string[];
  /** ISO 3166-1 alpha-2. */
  readonly countries?: readonly string[];
  /** BCP 47 tags of what is spoken there; `ar` includes `ar-IQ`. */
  readonly languages?: readonly string[];
  /** First and last day, `YYYY-MM-DD`, both included; what is no day is as good as absent. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** The events that pass every part of the filter, in their order. */
export function filterEvents(
  events: readonly SolidarityEvent[],
  filter: EventFilter,
): readonly SolidarityEvent[] {
  return events.filter((event) => matches(event, filter));
}

function matches(event: SolidarityEvent, filter: EventFilter): boolean {
  return (
    anyOf(filter.kinds, (kind) => event.kind === (kind as EventKind)) &&
    anyOf(filter.tags, (tag) => event.tags.includes(tag)) &&
    anyOf(filter.countries, (code) => event.place?.country === code.toUpperCase()) &&
    anyOf(filter.languages, (tag) => event.languages.some((spoken) => isWithin(spoken, tag))) &&
    (!isDay(filter.to) || event.start.slice(0, 10) <= filter.to.slice(0, 10)) &&
    (!isDay(filter.from) || (event.end ?? event.start) >= filter.from.slice(0, 10))
  );
}

function isDay(text: string | undefined): text is string {
  return text !== undefined && isWallClock(text);
}

function anyOf<T>(wanted: readonly T[] | undefined, test: (value: T) => boolean): boolean {
  return !wanted || wanted.length === 0 || wanted.some(test);
}

function isWithin(tag: string, range: string): boolean {
  return `${tag}-`.toLowerCase().startsWith(`${range}-`.toLowerCase());
}
