import type { SolidarityEvent } from './event.js';
import { foldText, searchTextsOf } from './search-text.js';
import { isWallClock } from './wall-clock.js';

/** Which events to show. An absent or empty part lets everything through. */
export interface EventFilter {
  readonly kinds?: readonly string[];
  readonly tags?: readonly string[];
  /** ISO 3166-1 alpha-2. */
  readonly countries?: readonly string[];
  /** Names, in any case. */
  readonly organisers?: readonly string[];
  /** BCP 47 tags of what is spoken there; `ar` includes `ar-IQ`. */
  readonly languages?: readonly string[];
  /** First and last day, `YYYY-MM-DD`, both included; what is no day is as good as absent. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Words that must all be found in title, summary, place or organisers, in whatever language. */
  readonly text?: string | undefined;
}

/** Whether an event passes, which is at this index of the list that is filtered. */
export type EventTest = (event: SolidarityEvent, index: number) => boolean;

/** What an event is counted by: the parts of a filter that are lists. */
export const facetNames = ['kinds', 'tags', 'countries', 'organisers', 'languages'] as const;
export type FacetName = (typeof facetNames)[number];

/** The events that pass every part of every filter, in their order. */
export function filterEvents(
  events: readonly SolidarityEvent[],
  ...filters: readonly EventFilter[]
): readonly SolidarityEvent[] {
  const tests = filters.flatMap((filter) => [
    ...facetNames.flatMap((name) => facetTest(name, filter) ?? []),
    ...otherTests(filter, events),
  ]);
  if (tests.length === 0) return events;
  return events.filter((event, index) => tests.every((test) => test(event, index)));
}

/** The test of one facet; undefined where the filter leaves it open. */
export function facetTest(name: FacetName, filter: EventFilter): EventTest | undefined {
  const wanted = filter[name] ?? [];
  if (wanted.length === 0) return undefined;
  switch (name) {
    case 'kinds':
      return ({ kind }) => wanted.includes(kind);
    case 'tags':
      return ({ tags }) => tags.some((tag) => wanted.includes(tag));
    case 'countries': {
      const codes = wanted.map((code) => code.toUpperCase());
      return ({ place }) => place?.country !== undefined && codes.includes(place.country);
    }
    case 'organisers': {
      const names = wanted.map((organiser) => organiser.toLowerCase());
      return ({ organiser }) => organiser.some((each) => names.includes(each.name.toLowerCase()));
    }
    case 'languages':
      return ({ languages }) =>
        languages.some((spoken) => wanted.some((tag) => isWithin(spoken, tag)));
  }
}

/** The tests of what is no facet: the days and the search. */
export function otherTests(
  { from, to, text }: EventFilter,
  events: readonly SolidarityEvent[],
): readonly EventTest[] {
  const tests: EventTest[] = [];
  if (isDay(to)) tests.push(({ start }) => start.slice(0, 10) <= to.slice(0, 10));
  if (isDay(from)) tests.push(({ start, end }) => (end ?? start) >= from.slice(0, 10));
  const words = foldText(text ?? '')
    .split(' ')
    .filter(Boolean);
  if (words.length > 0) {
    const texts = searchTextsOf(events);
    tests.push((_, index) => {
      const found = texts[index] ?? '';
      return words.every((word) => found.includes(word));
    });
  }
  return tests;
}

function isDay(text: string | undefined): text is string {
  return text !== undefined && isWallClock(text);
}

function isWithin(tag: string, range: string): boolean {
  return `${tag}-`.toLowerCase().startsWith(`${range}-`.toLowerCase());
}
