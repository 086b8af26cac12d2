/**
 * A feed as a file of our own format, `schema/feed.schema.json`. The same feed
 * gives the same bytes: fields in one order, what is obvious left out.
 */

import type {
  Access,
  EventFeed,
  Link,
  Media,
  OnlineAccess,
  Organiser,
  Place,
  SolidarityEvent,
} from '../events/event.js';
import { present } from '../events/present.js';
import { isDateOnly } from '../events/wall-clock.js';
import { localHost } from './read-source.js';

export function feedFile(feed: EventFeed): string {
  const { title, zone, languages, hub, main, events } = feed;
  const sorted = [...events].sort(
    (a, b) => a.startUTC - b.startUTC || a.endUTC - b.endUTC || (a.id < b.id ? -1 : 1),
  );
  const file = {
    version: 1,
    ...present({
      title: some(title),
      zone,
      languages: some(unique(languages)),
      hub: hub && placeFields(hub),
      main: events.some(({ id }) => id === main) ? main : undefined,
    }),
    events: sorted.map(eventFields),
  };
  const text = `${JSON.stringify(file, undefined, 2)}\n`;
  return text.replaceAll(`"${localHost}`, '"');
}

function eventFields(event: SolidarityEvent): object {
  const { start, end, status, live, privacy, precision, sequence } = event;
  const isDay = isDateOnly(start);
  return present({
    id: event.id,
    source: event.source,
    updated: utcOf(event.updated),
    sequence: sequence === 0 ? undefined : sequence,
    kind: event.kind,
    tags: some(unique(event.tags)),
    title: event.title,
    summary: some(event.summary),
    description: some(event.description),
    languages: some(unique(event.languages)),
    // The schema knows minutes only, and a date ends on a date.
    start: start.slice(0, 16),
    end:
      end === undefined || (!isDay && isDateOnly(end)) ? undefined : end.slice(0, isDay ? 10 : 16),
    zone: event.zone ?? undefined,
    precision: precision === (isDay ? 'day' : 'minute') ? undefined : precision,
    status: status === 'scheduled' ? undefined : status,
    previousStart: event.previousStart?.slice(0, 16),
    live: live === 'auto' ? undefined : live,
    place: event.place && placeFields(event.place),
    online: some(event.online.filter(isWeb).map(onlineFields)),
    organiser: some(event.organiser.map(organiserFields)),
    media: some(event.media.filter(isWeb).map(mediaFields)),
    links: some(event.links.filter(isWeb).map(linkFields)),
    access: event.access && accessFields(event.access),
    relates: some(event.relates),
    privacy: privacy === 'public' ? undefined : privacy,
  });
}

function placeFields({ name, address, city, country, lat, lon, approx }: Place): object {
  const isPoint = lat !== undefined && lon !== undefined;
  return present({
    name,
    address,
    city: some(city),
    country,
    ...(isPoint ? { lat, lon, approx: approx === 0 ? undefined : approx } : {}),
  });
}

function onlineFields({ url, kind, language }: OnlineAccess): object {
  return present({ url, kind, language });
}

function organiserFields({ name, url, country }: Organiser): object {
  return present({ name, url: url !== undefined && isWeb({ url }) ? url : undefined, country });
}

function mediaFields(media: Media): object {
  const { type, url, language, poster, alt, width, height, seconds, credit, role } = media;
  return present({
    type,
    role,
    url,
    language,
    poster,
    alt: some(alt),
    width: pixels(width),
    height: pixels(height),
    seconds,
    credit,
  });
}

function linkFields({ rel, url, label }: Link): object {
  return present({ rel, url, label: some(label) });
}

function accessFields({ stepFree, signLanguage, captions, interpretation, note }: Access): object {
  return present({
    stepFree,
    signLanguage: some(unique(signLanguage)),
    captions: some(unique(captions)),
    interpretation: some(unique(interpretation)),
    note: some(note),
  });
}

/** Undefined where nothing is in it. */
function some<T extends object>(value: T | undefined): T | undefined {
  return value === undefined || Object.keys(value).length === 0 ? undefined : value;
}

function unique(texts: readonly string[] = []): readonly string[] {
  return [...new Set(texts)];
}

/** Mail and telephone are good for a visitor, and no address of a file or page. */
function isWeb({ url }: { readonly url: string }): boolean {
  return /^https?:/.test(url);
}

function pixels(value: number | undefined): number | undefined {
  return value === undefined ? undefined : Math.round(value);
}

/** A time with an offset, as some feeds have it, in UTC. */
function utcOf(updated: string | undefined): string | undefined {
  const instant = Date.parse(updated ?? '');
  return Number.isNaN(instant) ? undefined : new Date(instant).toISOString();
}
