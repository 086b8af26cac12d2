import { css } from 'lit';

/** The bar over the picture: white on the letterbox's dark in every scheme, because it lies on a picture. */
export const controlsStyles = css`
  @layer controls {
    .controls {
      position: absolute;
      inset: 0;
      container: controls / inline-size;
      pointer-events: none;
    }

    .overlay {
      position: absolute;
      inset: 0;
      display: flex;
      flex-direction: column;
      justify-content: flex-end;
    }

    .strip,
    .said {
      /* What lies on the picture takes the colours that are made for dark. */
      color-scheme: dark;
      color: #fff;
    }

    .strip {
      padding-block-start: 2.5rem;
      padding-inline: clamp(0rem, 1.5cqi, 0.75rem);
      background: linear-gradient(
        to bottom,
        transparent,
        rgb(0 0 0 / 62%) 2.5rem,
        rgb(0 0 0 / 82%)
      );
      font-size: 0.9375rem;
    }

    .timeline,
    .bar {
      pointer-events: auto;
    }

    .bar {
      display: flex;
      align-items: center;
      padding-block-end: 0.125rem;
      font-variant-numeric: tabular-nums;
    }

    .gap {
      flex: 1;
    }

    .control {
      position: relative;
      display: grid;
      place-items: center;
      flex: none;
      padding: 0;
      border-radius: 50%;
      color: #fff;
      font-size: 1.125rem;
    }

    .control:hover {
      background: rgb(255 255 255 / 16%);
    }

    .strip :focus-visible {
      outline-color: #fff;
      outline-offset: -3px;
    }

    .step {
      position: absolute;
      inset-block-start: 52%;
      inset-inline-start: 50%;
      translate: -50% -50%;
      font-size: 0.5625rem;
      font-weight: 700;
      line-height: 1;
    }

    .toggle-captions[aria-pressed='true']::after {
      content: '';
      position: absolute;
      inset-block-end: 0.375rem;
      inset-inline: 0.75rem;
      block-size: 2px;
      background: #fff;
    }

    .time {
      padding-inline: 0.5rem;
      white-space: nowrap;
    }

    .whole {
      opacity: 0.8;
    }

    .go-live {
      display: inline-flex;
      align-items: center;
      gap: 0.5em;
      padding-inline: 0.625rem;
      color: #fff;
      font-weight: 600;
      white-space: nowrap;
    }

    .go-live[aria-disabled='true'] {
      cursor: default;
    }

    .go-live.behind:hover .words {
      text-decoration: underline;
    }

    .dot {
      flex: none;
      inline-size: 0.625em;
      block-size: 0.625em;
      border: 2px solid var(--_live);
      border-radius: 50%;
      background: var(--_live);
    }

    .behind .dot {
      background: none;
    }

    .how-far {
      font-weight: 400;
      opacity: 0.9;
    }

    .seek,
    .volume {
      -webkit-appearance: none;
      appearance: none;
      position: relative;
      display: block;
      margin: 0;
      background: none;
      cursor: pointer;
    }

    .volume {
      inline-size: 4.5rem;
      block-size: 1.5rem;
      margin-inline-end: 0.5rem;
    }

    .volume::-webkit-slider-runnable-track {
      block-size: 2px;
      background: rgb(255 255 255 / 70%);
    }

    .volume::-moz-range-track {
      block-size: 2px;
      background: rgb(255 255 255 / 70%);
    }

    .volume::-webkit-slider-thumb {
      -webkit-appearance: none;
      inline-size: 0.75rem;
      block-size: 0.75rem;
      margin-block-start: -0.3125rem;
      border-radius: 50%;
      background: #fff;
    }

    .volume::-moz-range-thumb {
      inline-size: 0.75rem;
      block-size: 0.75rem;
      border: 0;
      border-radius: 50%;
      background: #fff;
    }

    .said {
      position: absolute;
      inset-block-start: 0.75rem;
      inset-inline-start: 0.75rem;
      padding-block: 0.25rem;
      padding-inline: 0.75rem;
      border-radius: var(--_radius);
      background: rgb(0 0 0 / 82%);
      opacity: 0;
    }

    .said.shown {
      opacity: 1;
    }

    .idle .strip {
      opacity: 0;
    }

    .idle .strip > * {
      pointer-events: none;
    }

    .frame:has(.idle) {
      cursor: none;
    }

    .frame:fullscreen {
      inline-size: 100%;
      block-size: 100%;
      aspect-ratio: auto;
    }

    /* A panel has to be there before its own styles are. */
    .panel:popover-open {
      inset: auto;
    }

    @media (pointer: coarse) {
      .strip {
        padding-block-start: 1rem;
      }
    }

    @container controls (inline-size < 36rem) {
      .wide {
        display: none;
      }
    }

    .short {
      display: none;
    }

    @container controls (inline-size < 30rem) {
      .how-far,
      .whole {
        position: absolute;
        inline-size: 1px;
        block-size: 1px;
        overflow: hidden;
        clip-path: inset(50%);
      }
    }

    /* Read out in full, seen as the word and an empty dot. */
    @container controls (inline-size < 23rem) {
      .go-live.behind .words {
        position: absolute;
        inline-size: 1px;
        block-size: 1px;
        overflow: hidden;
        clip-path: inset(50%);
      }

      .short {
        display: inline;
      }
    }

    @media (prefers-reduced-motion: no-preference) {
      .strip,
      .said {
        transition: opacity 0.2s;
      }
    }

    @media (forced-colors: active) {
      .strip,
      .said {
        background: Canvas;
      }

      .control,
      .go-live,
      .overlay {
        color: ButtonText;
      }

      .strip :focus-visible {
        outline-color: Highlight;
      }

      .dot,
      .volume {
        forced-color-adjust: none;
      }

      .volume::-webkit-slider-runnable-track {
        background: GrayText;
      }

      .volume::-moz-range-track {
        background: GrayText;
      }

      .volume::-webkit-slider-thumb {
        background: Highlight;
      }

      .volume::-moz-range-thumb {
        background: Highlight;
      }

      .dot {
        border-color: CanvasText;
        background: CanvasText;
      }

      .toggle-captions[aria-pressed='true']::after {
        background: Highlight;
        forced-color-adjust: none;
      }
    }

    @media print {
      .controls {
        display: none;
      }
    }
  }
`;
