import { FeedError } from '../events/feed-error.js';
import type { FeedSource } from '../events/loading/feed-source.js';
import { eventItems, readItem } from './child-events.js';

const keys = new WeakMap<Element, string>();
let count = 0;

/** Nobody else has the same children. */
function keyOf(element: Element): string {
  let key = keys.get(element);
  if (key === undefined) {
    count += 1;
    key = `children ${count}`;
    keys.set(element, key);
  }
  return key;
}

/**
 * The events among an element's children as a feed; undefined where there are none.
 *
 * @param zone IANA zone of times that say no offset and no zone
 */
export function childrenSource(element: Element, zone: string | undefined): FeedSource | undefined {
  if (eventItems(element).length === 0) return undefined;
  return {
    key: [keyOf(element), zone].join(' '),
    base: element.baseURI,
    zone,
    async read() {
      const content = new Blob([await textOf(element, zone)]);
      return { content, base: element.baseURI, isKeepable: false };
    },
  };
}

/** The children as the text of a feed of our own format. */
async function textOf(element: Element, zone: string | undefined): Promise<string> {
  const records = eventItems(element).map(readItem);
  const { childrenAsFeed } = await import('../events/formats/children.js').catch(
    (cause: unknown) => {
      throw new FeedError('refused', 'the code that reads events in the page could not be loaded', {
        cause,
      });
    },
  );
  return childrenAsFeed(records, zone);
}
