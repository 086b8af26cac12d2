/**
 * The parts of an event that map, player and timeline all show, so that an
 * event looks and reads the same wherever the visitor meets it.
 */

import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { EventKind, SolidarityEvent } from '../events/event.js';
import { isLive, phaseOf } from '../events/phase.js';
import { isDateOnly } from '../events/wall-clock.js';
import type { LanguageController } from '../language/language-controller.js';
import { msg } from '../language/message.js';
import { kindIcon } from './icons.js';
import { plainText, renderText } from './local-text.js';

/** For whom and for which moment something is drawn. */
export interface Reader {
  readonly locale: LanguageController;
  /** The feed's languages, the organisers' own first. */
  readonly order: readonly string[];
  /** Epoch milliseconds. */
  readonly now: number;
  /** Whether the page has a player for what events have. */
  readonly canPlay: boolean;
}

/** The word for a kind of event. */
export function kindName(kind: EventKind): string {
  switch (kind) {
    case 'solidarity':
      return msg('Solidarity event', { id: 'kind-solidarity' });
    case 'message':
      return msg('Video message', { id: 'kind-message' });
    case 'session':
      return msg('Session', { id: 'kind-session' });
    case 'call':
      return msg('Video call', { id: 'kind-call' });
    case 'demonstration':
      return msg('Demonstration', { id: 'kind-demonstration' });
    case 'tour':
      return msg('Tour', { id: 'kind-tour' });
    case 'assembly':
      return msg('Assembly', { id: 'kind-assembly' });
    case 'other':
      return msg('Event', { id: 'kind-other' });
  }
}

/** Kind as icon and word. */
export function renderKind({ kind }: SolidarityEvent): TemplateResult {
  return html`<span class="kind">${kindIcon(kind)}<span>${kindName(kind)}</span></span>`;
}

/** What is unusual about an event now: live, cancelled, moved. Always a word, never only a colour. */
export function renderBadge(
  event: SolidarityEvent,
  reader: Reader,
): TemplateResult | typeof nothing {
  if (isLive(event, reader.now)) {
    return html`<span class="badge live">${msg('Live', { id: 'badge-live' })}</span>`;
  }
  const word = statusWord(event) ?? momentWord(event, reader.now);
  return word === undefined ? nothing : html`<span class="badge">${word}</span>`;
}

function statusWord({ status }: SolidarityEvent): string | undefined {
  switch (status) {
    case 'cancelled':
      return msg('Cancelled', { id: 'badge-cancelled' });
    case 'postponed':
      return msg('Postponed', { id: 'badge-postponed' });
    case 'rescheduled':
      return msg('New time', { id: 'badge-rescheduled' });
    case 'movedOnline':
      return msg('Moved online', { id: 'badge-moved-online' });
    case 'tentative':
      return msg('Not certain yet', { id: 'badge-tentative' });
    case 'scheduled':
      return undefined;
  }
}

function momentWord(event: SolidarityEvent, now: number): string | undefined {
  switch (phaseOf(event, now)) {
    case 'now':
      return isDateOnly(event.start)
        ? msg('Today', { id: 'badge-today' })
        : msg('Now', { id: 'badge-now' });
    case 'replay':
      return msg('Recording', { id: 'badge-recording' });
    case 'upcoming':
    case 'ended':
      return undefined;
  }
}

/** Place and city, as far as the feed says. */
export function renderWhere(
  event: SolidarityEvent,
  reader: Reader,
): TemplateResult | typeof nothing {
  const { place } = event;
  if (!place) return nothing;
  const name = renderText(place.name, reader);
  const isCity = !place.city || plainText(place.city, reader) === plainText(place.name, reader);
  if (isCity) return html`<span class="where">${name}</span>`;
  const comma = msg(', ', { id: 'list-comma' });
  return html`<span class="where">${name}${comma}${renderText(place.city, reader)}</span>`;
}
