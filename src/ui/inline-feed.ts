import { FeedError } from '../events/feed-error.js';
import type { FeedSource } from '../events/feed-source.js';
import { urlSource } from '../events/feed-source.js';

/**
 * The source that a `feed` attribute names: `#id` is a script element of the
 * page that holds the feed as JSON, anything else an address.
 */
export function feedSource(feed: string, element: Element): FeedSource {
  if (feed.startsWith('#')) return inlineSource(feed.slice(1), element.ownerDocument);
  return urlSource(new URL(feed, element.baseURI).href);
}

function inlineSource(id: string, page: Document): FeedSource {
  return {
    key: `${page.URL}#${id}`,
    base: page.baseURI,
    read() {
      const text = page.getElementById(id)?.textContent;
      return text == null
        ? Promise.reject(new FeedError('missing', `there is no element with the id "${id}"`))
        : Promise.resolve(text);
    },
  };
}
