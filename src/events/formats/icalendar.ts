/**
 * iCalendar (RFC 5545, 7986), as Google, Outlook, Apple, Nextcloud and event
 * sites write it. What is read and what is not: docs/feeds/icalendar.md.
 */

import type { FeedDraft, FeedFormat, FeedText, ReadOptions } from '../feed-draft.js';
import { FeedError } from '../feed-error.js';
import type { Problem } from '../fields.js';
import { readComponents } from './icalendar/components.js';
import { noteInto } from './icalendar/notes.js';
import { textsOf } from './icalendar/event-texts.js';
import { readEvents } from './icalendar/series.js';
import { ZoneBook } from './icalendar/zones.js';

export const icalendar: FeedFormat = { read };

function read({ text }: FeedText, options: ReadOptions): FeedDraft {
  const problems: Problem[] = [];
  const note = noteInto(problems);
  const parts = readComponents(text, note);
  if (!parts) throw new FeedError('format', 'the file has no BEGIN:VCALENDAR; it is no iCalendar');
  const { calendar } = parts;
  const calendarZone = calendar.value('X-WR-TIMEZONE');
  const zones = new ZoneBook(parts.zones, calendarZone, options.zone, options.now);
  const language = options.language ?? 'und';
  const file = {
    zones,
    note,
    language,
    host: hostOf(options.base),
    isCancellation: calendar.value('METHOD')?.toUpperCase() === 'CANCEL',
  };
  return {
    feed: {
      title: textsOf(calendar, 'NAME', language) ?? textsOf(calendar, 'X-WR-CALNAME', language),
      zone: zones.local,
      languages: options.language === undefined ? [] : [options.language],
    },
    events: readEvents(parts.events, file),
    problems,
  };
}

/** What makes an id unique that is not; a feed in the page itself has no host. */
function hostOf(base: string | undefined): string {
  try {
    return new URL(base ?? '').host || 'calendar';
  } catch {
    return 'calendar';
  }
}
