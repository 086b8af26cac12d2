import { css } from 'lit';

export const playerStyles = css`
  @layer element {
    :host {
      --_letterbox: var(--solidarity-letterbox, #101214);
    }

    .frame {
      position: relative;
      overflow: hidden;
      aspect-ratio: 16 / 9;
      background: var(--_letterbox);
    }

    .media,
    ::slotted(:is(video, audio)),
    .poster {
      position: absolute;
      inset: 0;
      display: block;
      inline-size: 100%;
      block-size: 100%;
      border: 0;
    }

    .media,
    ::slotted(:is(video, audio)) {
      object-fit: contain;
      background: var(--_letterbox);
    }

    /* What a page writes beside the video is for browsers without this element. */
    ::slotted(:not(video, audio)) {
      display: none;
    }

    .lid {
      position: absolute;
      inset: 0;
    }

    .poster {
      object-fit: cover;
      background: var(--_letterbox);
    }

    .play {
      position: absolute;
      inset-block-end: 1rem;
      inset-inline-start: 1rem;
      display: grid;
      place-items: center;
      inline-size: 4.5rem;
      block-size: 4.5rem;
      padding: 0;
      border: 2px solid transparent;
      border-radius: 50%;
      background: var(--_accent);
      color: var(--_on-accent);
    }

    .play:hover {
      background: color-mix(in srgb, var(--_accent) 85%, var(--_on-accent));
    }

    .play:focus-visible {
      outline-color: #fff;
      box-shadow: 0 0 0 6px var(--_letterbox);
    }

    .play svg.icon {
      inline-size: 2.25rem;
      block-size: 2.25rem;
    }

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

    .caption {
      display: grid;
      gap: 0.25rem;
      padding-block: 0.75rem;
      border-block-end: 1px solid var(--_rule);
    }

    .title {
      font-size: 1.25em;
      font-weight: 600;
      line-height: 1.35;
      text-wrap: balance;
    }

    .status {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: 0.25rem 0.875rem;
      padding-block: 0;
      min-block-size: 1.5em;
      font-size: 0.9375em;
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
      .play {
        border-color: ButtonBorder;
        background: ButtonFace;
        color: ButtonText;
      }

      .play[aria-disabled='true'] {
        border-color: GrayText;
        color: GrayText;
      }

      .broken::before {
        border-color: CanvasText;
      }
    }

    @media print {
      .play {
        display: none;
      }
    }
  }
`;
