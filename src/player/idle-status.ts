import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { msg } from '../language/message.js';
import { isAhead } from './source.js';
import type { Source } from './source.js';

/** What the player says while there is something to play and nobody has asked for it. */
export function renderIdle(
  { event, role }: Source,
  { now }: { readonly now: number },
): TemplateResult {
  const isOn = role === 'live' && event !== undefined && !isAhead(event, now);
  const badge = isOn ? liveBadge() : role === 'recording' ? recordingBadge() : nothing;
  return html`${badge}
    <span>${msg('Nothing is loaded until you press play.', { id: 'player-idle' })}</span>`;
}

/** Live is a dot and the word. */
export function liveBadge(): TemplateResult {
  return html`<span class="badge live">${msg('Live', { id: 'badge-live' })}</span>`;
}

export function recordingBadge(): TemplateResult {
  return html`<span class="badge">${msg('Recording', { id: 'badge-recording' })}</span>`;
}
