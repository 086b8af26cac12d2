/** The event model alone: no DOM, no Lit, runs in Node, Deno, workers and browsers. */
export * from './event.js';
export { FeedError } from './feed-error.js';
export type { FeedErrorCode } from './feed-error.js';
export type { Problem } from './fields.js';
export { readJsonFeed } from './json-feed.js';
export type { FeedReading } from './json-feed.js';
export { countFacets } from './facets.js';
export type { FacetCounts } from './facets.js';
export { filterEvents } from './filter.js';
export type { EventFilter, FacetName } from './filter.js';
export { mergeFeeds } from './merge.js';
export type { NamedFeed } from './merge.js';
export { broadcastOf, isLive, phaseOf, recordingOf, sectionOf } from './phase.js';
export type { Phase, Section } from './phase.js';
export { safeUrl } from './safe-url.js';
export { toICalendar } from './calendar-export.js';
export type { CalendarTexts } from './calendar-export.js';
export { instantOf, wallClockAt } from './wall-clock.js';
