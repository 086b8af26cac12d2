import type { SolidarityEvent } from './event.js';
import { facetNames, facetTest, otherTests } from './filter.js';
import type { EventFilter, FacetName } from './filter.js';

/** How many events there are of each value, by facet. */
export type FacetCounts = Readonly<Record<FacetName, ReadonlyMap<string, number>>>;

/**
 * What a visitor would get by choosing a value: for each facet, the events that
 * pass everything else in the filter, whatever is chosen in the facet itself.
 */
export function countFacets(events: readonly SolidarityEvent[], filter: EventFilter): FacetCounts {
  const others = otherTests(filter, events);
  const facets = facetNames.map((name) => ({
    name,
    test: facetTest(name, filter),
    counts: new Map<string, number>(),
  }));
  for (const [index, event] of events.entries()) {
    if (!others.every((test) => test(event, index))) continue;
    const failed = facets.filter(({ test }) => test && !test(event, index));
    // What fails one facet would pass if that one let it: it counts there and nowhere else.
    for (const { name, counts } of failed.length === 0 ? facets : failed) {
      if (failed.length > 1) break;
      for (const value of new Set(valuesOf(event, name))) {
        counts.set(value, (counts.get(value) ?? 0) + 1);
      }
    }
  }
  return Object.fromEntries(facets.map(({ name, counts }) => [name, counts])) as Record<
    FacetName,
    Map<string, number>
  >;
}

function valuesOf(event: SolidarityEvent, name: FacetName): readonly string[] {
  switch (name) {
    case 'kinds':
      return [event.kind];
    case 'tags':
      return event.tags;
    case 'countries':
      return event.place?.country === undefined ? [] : [event.place.country];
    case 'organisers':
      return event.organiser.map((organiser) => organiser.name);
    case 'languages':
      return event.languages;
  }
}
