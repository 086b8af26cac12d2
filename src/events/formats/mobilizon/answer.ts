/** Answers of Mobilizon's GraphQL: the events of a group, of a search, of an instance, or one alone. */

import type { EventDraft, FeedDraft, ReadOptions } from '../../feed-draft.js';
import type { Problem } from '../../fields.js';
import { present } from '../../present.js';
import { countryCode } from '../values/country-code.js';
import type { ForeignRecord } from '../values/foreign-json.js';
import {
  hostOf,
  numberOf,
  parsedUrl,
  recordOf,
  recordsOf,
  said,
  textOf,
} from '../values/foreign-json.js';
import { instantFrom, updatedAt, wallClockOf, zoneChooser } from '../values/instant.js';
import { firstKind } from '../values/kind-words.js';
import { readMetadata } from './metadata.js';
import { eventsQuestion, pageSize } from './request.js';
import { categoryTag, statusOf } from './words.js';
import { onlineKindOf } from '../values/online-kind.js';
import { plainText } from '../values/plain-text.js';

interface MobilizonEvent {
  readonly uuid?: unknown;
  /** Id in ActivityPub, and the page. */
  readonly url?: unknown;
  readonly title?: unknown;
  /** HTML. */
  readonly description?: unknown;
  /** ISO 8601 in UTC. */
  readonly beginsOn?: unknown;
  readonly endsOn?: unknown;
  readonly status?: unknown;
  readonly draft?: unknown;
  readonly language?: unknown;
  readonly category?: unknown;
  readonly updatedAt?: unknown;
  readonly onlineAddress?: unknown;
  readonly externalParticipationUrl?: unknown;
  readonly picture?: unknown;
  readonly physicalAddress?: unknown;
  readonly attributedTo?: unknown;
  readonly organizerActor?: unknown;
  readonly tags?: unknown;
  readonly metadata?: unknown;
  readonly options?: unknown;
}

interface EventOptions {
  readonly timezone?: unknown;
  readonly isOnline?: unknown;
  readonly showStartTime?: unknown;
  readonly showEndTime?: unknown;
}

interface Address {
  /** Name of the place. */
  readonly description?: unknown;
  readonly street?: unknown;
  readonly postalCode?: unknown;
  readonly locality?: unknown;
  readonly country?: unknown;
  /** `longitude;latitude`. */
  readonly geom?: unknown;
  readonly timezone?: unknown;
}

type ChooseZone = (...names: unknown[]) => string;

/** A list of events in an answer, and where it stands. */
interface Found {
  readonly at: string;
  readonly events: unknown;
  /** Where the list has its place in a longer one. */
  readonly page?: number;
  readonly total?: number | undefined;
  readonly group?: string | undefined;
}

export function readMobilizonAnswer(data: ForeignRecord, options: ReadOptions): FeedDraft {
  const problems: Problem[] = [];
  const chooseZone = zoneChooser(options, problems);
  const found = Object.entries(data).flatMap(([name, value]) => listsIn(`data.${name}`, value));
  const events = found.flatMap(({ at, events }) =>
    recordsOf(events).flatMap((event: MobilizonEvent, index): EventDraft[] =>
      event.draft === true
        ? []
        : [
            {
              at: Array.isArray(events) ? `${at}[${String(index)}]` : at,
              event: translate(event, options, chooseZone),
            },
          ],
    ),
  );
  const group = textOf(recordOf(data['group'])?.['name']);
  const next = nextOf(found, options.base);
  return {
    feed: present({ title: said(group, options.language) }),
    events,
    problems,
    ...(next && { next }),
  };
}

/** The lists of a field of the answer: of the instance, of a search, of groups, or one event. */
function listsIn(at: string, value: unknown): readonly Found[] {
  const answer = recordOf(value);
  if (!answer) return [];
  if (answer['beginsOn'] !== undefined) return [{ at, events: answer }];
  const own = pageOf(at, answer, undefined);
  if (own.length > 0) return own;
  // A group: its lists are fields of it.
  const name = textOf(answer['preferredUsername']);
  const domain = textOf(answer['domain']);
  const group = name === undefined || domain === undefined ? name : `${name}@${domain}`;
  return Object.entries(answer).flatMap(([field, list]) => {
    const record = recordOf(list);
    return record ? pageOf(`${at}.${field}`, record, group) : [];
  });
}

function pageOf(at: string, list: ForeignRecord, group: string | undefined): readonly Found[] {
  if (!Array.isArray(list['elements'])) return [];
  const page = /\.page(\d{1,4})$/.exec(at)?.[1];
  return [
    {
      at: `${at}.elements`,
      events: list['elements'],
      ...(page === undefined ? {} : { page: Number(page) }),
      total: numberOf(list['total']),
      group,
    },
  ];
}

