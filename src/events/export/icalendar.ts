/** Events as an iCalendar file (RFC 5545, RFC 7986). The same events give the same bytes. */

import { isLocated } from '../event.js';
import type { LanguageMap, SolidarityEvent } from '../event.js';
import { isDateOnly, nextDate, wallClockAt } from '../wall-clock.js';
import {
  escapeText,
  joinLines,
  parameter,
  uriValue,
  utcStamp,
  wallStamp,
} from './content-lines.js';
import { publicPlace } from './event-record.js';
import { ownFields } from './own-fields.js';
import { zoneLines } from './vtimezone.js';

/** The texts of an event in the one language that the calendar entry is to have. */
export interface CalendarTexts {
  readonly title: string;
  readonly description?: string | undefined;
  readonly place?: string | undefined;
  /** BCP 47 tag of them; without it the entry does not say. */
  readonly language?: string | undefined;
}

export interface CalendarFileOptions {
  /** Name of the calendar, for those who subscribe to it. */
  readonly title?: string | undefined;
  /** The texts of each event; its first language where this is not given. */
  readonly texts?: (event: SolidarityEvent) => CalendarTexts;
  /** Whether all languages and everything that iCalendar has no word for go with it, for our own reader. */
  readonly complete?: boolean;
}

/** One event as a file for somebody's calendar. */
export function toICalendar(event: SolidarityEvent, texts: CalendarTexts): string {
  return calendarFile([event], { texts: () => texts });
}

/** Several events as one file. Days stay days; times are wall clocks with the definition of their zone. */
export function calendarFile(
  events: readonly SolidarityEvent[],
  { title, texts, complete = false }: CalendarFileOptions = {},
): string {
  return joinLines([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//solidarity-widgets//EN',
    ...(title ? [`NAME:${escapeText(title)}`, `X-WR-CALNAME:${escapeText(title)}`] : []),
    ...zonesOf(events),
    ...events.flatMap((event) =>
      eventLines(event, texts?.(event) ?? firstTexts(event, complete), complete),
    ),
    'END:VCALENDAR',
  ]);
}

/** In its first language. The summary stands in for a description, unless it is to come back as what it is. */
function firstTexts(event: SolidarityEvent, complete: boolean): CalendarTexts {
  const { title, summary, description } = event;
  const [language = 'und'] = Object.keys(title);
  const text = (map: LanguageMap | undefined): string | undefined => map?.[language];
  return {
    title: text(title) ?? '',
    description: text(description) ?? (complete ? undefined : text(summary)),
    place: text(publicPlace(event)?.name),
    language: language === 'und' ? undefined : language,
  };
}

/** The zones that times are in, each over the years in which it is used. */
function zonesOf(events: readonly SolidarityEvent[]): readonly string[] {
  const used = new Map<string, [first: number, last: number]>();
  for (const { start, zone, startUTC, endUTC } of events) {
    if (isDateOnly(start) || isUTC(zone)) continue;
    const [first, last] = used.get(zone) ?? [startUTC, endUTC];
    used.set(zone, [Math.min(first, startUTC), Math.max(last, endUTC)]);
  }
  return [...used.keys()].sort().flatMap((zone) => {
    const [first = 0, last = 0] = used.get(zone) ?? [];
    return zoneLines(zone, first, last);
  });
}

function isUTC(zone: string | null): zone is null {
  return zone === null || /^(?:Etc\/)?(?:UTC|GMT)$/.test(zone);
}

function eventLines(
  event: SolidarityEvent,
  texts: CalendarTexts,
  complete: boolean,
): readonly string[] {
  const changed = event.updated === undefined ? NaN : Date.parse(event.updated);
  const language = parameter('LANGUAGE', texts.language);
  return [
    'BEGIN:VEVENT',
    ...idLines(event),
    // Not the time of the export: the same event gives the same file (RFC 5545 §3.8.7.2).
    `DTSTAMP:${utcStamp(Number.isNaN(changed) ? event.startUTC : changed)}`,
    ...(Number.isNaN(changed) ? [] : [`LAST-MODIFIED:${utcStamp(changed)}`]),
    `SEQUENCE:${event.sequence}`,
    ...timeLines(event),
    `SUMMARY${language}:${escapeText(texts.title)}`,
    ...(texts.description ? [`DESCRIPTION${language}:${escapeText(texts.description)}`] : []),
    ...(texts.place ? [`LOCATION${language}:${escapeText(texts.place)}`] : []),
    ...pointLine(event),
    ...statusLine(event),
    ...(event.tags.length > 0 ? [`CATEGORIES:${event.tags.map(escapeText).join(',')}`] : []),
    ...linkLines(event),
    ...(complete ? [`X-SOLIDARITY-EVENT:${escapeText(ownFields(event))}`] : []),
    'END:VEVENT',
  ];
}

