import type { FeedText, FormatName } from '../feed-draft.js';

/** The format of a text by its content; undefined where it is of none that is known here. */
export function detectFormat({ text }: FeedText): FormatName | undefined {
  if (/^\s*BEGIN:VCALENDAR/i.test(text)) return 'icalendar';
  return undefined;
}
