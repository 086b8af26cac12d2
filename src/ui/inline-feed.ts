import { FeedError } from '../events/feed-error.js';
import type { FeedSource, SourceOptions } from '../events/loading/feed-source.js';
import { urlSource } from '../events/loading/feed-source.js';

/**
 * The sources that a `feed` attribute names, separated by spaces: `#id` is a
 * script element of the page that holds the feed, anything else an address.
 *
 * @throws {TypeError} where something in it is no address
 */
export function feedSources(
  feed: string,
  element: Element,
  options: SourceOptions,
): readonly FeedSource[] {
  const names = new Set(feed.split(/\s+/).filter(Boolean));
  return [...names].map((name) =>
    name.startsWith('#')
      ? inlineSource(name.slice(1), element.ownerDocument, options)
      : urlSource(new URL(name, element.baseURI).href, options),
  );
}

function inlineSource(id: string, page: Document, { format, zone }: SourceOptions): FeedSource {
  return {
    key: [`${page.URL}#${id}`, format, zone].join(' '),
    base: page.baseURI,
    format,
    zone,
    read() {
      const text = page.getElementById(id)?.textContent;
      return text == null
        ? Promise.reject(new FeedError('missing', `there is no element with the id "${id}"`))
        : Promise.resolve({ content: new Blob([text]), base: page.baseURI, isKeepable: false });
    },
  };
}
