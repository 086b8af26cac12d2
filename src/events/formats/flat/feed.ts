/** From rows to a feed: what tables, GeoJSON and lists in a page have in common. */

import type { EventDraft, FeedDraft, ReadOptions } from '../../feed-draft.js';
import type { Problem } from '../../fields.js';
import { present } from '../../present.js';
import { contentIds, noIdsMessage } from './content-id.js';
import { countryCode } from '../values/country-code.js';
import type { FlatField } from './field-names.js';
import type { FlatRow } from './row.js';
import { readFlatTime } from './time.js';
import { folded, westernDigits } from '../values/folded.js';
import type { JsonRecord } from '../values/json-values.js';
import { kindOf } from '../values/kind-words.js';
import { mediaType } from '../values/media-type.js';
import type { DayOrder } from './written-date.js';
import { agreedOrder, smallNumbers } from './written-date.js';

/** A row, and what is known of its event already, in our own fields. */
export interface FlatEntry {
  readonly row: FlatRow;
  /** Where it is marked on a map. */
  readonly point?: { readonly lat: number; readonly lon: number; readonly approx?: number };
  /** Takes the place of what the row says. */
  readonly fields?: JsonRecord;
}

/** How the owner of a feed gives its events ids. */
export interface FlatOptions extends ReadOptions {
  readonly idAdvice: string;
}

const statuses: readonly (readonly [RegExp, string])[] = [
  [/^(?:event)?(?:cancel|annul|abgesagt|avlyst|ملغ|هەڵوەشا|betal|বাতিল)/, 'cancelled'],
  [/^(?:event)?(?:postpone|verschoben|utsatt|rinviat|report|مؤجل|مءجل|دواخرا|স্থগিত)/, 'postponed'],
  [/^(?:event)?reschedul/, 'rescheduled'],
  [/^(?:event)?moved ?online/, 'movedOnline'],
  [/^(?:tentative|draft|vorläufig|provvisorio|provisoire)/, 'tentative'],
];

/** Translates rows into a draft, after all their dates have been looked at together. */
export function readFlatFeed(
  entries: readonly FlatEntry[],
  options: FlatOptions,
  feed: JsonRecord = {},
): FeedDraft {
  const problems: Problem[] = [];
  const order = dayOrder(entries, options.language, problems);
  const language = options.language ?? 'und';
  let madeUp = 0;
  const madeUpId = contentIds('row');
  const events = entries.map(({ row, point, fields = {} }): EventDraft => {
    const time = readFlatTime(row, order, options.zone);
    const place = readPlace(row, language, point);
    const event: JsonRecord = {
      ...present({ id: row.text('id'), title: row.languageMap('title', language), place }),
      ...time,
      ...readRest(row, language),
      ...fields,
    };
    if (event['id'] !== undefined) return { at: row.at, event };
    madeUp += 1;
    const parts = [JSON.stringify(event['title']), String(event['start'])];
    // Of a hidden place no more than the city.
    const where =
      row.text('city') ?? (event['privacy'] === undefined ? row.text('place') : undefined);
    return { at: row.at, event: { ...event, id: madeUpId(parts, where) } };
  });
  if (madeUp > 0) problems.push({ path: 'the feed', message: noIdsMessage(options.idAdvice) });
  return { feed, events, problems };
}

/** One order for the whole column; where it cannot be seen, that of the page's language. */
function dayOrder(
  entries: readonly FlatEntry[],
  language: string | undefined,
  problems: Problem[],
): DayOrder {
  const dates = entries.flatMap(({ row }) => [...row.texts('start'), ...row.texts('end')]);
  const agreed = agreedOrder(dates);
  if (agreed) return agreed;
  // Of the languages here only the English of the United States has the month first.
  const assumed = /^en-US\b/i.test(language ?? '') ? 'month-first' : 'day-first';
  const open = dates.find((date) => {
    const [first = 0, second = 0] = smallNumbers(date) ?? [];
    return first !== second;
  });
  if (open !== undefined) {
    problems.push({
      path: 'the feed',
      message: `does not tell days from months in dates such as "${open.slice(0, 20)}"; they are read as ${
        assumed === 'day-first' ? 'day/month' : 'month/day'
      }. Write them as 2015-10-31 to be sure`,
    });
  }
  return assumed;
}

