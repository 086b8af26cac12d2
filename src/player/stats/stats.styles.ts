import { css } from 'lit';

/** How it is going: two columns of facts, as in an almanac. */
export const statsStyles = css`
  @layer controls {
    .stats {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr));
      gap: 0 2rem;
      margin: 0;
      font-variant-numeric: tabular-nums;
    }

    .stats div {
      display: flex;
      justify-content: space-between;
      gap: 1rem;
      padding-block: 0.375rem;
      border-block-end: 1px solid var(--_rule);
    }

    .stats dt {
      color: var(--_muted);
    }

    .stats dd {
      margin: 0;
      text-align: end;
    }

    .faults {
      max-block-size: 10rem;
      margin-block: 0.75rem;
      overflow: auto;
      font-size: 0.875em;
    }

    .copy {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.5rem 0.875rem;
      padding-block-start: 0.75rem;
    }
  }
`;
