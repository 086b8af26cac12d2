import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { SolidarityEvent } from '../events/event.js';
import { instantOf, isDateOnly, zoneOffset } from '../events/wall-clock.js';
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

/** Whether an event is told as several days: from the first to the third of October. */
export function lastsDays({ start, end, precision }: SolidarityEvent): boolean {
  return precision === 'day' && end !== undefined && end.slice(0, 10) !== start.slice(0, 10);
}

/** The day on which an event begins, as exactly as it is known. */
function startInWords(event: SolidarityEvent, { locale }: Reader, style: DateStyle): string {
  const { start, precision } = event;
  if (precision === 'month' || precision === 'year')
    return formatDate(locale.dates, start, precision);
  const date = formatDate(locale.dates, start, style);
  return precision === 'circa' ? msg(str`around ${date}`, { id: 'date-circa' }) : date;
}

/** The day or days of an event. */
export function dateInWords(event: SolidarityEvent, reader: Reader, style: DateStyle): string {
  const { start, end } = event;
  return end !== undefined && lastsDays(event)
    ? formatDates(reader.locale.dates, start, end, style)
    : startInWords(event, reader, style);
}

/** The day or days as a `<time>`. */
export function renderDate(
  event: SolidarityEvent,
  reader: Reader,
  style: DateStyle,
): TemplateResult {
  return html`<time datetime=${event.start.slice(0, 10)}
    >${dateInWords(event, reader, style)}</time
  >`;
}

/** The day on which it begins as a `<time>`, to stand above all events of that day. */
export function renderStart(
  event: SolidarityEvent,
  reader: Reader,
  style: DateStyle,
): TemplateResult {
  return html`<time datetime=${event.start.slice(0, 10)}
    >${startInWords(event, reader, style)}</time
  >`;
}

/**
 * The hours of an event where it takes place, and on the visitor's clock where
 * that differs; nothing for an event of which only the day is known.
 */
export function renderHours(
  event: SolidarityEvent,
  { locale }: Reader,
): TemplateResult | typeof nothing {
  const { start, startUTC, endUTC, zone } = event;
  // A postponed event has no time that anybody should keep.
  if (isDateOnly(start) || zone === null || event.status === 'postponed') return nothing;
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
    ${
      sameClock
        ? nothing
        : html`<span class="your-time"
            >${msg(str`(your time: ${formatMoment(language, startUTC, here)})`, { id: 'your-time' })}</span
          >`
    }
  </span>`;
}

/** When it was to be before it was moved, for those who had it in their calendar. */
export function renderPrevious(
  { previousStart, zone }: SolidarityEvent,
  { locale }: Reader,
): TemplateResult | typeof nothing {
  if (previousStart === undefined) return nothing;
  const instant = isDateOnly(previousStart) ? undefined : instantOf(previousStart, zone ?? 'UTC');
  const before =
    instant === undefined
      ? formatDate(locale.dates, previousStart, 'short')
      : formatMoment(locale.dates, instant, zone ?? 'UTC');
  return html`<s class="hours">${msg(str`before: ${before}`, { id: 'previous-start' })}</s>`;
}
