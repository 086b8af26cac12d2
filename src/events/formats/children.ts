/** Events that stand in the page itself, told by whoever walked it (`ui/children-feed.ts`). */

import type { FlatField } from './flat/field-names.js';
import { readFlatFeed } from './flat/feed.js';
import { FlatRow } from './flat/row.js';

/** One event as it was found among the children of an element. */
export interface ChildRecord {
  /** BCP 47 tag of its texts. */
  readonly language: string;
  /** What it says, field by field; a field may be said several times. */
  readonly cells: readonly (readonly [FlatField, string])[];
}

/**
 * The events as the text of a feed of our own format, which then passes the
 * same gate as a feed from anywhere.
 *
 * @param zone IANA zone of times that say no offset and no zone
 */
export function childrenAsFeed(records: readonly ChildRecord[], zone: string | undefined): string {
  const entries = records.map(({ language, cells }, index) => ({
    row: new FlatRow(
      `item ${index + 1}`,
      cells.map(([field, text]) => [{ field, language }, text] as const),
    ),
  }));
  const { events } = readFlatFeed(entries, { zone, now: 0, idAdvice: '' });
  return JSON.stringify({
    version: 1,
    languages: [...new Set(records.map(({ language }) => language))],
    events: events.map(({ event }) => event),
  });
}
