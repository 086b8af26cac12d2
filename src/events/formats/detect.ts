import type { FeedText, FormatName } from '../feed-draft.js';
import { looksLikeCsv } from './csv-columns.js';
import { isWebPage } from './data-blocks.js';
import { recordOf } from './foreign-json.js';
import type { JsonRecord } from './json-values.js';
import { isRecord, ownValue } from './json-values.js';

/** The format of a text by its content; undefined where it is of none that is known here. */
export function detectFormat({ text, json }: FeedText): FormatName | undefined {
  if (/^\s*BEGIN:VCALENDAR/i.test(text)) return 'icalendar';
  if (isGeoJson(json)) return 'geojson';
  if (isJsonLd(json) || isWebPage(text)) return 'json-ld';
  if (json === undefined && looksLikeCsv(text)) return 'csv';
  return platformOf(json);
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

function isActivityPub(top: JsonRecord): boolean {
  const context = JSON.stringify(top['@context'] ?? '');
  return typeof top['type'] === 'string' && context.includes('activitystreams');
}

function isGeoJson(json: unknown): boolean {
  return (
    isRecord(json) &&
    ['FeatureCollection', 'Feature', 'umap'].includes(String(ownValue(json, 'type')))
  );
}

/** ActivityPub has a context too, but says `type` where schema.org says `@type`. */
function isJsonLd(json: unknown): boolean {
  const nodes = (Array.isArray(json) ? json.slice(0, 20) : [json]) as readonly unknown[];
  return nodes.some(
    (node) => isRecord(node) && (Object.hasOwn(node, '@type') || Object.hasOwn(node, '@graph')),
  );
}
