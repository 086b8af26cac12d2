import { css } from 'lit';

/** How a player looks from the moment that somebody plays. Until then nothing of this is in it. */
export const playingStyles = css`
  @layer element {
    /* On its way: a ring that goes round where the button is. */
    .play[aria-disabled='true'] {
      cursor: default;
    }

    .play[aria-disabled='true']::after {
      content: '';
      position: absolute;
      inset: -0.5rem;
      border: 3px solid color-mix(in srgb, #fff 30%, transparent);
      border-block-start-color: #fff;
      border-radius: 50%;
    }

    .badge {
      font-size: 1em;
    }

    /* Live with the middle taken out. */
    .broken {
      display: flex;
      align-items: baseline;
      gap: 0.5em;
      color: CanvasText;
      color: inherit;
    }

    .broken::before {
      content: '';
      flex: none;
      inline-size: 0.625em;
      block-size: 0.625em;
      border: 2px solid var(--_live);
      border-radius: 50%;
    }

    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5rem;
      padding-block-start: 0.25rem;
    }

    :host(:state(interrupted)) .status {
      color: inherit;
    }

    @media (prefers-reduced-motion: no-preference) {
      .play[aria-disabled='true']::after {
        animation: turn 1.4s linear infinite;
      }

      .broken::before {
        animation: breathe 2s ease-in-out infinite alternate;
      }
    }

    @keyframes turn {
      to {
        rotate: 1turn;
      }
    }

    @keyframes breathe {
      to {
        opacity: 0.3;
      }
    }

    @media (forced-colors: active) {
      .play[aria-disabled='true'] {
        border-color: GrayText;
        color: GrayText;
      }

      .broken::before {
        border-color: CanvasText;
      }
    }
  }
`;
