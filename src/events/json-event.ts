import {
  eventKinds,
  eventRelations,
  eventStatuses,
  linkRelations,
  liveStates,
  mediaTypes,
  onlineKinds,
  privacies,
} from './event.js';
import type {
  Access,
  EventOrigin,
  Link,
  Media,
  OnlineAccess,
  Organiser,
  Relation,
  SolidarityEvent,
} from './event.js';
import { readTime } from './event-time.js';
import type { Fields } from './fields.js';
import { readPlace, withoutPoint } from './json-place.js';
import { present } from './present.js';

/**
 * Reads one event; undefined, with the reason noted, where it has no id, no
 * title or no start.
 *
 * @param seen ids read so far; the event's own is added
 */
export function readEvent(
  fields: Fields,
  feedZone: string | undefined,
  seen: Set<string>,
): SolidarityEvent | undefined {
  const id = fields.text('id');
  if (id === undefined) return fields.refuse('id', 'is missing; the event is left out');
  if (seen.has(id)) return fields.refuse('id', `"${id}" is used twice; the second is left out`);
  const title = fields.languageMap('title');
  if (!title) return fields.refuse('title', 'is missing; the event is left out');
  const time = readTime(fields, feedZone);
  if (!time) return undefined;
  seen.add(id);
  // A misspelt wish to hide is still a wish to hide.
  const privacy =
    fields.oneOf('privacy', privacies) ??
    (fields.raw('privacy') === undefined ? 'public' : 'placeHidden');
  const place = readPlace(fields, 'place');
  const mergedFrom = fields.list('mergedFrom', readOrigin);
  return {
    id,
    title,
    ...time,
    ...present({
      instanceOf: fields.text('instanceOf'),
      source: fields.text('source'),
      mergedFrom: mergedFrom.length > 0 ? mergedFrom : undefined,
      updated: fields.text('updated'),
      summary: fields.languageMap('summary'),
      description: fields.languageMap('description'),
      place: place && privacy === 'placeHidden' ? withoutPoint(place) : place,
      access: readAccess(fields),
    }),
    sequence: fields.number('sequence', 0, Number.MAX_SAFE_INTEGER) ?? 0,
    kind: fields.oneOf('kind', eventKinds) ?? 'other',
    tags: fields.texts('tags'),
    languages: fields.texts('languages'),
    status: fields.oneOf('status', eventStatuses) ?? 'scheduled',
    live: fields.oneOf('live', liveStates) ?? 'auto',
    online: fields.list('online', readOnline),
    organiser: fields.list('organiser', readOrganiser),
    media: fields.list('media', readMedia),
    links: fields.list('links', readLink),
    relates: fields.list('relates', readRelation),
    privacy,
  };
}

function readOrigin(fields: Fields): EventOrigin | undefined {
  const id = fields.text('id');
  return id === undefined ? undefined : { id, ...present({ source: fields.text('source') }) };
}

function readOnline(fields: Fields): OnlineAccess | undefined {
  const url = fields.url('url');
  if (url === undefined) return undefined;
  const kind = fields.oneOf('kind', onlineKinds) ?? 'stream';
  return { url, kind, ...present({ language: fields.text('language') }) };
}

function readOrganiser(fields: Fields): Organiser | undefined {
  const name = fields.text('name');
  if (name === undefined) return undefined;
  return { name, ...present({ url: fields.url('url'), country: fields.country('country') }) };
}

function readMedia(fields: Fields): Media | undefined {
  const url = fields.url('url');
  const type = fields.oneOf('type', mediaTypes);
  if (url === undefined || type === undefined) return undefined;
  return {
    type,
    url,
    ...present({
      language: fields.text('language'),
      poster: fields.url('poster'),
      alt: fields.languageMap('alt'),
      width: fields.number('width', 1, 100_000),
      height: fields.number('height', 1, 100_000),
      seconds: fields.number('seconds', 0, 1_000_000),
      credit: fields.text('credit'),
      role: fields.oneOf('role', ['live', 'recording']),
      download: fields.yesNo('download'),
    }),
  };
}

function readLink(fields: Fields): Link | undefined {
  const url = fields.url('url');
  if (url === undefined) return undefined;
  const rel = fields.oneOf('rel', linkRelations) ?? 'page';
  return { url, rel, ...present({ label: fields.languageMap('label') }) };
}

function readRelation(fields: Fields): Relation | undefined {
  const to = fields.text('to');
  const rel = fields.oneOf('rel', eventRelations);
  return to === undefined || rel === undefined ? undefined : { to, rel };
}

function readAccess(parent: Fields): Access | undefined {
  const fields = parent.object('access');
  if (!fields) return undefined;
  return {
    ...present({ stepFree: fields.yesNo('stepFree'), note: fields.languageMap('note') }),
    signLanguage: fields.texts('signLanguage'),
    captions: fields.texts('captions'),
    interpretation: fields.texts('interpretation'),
  };
}
