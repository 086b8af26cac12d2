import { html, svg } from 'lit';
import type { TemplateResult } from 'lit';

/** Apart from the other icons: the one that a page with nothing but a player needs. */
export const playDrawing = svg`<path d="M8 5.5v13l11-6.5z" fill="currentcolor"/>`;

export function playIcon(): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${playDrawing}</svg>`;
}
