import type { FeedText, FormatName } from '../feed-draft.js';
import { looksLikeCsv } from './csv-columns.js';
import { isWebPage } from './data-blocks.js';
import { isRecord, ownValue } from './json-values.js';

/** The format of a text by its content; undefined where it is of none that is known here. */
export function detectFormat({ text, json }: FeedText): FormatName | undefined {
  if (/^\s*BEGIN:VCALENDAR/i.test(text)) return 'icalendar';
  if (isGeoJson(json)) return 'geojson';
  if (isJsonLd(json) || isWebPage(text)) return 'json-ld';
  if (json === undefined && looksLikeCsv(text)) return 'csv';
  return undefined;
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
