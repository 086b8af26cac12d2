/**
 * From the text of a feed, in whatever format, to events. Foreign formats are
 * translated into our own fields by code that is loaded only for them; what
 * comes of it, ours or theirs, passes the same gate ({@link readDraft}).
 */

import type { FeedDraft, FeedText, FormatName, ReadOptions } from './feed-draft.js';
import { FeedError } from './feed-error.js';
import { isOwnFeed, ownDraft, parseJson, readDraft } from './json-feed.js';
import type { FeedReading } from './json-feed.js';

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
  return readDraft(draft, options.base);
}

async function foreignDraft(
  input: FeedText,
  options: ReadOptions,
  format: FormatName | undefined,
): Promise<FeedDraft> {
  const { readForeign } = await import('./formats/foreign.js').catch((cause: unknown) => {
    throw new FeedError('refused', 'the code that reads this format could not be loaded', {
      cause,
    });
  });
  return readForeign(input, options, format);
}