/** An instance has the UID of its series and says by its original start which one it is (RFC 5545 §3.8.4.4). */
function idLines(event: SolidarityEvent): readonly string[] {
  const { id, instanceOf } = event;
  if (instanceOf === undefined || !id.startsWith(`${instanceOf}/`))
    return [`UID:${escapeText(id)}`];
  const original = id.slice(instanceOf.length + 1);
  return [
    `UID:${escapeText(instanceOf)}`,
    isDateOnly(original)
      ? `RECURRENCE-ID;VALUE=DATE:${wallStamp(original)}`
      : timeLine('RECURRENCE-ID', original, event),
  ];
}

function timeLines(event: SolidarityEvent): readonly string[] {
  const { start, end } = event;
  if (!isDateOnly(start)) {
    const stop = end === undefined || isDateOnly(end) ? endOfDays(event) : end;
    return [
      timeLine('DTSTART', start, event),
      // RFC 5545 §3.8.2.2 wants an end after the start, or none.
      ...(stop === undefined || stop === start ? [] : [timeLine('DTEND', stop, event)]),
    ];
  }
  // A date here is inclusive, DTEND is not (§3.6.1).
  const after = nextDate(end ?? start, 'day');
  return [
    `DTSTART;VALUE=DATE:${wallStamp(start)}`,
    `DTEND;VALUE=DATE:${wallStamp(after)}`,
    // A day to know of does not make its owner busy.
    'TRANSP:TRANSPARENT',
  ];
}

/** The end of what begins at a time and lasts for days. */
function endOfDays({ end, endUTC, zone }: SolidarityEvent): string | undefined {
  return end === undefined ? undefined : wallClockAt(endUTC, zone ?? 'UTC');
}

function timeLine(name: string, wallClock: string, { zone }: SolidarityEvent): string {
  return isUTC(zone)
    ? `${name}:${wallStamp(wallClock)}Z`
    : `${name}${parameter('TZID', zone)}:${wallStamp(wallClock)}`;
}

/** GEO is exact, so a place that is not, or that must not be known, has none. */
function pointLine(event: SolidarityEvent): readonly string[] {
  const place = publicPlace(event);
  return isLocated(place) && place.approx === undefined ? [`GEO:${place.lat};${place.lon}`] : [];
}

function statusLine({ status }: SolidarityEvent): readonly string[] {
  if (status === 'cancelled') return ['STATUS:CANCELLED'];
  return status === 'tentative' || status === 'postponed' ? ['STATUS:TENTATIVE'] : [];
}

/** RFC 7986 §5.11. */
const features = { stream: 'FEED', call: 'AUDIO,VIDEO', chat: 'CHAT' } as const;
const relationTypes = {
  parent: 'PARENT',
  responds: 'X-RESPONDS',
  recording: 'X-RECORDING',
} as const;

function linkLines({ links, online, media, relates }: SolidarityEvent): readonly string[] {
  return [
    ...links.slice(0, 1).map(({ url }) => `URL:${uriValue(url)}`),
    ...online.map(
      ({ url, kind, language }) =>
        `CONFERENCE;VALUE=URI;FEATURE=${features[kind]}${parameter('LANGUAGE', language)}:${uriValue(url)}`,
    ),
    ...media
      .filter(({ type }) => type === 'image')
      .map(({ url }) => `IMAGE;VALUE=URI;DISPLAY=FULLSIZE:${uriValue(url)}`),
    ...relates.map(({ to, rel }) => `RELATED-TO;RELTYPE=${relationTypes[rel]}:${escapeText(to)}`),
  ];
}
