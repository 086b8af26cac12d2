import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { SolidarityEvent } from '../events/event.js';
import { isDateOnly, zoneOffset } from '../events/wall-clock.js';
import type { DateStyle } from '../language/dates.js';
import {
  formatDate,
  formatDates,
  formatMoment,
  formatTime,
  formatTimes,
  formatZone,
  visitorZone,
} from '../language/dates.js';
import { msg, str } from '../language/message.js';
import type { Reader } from './event-parts.js';

/** The day or days of an event, as exactly as they are known. */
export function dateInWords(event: SolidarityEvent, { locale }: Reader, style: DateStyle): string {
  const { start, end, precision } = event;
  if (precision === 'month' || precision === 'year') return formatDate(locale.dates, start, precision);
  const lasts = end !== undefined && end.slice(0, 10) !== start.slice(0, 10) && isDateOnly(start);
  const date = lasts
    ? formatDates(locale.dates, start, end, style)
    : formatDate(locale.dates, start, style);
  return precision === 'circa' ? msg(str`around ${date}`, { id: 'date-circa' }) : date;
}

/** The days as a `<time>`. */
export function renderDate(event: SolidarityEvent, reader: Reader, style: DateStyle): TemplateResult {
  return html`<time datetime=${event.start.slice(0, 10)}>${dateInWords(event, reader, style)}</time>`;
}

/**
 * The hours of an event where it takes place, and on the visitor's clock where
 * that differs; nothing for an event of which only the day is known.
 */
export function renderHours(event: SolidarityEvent, { locale }: Reader): TemplateResult | typeof nothing {
  const { start, startUTC, endUTC, zone } = event;
  if (isDateOnly(start) || zone === null) return nothing;
  const language = locale.dates;
  const there =
    endUTC > startUTC
      ? formatTimes(language, startUTC, endUTC, zone)
      : formatTime(language, startUTC, zone);
  const here = visitorZone();
  const sameClock = zoneOffset(startUTC, here) === zoneOffset(startUTC, zone);
  return html`<span class="hours">
    <time datetime=${new Date(startUTC).toISOString()}>${there}</time>
    ${formatZone(language, startUTC, zone)}
    ${sameClock
      ? nothing
      : html`<span class="your-time"
          >${msg(str`(your time: ${formatMoment(language, startUTC, here)})`, { id: 'your-time' })}</span
        >`}
  </span>`;
}
