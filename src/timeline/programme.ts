import type { EventFeed, SolidarityEvent } from '../events/event.js';
import type { Section } from '../events/phase.js';
import { sectionOf } from '../events/phase.js';

/** Events of one day, or of one equally vague date. */
export interface Day {
  /** Tells days apart: the date and how exactly it is known. */
  readonly key: string;
  readonly events: readonly SolidarityEvent[];
}

/** A part of the programme: before, during or after the main event. */
export interface Part {
  /** Undefined where the feed names no main event: then there is one part. */
  readonly section: Section | undefined;
  readonly days: readonly Day[];
}

const order: readonly (Section | undefined)[] = ['before', 'during', 'after', undefined];

/**
 * The programme as it is told: parts, in them days, in them events, each in
 * order of start. A part without events is left out.
 */
export function arrange(events: readonly SolidarityEvent[], feed: EventFeed): readonly Part[] {
  const parts = groupBy(events, (event) => sectionOf(event, feed));
  return order.flatMap((section) => {
    const members = parts.get(section);
    return members ? [{ section, days: arrangeDays(members, feed.main) }] : [];
  });
}

/** The main event leads its day: everything else of the day belongs to it. */
function arrangeDays(events: readonly SolidarityEvent[], main: string | undefined): readonly Day[] {
  const days = groupBy(events, dayKey);
  return [...days].map(([key, members]) => ({
    key,
    events: [...members].sort((a, b) => Number(b.id === main) - Number(a.id === main)),
  }));
}

function dayKey({ start, precision }: SolidarityEvent): string {
  const vague = precision === 'minute' ? 'day' : precision;
  return `${start.slice(0, 10)} ${vague}`;
}

function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/**
 * Id of the first event that has not begun, before which the present moment is
 * marked; undefined where the programme has not begun or is over.
 */
export function firstToCome(events: readonly SolidarityEvent[], now: number): string | undefined {
  const next = events.find(({ startUTC }) => startUTC > now);
  return next === events[0] ? undefined : next?.id;
}
