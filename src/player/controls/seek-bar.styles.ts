import { css } from 'lit';

/** The timeline. Drawn under the browser's own range input, of which only the thumb is seen. */
export const seekBarStyles = css`
  @layer controls {
    .timeline {
      --_thumb: 0.875rem;

      position: relative;
      margin-inline: 0.5rem;
    }

    .track {
      position: absolute;
      inset-block-start: calc(50% - 1.5px);
      inset-inline: calc(var(--_thumb) / 2);
      block-size: 3px;
      background: rgb(255 255 255 / 30%);
    }

    .loaded,
    .played {
      position: absolute;
      inset-block: 0;
      inset-inline-start: 0;
      inline-size: calc(var(--_loaded, 0) * 100%);
      background: rgb(255 255 255 / 35%);
    }

    .played {
      inline-size: calc(var(--_played, 0) * 100%);
      background: var(--_accent);
    }

    .tick {
      position: absolute;
      inset-block: -2px;
      inset-inline-start: calc(var(--_at) * 100%);
      inline-size: 2px;
      background: rgb(0 0 0 / 90%);
    }

    .seek {
      inline-size: 100%;
      block-size: 1.5rem;
      touch-action: pan-y;
    }

    .seek::-webkit-slider-thumb {
      -webkit-appearance: none;
      inline-size: var(--_thumb);
      block-size: var(--_thumb);
      border: 0;
      border-radius: 50%;
      background: #fff;
    }

    .seek::-moz-range-thumb {
      inline-size: var(--_thumb);
      block-size: var(--_thumb);
      border: 0;
      border-radius: 50%;
      background: #fff;
    }

    .preview {
      --_half: 4.5rem;

      position: absolute;
      inset-block-end: 100%;
      inset-inline-start: clamp(
        var(--_half),
        calc(var(--_pointed) * 100%),
        calc(100% - var(--_half))
      );
      translate: -50%;
      display: grid;
      justify-items: center;
      padding-block: 0.125rem;
      padding-inline: 0.5rem;
      border-radius: var(--_radius);
      background: rgb(0 0 0 / 88%);
      text-align: center;
      white-space: nowrap;
      pointer-events: none;
    }

    .chapter {
      max-inline-size: 12rem;
      overflow: hidden;
      text-overflow: ellipsis;
    }

    @media (pointer: coarse) {
      .seek {
        block-size: 2.75rem;
      }
    }

    @media (forced-colors: active) {
      .track,
      .seek {
        forced-color-adjust: none;
      }

      .track {
        background: GrayText;
      }

      .loaded {
        background: none;
      }

      .played,
      .seek::-webkit-slider-thumb {
        background: Highlight;
      }

      .seek::-moz-range-thumb {
        background: Highlight;
      }

      .preview {
        background: Canvas;
      }
    }
  }
`;
