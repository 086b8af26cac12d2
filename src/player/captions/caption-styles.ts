import type { CSSResult } from 'lit';
import { css } from 'lit';
import { isPlain } from './caption-look.js';
import type { CaptionLook } from './caption-look.js';

/** Written on the media element; its value is the size and the colours. */
const attribute = 'data-solidarity-captions';

/** How many times the usual size. Also below, where CSS wants it as a literal. */
export const sizeFactors = { small: 0.75, normal: 1, large: 1.5, largest: 2 } as const;

/**
 * Captions as the visitor wants them, drawn by the browser: so they are there
 * too where a telephone gives the whole screen to the video alone.
 */
const styles: CSSResult = css`
  [data-solidarity-captions~='small']::cue {
    font-size: 75%;
  }

  [data-solidarity-captions~='large']::cue {
    font-size: 150%;
  }

  [data-solidarity-captions~='largest']::cue {
    font-size: 200%;
  }

  [data-solidarity-captions~='white-on-black']::cue {
    background: #000;
    color: #fff;
  }

  [data-solidarity-captions~='yellow-on-black']::cue {
    background: #000;
    color: #ff0;
  }

  [data-solidarity-captions~='black-on-white']::cue {
    background: #fff;
    color: #000;
  }

  [data-solidarity-captions~='black-on-yellow']::cue {
    background: #ff0;
    color: #000;
  }
`;

/** Gives a media element's captions a look; a plain one, or none, is left to the browser. */
export function applyLook(media: HTMLMediaElement, look: CaptionLook | undefined): void {
  if (!look || isPlain(look)) {
    media.removeAttribute(attribute);
    return;
  }
  // Where the video stands, since `::slotted()` takes no `::cue`: the page's own, or the player's shadow root.
  const root = media.getRootNode();
  const sheet = styles.styleSheet;
  if (!(root instanceof Document || root instanceof ShadowRoot) || !sheet) return;
  if (!root.adoptedStyleSheets.includes(sheet)) {
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  }
  media.setAttribute(attribute, `${look.size} ${look.colours}`);
}
