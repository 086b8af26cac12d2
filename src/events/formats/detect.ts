import type { FeedText, FormatName } from '../feed-draft.js';
import type { ForeignRecord } from './values/foreign-json.js';
import { listOf, recordOf, textOf } from './values/foreign-json.js';
import { isWebPage } from './web-page.js';

/** The format of a text by its content; undefined where it is of none that is known here. */
export function detectFormat({ text, json }: FeedText): FormatName | undefined {
  if (/^\s*BEGIN:VCALENDAR/i.test(text)) return 'icalendar';
  return platformOf(json) ?? webFormatOf(text, json);
}

/** The platform whose answer some JSON is, by the fields that only it has. */
function platformOf(json: unknown): FormatName | undefined {
  const top = recordOf(json);
  const first = Array.isArray(json) ? recordOf(json[0]) : top;
  if (first?.['start_datetime'] !== undefined) return 'gancio';
  if (first?.['start_date'] !== undefined && first['all_day'] !== undefined) {
    return 'the-events-calendar';
  }
  if (!top) return undefined;
  if (Array.isArray(top['events']) && ('rest_url' in top || 'total_pages' in top)) {
    return 'the-events-calendar';
  }
  const isWidget = Array.isArray(top['talks']) && Array.isArray(top['rooms']);
  if (isWidget || recordOf(recordOf(top['schedule'])?.['conference'])) return 'frab';
  const answer = recordOf(top['data']);
  const isAnswer = ['group', 'events', 'searchEvents', 'event'].some((name) =>
    recordOf(answer?.[name]),
  );
  return isAnswer || isActivityPub(top) ? 'mobilizon' : undefined;
}

/** JSON-LD, but with `type` and not `@type`, and of another vocabulary than schema.org. */
function isActivityPub(top: ForeignRecord): boolean {
  return (
    typeof top['type'] === 'string' &&
    JSON.stringify(top['@context'] ?? '').includes('activitystreams')
  );
}

/** What is no platform's own: data in or for web pages, maps, tables. */
function webFormatOf(text: string, json: unknown): FormatName | undefined {
  const nodes = listOf(json).slice(0, 20).map(recordOf);
  if (['FeatureCollection', 'Feature', 'umap'].includes(textOf(nodes[0]?.['type']) ?? '')) {
    return 'geojson';
  }
  if (nodes.some((node) => node?.['@type'] !== undefined || node?.['@graph'] !== undefined)) {
    return 'json-ld';
  }
  if (json !== undefined) return undefined;
  if (isWebPage(text)) return 'json-ld';
  // What else has a line of several cells is tried as a table, whose reader says what is missing.
  return /^\s*[^\r\n]*[,;\t|]/.test(text.slice(0, 2000)) ? 'csv' : undefined;
}
