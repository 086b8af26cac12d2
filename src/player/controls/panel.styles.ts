import { css } from 'lit';

/** The panel: a page of the newspaper, not of the picture. */
export const panelStyles = css`
  @layer controls {
    .panel {
      position: fixed;
      margin: 0;
      inline-size: 22rem;
      max-inline-size: calc(100vi - 1rem);
      padding: 0;
      overflow: auto;
      overscroll-behavior: contain;
      border: 1px solid var(--_rule);
      border-radius: var(--_radius);
      background: var(--_surface);
      color: inherit;
      font-size: 0.9375rem;
      text-align: start;
    }

    .panel.sheet {
      inset: auto 0 0;
      inline-size: auto;
      max-inline-size: none;
      max-block-size: 75vb;
      border-inline: 0;
      border-block-end: 0;
      border-radius: 0;
    }

    .panel::backdrop {
      background: transparent;
    }

    .panel-head {
      position: sticky;
      inset-block-start: 0;
      z-index: 1;
      display: flex;
      align-items: center;
      justify-content: space-between;
      padding-inline-start: 1rem;
      background: inherit;
    }

    .panel-head h2 {
      font-size: 1em;
      font-weight: 600;
    }

    .close {
      display: grid;
      place-items: center;
      padding: 0;
    }

    /* The browser's own box around what a <details> holds inherits nothing of ours. */
    .panel details > * {
      box-sizing: border-box;
    }

    .panel details,
    .actions-list {
      border-block-start: 1px solid var(--_rule);
    }

    .panel summary,
    .actions-list :is(button, a) {
      display: flex;
      align-items: baseline;
      justify-content: space-between;
      gap: 1rem;
      inline-size: 100%;
      min-block-size: 2.75rem;
      padding-block: 0.625rem;
      padding-inline: 1rem;
      border: 0;
      border-radius: 0;
      color: inherit;
      text-align: start;
      text-decoration: none;
      cursor: pointer;
    }

    .panel :is(summary, .actions-list button, .actions-list a, .option):hover {
      background: color-mix(in srgb, currentcolor 7%, transparent);
    }

    .panel :focus-visible {
      outline-offset: -3px;
    }

    .panel summary {
      list-style: none;
    }

    .panel summary::-webkit-details-marker {
      display: none;
    }

    .value,
    .note {
      color: var(--_muted);
      font-variant-numeric: tabular-nums;
    }

    .value {
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }

    .panel details[open] summary {
      font-weight: 600;
    }

    .panel details .actions-list {
      border: 0;
    }

    .actions-list [aria-current='true'] {
      font-weight: 600;
    }

    .choice {
      margin: 0;
      padding: 0;
      border: 0;
    }

    .choice legend {
      padding-block: 0.5rem 0.25rem;
      padding-inline: 1rem;
      color: var(--_muted);
      font-size: 0.875em;
    }

    .option {
      display: flex;
      align-items: center;
      gap: 0.75rem;
      min-block-size: 2.25rem;
      padding-inline: 1rem;
      cursor: pointer;
    }

    .option input {
      flex: none;
      inline-size: 1.125rem;
      block-size: 1.125rem;
      margin: 0;
      accent-color: var(--_accent);
    }

    .option .note {
      margin-inline-start: auto;
    }

    .panel p.note,
    .panel-said:not(:empty) {
      padding-block: 0.25rem 0.75rem;
      padding-inline: 1rem;
      font-size: 0.875em;
    }

    .keys {
      margin: 0;
      padding-block-end: 0.75rem;
      padding-inline: 1rem;
    }

    .keys div {
      display: flex;
      gap: 1rem;
      padding-block: 0.1875rem;
    }

    .keys dt {
      flex: 0 0 6rem;
      white-space: nowrap;
    }

    .keys dd {
      margin: 0;
    }

    kbd {
      display: inline-block;
      min-inline-size: 1.75em;
      padding-inline: 0.375em;
      border: 1px solid var(--_rule);
      border-radius: var(--_radius);
      font: inherit;
      font-size: 0.875em;
      text-align: center;
    }

    .section {
      padding-block: 0.5rem 1rem;
      border-block-end: 1px solid var(--_rule);
    }

    .section-head {
      display: flex;
      align-items: center;
      justify-content: space-between;
    }

    .section-head h3 {
      font-size: 1em;
      font-weight: 600;
    }

    @container controls (inline-size >= 36rem) {
      .narrow {
        display: none;
      }
    }

    @media (pointer: coarse) {
      .option {
        min-block-size: 2.75rem;
      }
    }
  }
`;
