import { FeedError } from '../events/feed-error.js';
import { eventItems, readItem } from './child-events.js';

const keys = new WeakMap<Element, string>();
let count = 0;

/** Whether the children of an element tell of events: then they are its feed, where it has no other. */
export function hasChildEvents(element: Element): boolean {
  return eventItems(element).length > 0;
}

/** The key of an element's children as a feed: they are nobody else's. */
export function childrenKey(element: Element): string {
  let key = keys.get(element);
  if (key === undefined) {
    count += 1;
    key = `children ${count}`;
    keys.set(element, key);
  }
  return key;
}

/**
 * The events among an element's children, as the text of a feed of our own format.
 *
 * @param zone IANA zone of times that say no offset and no zone
 * @throws {FeedError} `refused` where the code for it could not be loaded
 */
export async function childrenText(element: Element, zone: string | undefined): Promise<string> {
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
