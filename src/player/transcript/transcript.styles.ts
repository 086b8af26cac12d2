import { css } from 'lit';

/** The transcript below the picture: a column to read. */
export const transcriptStyles = css`
  @layer controls {
    .search {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: 0.25rem 0.875rem;
      padding-block-end: 0.75rem;
    }

    .search label {
      flex: 1 1 12rem;
      max-inline-size: 28rem;
    }

    .search input {
      inline-size: 100%;
      min-block-size: 2.75rem;
      padding-inline: 0.75rem;
      border: 1px solid color-mix(in srgb, currentcolor 55%, transparent);
      border-radius: var(--_radius);
      background: none;
      color: inherit;
      font: inherit;
    }

    .search input::placeholder {
      color: var(--_muted);
      opacity: 1;
    }

    .whole {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.25rem 0.875rem;
      margin: 0 0 0.75rem;
    }

    .whole [aria-disabled='true'] {
      color: var(--_muted);
      cursor: progress;
    }

    .lines {
      max-block-size: 20rem;
      overflow: auto;
      overscroll-behavior: contain;
    }

    .lines li {
      content-visibility: auto;
      contain-intrinsic-block-size: auto 2.75rem;
    }

    .lines button {
      display: grid;
      grid-template-columns: minmax(3.5em, auto) 1fr;
      gap: 0.875rem;
      inline-size: 100%;
      border: 0;
      border-radius: 0;
      border-inline-start: 3px solid transparent;
      text-align: start;
    }

    .lines button:hover {
      background: color-mix(in srgb, currentcolor 7%, transparent);
    }

    .lines :focus-visible {
      outline-offset: -3px;
    }

    .lines [aria-current='true'] {
      border-inline-start-color: var(--_accent);
    }

    .at {
      color: var(--_muted);
      font-variant-numeric: tabular-nums;
    }

    @media (forced-colors: active) {
      .lines [aria-current='true'] {
        border-inline-start-color: Highlight;
      }
    }
  }
`;
