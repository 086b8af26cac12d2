import { readFileSync } from 'node:fs';
import type { SolidarityEvent } from '../../../src/events/event.js';
import type { ReadOptions } from '../../../src/events/feed-draft.js';
import type { FeedReading } from '../../../src/events/json-feed.js';
import { readFeed } from '../../../src/events/read-feed.js';

const options: ReadOptions = { base: 'https://feed.test/forum.ics', now: Date.UTC(2015, 8, 20) };

/** Reads a calendar file as a page does: adapter, gate and instances. */
export function readCalendar(text: string, more: Partial<ReadOptions> = {}): Promise<FeedReading> {
  return readFeed(text, { ...options, ...more });
}

/** A calendar of events, each given by its lines. */
export function calendarOf(...events: readonly (readonly string[])[]): string {
  return calendarWith([], ...events);
}

/** The same with properties or time zones of the calendar itself. */
export function calendarWith(
  top: readonly string[],
  ...events: readonly (readonly string[])[]
): string {
  const lines = events.flatMap((event, index) => [
    'BEGIN:VEVENT',
    ...[`UID:${index}@test`, 'SUMMARY:Evening', 'DTSTART:20151001T160000Z'].filter(
      (needed) => !event.some((line) => line.toUpperCase().startsWith(needed.replace(/:.*/, ''))),
    ),
    ...event,
    'END:VEVENT',
  ]);
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', ...top, ...lines, 'END:VCALENDAR', ''].join('\r\n');
}

/** The one event of a calendar with these lines. */
export async function readEvent(
  lines: readonly string[],
  more: Partial<ReadOptions> = {},
): Promise<SolidarityEvent> {
  return onlyEvent(await readCalendar(calendarOf(lines), more));
}

export function onlyEvent({ feed, problems }: FeedReading): SolidarityEvent {
  const [event, second] = feed.events;
  if (!event || second)
    throw new Error(`${feed.events.length} events: ${JSON.stringify(problems)}`);
  return event;
}

/** The instant at which an event starts, ISO 8601 by the minute. */
export function startOf({ startUTC }: SolidarityEvent): string {
  return new Date(startUTC).toISOString().slice(0, 16);
}

/** A calendar file in the shape of one that an application or a site writes. */
export function recorded(name: string): string {
  return readFileSync(new URL(`recorded/${name}.ics`, import.meta.url), 'utf8');
}
