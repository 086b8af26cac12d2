import type { SolidarityEvent } from '../event.js';
import { isDateOnly } from '../wall-clock.js';

/**
 * What iCalendar has no property for, or one for one language only, as JSON in
 * the fields of our own feed. With it our own reader gets back the event that
 * was written; others pass over it.
 */
export function ownFields(event: SolidarityEvent): string {
  const {
    id: _id,
    instanceOf: _i,
    start,
    end: _end,
    startUTC: _s,
    endUTC: _e,
    updated: _u,
    ...rest
  } = event;
  const { sequence: _n, tags: _t, relates: _r, zone, precision, ...fields } = rest;
  return JSON.stringify({
    ...Object.fromEntries(Object.entries(fields).filter(([, value]) => !isDefault(value))),
    precision: precision === (isDateOnly(start) ? 'day' : 'minute') ? undefined : precision,
    zone: isDateOnly(start) ? (zone ?? undefined) : undefined,
  });
}

/** What a reader takes for granted where nothing is said. */
function isDefault(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  return value === 'scheduled' || value === 'auto' || value === 'public';
}
