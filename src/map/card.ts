import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { SolidarityEvent } from '../events/event.js';
import type { FeedStore } from '../events/store.js';
import { renderJoin, renderLinks, renderWatch } from '../ui/event-actions.js';
import { renderBadge, renderKind, renderWhere } from '../ui/event-parts.js';
import type { Reader } from '../ui/event-parts.js';
import { renderDate, renderHours, renderPrevious } from '../ui/event-time.js';
import { renderText } from '../ui/local-text.js';
import type { View } from './projection.js';

/** What the card says of the selected event. */
export function renderChosen(
  event: SolidarityEvent,
  reader: Reader,
  store: FeedStore | undefined,
): TemplateResult {
  const { summary } = event;
  return html`<p class="facts">${renderKind(event)}${renderBadge(event, reader)}</p>
    <h4>${renderText(event.title, reader)}</h4>
    <p class="when">
      ${renderDate(event, reader, 'medium')} ${renderHours(event, reader)}
      ${renderPrevious(event, reader)}
    </p>
    <p>${renderWhere(event, reader)}</p>
    ${summary ? html`<p class="summary">${renderText(summary, reader)}</p>` : nothing}
    <p class="actions">
      ${renderWatch(event, reader, store)} ${renderJoin(event, reader)}
      ${renderLinks(event, reader)}
    </p>`;
}

/** CSS pixels from the top left corner of the map. */
interface Area {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
}

/** The part of the map that the card leaves free: above it, or beside it where it is narrow. */
export function freeArea({ width, height }: View, card: HTMLElement): Area {
  const { offsetLeft, offsetWidth, offsetHeight } = card;
  if (offsetWidth > width * 0.75) return { left: 0, right: width, bottom: height - offsetHeight };
  const isOnLeft = offsetLeft + offsetWidth / 2 < width / 2;
  return isOnLeft
    ? { left: offsetLeft + offsetWidth, right: width, bottom: height }
    : { left: 0, right: offsetLeft, bottom: height };
}
