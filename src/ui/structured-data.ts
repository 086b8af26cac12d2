import type { EventFeed } from '../events/event.js';

/** Search engines read no more; a larger feed has its own file to be linked. */
const maxEvents = 1000;
/** By page and by key of the feed: once, however many elements show it. */
const blocks = new WeakMap<Document, Map<string, HTMLScriptElement>>();

/**
 * Writes the events of a feed into the head of the page as schema.org (JSON-LD),
 * so that search engines find them; again where the feed has changed. When the
 * page is idle, by code that is loaded then.
 *
 * @param key what the feed is known by in this page
 */
export async function writeStructuredData(
  feed: EventFeed,
  key: string,
  page: Document,
  signal: AbortSignal,
): Promise<void> {
  await idle();
  // A help to search engines, and no loss to visitors where its code does not come.
  const code = await import('../events/export/json-ld.js').catch(() => undefined);
  if (!code || signal.aborted) return;
  const text = code.toJsonLd({ ...feed, events: nearest(feed) });
  const written = blocks.get(page) ?? new Map<string, HTMLScriptElement>();
  blocks.set(page, written);
  const block = written.get(key) ?? dataBlock(page);
  if (block.textContent !== text) block.replaceChildren(page.createTextNode(text));
  if (!block.isConnected) page.head.append(block);
  written.set(key, block);
}

/** Takes the data of a feed out of the page that no element shows any more. */
export function removeStructuredData(key: string, page: Document): void {
  const written = blocks.get(page);
  written?.get(key)?.remove();
  written?.delete(key);
}

/**
 * An empty data block. Under `require-trusted-types-for 'script'` any text put
 * into a new script element is refused or reported, be it JSON. A copy of one
 * that has run is "already started" (HTML §4.12.1.1, the cloning steps): it
 * never runs again, whatever is in it, so it is no sink.
 */
function dataBlock(page: Document): HTMLScriptElement {
  const started = [...page.scripts].find(({ type }) => !type || /module|javascript/.test(type));
  const block = (started?.cloneNode(false) ?? page.createElement('script')) as HTMLScriptElement;
  for (const name of block.getAttributeNames()) block.removeAttribute(name);
  block.type = 'application/ld+json';
  return block;
}

/** All events, or of too many those around the present. */
function nearest({ events }: EventFeed): EventFeed['events'] {
  if (events.length <= maxEvents) return events;
  const next = events.findIndex(({ endUTC }) => endUTC >= Date.now());
  const from = next < 0 ? events.length : next;
  const start = Math.max(0, Math.min(from, events.length - maxEvents));
  return events.slice(start, start + maxEvents);
}

function idle(): Promise<void> {
  return new Promise((resolve) => {
    // WebKit has no requestIdleCallback yet.
    const wait = (globalThis as Partial<typeof globalThis>).requestIdleCallback ?? setTimeout;
    wait(() => resolve());
  });
}
