import { css } from 'lit';

export const mapStyles = css`
  @layer element {
    :host {
      --_land: var(--solidarity-land, light-dark(#f6f0e2, #2b2f2f));
      --_coast: var(--solidarity-coast, light-dark(#cfc3a8, #4b5150));
      --_sea: var(--solidarity-sea, light-dark(#e6edee, #14191b));
    }

    .frame {
      position: relative;
      overflow: hidden;
      border-radius: var(--_radius);
      background: var(--_sea);
    }

    .stage {
      position: relative;
      block-size: var(--solidarity-map-height, clamp(22rem, 56cqi, 32rem));
      overflow: hidden;
      cursor: grab;
      /* One finger scrolls the page, two move the map. */
      touch-action: pan-x pan-y;
      user-select: none;
      -webkit-user-select: none;
      /* A map is not written: west is on the left in every language. */
      direction: ltr;
    }

    .stage:active {
      cursor: grabbing;
    }

    .stage:focus-visible {
      outline-offset: -3px;
    }

    canvas {
      position: absolute;
      inset: 0;
      inline-size: 100%;
      block-size: 100%;
      /* Colours that the painter reads; the transition tells it when they change. */
      color: var(--_land);
      outline-color: var(--_coast);
      text-decoration-color: var(--_accent);
      transition: 1ms;
      transition-property: color, outline-color, text-decoration-color;
    }

    .markers,
    .marker {
      position: absolute;
      inset-block-start: 0;
      inset-inline-start: 0;
    }

    .marker {
      /* A point without size, moved by the map; its button is centred on it. */
      inline-size: 0;
      block-size: 0;
    }

    .marker button {
      position: absolute;
      inset-block-start: -1.375rem;
      inset-inline-start: -1.375rem;
      display: grid;
      place-items: center;
      inline-size: 2.75rem;
      block-size: 2.75rem;
      padding: 0;
      border: 0;
      border-radius: 50%;
    }

    /* The disc that is seen is smaller than the target that is touched. */
    .marker button::before {
      content: '';
      position: absolute;
      inset: 0.5rem;
      border: 1.5px solid var(--_accent);
      border-radius: 50%;
      background: var(--_surface);
    }

    .marker :is(svg, b) {
      position: relative;
      font-size: 0.875rem;
      line-height: 1;
      color: var(--_accent);
    }

    .marker[data-hub] button::before,
    .marker[data-chosen] button::before {
      background: var(--_accent);
    }

    .marker[data-hub] button::before {
      inset: 0.375rem;
    }

    .marker[data-hub] :is(svg, b),
    .marker[data-chosen] :is(svg, b) {
      color: var(--_on-accent);
    }

    .marker[data-chosen] {
      z-index: 1;
    }

    .marker[data-chosen] button::before {
      inset: 0.25rem;
    }

    .label {
      position: absolute;
      inset-block-start: 0.875rem;
      inset-inline-start: 0;
      translate: -50%;
      padding-inline: 0.25rem;
      font-size: 0.8125rem;
      font-weight: 600;
      line-height: 1.3;
      white-space: nowrap;
      pointer-events: none;
      text-shadow:
        0 0 2px var(--_land),
        0 0 3px var(--_land),
        0 0 4px var(--_land);
    }

    .controls {
      position: absolute;
      inset-block-start: 0.5rem;
      inset-inline-end: 0.5rem;
      display: grid;
      gap: 1px;
      border-radius: var(--_radius);
      overflow: hidden;
      background: var(--_rule);
    }

    .controls button {
      display: grid;
      place-items: center;
      border-radius: 0;
      padding: 0;
      background: var(--_surface);
    }

    .controls button:focus-visible {
      outline-offset: -3px;
    }

    .card {
      position: absolute;
      z-index: 2;
      inset-inline: 0;
      inset-block-end: 0;
      display: grid;
      gap: 0.25rem;
      max-block-size: 60%;
      overflow: auto;
      padding-block: 0.875rem 1rem;
      padding-inline: 1rem;
      border-block-start: 2px solid var(--_accent);
      background: var(--_surface);
    }

    .card h4 {
      padding-inline-end: 2.5rem;
      font-size: 1.125rem;
      line-height: 1.3;
    }

    /* On a small map the card says only what the list would have to be scrolled for. */
    .card .summary {
      display: none;
      padding-block-start: 0.375rem;
    }

    .close {
      position: absolute;
      inset-block-start: 0.25rem;
      inset-inline-end: 0.25rem;
      padding: 0;
    }

    .facts {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.125rem 0.875rem;
    }

    .when {
      font-size: 0.875em;
      color: var(--_muted);
    }

    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5rem;
    }

    .actions:not(:empty) {
      padding-block-start: 0.375rem;
    }

    .list li + li {
      border-block-start: 1px solid var(--_rule);
    }

    .entry {
      display: grid;
      inline-size: 100%;
      padding-block: 0.75rem;
      padding-inline: 0.5rem;
      border: 0;
      border-radius: 0;
      text-align: start;
    }

    .entry:hover .title {
      text-decoration: underline;
      text-decoration-thickness: 1px;
      text-underline-offset: 0.2em;
    }

    .entry[aria-pressed='true'] {
      box-shadow: inset 0 -2px var(--_accent);
    }

    .entry .title {
      font-weight: 600;
      line-height: 1.35;
    }

    .entry .facts {
      font-size: 0.875em;
    }

    .entry:focus-visible {
      outline-offset: -3px;
    }

    @container (inline-size >= 52rem) {
      .map {
        display: grid;
        grid-template-columns: minmax(0, 1fr) 19rem;
        column-gap: 1.5rem;
      }

      .status {
        grid-column: 1 / -1;
      }

      .list {
        max-block-size: var(--solidarity-map-height, clamp(22rem, 56cqi, 32rem));
        overflow: auto;
      }

      .card {
        inset-inline: 1rem auto;
        inset-block-end: 1rem;
        inline-size: 22rem;
        border-radius: var(--_radius);
        border: 1px solid var(--_rule);
        border-block-start: 2px solid var(--_accent);
        max-block-size: calc(100% - 2rem);
      }

      .card .summary {
        display: block;
      }
    }

    @media (forced-colors: active) {
      canvas {
        color: Canvas;
        outline-color: CanvasText;
        text-decoration-color: Highlight;
      }

      .frame,
      .card,
      .controls {
        border: 1px solid CanvasText;
      }

      .entry[aria-pressed='true'] {
        outline: 2px solid Highlight;
        outline-offset: -2px;
      }
    }

    @media print {
      .controls,
      .card {
        display: none;
      }

      .list {
        max-block-size: none;
      }
    }
  }
`;
