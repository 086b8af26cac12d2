/** A feed as schema.org (JSON-LD), for search engines and for our own reader. */

import type { EventFeed, LanguageMap, Media, Place, SolidarityEvent } from '../event.js';
import { isDateOnly, zoneOffset } from '../wall-clock.js';
import { filled, publicPlace } from './event-record.js';
import type { ExportRecord } from './event-record.js';

const statuses = {
  scheduled: 'EventScheduled',
  tentative: 'EventScheduled',
  cancelled: 'EventCancelled',
  postponed: 'EventPostponed',
  rescheduled: 'EventRescheduled',
  movedOnline: 'EventMovedOnline',
} as const;
const linkActions = {
  donate: 'DonateAction',
  report: 'ReadAction',
  share: 'ShareAction',
} as const;

/**
 * All events of a feed as one JSON-LD document. What schema.org has no word for
 * (zone, precision, kind, …) stands in `additionalProperty`, which search engines
 * skip and our own reader takes. The same events give the same bytes; no `<` is
 * in it, so it can stand in a page as it is.
 */
export function toJsonLd(feed: EventFeed): string {
  const ids = new Set(feed.events.map(({ id }) => id));
  const graph = [wholeFeed(feed), ...feed.events.map((event) => eventNode(event, ids))];
  const document = { '@context': 'https://schema.org', '@graph': graph };
  return `${JSON.stringify(document, null, 1).replaceAll('<', String.raw`\u003c`)}\n`;
}

function wholeFeed({ title, zone, languages, main, hub }: EventFeed): ExportRecord {
  return filled({
    '@type': 'ItemList',
    name: title && texts(title),
    additionalProperty: properties({ zone, main, languages, hub: hub && placeNode(hub) }),
  });
}

function eventNode(event: SolidarityEvent, ids: ReadonlySet<string>): ExportRecord {
  const place = publicPlace(event);
  const page = event.links.find(({ rel }) => rel === 'page');
  const related = (relation: string): readonly ExportRecord[] =>
    event.relates
      .filter(({ to, rel }) => rel === relation && ids.has(to))
      .map(({ to }) => ({ '@id': nodeId(to) }));
  const [description, summary] = [event.description ?? event.summary, event.summary];
  return filled({
    '@type': 'Event',
    '@id': nodeId(event.id),
    identifier: event.id,
    name: texts(event.title),
    description: description && texts(description),
    disambiguatingDescription: summary && texts(summary),
    startDate: dateOf(event, event.start),
    endDate: event.end && dateOf(event, event.end),
    previousStartDate: event.previousStart && dateOf(event, event.previousStart),
    eventStatus: `https://schema.org/${statuses[event.status]}`,
    eventAttendanceMode: attendance(event),
    location: [
      ...(place ? [placeNode(place)] : []),
      ...event.online.map(({ url, kind, language }) =>
        filled({
          '@type': 'VirtualLocation',
          url,
          inLanguage: language,
          additionalProperty: properties({ kind }),
        }),
      ),
    ],
    organizer: event.organiser.map(({ name, url, country }) =>
      filled({ '@type': 'Organization', name, url, address: country && addressNode({ country }) }),
    ),
    image: event.media.filter(({ type }) => type === 'image').map((media) => fileNode(media)),
    recordedIn: event.media.filter(({ type }) => plays.has(type)).map((media) => fileNode(media)),
    offers: event.links
      .filter(({ rel }) => rel === 'register')
      .map(({ url }) => ({ '@type': 'Offer', url })),
    url: page?.url,
    potentialAction: actionsOf(event),
    inLanguage: event.languages,
    keywords: event.tags,
    accessibilityFeature: accessFeatures(event),
    accessibilitySummary: event.access?.note && texts(event.access.note),
    superEvent: related('parent'),
    about: related('responds'),
    dateModified: event.updated,
    additionalProperty: properties({
      kind: event.kind,
      zone: event.zone ?? undefined,
      precision: event.precision,
      source: event.source,
      sequence: event.sequence || undefined,
      status: event.status === 'tentative' ? event.status : undefined,
      live: event.live === 'auto' ? undefined : event.live,
      privacy: event.privacy === 'public' ? undefined : event.privacy,
    }),
  });
}

