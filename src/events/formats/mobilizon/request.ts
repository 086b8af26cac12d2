/**
 * Asking Mobilizon. An answer of GraphQL does not repeat the question, so the
 * page is said in the alias of the list, `page2: organizedEvents(page: 2)`, and
 * the next question can be made from the answer alone.
 */

import type { FeedRequest } from '../../feed-draft.js';
import { parsedUrl } from '../values/foreign-json.js';

/** Events of one answer; Mobilizon refuses a hundred. */
export const pageSize = 50;

const actor = 'name url preferredUsername domain';
/** Fields that Mobilizon has had since version 2; one that it lacks would fail the whole question. */
const eventFields = [
  'uuid url title description beginsOn endsOn status draft language category updatedAt onlineAddress',
  'picture { url alt metadata { width height } }',
  'physicalAddress { description street postalCode locality region country geom timezone }',
  `attributedTo { ${actor} }`,
  `organizerActor { ${actor} }`,
  'tags { title }',
  'metadata { key value }',
  'options { timezone isOnline showStartTime showEndTime hideOrganizerWhenGroupEvent }',
].join(' ');

/** The events of a group, or of the whole instance. */
export function eventsQuestion(site: URL, group: string | undefined, page: number): FeedRequest {
  const list = `(page: ${String(page)}, limit: ${String(pageSize)}) { total elements { ${eventFields} } }`;
  const alias = `page${String(page)}`;
  const query =
    group === undefined
      ? `{ ${alias}: events${list} }`
      : `query ($group: String!) { group(preferredUsername: $group) { ${actor} ${alias}: organizedEvents${list} } }`;
  return {
    url: new URL('/api', site).href,
    body: { query, variables: group === undefined ? {} : { group } },
  };
}

/**
 * The request for what a visitor sees at an address of Mobilizon: a group
 * `/@name` (also `/@name@other.example`), an event `/events/<uuid>`, else all
 * events of the instance. Files and an outbox of ActivityPub are fetched as they are.
 */
export function mobilizonRequest(address: string): FeedRequest {
  const url = parsedUrl(address);
  if (!url || /\.json$|\/outbox$/.test(url.pathname)) return { url: address };
  const uuid = /^\/events\/([0-9a-f-]{36})$/i.exec(url.pathname)?.[1];
  if (uuid !== undefined) {
    return {
      url: new URL('/api', url).href,
      body: {
        query: `query ($uuid: UUID!) { event(uuid: $uuid) { ${eventFields} } }`,
        variables: { uuid },
      },
    };
  }
  const group = /^\/@([^/]+)/.exec(url.pathname)?.[1];
  return eventsQuestion(url, group, 1);
}
