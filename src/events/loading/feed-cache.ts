/**
 * The last good data of each feed, kept by the browser (Cache API) for the day
 * on which the source is gone. One entry per feed; nothing of a feed that is
 * written in the page, and nothing that its server forbids to keep.
 */

import type { FeedBody, FeedSource } from './feed-source.js';

const cacheName = 'solidarity-widgets';
/** Larger feeds are not kept; bytes. */
const maxBytes = 10_000_000;
/** Feeds kept for a site; the oldest goes. */
const maxFeeds = 20;
/** What is older misleads more than it helps; milliseconds. */
const maxAge = 30 * 86_400_000;

/** A feed as it was, its pages in order. */
export interface KeptFeed {
  readonly bodies: readonly FeedBody[];
  /** Epoch milliseconds. */
  readonly fetchedAt: number;
}

/** What is kept beside the bytes. */
interface Notes {
  readonly fetchedAt: number;
  readonly pages: readonly {
    readonly size: number;
    readonly base: string;
    readonly charset?: string | undefined;
  }[];
}
const notesHeader = 'x-solidarity-notes';

/** Keeps a feed. Never rejects: a browser that keeps nothing (private mode, no room) is no failure. */
export async function keepFeed(source: FeedSource, kept: KeptFeed): Promise<void> {
  const content = new Blob(kept.bodies.map((body) => body.content));
  if (content.size > maxBytes) return;
  const notes: Notes = {
    fetchedAt: kept.fetchedAt,
    pages: kept.bodies.map((body) => ({
      size: body.content.size,
      base: body.base,
      charset: body.charset,
    })),
  };
  try {
    const cache = await caches.open(cacheName);
    // Headers are ASCII.
    const headers = { [notesHeader]: encodeURIComponent(JSON.stringify(notes)) };
    const address = addressOf(source);
    // Anew, so that the order of the entries is the order in which they were kept.
    await cache.delete(address);
    await cache.put(address, new Response(content, { headers }));
    const known = await cache.keys();
    for (const request of known.slice(0, Math.max(0, known.length - maxFeeds))) {
      await cache.delete(request);
    }
  } catch {
    // Nothing is kept then.
  }
}

/** What was kept of a feed; undefined where there is nothing, or nothing that is still of use. Never rejects. */
export async function keptFeed(source: FeedSource, now: number): Promise<KeptFeed | undefined> {
  try {
    const cache = await caches.open(cacheName);
    const address = addressOf(source);
    const response = await cache.match(address);
    if (!response) return undefined;
    const notes = JSON.parse(decodeURIComponent(response.headers.get(notesHeader) ?? '')) as Notes;
    if (now - notes.fetchedAt > maxAge) {
      await cache.delete(address);
      return undefined;
    }
    const content = await response.blob();
    let at = 0;
    const bodies = notes.pages.map(({ size, base, charset }) => {
      const page = content.slice(at, at + size);
      at += size;
      return { content: page, base, charset, isKeepable: true };
    });
    return { bodies, fetchedAt: notes.fetchedAt };
  } catch {
    return undefined;
  }
}

/** The feed's own address, apart from what the page itself may keep under it. */
function addressOf({ key }: FeedSource): string {
  return `https://feeds.invalid/?${new URLSearchParams({ feed: key }).toString()}`;
}
