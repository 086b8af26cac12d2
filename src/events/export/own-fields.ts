import type { SolidarityEvent } from '../event.js';
import { isDateOnly } from '../wall-clock.js';
import { eventRecord } from './event-record.js';

/**
 * What iCalendar has no property for, or one for one language only, as JSON in
 * the fields of our own feed. With it our own reader gets back the event that
 * was written; others pass over it.
 */
export function ownFields(event: SolidarityEvent): string {
  // TZID says the zone of a time; a date has none.
  const knownZone = isDateOnly(event.start) ? undefined : (event.zone ?? undefined);
  const record = eventRecord(event, knownZone);
  const { id, updated, sequence, tags, start, end, relates, ...fields } = record;
  return JSON.stringify(fields);
}
