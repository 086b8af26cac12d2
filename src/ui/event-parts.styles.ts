import { css } from 'lit';

/** How the shared parts of an event look. */
export const eventParts = css`
  @layer parts {
    .kind {
      display: inline-flex;
      align-items: center;
      gap: 0.375em;
      font-size: 0.8125em;
      color: var(--_muted);
    }

    .where,
    .hours {
      color: var(--_muted);
    }

    /* Muted is mixed from the text's own colour: only once, or it gets too pale to read. */
    :is(.when, .status) .hours {
      color: inherit;
    }
  }
`;
