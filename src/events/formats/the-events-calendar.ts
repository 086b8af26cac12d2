/**
 * The Events Calendar for WordPress over REST: `/wp-json/tribe/events/v1/events`,
 * and `/wp-json/tec/v1/events`, which says the same with `venues`, `organizers`
 * and `T` in its times. Not its iCalendar file: a moved event has another UID there.
 */

import type { EventDraft, FeedDraft, FeedFormat, FeedText, ReadOptions } from '../feed-draft.js';
import { FeedError } from '../feed-error.js';
import type { Problem } from '../fields.js';
import { present } from '../present.js';
import { isZone } from '../wall-clock.js';
import {
  hostOf,
  listOf,
  parsedUrl,
  recordOf,
  recordsOf,
  said,
  textOf,
} from './values/foreign-json.js';
import { updatedAt, wallClockOf, zoneChooser } from './values/instant.js';
import { firstKind } from './values/kind-words.js';
import { onlineKindOf } from './values/online-kind.js';
import { plainText } from './values/plain-text.js';
import { imageOf, organiserOf, placeOf } from './the-events-calendar/parts.js';

interface CalendarEvent {
  readonly id?: unknown;
  /** `site.example?id=42`, the same in every site that imported it. */
  readonly global_id?: unknown;
  readonly title?: unknown;
  readonly excerpt?: unknown;
  readonly description?: unknown;
  /** Of the page, not of the event: `publish`. */
  readonly status?: unknown;
  /** What its page says in schema.org's words; the only place for a cancellation or a way in online. */
  readonly json_ld?: unknown;
  readonly all_day?: unknown;
  /** Wall clock, `YYYY-MM-DD hh:mm:ss`. */
  readonly start_date?: unknown;
  readonly end_date?: unknown;
  readonly utc_start_date?: unknown;
  readonly utc_end_date?: unknown;
  /** IANA, or an offset as WordPress has it: `UTC+3`, `UTC+5.5`. */
  readonly timezone?: unknown;
  readonly modified_utc?: unknown;
  readonly modified_gmt?: unknown;
  readonly url?: unknown;
  readonly link?: unknown;
  readonly website?: unknown;
  readonly cost?: unknown;
  readonly image?: unknown;
  readonly categories?: unknown;
  readonly tags?: unknown;
  readonly venue?: unknown;
  readonly venues?: unknown;
  readonly organizer?: unknown;
  readonly organizers?: unknown;
}

export const theEventsCalendar: FeedFormat = { read: readCalendar, request: calendarRequest };

function readCalendar({ json }: FeedText, options: ReadOptions): FeedDraft {
  const answer = recordOf(json);
  const inAnswer = Array.isArray(answer?.['events']);
  if (!inAnswer && !Array.isArray(json) && answer?.['start_date'] === undefined) {
    const said = plainText(textOf(answer?.['message']) ?? '');
    throw new FeedError(
      'format',
      said
        ? `the site answered: ${said}`
        : 'an answer of The Events Calendar has a list of "events"',
    );
  }
  const problems: Problem[] = [];
  const chooseZone = zoneChooser(options, problems);
  const entries = listOf(inAnswer ? answer['events'] : json);
  const events = entries.flatMap((entry, index): EventDraft[] => {
    const at = `${inAnswer ? 'events' : ''}[${String(index)}]`;
    const event: CalendarEvent | undefined = recordOf(entry);
    if (event) {
      return isPublic(event) ? [{ at, event: translate(event, options, chooseZone) }] : [];
    }
    problems.push({ path: at, message: 'must be an object' });
    return [];
  });
  const next = textOf(answer?.['next_rest_url']);
  return { feed: {}, events, problems, ...(next === undefined ? {} : { next: { url: next } }) };
}

/** Drafts and private pages come along for those who are logged in. */
function isPublic({ status }: CalendarEvent): boolean {
  return status === undefined || status === 'publish' || status === 'future';
}

function translate(
  event: CalendarEvent,
  options: ReadOptions,
  chooseZone: (...names: unknown[]) => string,
): Record<string, unknown> {
  const { language } = options;
  const page = textOf(event.url) ?? textOf(event.link);
  const tags = [...recordsOf(event.categories), ...recordsOf(event.tags)].flatMap(
    ({ name }) => htmlOf(name) ?? [],
  );
  return present({
    id: idOf(event, page ?? options.base),
    updated: updatedAt(withZ(event.modified_utc ?? event.modified_gmt)),
    title: said(htmlOf(event.title), language),
    summary: said(htmlOf(event.excerpt), language),
    description: said(descriptionOf(event), language),
    ...timeOf(event, chooseZone),
    status: statusOf(event),
    place: placeOf(event.venue ?? event.venues),
    online: onlineOf(event),
    organiser: recordsOf(event.organizer ?? event.organizers).flatMap(organiserOf),
    kind: firstKind(tags),
    tags,
    media: listOf(event.image).flatMap(imageOf),
    links: linksOf(page, event.website),
  });
}

