/**
 * What the gate lets pass because a page can live with it, and an organiser
 * should know: about what was read, so for feeds of every format.
 */

import type { EventFeed, Media, SolidarityEvent } from '../events/event.js';
import { isLocated } from '../events/event.js';
import { advice, problem } from './findings.js';
import type { Finding } from './findings.js';

/** Where an event, or a field of it, stands in its feed, for people. */
export type WhereIs = (event: SolidarityEvent, field?: string) => string;
type At = (field?: string) => string;

export function checkFeed(feed: EventFeed, whereIs: WhereIs): readonly Finding[] {
  const ids = new Set(feed.events.map(({ id }) => id));
  return [
    ...(feed.events.length === 0 ? [problem('', 'there is no event in it that can be shown')] : []),
    ...(feed.main !== undefined && !ids.has(feed.main)
      ? [problem('main', `names "${feed.main}", and no event has this id`)]
      : []),
    ...feed.events.flatMap((event) =>
      checkEvent(event, (field) => whereIs(event, field), feed, ids),
    ),
  ];
}

function checkEvent(
  event: SolidarityEvent,
  at: At,
  feed: EventFeed,
  ids: ReadonlySet<string>,
): readonly Finding[] {
  return [
    ...event.relates.flatMap(({ to }, index) =>
      ids.has(to)
        ? []
        : [problem(at(`relates[${String(index)}]`), `points to "${to}", and no event has this id`)],
    ),
    ...missingLanguages(event, at, feed.languages),
    ...markup(event, at),
    ...event.online.flatMap(({ url }, index) => unsafe(url, at(`online[${String(index)}].url`))),
    ...event.media.flatMap((media, index) =>
      checkMedia(media, at(`media[${String(index)}]`), event),
    ),
    ...checkPlace(event, at),
  ];
}

/** A visitor then gets the nearest language, which is better than nothing and not what was promised. */
function missingLanguages(
  { title }: SolidarityEvent,
  at: At,
  languages: readonly string[],
): readonly Finding[] {
  const missing = languages.filter((language) => title[language] === undefined);
  // Of what is in no language that is known nothing can be missing.
  if (missing.length === 0 || title['und'] !== undefined) return [];
  return [advice(at('title'), `is not in ${missing.join(', ')}, which "languages" promises`)];
}

function markup(event: SolidarityEvent, at: At): readonly Finding[] {
  return (['title', 'summary', 'description'] as const).flatMap((field) =>
    Object.entries(event[field] ?? {}).flatMap(([language, text]) =>
      /<\/?[a-z][^<>]*>|&(?:amp|nbsp|quot|#\d+);/i.test(text)
        ? [advice(at(`${field}.${language}`), 'has HTML in it, which is shown as it is typed')]
        : [],
    ),
  );
}

/** Browsers block it in a page that came over https. */
function unsafe(url: string, path: string): readonly Finding[] {
  return url.startsWith('http:')
    ? [problem(path, 'begins with http:, which pages with https: cannot load; use https:')]
    : [];
}

function checkMedia(media: Media, at: string, { media: all }: SolidarityEvent): readonly Finding[] {
  const { type, url, role, poster, alt } = media;
  const plays = type === 'video' || type === 'audio';
  const hasText = all.some(({ type }) => type === 'captions' || type === 'transcript');
  return [
    ...unsafe(url, `${at}.url`),
    ...(poster === undefined ? [] : unsafe(poster, `${at}.poster`)),
    // Captions of a playlist are in the playlist.
    ...(plays && role !== 'live' && !hasText
      ? [advice(at, 'has neither captions nor a transcript, so deaf visitors get nothing of it')]
      : []),
    ...(type === 'image' && alt === undefined
      ? [advice(at, 'has no "alt", the words for those who do not see the picture')]
      : []),
  ];
}

function checkPlace({ place, privacy, online }: SolidarityEvent, at: At): readonly Finding[] {
  if (privacy === 'placeHidden') return [];
  if (!place) {
    return online.length > 0
      ? []
      : [advice(at(), 'has neither a place nor a way to take part online')];
  }
  if (isLocated(place)) return [];
  return [advice(at('place'), 'has no "lat" and "lon", so it is not on the map')];
}
