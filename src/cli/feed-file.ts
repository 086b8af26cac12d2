/**
 * A feed as the file that a mirror writes. A reader takes more than the schema
 * allows to be written; what is written is what the schema allows.
 */

import type { EventFeed, Media, Place, SolidarityEvent } from '../events/event.js';
import { toFeedJson } from '../events/export/feed-json.js';
import { present } from '../events/present.js';
import { isDateOnly } from '../events/wall-clock.js';
import { localHost } from './read-source.js';

/** The same feed gives the same bytes, in whatever order its sources came. */
export function feedFile(feed: EventFeed): string {
  const { languages, hub, main, events, ...rest } = feed;
  const isThere = events.some(({ id }) => id === main);
  const text = toFeedJson({
    ...rest,
    ...(main !== undefined && isThere ? { main } : {}),
    ...(hub && { hub: withoutZero(hub) }),
    languages: unique(languages),
    events: events.map(asWritten).sort(inOrder),
  });
  return text.replaceAll(`"${localHost}`, '"');
}

function inOrder(a: SolidarityEvent, b: SolidarityEvent): number {
  return a.startUTC - b.startUTC || a.endUTC - b.endUTC || (a.id < b.id ? -1 : 1);
}

function asWritten(event: SolidarityEvent): SolidarityEvent {
  const { start, end, updated, previousStart, place, access, ...rest } = event;
  const isDay = isDateOnly(start);
  // Minutes are the finest there is, and a date ends on a date.
  const last = end !== undefined && !isDay && isDateOnly(end) ? undefined : end;
  return {
    ...rest,
    start: start.slice(0, 16),
    ...present({
      end: last?.slice(0, isDay ? 10 : 16),
      updated: utcOf(updated),
      previousStart: previousStart?.slice(0, 16),
      place: place && withoutZero(place),
    }),
    tags: unique(event.tags),
    languages: unique(event.languages),
    online: event.online.filter(isWeb),
    organiser: event.organiser.map(({ url, ...named }) =>
      url !== undefined && isWeb({ url }) ? { ...named, url } : named,
    ),
    media: event.media.filter(isWeb).map(inPixels),
    links: event.links.filter(isWeb),
    ...(access && {
      access: {
        ...access,
        signLanguage: unique(access.signLanguage),
        captions: unique(access.captions),
        interpretation: unique(access.interpretation),
      },
    }),
  };
}

/** A circle of no radius is a point; one around nothing is nothing. */
function withoutZero<T extends Place>(place: T): Omit<T, 'approx'> & Pick<Place, 'approx'> {
  const { approx, ...rest } = place;
  return approx && place.lat !== undefined ? { ...rest, approx } : rest;
}

function inPixels(media: Media): Media {
  const { width, height, ...rest } = media;
  return {
    ...rest,
    ...present({
      width: width === undefined ? undefined : Math.round(width),
      height: height === undefined ? undefined : Math.round(height),
    }),
  };
}

function unique(texts: readonly string[] = []): readonly string[] {
  return [...new Set(texts)];
}

/** Mail and telephone are good for a visitor, and no address of a file or page. */
function isWeb({ url }: { readonly url: string }): boolean {
  return /^https?:/.test(url);
}

/** An instant with an offset, as some feeds have it, in UTC. */
function utcOf(updated: string | undefined): string | undefined {
  const instant = Date.parse(updated ?? '');
  return Number.isNaN(instant) ? undefined : new Date(instant).toISOString();
}
