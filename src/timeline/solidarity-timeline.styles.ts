import { css } from 'lit';

export const timelineStyles = css`
  @layer element {
    section + section {
      margin-block-start: 2.5rem;
    }

    h3 {
      padding-block-end: 0.5rem;
      border-block-end: 2px solid currentcolor;
      font-size: 1.5em;
      font-weight: 600;
      line-height: 1.2;
    }

    .day {
      padding-block: 1.25rem 0.5rem;
      border-block-end: 1px solid var(--_rule);
    }

    .day[data-far] {
      content-visibility: auto;
      contain-intrinsic-block-size: auto 12rem;
    }

    .day:last-child {
      border-block-end: 0;
    }

    .date {
      font-size: 0.9375em;
      font-weight: 400;
      color: var(--_muted);
    }

    .event {
      position: relative;
      padding-block: 0.75rem 1rem;
    }

    .facts {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.25rem 0.875rem;
      font-size: 0.9375em;
    }

    .facts > time {
      color: var(--_muted);
    }

    h5 {
      margin: 0;
      font-size: 1em;
    }

    .title {
      display: inline;
      min-block-size: 0;
      /* A target of 24 px and more, drawn as a line of text. */
      padding-block: 0.25rem;
      padding-inline: 0;
      font-size: 1.25em;
      font-weight: 600;
      line-height: 1.35;
      text-align: start;
    }

    .title:hover {
      color: var(--_accent);
      text-decoration: underline;
      text-decoration-thickness: 1px;
      text-underline-offset: 0.2em;
    }

    .event[data-selected] .title {
      color: var(--_accent);
    }

    [data-status='cancelled'] .title {
      text-decoration: line-through;
    }

    .details {
      display: grid;
      gap: 0.75rem;
      max-inline-size: 42rem;
      padding-block-start: 0.75rem;
    }

    .organisers {
      font-size: 0.9375em;
      color: var(--_muted);
    }

    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5rem;
    }

    .present {
      display: flex;
      align-items: center;
      gap: 0.5rem;
      margin-block-end: 1rem;
      color: var(--_live);
      font-size: 0.9375em;
    }

    .present::after {
      content: '';
      flex: 1;
      border-block-start: 2px solid currentcolor;
    }

    @container (inline-size >= 40rem) {
      .day {
        display: grid;
        grid-template-columns: 11rem 1fr;
        column-gap: 2rem;
      }

      .present {
        grid-column: 1 / -1;
      }

      .date {
        position: sticky;
        inset-block-start: 1rem;
        align-self: start;
        padding-block-start: 0.75rem;
      }

      .event:first-child {
        padding-block-start: 0.75rem;
      }
    }

    @media print {
      .day {
        content-visibility: visible;
        break-inside: avoid;
      }
    }

    @media (forced-colors: active) {
      .event[data-selected] .title {
        color: Highlight;
      }
    }
  }
`;
