import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { SolidarityEvent } from '../events/event.js';
import { formatUntil } from '../language/countdown.js';
import type { Reader } from '../ui/event-parts.js';
import { renderDate, renderHours } from '../ui/event-time.js';

/** When a broadcast begins, and how long that still takes. */
export function renderBeginning(event: SolidarityEvent, reader: Reader): TemplateResult {
  const begins = startOf(event);
  return html`${renderDate(begins, reader, 'full')} ${renderHours(begins, reader)}
  ${renderCountdown(begins.startUTC - reader.now, reader)}`;
}

/**
 * How long it still takes, in the units that matter; nothing where the browser has no words for it.
 * Not read out: in a status that would be once a minute, and the hour has been said.
 */
function renderCountdown(until: number, { locale }: Reader): TemplateResult | typeof nothing {
  const words = formatUntil(locale.dates, until);
  return words === undefined ? nothing : html`<span aria-hidden="true">(${words})</span>`;
}

/** The event as if it were over when it begins: a forum of three days begins on the first. */
function startOf(event: SolidarityEvent): SolidarityEvent {
  const { end: _, ...rest } = event;
  return { ...rest, endUTC: event.startUTC };
}
