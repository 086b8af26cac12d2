/**
 * Events over ActivityPub, as Mobilizon, Gancio and others publish them: an Event,
 * a collection of them, or the activities that made and changed them. Names may
 * come in several languages (`nameMap`), fields with a prefix (`pt:timezone`).
 */

import type { EventDraft, FeedDraft, ReadOptions } from '../../feed-draft.js';
import type { Problem } from '../../fields.js';
import { present } from '../../present.js';
import { placeIn } from './activitypub-place.js';
import type { ForeignRecord } from '../values/foreign-json.js';
import {
  fieldOf,
  listOf,
  parsedUrl,
  recordOf,
  recordsOf,
  said,
  textOf,
} from '../values/foreign-json.js';
import { instantFrom, updatedAt, wallClockOf, zoneChooser } from '../values/instant.js';
import { firstKind } from '../values/kind-words.js';
import { readMetadata } from './metadata.js';
import { categoryTag, statusOf } from './words.js';
import { onlineKindOf } from '../values/online-kind.js';
import { plainText } from '../values/plain-text.js';

const collections = new Set([
  'Collection',
  'OrderedCollection',
  'CollectionPage',
  'OrderedCollectionPage',
]);
const activities = new Set(['Create', 'Update', 'Announce', 'Add']);

type ChooseZone = (...names: unknown[]) => string;

/** Whether something is of ActivityPub and may hold events. */
export function isActivity(record: ForeignRecord): boolean {
  const type = textOf(record['type']) ?? '';
  return type === 'Event' || collections.has(type) || activities.has(type);
}

export function readActivities(top: ForeignRecord, options: ReadOptions): FeedDraft {
  const problems: Problem[] = [];
  const chooseZone = zoneChooser(options, problems);
  const found = new Map<string, EventDraft & { readonly updated: string }>();
  for (const { at, event } of eventsIn(top, '', problems)) {
    const draft = translate(event, options, chooseZone);
    const id = textOf(event['id']) ?? at;
    const updated = textOf(draft['updated']) ?? '';
    // An outbox tells every change, the last first.
    if (updated > (found.get(id)?.updated ?? '') || !found.has(id)) {
      found.set(id, { at, event: draft, updated });
    }
  }
  // The first page of a collection is often a field of it, or only its address.
  const next =
    textOf(top['next']) ?? textOf(recordOf(top['first'])?.['next']) ?? textOf(top['first']);
  return {
    feed: {},
    events: [...found.values()].map(({ at, event }) => ({ at, event })),
    problems,
    ...(next === undefined ? {} : { next: { url: next } }),
  };
}

function eventsIn(
  record: ForeignRecord,
  at: string,
  problems: Problem[],
  depth = 0,
): readonly { readonly at: string; readonly event: ForeignRecord }[] {
  const type = textOf(record['type']) ?? '';
  if (type === 'Event') return [{ at, event: record }];
  // An activity in a page in a collection; deeper is a trap.
  if (depth > 3) return [];
  const within = (name: string): readonly { at: string; event: ForeignRecord }[] =>
    listOf(record[name]).flatMap((entry, index) => {
      const step = Array.isArray(record[name]) ? `${name}[${String(index)}]` : name;
      const inner = recordOf(entry);
      if (inner) return eventsIn(inner, at ? `${at}.${step}` : step, problems, depth + 1);
      if (name !== 'first' && typeof entry === 'string') {
        problems.push({
          path: at ? `${at}.${step}` : step,
          message: 'is only the address of an event, which is not fetched',
        });
      }
      return [];
    });
  if (collections.has(type)) return ['first', 'orderedItems', 'items'].flatMap(within);
  return activities.has(type) ? within('object') : [];
}

