/** The event model alone: no DOM, no Lit, runs in Node, Deno, workers and browsers. */
export * from './event.js';
export { FeedError } from './feed-error.js';
export type { FeedErrorCode } from './feed-error.js';
export type { Problem } from './fields.js';
export { readJsonFeed } from './json-feed.js';
export type { FeedReading } from './json-feed.js';
export { filterEvents } from './filter.js';
export type { EventFilter } from './filter.js';
export { broadcastOf, isLive, phaseOf, recordingOf, sectionOf } from './phase.js';
export type { Phase, Section } from './phase.js';
export { safeUrl } from './safe-url.js';
export { calendarFile, toICalendar } from './export/icalendar.js';
export type { CalendarFileOptions, CalendarTexts } from './export/icalendar.js';
export { googleCalendarLink, outlookLink, webcalAddress } from './export/calendar-links.js';
export { instantOf, wallClockAt } from './wall-clock.js';
