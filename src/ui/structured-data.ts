import type { EventFeed } from '../events/event.js';
import { whenIdle } from './when-idle.js';

/** Search engines read no more; a larger feed has its own file to be linked. */
const maxEvents = 1000;
/** What stands in a page for each feed: once, however many elements show it. */
const blocks = new WeakMap<
  AbortSignal,
  { feed: EventFeed; block: HTMLScriptElement | undefined }
>();

/**
 * Writes the events of a feed into the head of a page as schema.org (JSON-LD),
 * so that search engines find them; again where the feed has changed. When the
 * page is idle, by code that is loaded then.
 *
 * @param life the feed's in this page: when it ends, its data goes
 */
export async function writeStructuredData(
  feed: EventFeed,
  page: Document,
  life: AbortSignal,
): Promise<void> {
  const known = blocks.get(life);
  if (known?.feed === feed) return;
  const written = { feed, block: known?.block };
  blocks.set(life, written);
  await idle();
  // A help to search engines, and no loss to visitors where its code does not come.
  const code = await import('../events/export/json-ld.js').catch(() => undefined);
  if (!code || life.aborted || blocks.get(life) !== written) return;
  const text = code.toJsonLd({ ...feed, events: nearest(feed) });
  if (!written.block) {
    const block = dataBlock(page);
    written.block = block;
    page.head.append(block);
    life.addEventListener('abort', () => {
      block.remove();
    });
  }
  written.block.replaceChildren(page.createTextNode(text));
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
    whenIdle(resolve);
  });
}
