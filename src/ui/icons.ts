import { svg, html } from 'lit';
import type { SVGTemplateResult, TemplateResult } from 'lit';
import type { EventKind } from '../events/event.js';
import { playDrawing } from './play-icon.js';

/** Drawn on a grid of 24, in lines, in the colour of the text. Decoration: a word stands beside each. */
const drawings = {
  // Two rings that hold each other.
  solidarity: svg`<circle cx="9" cy="12" r="5.5"/><circle cx="15" cy="12" r="5.5"/>`,
  message: svg`<path d="M4 5h16v11H10l-4 4v-4H4z"/><path d="M10.5 8.2v4.6l4-2.3z"/>`,
  session: svg`<rect x="9" y="3" width="6" height="11" rx="3"/><path d="M5.5 11a6.5 6.5 0 0 0 13 0M12 17.5V21M8.5 21h7"/>`,
  call: svg`<rect x="3" y="6.5" width="12" height="11" rx="1.5"/><path d="m15 10.5 6-3v9l-6-3"/>`,
  demonstration: svg`<path d="M4 10v4h3l9 5V5L7 10zM19 9.5a4 4 0 0 1 0 5M8 14l1.5 6"/>`,
  tour: svg`<path d="M6 20c6 0 1-6 6-8s6-2 6-5"/><circle cx="18" cy="5" r="2"/><circle cx="6" cy="20" r="1"/>`,
  assembly: svg`<circle cx="12" cy="6" r="2.5"/><circle cx="5.5" cy="15" r="2.5"/><circle cx="18.5" cy="15" r="2.5"/><path d="M9 8.5 7 12.3M15 8.5l2 3.8M8.5 16.5h7"/>`,
  other: svg`<circle cx="12" cy="12" r="4"/>`,
  calendar: svg`<rect x="4" y="5.5" width="16" height="15" rx="1.5"/><path d="M4 10h16M8.5 3v4M15.5 3v4M12 13v5M9.5 15.5h5"/>`,
  play: playDrawing,
  close: svg`<path d="m6 6 12 12M18 6 6 18"/>`,
  plus: svg`<path d="M12 5v14M5 12h14"/>`,
  minus: svg`<path d="M5 12h14"/>`,
  world: svg`<circle cx="12" cy="12" r="8.5"/><path d="M3.5 12h17M12 3.5c5 5 5 12 0 17M12 3.5c-5 5-5 12 0 17"/>`,
} satisfies Record<string, SVGTemplateResult>;

export type IconName = keyof typeof drawings;

export function icon(name: IconName): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${drawings[name]}</svg>`;
}

/** Each kind of event has a shape of its own, since colour alone tells some people nothing. */
export function kindIcon(kind: EventKind): TemplateResult {
  return icon(kind);
}
