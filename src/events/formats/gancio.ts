/**
 * Gancio, `/api/events` and `/feed/json`: a list of events. Times are Unix
 * seconds and the zone is the instance's own, which the JSON does not say.
 */

import type { EventDraft, FeedDraft, FeedFormat, FeedText, ReadOptions } from '../feed-draft.js';
import { FeedError } from '../feed-error.js';
import type { Problem } from '../fields.js';
import { present } from '../present.js';
import { isDateOnly } from '../wall-clock.js';
import {
  listOf,
  numberOf,
  parsedUrl,
  recordOf,
  recordsOf,
  said,
  textOf,
} from './values/foreign-json.js';
import { wallClockOf, zoneChooser } from './values/instant.js';
import { firstKind } from './values/kind-words.js';
import { onlineKindOf } from './values/online-kind.js';
import { plainText } from './values/plain-text.js';

interface GancioEvent {
  readonly id?: unknown;
  readonly title?: unknown;
  readonly slug?: unknown;
  /** HTML; lists leave it out. */
  readonly description?: unknown;
  /** Unix seconds. */
  readonly start_datetime?: unknown;
  readonly end_datetime?: unknown;
  readonly multidate?: unknown;
  readonly place?: unknown;
  readonly media?: unknown;
  readonly tags?: unknown;
  readonly online_locations?: unknown;
  /** The recurring event that this one is a date of; it is not always in the list. */
  readonly parentId?: unknown;
  readonly is_visible?: unknown;
}

interface GancioPlace {
  readonly name?: unknown;
  readonly address?: unknown;
  readonly latitude?: unknown;
  readonly longitude?: unknown;
}

interface GancioMedia {
  readonly url?: unknown;
  readonly name?: unknown;
  readonly width?: unknown;
  readonly height?: unknown;
}

interface Site {
  /** Address of the instance, ending in `/`; undefined where nobody said. */
  readonly home: string | undefined;
  readonly host: string;
  readonly zone: string;
  readonly language: string | undefined;
  readonly ids: ReadonlySet<string>;
}

export const gancio: FeedFormat = { read: readGancio, request: gancioRequest };

function readGancio({ json }: FeedText, options: ReadOptions): FeedDraft {
  if (!Array.isArray(json) && recordOf(json)?.['start_datetime'] === undefined) {
    throw new FeedError('format', 'a feed of Gancio is a list of events with "start_datetime"');
  }
  const problems: Problem[] = [];
  const home = homeOf(options.base);
  const entries = listOf(json);
  const site: Site = {
    home,
    host: parsedUrl(home)?.host ?? 'gancio',
    zone: entries.length > 0 ? zoneChooser(options, problems)() : 'UTC',
    language: options.language,
    ids: new Set(recordsOf(json).flatMap(({ id }) => textOf(id) ?? [])),
  };
  const events = entries.flatMap((entry, index): EventDraft[] => {
    const at = Array.isArray(json) ? `[${String(index)}]` : '';
    const event: GancioEvent | undefined = recordOf(entry);
    if (event) return event.is_visible === false ? [] : [{ at, event: translate(event, site) }];
    problems.push({ path: at, message: 'must be an object' });
    return [];
  });
  return { feed: entries.length > 0 ? { zone: site.zone } : {}, events, problems };
}

function translate(event: GancioEvent, site: Site): Record<string, unknown> {
  const id = textOf(event.id);
  const description = textOf(event.description);
  const parent = textOf(event.parentId);
  const tags = listOf(event.tags).flatMap(
    (tag) => textOf(tag) ?? textOf(recordOf(tag)?.['tag']) ?? [],
  );
  return present({
    // The UID that Gancio gives it in its calendars.
    id: id === undefined ? undefined : `${id}@${site.host}`,
    title: said(textOf(event.title), site.language),
    description: said(description && plainText(description), site.language),
    ...timeOf(event, site.zone),
    place: placeOf(event.place),
    online: listOf(event.online_locations).flatMap((entry) => {
      const url = textOf(entry) ?? textOf(recordOf(entry)?.['url']);
      return url === undefined ? [] : [{ url, kind: onlineKindOf(url) }];
    }),
    kind: firstKind(tags),
    tags,
    media: recordsOf(event.media).flatMap((media) => imageOf(media, site)),
    links: linksOf(textOf(event.slug) ?? id, site),
    relates:
      parent !== undefined && site.ids.has(parent)
        ? [{ to: `${parent}@${site.host}`, rel: 'parent' }]
        : undefined,
  });
}

function timeOf(event: GancioEvent, zone: string): Record<string, unknown> {
  const start = wallClockOf(secondsToInstant(event.start_datetime), zone);
  const end = wallClockOf(secondsToInstant(event.end_datetime), zone);
  // Several whole days are written as the first minute and the last.
  const wholeDays =
    event.multidate === true && start?.endsWith('T00:00') && end?.endsWith('T23:59');
  const [first, last] = wholeDays ? [start?.slice(0, 10), end?.slice(0, 10)] : [start, end];
  return first !== undefined && isDateOnly(first)
    ? { start: first, end: last, zone }
    : present({ start: first, end: last, zone });
}

function secondsToInstant(value: unknown): number | undefined {
  const seconds = numberOf(value);
  // Zero stands for "not known" in old databases.
  return seconds === undefined || seconds === 0 ? undefined : seconds * 1000;
}

function placeOf(value: unknown): Record<string, unknown> | undefined {
  const place: GancioPlace | undefined = recordOf(value);
  const name = textOf(place?.name);
  // Every event has a place there; the one of what has none is called so.
  if (!place || name === undefined || name.toLowerCase() === 'online') return undefined;
  const address = textOf(place.address);
  return present({
    name: { und: name },
    address: address === name ? undefined : address,
    lat: numberOf(place.latitude),
    lon: numberOf(place.longitude),
  });
}

function imageOf(media: GancioMedia, { home, language }: Site): readonly object[] {
  const name = textOf(media.url);
  const url = name === undefined ? undefined : parsedUrl(name, home && `${home}media/`)?.href;
  if (url === undefined) return [];
  return [
    present({
      type: 'image',
      url,
      alt: said(textOf(media.name), language),
      width: numberOf(media.width),
      height: numberOf(media.height),
    }),
  ];
}

function linksOf(slug: string | undefined, { home }: Site): readonly object[] | undefined {
  if (slug === undefined || home === undefined) return undefined;
  return [{ rel: 'page', url: `${home}event/${encodeURIComponent(slug)}` }];
}

/** Address of the instance that a feed comes from, ending in `/`. */
function homeOf(base: string | undefined): string | undefined {
  const url = parsedUrl(base);
  if (!url) return undefined;
  const folder = /^(.*?\/)(?:api|feed|event|tag|place|collection|media)(?:\/|$)/.exec(url.pathname);
  return new URL(folder?.[1] ?? '/', url).href;
}

/** The feed of an instance, or of its page of a tag, a place or a collection. */
function gancioRequest(address: string): { readonly url: string } {
  const url = parsedUrl(address);
  if (!url || /\/(?:api|feed)\/|\.json$/.test(url.pathname)) return { url: address };
  const page = /\/((?:tag|place|collection)\/[^/]+)\/?$/.exec(url.pathname)?.[1];
  const home = homeOf(address) ?? address;
  return { url: new URL(page === undefined ? 'api/events' : `feed/json/${page}`, home).href };
}