/** Ids that are no addresses become fragments, so that nothing resolves them against the page's folder. */
function nodeId(id: string): string {
  return /^[a-z][a-z0-9+.-]*:/i.test(id) ? id : `#${encodeURIComponent(id)}`;
}

/** One text plain; several marked with their languages, as JSON-LD does (JSON-LD 1.1 §4.2.4). */
function texts(map: LanguageMap): unknown {
  return Object.entries(map).map(([language, value]) =>
    language === 'und' ? value : { '@language': language, '@value': value },
  );
}

/** No more of a date than is known; a time with the offset that its zone has then. */
function dateOf({ precision, zone }: SolidarityEvent, wallClock: string): string {
  if (precision === 'year') return wallClock.slice(0, 4);
  if (precision === 'month') return wallClock.slice(0, 7);
  if (isDateOnly(wallClock) || zone === null) return wallClock;
  // The offset at that wall clock, as far as any clock change is a day away.
  const local = Date.parse(`${wallClock.slice(0, 16)}Z`);
  const offset = zoneOffset(local - zoneOffset(local, zone), zone) / 60_000;
  const two = (number: number): string => String(Math.floor(number)).padStart(2, '0');
  const sign = offset < 0 ? '-' : '+';
  const clock = wallClock.length > 16 ? wallClock : `${wallClock}:00`;
  return `${clock}${sign}${two(Math.abs(offset) / 60)}:${two(Math.abs(offset) % 60)}`;
}

function attendance({ place, online }: SolidarityEvent): string | undefined {
  if (online.length === 0) return place && 'https://schema.org/OfflineEventAttendanceMode';
  return `https://schema.org/${place ? 'Mixed' : 'Online'}EventAttendanceMode`;
}

function placeNode({ name, address, city, country, lat, lon, approx }: Place): ExportRecord {
  const hasAddress = address !== undefined || city !== undefined || country !== undefined;
  return filled({
    '@type': 'Place',
    name: texts(name),
    address: hasAddress ? addressNode({ address, city, country }) : undefined,
    geo:
      lat === undefined ? undefined : { '@type': 'GeoCoordinates', latitude: lat, longitude: lon },
    additionalProperty: properties({ approx }),
  });
}

function addressNode({
  address,
  city,
  country,
}: {
  readonly [Name in 'address' | 'city' | 'country']?: Place[Name] | undefined;
}): ExportRecord {
  return filled({
    '@type': 'PostalAddress',
    streetAddress: address,
    addressLocality: city && texts(city),
    addressCountry: country,
  });
}

const plays = new Set<Media['type']>(['hls', 'video', 'audio']);

function fileNode(media: Media): ExportRecord {
  const { type, url, poster, alt, width, height, seconds, credit, language, role } = media;
  const kind = type === 'image' ? 'ImageObject' : type === 'audio' ? 'AudioObject' : 'VideoObject';
  return filled({
    '@type': kind,
    contentUrl: url,
    encodingFormat: type === 'hls' ? 'application/vnd.apple.mpegurl' : undefined,
    thumbnailUrl: poster,
    caption: alt && texts(alt),
    width,
    height,
    duration: seconds === undefined ? undefined : `PT${seconds}S`,
    creditText: credit,
    inLanguage: language,
    publication: role === 'live' ? { '@type': 'BroadcastEvent', isLiveBroadcast: true } : undefined,
  });
}

function actionsOf({ links }: SolidarityEvent): readonly ExportRecord[] {
  return links.flatMap(({ rel, url, label }) =>
    rel === 'page' || rel === 'register'
      ? []
      : [filled({ '@type': linkActions[rel], target: url, name: label && texts(label) })],
  );
}

function accessFeatures({ access }: SolidarityEvent): readonly string[] {
  return [
    ...(access?.stepFree ? ['stepFree'] : []),
    ...(access?.signLanguage?.length ? ['signLanguage'] : []),
    ...(access?.captions?.length ? ['captions'] : []),
  ];
}

function properties(values: Readonly<Record<string, unknown>>): readonly ExportRecord[] {
  return Object.entries(filled(values)).map(([name, value]) => ({
    '@type': 'PropertyValue',
    name,
    value,
  }));
}
