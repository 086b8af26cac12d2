import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { msg } from '../language/message.js';
import { icon } from '../ui/icons.js';

/** What the visitor can do besides the picture's own controls; undefined where it makes no sense now. */
export interface PlayerActions {
  readonly backToLive: (() => void) | undefined;
  readonly watchRecording: (() => void) | undefined;
  readonly retry: (() => void) | undefined;
}

export function renderActions({
  backToLive,
  watchRecording,
  retry,
}: PlayerActions): TemplateResult | typeof nothing {
  if (!backToLive && !watchRecording && !retry) return nothing;
  return html`<p class="actions">
    ${
      backToLive
        ? html`<button class="action" part="back-button" type="button" @click=${backToLive}>
            ${msg('Back to the livestream', { id: 'player-back' })}
          </button>`
        : nothing
    }
    ${
      watchRecording
        ? html`<button class="action" type="button" @click=${watchRecording}>
            ${icon('play')}${msg('Watch the recording', { id: 'watch-recording' })}
          </button>`
        : nothing
    }
    ${
      retry
        ? html`<button class="action retry" type="button" @click=${retry}>
            ${msg('Try again', { id: 'try-again' })}
          </button>`
        : nothing
    }
  </p>`;
}
