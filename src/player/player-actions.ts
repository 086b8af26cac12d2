import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { msg } from '../language/message.js';
import { playIcon } from '../ui/play-icon.js';
import type { OnShow } from './on-show.js';
import type { Source } from './source.js';
import type { StreamState } from './stream-state.js';

/** What the visitor can do besides the picture's own controls. */
export interface PlayerActions {
  readonly play: (source: Source) => void;
  readonly retry: () => void;
}

/** The actions that make sense now. */
export function renderActions(
  { source, events }: OnShow,
  { name, seen, failure }: StreamState,
  { play, retry }: PlayerActions,
): TemplateResult | typeof nothing {
  const live = seen === 'recording' ? events?.livestream : undefined;
  // Broken off, it may be over without having said so.
  const isOver = (name === 'ended' || name === 'interrupted') && seen === 'broadcast';
  const recording = isOver ? events?.recording : undefined;
  const back = live?.url === source?.url ? undefined : live;
  const again = name === 'failed' && failure !== 'address';
  if (!back && !recording && !again) return nothing;
  return html`<p class="actions">
    ${
      back
        ? html`<button
            class="action"
            part="back-button"
            type="button"
            @click=${() => {
              play(back);
            }}
          >
            ${msg('Back to the livestream', { id: 'player-back' })}
          </button>`
        : nothing
    }
    ${
      recording
        ? html`<button
            class="action"
            type="button"
            @click=${() => {
              play(recording);
            }}
          >
            ${playIcon()}${msg('Watch the recording', { id: 'watch-recording' })}
          </button>`
        : nothing
    }
    ${
      again
        ? html`<button class="action retry" type="button" @click=${retry}>
            ${msg('Try again', { id: 'try-again' })}
          </button>`
        : nothing
    }
  </p>`;
}
