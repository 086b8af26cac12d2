import { css } from 'lit';

export const playerStyles = css`
  @layer tokens, basics, parts, element;
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

    @media (forced-colors: active) {
      .play {
        border-color: ButtonBorder;
        background: ButtonFace;
        color: ButtonText;
      }
    }

    @media print {
      .play {
        display: none;
      }
    }
  }
`;
