/** Events as features of GeoJSON (RFC 7946): of a map editor, of OpenEventDatabase, of our own export. */

import type { FeedDraft, FeedFormat, FeedText, ReadOptions } from '../feed-draft.js';
import { FeedError } from '../feed-error.js';
import type { Problem } from '../fields.js';
import { present } from '../present.js';
import { namedField } from './flat/field-names.js';
import { readFlatFeed } from './flat/feed.js';
import type { FlatEntry } from './flat/feed.js';
import { FlatRow } from './flat/row.js';
import { markedPoint } from './geojson/point.js';
import { listOf, textOf } from './values/foreign-json.js';
import { isRecord, ownValue } from './values/json-values.js';
import type { JsonRecord } from './values/json-values.js';

const maxFeatures = 100_000;

/** Fields of our own feed file that are no plain text, or that no table has a column for: they are taken as they are. */
const structured =
  'title|summary|description|tags|languages|place|online|organiser|media|links|access|relates|recurrence'.split(
    '|',
  );
const plain = ['source', 'live', 'previousStart', 'sequence'];

function read({ json }: FeedText, options: ReadOptions): FeedDraft {
  if (!isRecord(json)) throw new FeedError('format', 'the feed is not JSON');
  const problems: Problem[] = [];
  const found = [...featuresOf(json)];
  if (found.length === 0 && !Array.isArray(ownValue(json, 'features'))) {
    throw new FeedError('format', 'there is no Feature and no FeatureCollection in this GeoJSON');
  }
  if (found.length > maxFeatures) {
    problems.push({
      path: 'the feed',
      message: `has more than ${maxFeatures} features; the rest is left out`,
    });
  }
  const entries = found.slice(0, maxFeatures).flatMap(({ at, feature, layer }): FlatEntry[] => {
    if (isRecord(feature)) return [readFeature(at, feature, layer)];
    problems.push({ path: at, message: 'must be a Feature' });
    return [];
  });
  const draft = readFlatFeed(
    entries,
    { ...options, idAdvice: 'give each feature an "id"' },
    readWhole(json),
  );
  return { ...draft, problems: [...problems, ...draft.problems] };
}

export const geojson: FeedFormat = { read };

interface FoundFeature {
  readonly at: string;
  readonly feature: unknown;
  /** Name of the layer that it stands in. */
  readonly layer?: string;
}

/** The features of a collection, of one feature alone, or of all layers of a uMap file. */
function* featuresOf(json: JsonRecord): Generator<FoundFeature> {
  if (ownValue(json, 'type') === 'Feature') yield { at: 'the feature', feature: json };
  for (const [index, feature] of listOf(ownValue(json, 'features')).entries()) {
    yield { at: `features[${index}]`, feature };
  }
  for (const [number, layer] of listOf(ownValue(json, 'layers')).entries()) {
    if (!isRecord(layer)) continue;
    const options = ownValue(layer, '_umap_options');
    const name = isRecord(options) ? textOf(ownValue(options, 'name')) : undefined;
    for (const [index, feature] of listOf(ownValue(layer, 'features')).entries()) {
      yield { at: `layers[${number}].features[${index}]`, feature, ...present({ layer: name }) };
    }
  }
}

function readFeature(at: string, feature: JsonRecord, layer: string | undefined): FlatEntry {
  const given = ownValue(feature, 'properties');
  const properties = isRecord(given) ? given : {};
  const cells = Object.keys(properties)
    .slice(0, 500)
    .flatMap((name) => {
      const field = namedField(name);
      const text = cellOf(ownValue(properties, name));
      return field && text !== undefined ? [[field, text] as const] : [];
    });
  const row = new FlatRow(at, [
    ...cells,
    ...(layer === undefined ? [] : [[{ field: 'tags' }, layer] as const]),
  ]);
  const point = markedPoint(ownValue(feature, 'geometry'));
  const own = ownOf(properties);
  const place = own['place'];
  return {
    row,
    ...present({ point }),
    fields: {
      ...own,
      ...present({ id: textOf(ownValue(feature, 'id')) }),
      // The geometry is the point; our own place is everything else.
      ...(isRecord(place) ? { place: { ...place, ...point } } : {}),
    },
  };
}

/** A property as a cell of a table: texts and numbers, and lists of them. */
function cellOf(value: unknown): string | undefined {
  if (Array.isArray(value)) {
    const texts = value.slice(0, 100).map(textOf);
    return texts.every((text) => text !== undefined) ? texts.join(';') : undefined;
  }
  return textOf(value);
}

function ownOf(properties: JsonRecord): JsonRecord {
  const own = [...structured, ...plain].map((name) => [name, ownValue(properties, name)] as const);
  return Object.fromEntries(
    own.filter(([name, value]) => (plain.includes(name) ? value !== undefined : isObject(value))),
  );
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

function readWhole(json: JsonRecord): JsonRecord {
  const properties = ownValue(json, 'properties');
  const whole = isRecord(properties) ? properties : json;
  return present({
    title: ownValue(whole, 'title') ?? textOf(ownValue(whole, 'name')),
    zone: ownValue(whole, 'zone'),
    languages: ownValue(whole, 'languages'),
    hub: ownValue(whole, 'hub'),
    main: ownValue(whole, 'main'),
  });
}
