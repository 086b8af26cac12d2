import type { TemplateResult } from 'lit';
import { safeUrl } from '../events/safe-url.js';
import type { Reader } from '../ui/event-parts.js';
import { plainText, renderText } from '../ui/local-text.js';
import type { Shown, Written } from './shown.js';
import type { Offer, Source } from './source.js';

/**
 * What is shown of a source: an event's own title and pictures go before what
 * the page has written.
 *
 * @param page what is shown without a feed
 */
export function shownOf(
  page: Shown,
  source: Source | undefined,
  offer: Offer,
  written: Written,
  reader: Reader,
): Shown {
  const { event, media } = source ?? {};
  const title = labelOf(source, offer, written) ?? (event && plainText(event.title, reader));
  if (media?.poster === undefined) return { ...page, title };
  return {
    title,
    poster: safeUrl(media.poster, written.baseURI),
    srcset: undefined,
    alt: media.alt ? plainText(media.alt, reader) : '',
  };
}

/** The title below the picture, in the language that it is in. */
export function titleOf(
  source: Source | undefined,
  offer: Offer,
  written: Written,
  reader: Reader,
): string | TemplateResult | undefined {
  const { event } = source ?? {};
  return labelOf(source, offer, written) ?? (event && renderText(event.title, reader));
}

/** The label is for the element's own address, an event has its own title. */
function labelOf(
  source: Source | undefined,
  { own }: Offer,
  { label }: Written,
): string | undefined {
  return label && (!source?.event || source.url === own?.url) ? label : undefined;
}
