import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { SolidarityEvent } from '../events/event.js';
import { renderBadge, renderWhere } from '../ui/event-parts.js';
import type { Reader } from '../ui/event-parts.js';
import { renderDate, renderHours } from '../ui/event-time.js';
import { renderText } from '../ui/local-text.js';

/** Events as a list to choose from: all of them beside the map, those of one place in its card. */
export function renderEntries(
  events: readonly SolidarityEvent[],
  reader: Reader,
  selected: string | undefined,
  choose: (id: string) => void,
): TemplateResult {
  return html`<ol>
    ${repeat(
      events,
      ({ id }) => id,
      (event) =>
        html`<li>
          <button
            class="entry"
            type="button"
            aria-pressed=${event.id === selected}
            @click=${() => {
              choose(event.id);
            }}
          >
            <span class="when"
              >${renderDate(event, reader, 'short')} ${renderHours(event, reader)}</span
            >
            <span class="title">${renderText(event.title, reader)}</span>
            <span class="facts">${renderWhere(event, reader)}${renderBadge(event, reader)}</span>
          </button>
        </li>`,
    )}
  </ol>`;
}
