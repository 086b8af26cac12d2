import { css } from 'lit';

/**
 * Where the custom properties of all elements get their defaults; what only one
 * has stands at the head of its own styles. An element reads `--_name`; a page
 * sets `--solidarity-name`. Colours follow the page's `color-scheme`, font and
 * text colour are the page's own.
 */
export const tokens = css`
  @layer tokens {
    :host {
      --_accent: var(--solidarity-accent, light-dark(#9c3d1e, #f0a884));
      --_on-accent: var(--solidarity-on-accent, light-dark(#fff, #1d1310));
      --_live: var(--solidarity-live, light-dark(#b3142c, #ff8a8f));
      --_surface: var(--solidarity-surface, light-dark(#fff, #16191b));
      --_muted: var(--solidarity-muted, color-mix(in srgb, currentcolor 72%, var(--_surface)));
      --_rule: var(--solidarity-rule, color-mix(in srgb, currentcolor 18%, transparent));
      --_focus: var(--solidarity-focus, var(--_accent));
      --_radius: var(--solidarity-radius, 0.25rem);

      box-sizing: border-box;
      display: block;
      container-type: inline-size;
      isolation: isolate;
      line-height: 1.5;
      /* A word that is longer than the line must not widen the page. */
      overflow-wrap: anywhere;
      text-align: start;
    }

    :host([hidden]) {
      display: none;
    }

    *,
    ::before,
    ::after {
      box-sizing: inherit;
    }
  }
`;

/** Buttons, links, focus and the text that only a screen reader reads. */
export const basics = css`
  @layer basics {
    button {
      font: inherit;
      color: inherit;
      background: none;
      border: 1px solid transparent;
      border-radius: var(--_radius);
      padding-block: 0.5rem;
      padding-inline: 0.75rem;
      min-block-size: 2.75rem;
      min-inline-size: 2.75rem;
      cursor: pointer;
      touch-action: manipulation;
    }

    a {
      color: var(--_accent);
      text-underline-offset: 0.15em;
    }

    :focus-visible {
      outline: 3px solid var(--_focus);
      outline-offset: 2px;
    }

    ol,
    ul {
      list-style: none;
      margin: 0;
      padding: 0;
    }

    h2,
    h3,
    h4,
    p {
      margin: 0;
    }

    svg.icon {
      inline-size: 1.25em;
      block-size: 1.25em;
      flex: none;
      fill: none;
      stroke: currentcolor;
      stroke-width: 1.75;
      stroke-linecap: round;
      stroke-linejoin: round;
      vertical-align: -0.25em;
    }

    .visually-hidden:not(:focus, :active) {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  }
`;
