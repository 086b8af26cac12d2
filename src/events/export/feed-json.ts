import type { EventFeed } from '../event.js';
import { eventRecord, feedRecord } from './event-record.js';

/**
 * A feed as a file of our own format (`schema/feed.schema.json`): what the
 * mirror writes. The same events give the same bytes, so that a cache or a
 * version control sees a change only where there is one.
 */
export function toFeedJson(feed: EventFeed): string {
  const file = {
    version: 1,
    ...feedRecord(feed),
    events: feed.events.map((event) => eventRecord(event, feed.zone)),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}
