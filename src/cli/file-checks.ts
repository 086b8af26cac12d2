/** What only the file itself shows: the gate has taken it away before anything can be seen of it. */

import { advice, problem } from './findings.js';
import type { Finding } from './findings.js';

type Fields = Readonly<Record<string, unknown>>;

/** @param json a feed of our own format */
export function checkFile(json: unknown): readonly Finding[] {
  const { hub, events, languages } = fieldsOf(json);
  const place = fieldsOf(hub);
  return [
    ...(hub !== undefined && (place['lat'] === undefined || place['lon'] === undefined)
      ? [problem('hub', 'needs "lat" and "lon": the arcs of the map end there')]
      : []),
    ...(languages === undefined
      ? [advice('', 'has no "languages": the languages of its texts, the organisers’ own first')]
      : []),
    ...(Array.isArray(events) ? events : []).flatMap((event: unknown, index) =>
      checkEvent(fieldsOf(event), `events[${String(index)}]`),
    ),
  ];
}

function checkEvent(event: Fields, at: string): readonly Finding[] {
  const { updated, privacy, kind } = event;
  return [
    ...(updated !== undefined && !isUTC(updated)
      ? [problem(`${at}.updated`, 'must be an instant in UTC, such as 2015-10-01T16:00:00Z')]
      : []),
    ...(kind === undefined ? [advice(at, 'has no "kind", so it is shown as "other"')] : []),
    ...(privacy === 'placeHidden' ? givenAway(fieldsOf(event['place']), `${at}.place`) : []),
  ];
}

/** Our elements show none of it, but everybody can open the file. */
function givenAway(place: Fields, at: string): readonly Finding[] {
  return ['lat', 'lon', 'address']
    .filter((name) => place[name] !== undefined)
    .map((name) =>
      problem(
        `${at}.${name}`,
        'gives away a place that is to be hidden: delete it, since everybody can read this file',
      ),
    );
}

function isUTC(value: unknown): boolean {
  return typeof value === 'string' && value.endsWith('Z') && !Number.isNaN(Date.parse(value));
}

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}
