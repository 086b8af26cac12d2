/**
 * From the text of a feed, in whatever format, to events. Foreign formats are
 * translated into our own fields by code that is loaded only for them; what
 * comes of it, ours or theirs, passes the same gate ({@link readingDraft}).
 */

import type { FeedDraft, FeedText, FormatName, ReadOptions } from './feed-draft.js';
import { FeedError } from './feed-error.js';
import { isOwnFeed, ownDraft, parseJson, readingDraft } from './json-feed.js';
import type { FeedReading, InstanceReader } from './json-feed.js';
import { inSlices } from './loading/slices.js';

/** How web pages begin: the commonest answer of a wrong address. */
const webPage = /^\s*(?:<!--|<!doctype html|<html)/i;

/**
 * Reads a feed, in slices between which a page can answer.
 *
 * @throws {FeedError} `format` where the text is no feed at all
 */
export async function readFeed(
  text: string,
  options: ReadOptions,
  format?: FormatName,
  signal?: AbortSignal,
): Promise<FeedReading> {
  const draft = await draftOf(text, options, format);
  const instances = await instancesOf(draft, options);
  signal?.throwIfAborted();
  return inSlices(readingDraft(draft, options.base, instances, options.zone), signal);
}

async function draftOf(
  text: string,
  options: ReadOptions,
  format: FormatName | undefined,
): Promise<FeedDraft> {
  const input: FeedText = { text, json: parseJson(text) };
  const isOwn = format === 'json' || (format === undefined && isOwnFeed(input.json));
  try {
    return isOwn ? ownDraft(input) : await foreignDraft(input, options, format);
  } catch (cause) {
    const isPage = cause instanceof FeedError && cause.code === 'format' && webPage.test(text);
    if (!isPage) throw cause;
    throw new FeedError('format', 'this is a web page (HTML), not a feed; see docs/feed.md', {
      cause,
    });
  }
}

/** What follows recurrence and durations, for a feed that has some. */
async function instancesOf(
  { events }: FeedDraft,
  options: ReadOptions,
): Promise<InstanceReader | undefined> {
  const has = (name: string): boolean => events.some(({ event }) => Object.hasOwn(event, name));
  if (!has('recurrence') && !has('duration')) return undefined;
  const { instanceReader } = await import('./recurrence/instances.js').catch(refuseToLoad);
  return instanceReader(options.now);
}

function refuseToLoad(cause: unknown): never {
  throw new FeedError('refused', 'the code that reads this feed could not be loaded', { cause });
}

async function foreignDraft(
  input: FeedText,
  options: ReadOptions,
  format: FormatName | undefined,
): Promise<FeedDraft> {
  const { readForeign } = await import('./formats/foreign.js').catch(refuseToLoad);
  return readForeign(input, options, format);
}
