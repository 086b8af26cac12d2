import { css } from 'lit';

/** How badges, actions and the words for a state look in every element. */
export const parts = css`
  @layer parts {
    .badge {
      display: inline-flex;
      align-items: center;
      gap: 0.375em;
      font-size: 0.8125em;
      font-weight: 600;
      color: var(--_muted);
    }

    .badge.live {
      color: var(--_live);
    }

    .badge.live::before {
      content: '';
      inline-size: 0.625em;
      block-size: 0.625em;
      border-radius: 50%;
      background: currentcolor;
    }

    /* Muted is mixed from the text's own colour: only once, or it gets too pale to read. */
    .status .badge:not(.live) {
      color: inherit;
    }

    .action {
      display: inline-flex;
      align-items: center;
      gap: 0.5em;
      min-block-size: 2.75rem;
      padding-block: 0.375rem;
      padding-inline: 0.875rem;
      border: 1px solid var(--_rule);
      border-radius: var(--_radius);
      color: inherit;
      font-size: 0.9375em;
      text-decoration: none;
    }

    .action:hover {
      border-color: currentcolor;
    }

    .status {
      padding-block: 1rem;
      color: var(--_muted);
    }

    @media (forced-colors: active) {
      .badge.live::before {
        background: CanvasText;
        forced-color-adjust: none;
      }

      .action {
        border-color: ButtonBorder;
      }
    }
  }
`;
