import type { SolidarityEvent } from './event.js';
import { isDateOnly, nextDate } from './wall-clock.js';

/** The texts of an event in the one language that the calendar entry is to have. */
export interface CalendarTexts {
  readonly title: string;
  readonly description?: string | undefined;
  readonly place?: string | undefined;
}

/**
 * One event as an iCalendar file (RFC 5545). Days stay days; times are written
 * in UTC, which every calendar shows at its owner's local time.
 */
export function toICalendar(event: SolidarityEvent, texts: CalendarTexts): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//solidarity-widgets//EN',
    'BEGIN:VEVENT',
    `UID:${escapeText(event.id)}`,
    // Not the time of the export: the same event gives the same file (RFC 5545 §3.8.7.2).
    `DTSTAMP:${utcStamp(event.updated === undefined ? event.startUTC : Date.parse(event.updated))}`,
    `SEQUENCE:${String(event.sequence)}`,
    ...timeLines(event),
    `SUMMARY:${escapeText(texts.title)}`,
    ...(texts.description ? [`DESCRIPTION:${escapeText(texts.description)}`] : []),
    ...(texts.place ? [`LOCATION:${escapeText(texts.place)}`] : []),
    ...event.links.slice(0, 1).map(({ url }) => `URL:${url}`),
    ...(event.status === 'cancelled' ? ['STATUS:CANCELLED'] : []),
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map(fold).join('\r\n') + '\r\n';
}

function timeLines(event: SolidarityEvent): readonly string[] {
  if (isDateOnly(event.start)) {
    // A date here is inclusive, DTEND is not (RFC 5545 §3.6.1).
    const end = nextDate(event.end ?? event.start, 'day');
    return [
      `DTSTART;VALUE=DATE:${event.start.replaceAll('-', '')}`,
      `DTEND;VALUE=DATE:${end.replaceAll('-', '')}`,
    ];
  }
  return [`DTSTART:${utcStamp(event.startUTC)}`, `DTEND:${utcStamp(event.endUTC)}`];
}

function utcStamp(instant: number): string {
  const date = Number.isNaN(instant) ? new Date(0) : new Date(instant);
  return date.toISOString().replace(/\.\d+/, '').replaceAll(/[-:]/g, '');
}

function escapeText(text: string): string {
  return text
    .replaceAll('\\', '\\\\')
    .replaceAll(/[;,]/g, (mark) => `\\${mark}`)
    .replaceAll(/\r\n|\r|\n/g, '\\n');
}

/** Lines are at most 75 octets, continued after a space, never inside a character (RFC 5545 §3.1). */
function fold(line: string): string {
  const encoder = new TextEncoder();
  const folded: string[] = [];
  let current = '';
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > 75) {
      folded.push(current);
      current = ' ';
      octets = 1;
    }
    current += character;
    octets += size;
  }
  return [...folded, current].join('\r\n');
}
