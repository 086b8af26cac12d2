/**
 * From the text of a feed, in whatever format, to events. Foreign formats are
 * translated into our own fields by code that is loaded only for them; what
 * comes of it, ours or theirs, passes the same gate ({@link readDraft}).
 */

import type { FeedDraft, FeedText, FormatName, ReadOptions } from './feed-draft.js';
import { FeedError } from './feed-error.js';
import { isOwnFeed, ownDraft, parseJson, readDraft } from './json-feed.js';
import type { FeedReading, InstanceReader } from './json-feed.js';

/**
 * Reads a feed.
 *
 * @throws {FeedError} `format` where the text is no feed at all
 */
export async function readFeed(
  text: string,
  options: ReadOptions,
  format?: FormatName,
): Promise<FeedReading> {
  const input: FeedText = { text, json: parseJson(text) };
  const draft =
    format === 'json' || (format === undefined && isOwnFeed(input.json))
      ? ownDraft(input)
      : await foreignDraft(input, options, format);
  return readDraft(draft, options.base, await instancesOf(draft, options));
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
