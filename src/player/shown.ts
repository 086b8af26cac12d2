import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { safeUrl } from '../events/safe-url.js';
import type { Reader } from '../ui/event-parts.js';
import { plainText, renderText } from '../ui/local-text.js';
import { plainSource } from './own-source.js';
import type { Offer, Source } from './source.js';

/** What the page has written on the player for what is at its own address. */
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

export function shownOf(
  source: Source | undefined,
  offer: Offer,
  written: Written,
  reader: Reader,
): Shown {
  const { event, media } = source ?? {};
  const poster = media?.poster ?? written.poster;
  return {
    title: labelOf(source, offer, written) ?? (event && plainText(event.title, reader)),
    poster: poster === undefined ? undefined : safeUrl(poster, written.baseURI),
    srcset: media?.poster === undefined ? written.posterSrcset : undefined,
    alt: media?.alt && media.poster ? plainText(media.alt, reader) : '',
  };
}

/** The title below the picture, in the language that it is in. */
export function renderTitle(
  source: Source | undefined,
  offer: Offer,
  written: Written,
  reader: Reader,
): TemplateResult | typeof nothing {
  const { event } = source ?? {};
  const title = labelOf(source, offer, written) ?? (event && renderText(event.title, reader));
  return title === undefined ? nothing : html`<p class="title" part="title">${title}</p>`;
}

/** The label is for the element's own address, an event has its own title. */
function labelOf(source: Source | undefined, offer: Offer, { label }: Written): string | undefined {
  return !source?.event || source.url === plainSource(offer)?.url ? label : undefined;
}
