import type { EventKind, SolidarityEvent } from './event.js';
import { nextDate } from './wall-clock.js';

/** Which events to show. An absent or empty part lets everything through. */
export interface EventFilter {
  readonly kinds?: readonly string[];
  readonly tags?: readonly string[];
  /** ISO 3166-1 alpha-2. */
  readonly countries?: readonly string[];
  /** BCP 47 tags of what is spoken there; `ar` includes `ar-IQ`. */
  readonly languages?: readonly string[];
  /** First and last day, `YYYY-MM-DD`, both included. */
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
    (!filter.to || event.start < nextDate(filter.to, 'day')) &&
    (!filter.from || (event.end ?? event.start) >= filter.from)
  );
}

function anyOf<T>(wanted: readonly T[] | undefined, test: (value: T) => boolean): boolean {
  return !wanted || wanted.length === 0 || wanted.some(test);
}

function isWithin(tag: string, range: string): boolean {
  return `${tag}-`.toLowerCase().startsWith(`${range}-`.toLowerCase());
}
