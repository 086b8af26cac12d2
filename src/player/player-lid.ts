import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { msg, str } from '../language/message.js';
import { playIcon } from '../ui/play-icon.js';

/** What covers the picture while there is none. */
export interface Lid {
  /** Address of the image, through `safeUrl`. */
  readonly poster: string | undefined;
  /** The same in several sizes, as `srcset`. */
  readonly srcset: string | undefined;
  /** What is seen on it; '' where nobody says. */
  readonly alt: string;
  readonly title: string | undefined;
  /** `none` where there is nothing to play, `busy` while the first picture is on its way. */
  readonly button: 'none' | 'ready' | 'busy';
  readonly play: () => void;
  /** The visitor is about to press the button, or has come near it with the keyboard. */
  readonly intend: () => void;
  readonly near: () => void;
}

/** The poster with the round button. A busy button stays, so that the focus has somewhere to be. */
export function renderLid({
  poster,
  srcset,
  alt,
  title,
  button,
  play,
  intend,
  near,
}: Lid): TemplateResult {
  return html`<div class="lid">
    ${
      poster === undefined
        ? nothing
        : html`<img
            class="poster"
            part="poster"
            src=${poster}
            srcset=${srcset ?? nothing}
            sizes="auto, 100vw"
            alt=${alt}
            loading="lazy"
          />`
    }
    ${
      button === 'none'
        ? nothing
        : html`<button
            class="play"
            part="play-button"
            type="button"
            aria-label=${
              title
                ? msg(str`Play: ${title}`, { id: 'player-play-title' })
                : msg('Play', { id: 'player-play' })
            }
            aria-disabled=${button === 'busy' ? 'true' : 'false'}
            @pointerdown=${intend}
            @focus=${near}
            @click=${play}
          >
            ${playIcon()}
          </button>`
    }
  </div>`;
}
