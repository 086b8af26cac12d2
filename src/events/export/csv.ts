import type { EventFeed, LanguageMap, SolidarityEvent } from '../event.js';
import { publicPlace } from './event-record.js';

type Row = ReadonlyMap<string, string>;

/** Columns that are there once; those of texts follow, one for each language. */
const columns = [
  'id',
  'kind',
  'status',
  'start',
  'end',
  'zone',
  'precision',
  'address',
  'country',
  'lat',
  'lon',
  'approx',
  'tags',
  'languages',
  'organiser',
  'url',
  'register',
  'stream',
  'call',
  'image',
  'video',
  'updated',
  'privacy',
];
const textColumns = ['title', 'summary', 'description', 'place', 'city'];

/**
 * A feed as a table (RFC 4180) that spreadsheets open as it is: UTF-8 with a
 * byte order mark, a column for each language of a text, and nothing that a
 * spreadsheet would run as a formula.
 */
export function toCsv(feed: EventFeed): string {
  const rows = feed.events.map(rowOf);
  const used = new Set(rows.flatMap((row) => [...row.keys()]));
  const texts = textColumns.flatMap((name) =>
    languagesOf(feed)
      .map((language) => `${name}:${language}`)
      .filter((column) => used.has(column)),
  );
  const header = ['id', ...texts, ...columns.filter((name) => name !== 'id' && used.has(name))];
  const lines = rows.map((row) => header.map((name) => cell(row.get(name) ?? '')).join(','));
  return `\ufeff${[header.map(cell).join(','), ...lines].join('\r\n')}\r\n`;
}

/** The organisers' own first, then the others by the alphabet. */
function languagesOf({ languages, events }: EventFeed): readonly string[] {
  const used = events.flatMap((event) =>
    [event.title, event.summary, event.description, event.place?.name, event.place?.city].flatMap(
      (text) => Object.keys(text ?? {}),
    ),
  );
  return [...new Set([...languages, ...[...new Set(used)].sort()])];
}

function rowOf(event: SolidarityEvent): Row {
  const place = publicPlace(event);
  const urls = (list: readonly { readonly url: string }[]): string => list[0]?.url ?? '';
  const media = (types: readonly string[]): string =>
    urls(event.media.filter(({ type }) => types.includes(type)));
  const cells: readonly (readonly [string, string | number | undefined])[] = [
    ['id', event.id],
    ['kind', event.kind],
    ['status', event.status === 'scheduled' ? '' : event.status],
    ['start', event.start.replace('T', ' ')],
    ['end', event.end?.replace('T', ' ')],
    ['zone', event.zone ?? ''],
    ['precision', ['day', 'minute'].includes(event.precision) ? '' : event.precision],
    ['address', place?.address],
    ['country', place?.country],
    ['lat', place?.lat],
    ['lon', place?.lon],
    ['approx', place?.approx],
    ['tags', event.tags.join('; ')],
    ['languages', event.languages.join('; ')],
    ['organiser', event.organiser.map(({ name }) => name).join('; ')],
    ['url', urls(event.links.filter(({ rel }) => rel === 'page'))],
    ['register', urls(event.links.filter(({ rel }) => rel === 'register'))],
    ['stream', urls(event.online.filter(({ kind }) => kind === 'stream'))],
    ['call', urls(event.online.filter(({ kind }) => kind === 'call'))],
    ['image', media(['image'])],
    ['video', media(['hls', 'video'])],
    ['updated', event.updated],
    ['privacy', event.privacy === 'public' ? '' : event.privacy],
    ...texts('title', event.title),
    ...texts('summary', event.summary),
    ...texts('description', event.description),
    ...texts('place', place?.name),
    ...texts('city', place?.city),
  ];
  return new Map(
    cells.flatMap(([name, value]) =>
      value === undefined || value === '' ? [] : [[name, String(value)]],
    ),
  );
}

function texts(column: string, texts: LanguageMap | undefined): (readonly [string, string])[] {
  return Object.entries(texts ?? {}).map(([tag, text]) => [`${column}:${tag}`, text]);
}

/** Quoted where it has to be; what begins like a formula and is no number gets an apostrophe, which spreadsheets do not show. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) && !/^-?\d+(?:\.\d+)?$/.test(text) ? `'${text}` : text;
  return /["\r\n,;\t]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