function readRest(row: FlatRow, language: string): JsonRecord {
  const { kind, tags } = readKind(row);
  const status = folded(row.text('status')?.replace(/^.*[/#]/, '') ?? '');
  const relations = (['parent', 'responds'] as const).flatMap((rel) =>
    row.entries(rel).map((to) => ({ to, rel })),
  );
  return present({
    kind,
    tags,
    summary: row.languageMap('summary', language),
    description: row.languageMap('description', language),
    languages: row.entries('language'),
    status: statuses.find(([pattern]) => pattern.test(status))?.[1],
    online: [...online(row, 'stream'), ...online(row, 'call')],
    organiser: row
      .texts('organiser')
      .flatMap((names) => names.split(/[;|\n]/))
      .map((name) => ({ name: name.trim() })),
    media: readMedia(row, language),
    links: [
      ...links(row, 'url', 'page'),
      ...links(row, 'register', 'register'),
      ...links(row, 'donate', 'donate'),
    ],
    relates: relations,
    privacy: row.text('privacy'),
    updated: readUpdated(row.text('updated')),
  });
}

/** A word that is one of our kinds decides; every word is a tag. */
function readKind(row: FlatRow): { kind: string; tags: readonly string[] } {
  const named = row.entries('kind');
  const tags = row.entries('tags');
  // "type" may say anything: of a row, of a data base.
  const kind = [...named, ...row.entries('rowType'), ...tags]
    .map(kindOf)
    .find((found) => found !== undefined);
  const rest = named.filter((word) => kindOf(word) === undefined);
  return { kind: kind ?? 'other', tags: [...new Set([...tags, ...rest])] };
}

function readPlace(
  row: FlatRow,
  language: string,
  marked: FlatEntry['point'],
): JsonRecord | undefined {
  const point = marked ?? readPoint(row);
  const city = row.languageMap('city', language);
  const address = row.text('address');
  const country = row.text('country');
  const name = row.languageMap('place', language) ?? city ?? address ?? country;
  if (name === undefined && !point) return undefined;
  return present({
    // Somewhere on the map without a name is still somewhere.
    name: name ?? `${String(point?.lat)}, ${String(point?.lon)}`,
    address,
    city,
    country: countryCode(country) ?? country,
    ...point,
    approx: degrees(row.text('approx')) ?? marked?.approx,
  });
}

/** Two columns, or one with both: `33.3152, 44.3661`. */
function readPoint(row: FlatRow): FlatEntry['point'] {
  const both = /^\(?\s*([-+\d.]{1,20})°?\s*[,; ]\s*([-+\d.]{1,20})°?\s*\)?$/.exec(
    westernDigits(row.text('point') ?? ''),
  );
  const lat = degrees(row.text('lat') ?? both?.[1]);
  const lon = degrees(row.text('lon') ?? both?.[2]);
  return lat === undefined || lon === undefined ? undefined : { lat, lon };
}

/** `33.3152`, `33,3152`, `٣٣٫٣١٥٢`. */
function degrees(text: string | undefined): number | undefined {
  const digits = westernDigits(text ?? '')
    .replace('−', '-')
    .replace(/°\s*$/, '')
    .trim();
  const number = Number(digits.includes('.') ? digits : digits.replace(',', '.'));
  return digits !== '' && Number.isFinite(number) ? number : undefined;
}

function readMedia(row: FlatRow, language: string): readonly JsonRecord[] {
  const about = present({ credit: row.text('credit'), alt: row.languageMap('caption', language) });
  const images = row.texts('image').map((url) => ({ type: 'image', url, ...about }));
  const others = [...row.texts('video'), ...row.texts('media')].flatMap((url) => {
    const type = mediaType(url);
    return type === undefined ? [] : [{ type, url, ...about }];
  });
  return [...others, ...images];
}

function online(row: FlatRow, kind: 'stream' | 'call'): readonly JsonRecord[] {
  // A column "online" may say no more than "yes".
  return row
    .texts(kind)
    .filter(isAddress)
    .map((url) => ({ url, kind }));
}

function links(row: FlatRow, field: FlatField, rel: string): readonly JsonRecord[] {
  const pages =
    field === 'url' ? [...row.texts('video'), ...row.texts('media')].filter(isPage) : [];
  return [...row.texts(field), ...pages].map((url) => ({ rel, url }));
}

function isAddress(text: string): boolean {
  return /^https?:\/\/|\//i.test(text);
}

/** A page of a video service: it is linked and never embedded, since embedding tells a third party who looks. */
function isPage(text: string): boolean {
  return /^https?:\/\//i.test(text) && mediaType(text) === undefined;
}

function readUpdated(text: string | undefined): string | undefined {
  const instant = Date.parse(text ?? '');
  return Number.isNaN(instant) ? undefined : new Date(instant).toISOString();
}
