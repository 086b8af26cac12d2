/** Addresses that put an event into a calendar on the web, or a calendar into an application. */

import type { SolidarityEvent } from '../event.js';
import { isDateOnly, nextDate } from '../wall-clock.js';
import { utcStamp, wallStamp } from './content-lines.js';
import type { CalendarTexts } from './icalendar.js';

/** Characters of a description that still make an address that every server takes. */
const maxDetails = 1500;

/** Google Calendar's form, filled in. Times are instants, so it does not matter where the visitor is. */
export function googleCalendarLink(event: SolidarityEvent, texts: CalendarTexts): string {
  const [start, end] = isDateOnly(event.start)
    ? daysOf(event).map(wallStamp)
    : [event.startUTC, event.endUTC].map(utcStamp);
  return address('https://calendar.google.com/calendar/render', {
    action: 'TEMPLATE',
    text: texts.title,
    dates: `${start}/${end}`,
    details: texts.description?.slice(0, maxDetails),
    location: texts.place,
  });
}

/** The form of Outlook on the web, filled in. */
export function outlookLink(event: SolidarityEvent, texts: CalendarTexts): string {
  const isDay = isDateOnly(event.start);
  const [start, end] = isDay
    ? daysOf(event)
    : [event.startUTC, event.endUTC].map(
        (instant) => `${new Date(instant).toISOString().slice(0, 19)}Z`,
      );
  return address('https://outlook.live.com/calendar/0/deeplink/compose', {
    path: '/calendar/action/compose',
    rru: 'addevent',
    subject: texts.title,
    startdt: start,
    enddt: end,
    allday: isDay ? 'true' : undefined,
    body: texts.description?.slice(0, maxDetails),
    location: texts.place,
  });
}

/** The address by which an application subscribes to a calendar file; undefined for one that is not on the web. */
export function webcalAddress(url: string): string | undefined {
  return /^https?:\/\//i.test(url) ? url.replace(/^https?/i, 'webcal') : undefined;
}

/** First day and the day after the last, which both calendars want. */
function daysOf({ start, end }: SolidarityEvent): [string, string] {
  return [start, nextDate(end ?? start, 'day')];
}

function address(page: string, fields: Readonly<Record<string, string | undefined>>): string {
  const query = Object.entries(fields).flatMap(([name, value]) => {
    // Half a character is none that an address can have.
    const text = value?.replaceAll(/\p{Surrogate}/gu, '') ?? '';
    return text === '' ? [] : [`${name}=${encodeURIComponent(text)}`];
  });
  return `${page}?${query.join('&')}`;
}
