import { html, svg } from 'lit';
import type { SVGTemplateResult, TemplateResult } from 'lit';

/** As in `ui/icons.ts`: on a grid of 24, in lines. These come with the controls and not before. */
const drawings = {
  play: svg`<path d="M8 5.5v13l11-6.5z" fill="currentcolor"/>`,
  pause: svg`<path d="M8.5 6v12M15.5 6v12" stroke-width="3.5" stroke-linecap="butt"/>`,
  again: svg`<path d="M5.5 12a6.5 6.5 0 1 0 2-4.7M7 3.5v4.2h4.2"/>`,
  // An arrow that turns back, and one that turns on; the number stands in them as text.
  back: svg`<path d="M4.5 12.5a7.5 7.5 0 1 0 2.6-5.7M6.5 2.8v4.4h4.4"/>`,
  forward: svg`<path d="M19.5 12.5a7.5 7.5 0 1 1-2.6-5.7M17.5 2.8v4.4h-4.4"/>`,
  loud: svg`<path d="M4 9.5v5h3.5l5 4v-13l-5 4zM16 9a4.5 4.5 0 0 1 0 6M18.5 6.5a8 8 0 0 1 0 11"/>`,
  silent: svg`<path d="M4 9.5v5h3.5l5 4v-13l-5 4zM16.5 9.5l5 5M21.5 9.5l-5 5"/>`,
  captions: svg`<rect x="3" y="5" width="18" height="14" rx="1.5"/><path d="M6.5 11.5h5M14 11.5h3.5M6.5 15H10M12.5 15h5"/>`,
  more: svg`<path d="M12 5.2v.1M12 12v.1M12 18.7v.1" stroke-width="3"/>`,
  fullscreen: svg`<path d="M4 9V4.5h4.5M15.5 4.5H20V9M20 15v4.5h-4.5M8.5 19.5H4V15"/>`,
  smaller: svg`<path d="M8.5 4.5V9H4M20 9h-4.5V4.5M15.5 19.5V15H20M4 15h4.5v4.5"/>`,
  check: svg`<path d="m5 12.5 4.5 4.5L19 7.5"/>`,
  close: svg`<path d="m6 6 12 12M18 6 6 18"/>`,
} satisfies Record<string, SVGTemplateResult>;

export function controlIcon(name: keyof typeof drawings): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${drawings[name]}</svg>`;
}
