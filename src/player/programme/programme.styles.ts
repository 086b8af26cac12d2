import { css } from 'lit';

/** What there is to watch besides: a line for each broadcast, a picture for each recording. */
export const programmeStyles = css`
  @layer controls {
    .programme {
      padding-block-end: 0.5rem;
    }

    .programme h3 {
      padding-block: 1rem 0.5rem;
      font-size: 1em;
      font-weight: 600;
    }

    .broadcasts li {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: 0.125rem 0.75rem;
      min-block-size: 2.75rem;
      padding-block: 0.5rem;
      border-block-end: 1px solid var(--_rule);
    }

    .broadcasts .badge {
      min-inline-size: 4.5em;
    }

    .broadcasts .hours {
      font-size: 0.9375em;
    }

    .broadcasts .choose {
      min-block-size: 1.5rem;
      padding: 0;
      text-decoration: underline;
      text-decoration-color: var(--_rule);
      text-underline-offset: 0.2em;
    }

    .recordings {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 12.5rem), 1fr));
      gap: 1rem 1rem;
    }

    .recordings .choose {
      display: grid;
      align-content: start;
      gap: 0.25rem;
      inline-size: 100%;
      padding: 0;
      border: 0;
      text-align: start;
    }

    .picture {
      position: relative;
      overflow: hidden;
      aspect-ratio: 16 / 9;
      background: color-mix(in srgb, currentcolor 10%, transparent);
    }

    .picture img {
      display: block;
      inline-size: 100%;
      block-size: 100%;
      object-fit: cover;
    }

    .length {
      position: absolute;
      inset-block-end: 0.25rem;
      inset-inline-end: 0.25rem;
      padding-inline: 0.375rem;
      background: rgb(0 0 0 / 82%);
      color: #fff;
      font-size: 0.8125em;
      font-variant-numeric: tabular-nums;
    }

    .recordings .name {
      font-weight: 600;
      line-height: 1.35;
    }

    .recordings .hours {
      font-size: 0.875em;
    }

    .recordings [aria-current='true'] .picture {
      outline: 3px solid var(--_accent);
      outline-offset: -3px;
    }

    .choose:hover .name {
      text-decoration: underline;
    }

    .all {
      margin-block-start: 1rem;
    }

    /* On a telephone a picture beside its words: six of them are not a long way then. */
    @container (inline-size < 30rem) {
      .recordings .choose {
        grid-template-columns: 7.5rem 1fr;
        grid-template-rows: auto 1fr;
        column-gap: 0.75rem;
      }

      .picture {
        grid-row: span 2;
      }
    }

    @media (forced-colors: active) {
      .recordings [aria-current='true'] .picture {
        outline-color: Highlight;
      }
    }
  }
`;