function nextOf(found: readonly Found[], base: string | undefined): FeedDraft['next'] {
  const last = found.find(({ page }) => page !== undefined);
  const site = parsedUrl(base);
  if (last?.page === undefined || !site || last.page * pageSize >= (last.total ?? 0)) {
    return undefined;
  }
  // An answer that somebody stored; there is nobody to ask.
  if (site.pathname.endsWith('.json')) return undefined;
  return eventsQuestion(site, last.group, last.page + 1);
}

function translate(
  event: MobilizonEvent,
  options: ReadOptions,
  chooseZone: ChooseZone,
): Record<string, unknown> {
  const language = textOf(event.language);
  const page = textOf(event.url);
  const uuid = textOf(event.uuid);
  const description = textOf(event.description);
  const settings: EventOptions = recordOf(event.options) ?? {};
  const address: Address | undefined = recordOf(event.physicalAddress);
  const tags = tagsOf(event);
  const extra = readMetadata(event.metadata, language);
  const way = textOf(event.onlineAddress);
  const elsewhere = textOf(event.externalParticipationUrl);
  const host = hostOf(options.base) ?? 'mobilizon';
  return present({
    id: page ?? (uuid && `${uuid}@${host}`),
    updated: updatedAt(event.updatedAt),
    title: said(textOf(event.title), language ?? options.language),
    description: said(description && plainText(description), language ?? options.language),
    ...timeOf(event, settings, chooseZone(settings.timezone, address?.timezone)),
    status: statusOf(event.status),
    place: placeOf(address),
    // The address is where one meets, or merely a page about it.
    online: [
      ...(way !== undefined && settings.isOnline === true
        ? [{ url: way, kind: onlineKindOf(way) }]
        : []),
      ...extra.online,
    ],
    organiser: organiserOf(event),
    kind: firstKind(tags),
    tags,
    media: [...imageOf(recordOf(event.picture), language), ...extra.media],
    links: [
      ...(page === undefined ? [] : [{ rel: 'page', url: page }]),
      ...(way !== undefined && settings.isOnline !== true ? [{ rel: 'page', url: way }] : []),
      ...(elsewhere === undefined ? [] : [{ rel: 'register', url: elsewhere }]),
      ...extra.links,
    ],
    access: extra.access,
  });
}

function timeOf(
  { beginsOn, endsOn }: MobilizonEvent,
  { showStartTime, showEndTime }: EventOptions,
  zone: string,
): Record<string, unknown> {
  const start = wallClockOf(instantFrom(beginsOn), zone);
  const end = wallClockOf(instantFrom(endsOn), zone);
  // An organiser who hides the time does not know it yet, or it is all day.
  if (showStartTime === false) {
    return present({ start: start?.slice(0, 10), end: end?.slice(0, 10), zone });
  }
  const known =
    showEndTime === false && start?.slice(0, 10) === end?.slice(0, 10) ? undefined : end;
  return present({ start, end: known, zone });
}

function placeOf(address: Address | undefined): Record<string, unknown> | undefined {
  if (!address) return undefined;
  const city = textOf(address.locality);
  const name = textOf(address.description) ?? city;
  const street = textOf(address.street);
  if (name === undefined) return undefined;
  const [lon, lat] = (textOf(address.geom) ?? '').split(';').map(numberOf);
  const lines = [street, [textOf(address.postalCode), city].filter(Boolean).join(' ')];
  return present({
    name: { und: name },
    address: street === undefined ? undefined : lines.filter(Boolean).join(', '),
    city: city === undefined ? undefined : { und: city },
    country: countryCode(address.country),
    lat,
    lon,
  });
}

/** The group where there is one, and not the person behind it, who may not wish to be named. */
function organiserOf({ attributedTo, organizerActor }: MobilizonEvent): readonly object[] {
  const actor = recordOf(attributedTo) ?? recordOf(organizerActor);
  const name = textOf(actor?.['name']) ?? textOf(actor?.['preferredUsername']);
  return name === undefined ? [] : [present({ name, url: textOf(actor?.['url']) })];
}

function tagsOf({ tags, category }: MobilizonEvent): readonly string[] {
  const titles = recordsOf(tags).flatMap(({ title, slug }) => textOf(title) ?? textOf(slug) ?? []);
  return [...titles, ...categoryTag(category)];
}

function imageOf(picture: ForeignRecord | undefined, language: string | undefined): object[] {
  const url = textOf(picture?.['url']);
  if (url === undefined) return [];
  const size = recordOf(picture?.['metadata']);
  return [
    present({
      type: 'image',
      url,
      alt: said(textOf(picture?.['alt']), language),
      width: numberOf(size?.['width']),
      height: numberOf(size?.['height']),
    }),
  ];
}
