/** Which module reads which foreign format. Each is a chunk of its own, so a page pays for the one that it uses. */

import type { FeedDraft, FeedFormat, FeedText, FormatName, ReadOptions } from '../feed-draft.js';
import { FeedError } from '../feed-error.js';
import { detectFormat } from './detect.js';

type ForeignName = Exclude<FormatName, 'json'>;

const formats: Readonly<Record<ForeignName, () => Promise<FeedFormat>>> = {
  icalendar: async () => (await import('./icalendar.js')).icalendar,
  mobilizon: async () => (await import('./mobilizon.js')).mobilizon,
  gancio: async () => (await import('./gancio.js')).gancio,
  'the-events-calendar': async () => (await import('./the-events-calendar.js')).theEventsCalendar,
  frab: async () => (await import('./frab.js')).frab,
  'json-ld': async () => (await import('./json-ld.js')).jsonLd,
  geojson: async () => (await import('./geojson.js')).geojson,
  csv: async () => (await import('./csv.js')).csv,
};

/** The module of a format. */
export async function formatNamed(name: ForeignName): Promise<FeedFormat> {
  try {
    return await formats[name]();
  } catch (cause) {
    throw new FeedError('refused', `the code that reads ${name} could not be loaded`, { cause });
  }
}

/**
 * Translates a feed of another format than our own; which one, its content tells unless the page does.
 *
 * @throws {FeedError} `format` where it is of none
 */
export async function readForeign(
  input: FeedText,
  options: ReadOptions,
  format: FormatName | undefined,
): Promise<FeedDraft> {
  const name = format ?? detectFormat(input);
  if (name === undefined || name === 'json') {
    throw new FeedError('format', 'this is no feed that is known here; see docs/feed.md');
  }
  return (await formatNamed(name)).read(input, options);
}