function translate(
  event: ForeignRecord,
  options: ReadOptions,
  chooseZone: ChooseZone,
): Record<string, unknown> {
  const language = textOf(fieldOf(event, 'inLanguage'));
  const written = language ?? options.language;
  const { place, online: rooms } = placeIn(fieldOf(event, 'location'));
  const zone = chooseZone(fieldOf(event, 'timezone'));
  const attachments = recordsOf(event['attachment']);
  const extra = readMetadata(
    attachments.filter(({ type }) => type === 'PropertyValue'),
    language,
  );
  const page = pageOf(event);
  const ways = attachments.flatMap(({ type, href, name }) =>
    type === 'Link' && (name === 'Website' || name === undefined) ? (textOf(href) ?? []) : [],
  );
  const isOnline = fieldOf(event, 'isOnline') === true;
  const elsewhere = textOf(fieldOf(event, 'externalParticipationUrl'));
  const tags = [
    ...recordsOf(event['tag']).flatMap(({ type, name }) =>
      type === 'Hashtag' ? (textOf(name)?.replace(/^#/, '') ?? []) : [],
    ),
    ...categoryTag(fieldOf(event, 'category')),
  ];
  const joins = textOf(fieldOf(event, 'joinMode'));
  return present({
    id: textOf(event['id']),
    updated: updatedAt(event['updated']) ?? updatedAt(event['published']),
    title: textsOf(event, 'name', written),
    summary: textsOf(event, 'summary', written),
    description: textsOf(event, 'content', written),
    start: wallClockOf(instantFrom(fieldOf(event, 'startTime')), zone),
    end: wallClockOf(instantFrom(fieldOf(event, 'endTime')), zone),
    zone,
    status: statusOf(fieldOf(event, 'status')),
    place,
    online: [
      ...[...rooms, ...(isOnline ? ways : [])].map((url) => ({ url, kind: onlineKindOf(url) })),
      ...extra.online,
    ],
    organiser: recordsOf(event['attributedTo']).flatMap(organiserOf),
    kind: firstKind(tags),
    tags,
    media: [...recordsOf(event['image']), ...attachments]
      .flatMap((entry) => imageOf(entry, written))
      .concat(extra.media),
    links: [
      ...(page === undefined ? [] : [{ rel: 'page', url: page }]),
      ...(isOnline ? [] : ways.map((url) => ({ rel: 'page', url }))),
      ...(elsewhere !== undefined && joins === 'external'
        ? [{ rel: 'register', url: elsewhere }]
        : []),
      ...extra.links,
    ],
    access: extra.access,
  });
}

/** A text and its translations, `name` and `nameMap`; all of it may be HTML. */
function textsOf(
  event: ForeignRecord,
  name: string,
  language: string | undefined,
): Record<string, string> | undefined {
  const plain = (value: unknown): string => plainText(textOf(value) ?? '');
  const translations = Object.entries(recordOf(event[`${name}Map`]) ?? {})
    .map(([tag, text]): [string, string] => [tag, plain(text)])
    .filter(([, text]) => text !== '');
  if (translations.length > 0) return Object.fromEntries(translations);
  return said(plain(event[name]) || undefined, language);
}

/** The page for people: of several links the one to HTML. */
function pageOf(event: ForeignRecord): string | undefined {
  const links = recordsOf(event['url']);
  const html = links.find(({ mediaType }) => mediaType === 'text/html') ?? links[0];
  const address = textOf(html?.['href']) ?? listOf(event['url']).map(textOf)[0];
  return address ?? textOf(event['id']);
}

/** Most often only its address comes along, which names nobody. */
function organiserOf(actor: ForeignRecord): readonly object[] {
  const url = textOf(actor['url']) ?? textOf(actor['id']);
  const name = textOf(actor['name']) ?? textOf(actor['preferredUsername']) ?? parsedUrl(url)?.host;
  return name === undefined ? [] : [present({ name, url })];
}

function imageOf(entry: ForeignRecord, language: string | undefined): readonly object[] {
  const { type, mediaType } = entry;
  const isImage =
    type === 'Image' || (type === 'Document' && (textOf(mediaType) ?? '').startsWith('image/'));
  const url = textOf(entry['url']) ?? textOf(recordsOf(entry['url'])[0]?.['href']);
  if (!isImage || url === undefined) return [];
  // Mobilizon calls every picture by its use or its file, which tells nobody what it shows.
  const name = textOf(entry['name']);
  const alt = name === 'Banner' || /\.\w{3,4}$/.test(name ?? '') ? undefined : name;
  return [present({ type: 'image', url, alt: said(alt, language) })];
}
