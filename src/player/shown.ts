import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { safeUrl } from '../events/safe-url.js';

/** What the page has written on the player for what is at its own address. What is empty says nothing, and what has been taken away, which is null. */
export interface Written {
  readonly label?: string | undefined;
  readonly poster?: string | undefined;
  readonly posterSrcset?: string | undefined;
  readonly baseURI: string;
}

/** What is shown of a source besides itself. */
export interface Shown {
  readonly title: string | undefined;
  /** Address of the picture before it plays, through `safeUrl`. */
  readonly poster: string | undefined;
  /** The same in several sizes, as `srcset`. */
  readonly srcset: string | undefined;
  /** What is seen on it; '' where nobody says. */
  readonly alt: string;
}

/** What a page alone says, without a feed. */
export function shownAsWritten({ label, poster, posterSrcset, baseURI }: Written): Shown {
  return {
    title: label,
    poster: poster ? safeUrl(poster, baseURI) : undefined,
    srcset: posterSrcset,
    alt: '',
  };
}

/** The title below the picture; nothing where there is none. */
export function renderTitle(
  title: string | TemplateResult | undefined,
): TemplateResult | typeof nothing {
  return title ? html`<p class="title" part="title">${title}</p>` : nothing;
}