function idOf({ id, global_id }: CalendarEvent, address: string | undefined): string | undefined {
  const number = textOf(id);
  return textOf(global_id) ?? (number && `${number}@${hostOf(address) ?? 'wordpress'}`);
}

/** Text of a field that WordPress fills with HTML, in older routes as `{ "rendered": … }`. */
function htmlOf(value: unknown): string | undefined {
  const html = textOf(value) ?? textOf(recordOf(value)?.['rendered']);
  return html === undefined ? undefined : plainText(html) || undefined;
}

/** What it costs is part of what one needs to know, and there is no field for it. */
function descriptionOf({ description, cost }: CalendarEvent): string | undefined {
  const parts = [htmlOf(description), htmlOf(cost)].filter((part) => part !== undefined);
  return parts.length > 0 ? parts.join('\n\n') : undefined;
}

function statusOf({ json_ld }: CalendarEvent): string | undefined {
  switch (textOf(recordOf(json_ld)?.['eventStatus'])?.replace(/^.*\//, '')) {
    case 'EventCancelled':
      return 'cancelled';
    case 'EventPostponed':
      return 'postponed';
    case 'EventMovedOnline':
      return 'movedOnline';
    default:
      return undefined;
  }
}

function onlineOf({ json_ld }: CalendarEvent): readonly object[] {
  return recordsOf(recordOf(json_ld)?.['location']).flatMap((location) => {
    const url = location['@type'] === 'VirtualLocation' ? textOf(location['url']) : undefined;
    return url === undefined ? [] : [{ url, kind: onlineKindOf(url) }];
  });
}

function timeOf(
  event: CalendarEvent,
  chooseZone: (...names: unknown[]) => string,
): Record<string, unknown> {
  const start = clockOf(event.start_date);
  const end = clockOf(event.end_date);
  const zone = zoneNamed(textOf(event.timezone));
  if (event.all_day === true || event.all_day === 'yes') {
    return present({ start: start?.slice(0, 10), end: end?.slice(0, 10), zone });
  }
  if (zone !== undefined) return present({ start, end, zone });
  // An offset of half an hour has no zone; the instant is right in any.
  const chosen = chooseZone();
  return present({
    start: wallClockOf(utcOf(event.utc_start_date), chosen) ?? start,
    end: wallClockOf(utcOf(event.utc_end_date), chosen) ?? end,
    zone: chosen,
  });
}

/** `2026-06-07 12:00:00` as we write it. */
function clockOf(value: unknown): string | undefined {
  return textOf(value)?.replace(' ', 'T').slice(0, 16);
}

function utcOf(value: unknown): number | undefined {
  const instant = Date.parse(withZ(value) ?? '');
  return Number.isNaN(instant) ? undefined : instant;
}

/** A time of WordPress in UTC, which does not say so. */
function withZ(value: unknown): string | undefined {
  const text = textOf(value);
  return text && /^\d{4}-\d\d-\d\d[ T]\d\d:\d\d(:\d\d)?$/.test(text)
    ? `${text.replace(' ', 'T')}Z`
    : undefined;
}

/** The zone behind what WordPress calls one; whole hours are in the IANA list, signs reversed. */
function zoneNamed(name: string | undefined): string | undefined {
  if (name === undefined) return undefined;
  const offset = /^UTC(?:([+-])(\d{1,2})(?:[.:]0+)?)?$/i.exec(name);
  if (!offset) return isZone(name) ? name : undefined;
  const hours = Number(offset[2] ?? 0);
  if (hours === 0) return 'UTC';
  const zone = `Etc/GMT${offset[1] === '+' ? '-' : '+'}${String(hours)}`;
  return isZone(zone) ? zone : undefined;
}

function linksOf(page: string | undefined, website: unknown): readonly object[] {
  // Empty or the page itself where the organiser gave no other.
  const other = textOf(website);
  return [page, other === page ? undefined : other].flatMap((url) =>
    url === undefined ? [] : [{ rel: 'page', url: plainText(url) }],
  );
}

/** The REST address of a WordPress site, or of its calendar page. */
function calendarRequest(address: string): { readonly url: string } {
  const url = parsedUrl(address);
  if (!url || url.searchParams.has('rest_route') || /\/wp-json\/|\.json$/.test(url.pathname)) {
    return { url: address };
  }
  // A blog may live in a folder; the calendar's own pages are below /events/ or /event/.
  const folder = url.pathname.replace(/(?:^|\/)events?(?:\/.*)?$/, '').replace(/\/*$/, '/');
  return { url: new URL(`${folder}wp-json/tribe/events/v1/events?per_page=50`, url).href };
}
