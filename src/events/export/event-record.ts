import type { Access, EventFeed, Place, SolidarityEvent } from '../event.js';
import { withoutPoint } from '../json-place.js';
import { isDateOnly } from '../wall-clock.js';

/** JSON of our own feed file, fields in the order of its schema. */
export type ExportRecord = Readonly<Record<string, unknown>>;

/**
 * The place as anyone may know it. The reader has dropped point and address of
 * a hidden place; an event that was made otherwise leaks nothing here either.
 */
export function publicPlace({ place, privacy }: SolidarityEvent): Place | undefined {
  return place && privacy === 'placeHidden' ? withoutPoint(place) : place;
}

/** An event in the fields of our own feed file; what is as if it were not written is not. */
export function eventRecord(event: SolidarityEvent, feedZone: string | undefined): ExportRecord {
  const place = publicPlace(event);
  return filled({
    id: event.id,
    instanceOf: event.instanceOf,
    mergedFrom: event.mergedFrom?.map(filled),
    source: event.source,
    updated: event.updated,
    sequence: event.sequence || undefined,
    kind: event.kind,
    tags: event.tags,
    title: event.title,
    summary: event.summary,
    description: event.description,
    languages: event.languages,
    start: event.start,
    end: event.end,
    zone: event.zone === (feedZone ?? null) ? undefined : event.zone,
    precision: event.precision === impliedPrecision(event) ? undefined : event.precision,
    status: event.status === 'scheduled' ? undefined : event.status,
    previousStart: event.previousStart,
    live: event.live === 'auto' ? undefined : event.live,
    place: place && placeRecord(place),
    online: event.online.map(filled),
    organiser: event.organiser.map(filled),
    media: event.media.map(filled),
    links: event.links.map(filled),
    access: event.access && accessRecord(event.access),
    relates: event.relates.map(filled),
    privacy: event.privacy === 'public' ? undefined : event.privacy,
  });
}

/** What a feed says of itself, without its events. */
export function feedRecord({ title, zone, languages, hub, main }: EventFeed): ExportRecord {
  return filled({
    title,
    zone,
    languages,
    hub: hub && placeRecord(hub),
    main,
  });
}

/** The record without what is absent or empty. */
export function filled(record: object): ExportRecord {
  return Object.fromEntries(
    Object.entries(record).filter(([, value]) => value !== undefined && !isEmpty(value)),
  );
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

function impliedPrecision({ start }: SolidarityEvent): 'day' | 'minute' {
  return isDateOnly(start) ? 'day' : 'minute';
}

function placeRecord({ name, address, city, country, lat, lon, approx }: Place): ExportRecord {
  return filled({
    name,
    address,
    city,
    country,
    lat,
    lon,
    approx,
  });
}

function accessRecord({
  stepFree,
  signLanguage,
  captions,
  interpretation,
  note,
}: Access): ExportRecord {
  return filled({ stepFree, signLanguage, captions, interpretation, note });
}
