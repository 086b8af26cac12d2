/** `schedule.json`: days, in them rooms by name, in them talks. A day may end at four in the morning. */

import type { EventDraft, FeedDraft, ReadOptions } from '../../feed-draft.js';
import type { Problem } from '../../fields.js';
import { present } from '../../present.js';
import type { ForeignRecord } from '../values/foreign-json.js';
import {
  hostOf,
  listOf,
  parsedUrl,
  recordOf,
  recordsOf,
  said,
  textOf,
} from '../values/foreign-json.js';
import { instantFrom, wallClockOf, zoneChooser } from '../values/instant.js';
import { plainText } from '../values/plain-text.js';
import { slotIds } from './slot-ids.js';

interface Conference {
  readonly acronym?: unknown;
  readonly title?: unknown;
  readonly description?: unknown;
  /** First and last day. */
  readonly start?: unknown;
  readonly end?: unknown;
  readonly time_zone_name?: unknown;
  readonly url?: unknown;
  readonly days?: unknown;
}

interface Talk {
  /** UUID; the same for every slot of a talk. */
  readonly guid?: unknown;
  readonly id?: unknown;
  readonly code?: unknown;
  readonly title?: unknown;
  readonly subtitle?: unknown;
  readonly abstract?: unknown;
  readonly description?: unknown;
  /** ISO 8601 with offset. */
  readonly date?: unknown;
  /** `hh:mm`, may exceed a day. */
  readonly duration?: unknown;
  readonly room?: unknown;
  readonly track?: unknown;
  readonly type?: unknown;
  /** What is spoken. */
  readonly language?: unknown;
  readonly persons?: unknown;
  readonly links?: unknown;
  readonly url?: unknown;
  /** Image, relative to the schedule's `base_url`. */
  readonly logo?: unknown;
}

interface Programme {
  readonly zone: string;
  readonly base: string | undefined;
  readonly language: string | undefined;
  /** Id of the conference, which every talk is part of. */
  readonly main: string | undefined;
}

const minuteMs = 60_000;

export function readSchedule(
  schedule: ForeignRecord,
  conference: Conference,
  options: ReadOptions,
): FeedDraft {
  const problems: Problem[] = [];
  const base = textOf(schedule['base_url']) ?? options.base;
  const title = textOf(conference.title) ?? textOf(conference.acronym);
  const start = textOf(conference.start)?.slice(0, 10);
  const main =
    title === undefined || start === undefined
      ? undefined
      : `${textOf(conference.acronym) ?? 'conference'}@${hostOf(base) ?? 'frab'}`;
  const programme: Programme = {
    zone: zoneChooser(options, problems)(conference.time_zone_name),
    base,
    language: options.language,
    main,
  };
  const page = textOf(conference.url) ?? textOf(schedule['url']);
  const whole: Record<string, unknown> = present({
    id: main,
    kind: 'assembly',
    title: said(title, options.language),
    description: said(textOf(conference.description), options.language),
    start,
    end: textOf(conference.end)?.slice(0, 10),
    links: page === undefined ? [] : [{ rel: 'page', url: page }],
  });
  return {
    feed: present({ title: said(title, options.language), zone: programme.zone, main }),
    events: [
      ...(main === undefined ? [] : [{ at: 'schedule.conference', event: whole }]),
      ...talksOf(conference, programme, problems),
    ],
    problems,
  };
}

function talksOf(
  conference: Conference,
  programme: Programme,
  problems: Problem[],
): readonly EventDraft[] {
  const idOf = slotIds();
  return listOf(conference.days).flatMap((day, dayIndex) =>
    Object.entries(recordOf(recordOf(day)?.['rooms']) ?? {}).flatMap(([room, talks]) =>
      listOf(talks).flatMap((entry, index): EventDraft[] => {
        const at = `schedule.conference.days[${String(dayIndex)}].rooms[${JSON.stringify(room)}][${String(index)}]`;
        const talk: Talk | undefined = recordOf(entry);
        if (talk) return [{ at, event: translate(talk, room, idOf, programme) }];
        problems.push({ path: at, message: 'must be an object' });
        return [];
      }),
    ),
  );
}

function translate(
  talk: Talk,
  room: string,
  idOf: (id: string) => string,
  { zone, base, language, main }: Programme,
): Record<string, unknown> {
  const spoken = textOf(talk.language);
  // What is written about a talk is most often in the language of the talk.
  const written = spoken ?? language;
  const start = instantFrom(talk.date);
  const id = textOf(talk.guid) ?? textOf(talk.code) ?? textOf(talk.id);
  const name = textOf(talk.room) ?? room.trim();
  const abstract = textOf(talk.abstract);
  const description = textOf(talk.description);
  const image = textOf(talk.logo);
  return present({
    id: id === undefined ? undefined : idOf(`${id}@${hostOf(base) ?? 'frab'}`),
    kind: 'session',
    title: said(textOf(talk.title), written),
    summary: said(textOf(talk.subtitle), written),
    description: said(
      [abstract, description]
        .flatMap((text) => (text === undefined ? [] : plainText(text)))
        .join('\n\n') || undefined,
      written,
    ),
    languages: spoken === undefined ? [] : [spoken],
    start: wallClockOf(start, zone),
    end: endOf(start, textOf(talk.duration), zone),
    zone,
    place: name ? { name: said(name, language) } : undefined,
    tags: [talk.track, talk.type].flatMap((tag) => textOf(tag) ?? []),
    organiser: recordsOf(talk.persons).flatMap(personOf),
    media: image === undefined ? [] : [{ type: 'image', url: absolute(image, base) }],
    links: linksOf(talk, base),
    relates: main === undefined ? undefined : [{ to: main, rel: 'parent' }],
  });
}

function endOf(
  start: number | undefined,
  duration: string | undefined,
  zone: string,
): string | undefined {
  const parts = /^(\d{1,4}):(\d{2})(?::\d{2})?$/.exec(duration ?? '');
  if (!parts || start === undefined) return undefined;
  const minutes = Number(parts[1]) * 60 + Number(parts[2]);
  return wallClockOf(start + minutes * minuteMs, zone);
}

/** Who speaks; they are named in public, and we have no other field for them. */
function personOf(person: ForeignRecord): readonly object[] {
  const name = textOf(person['public_name']) ?? textOf(person['name']);
  return name === undefined ? [] : [present({ name, url: textOf(person['url']) })];
}

function linksOf({ url, links }: Talk, base: string | undefined): readonly object[] {
  const page = textOf(url);
  return [
    ...(page === undefined ? [] : [{ rel: 'page', url: absolute(page, base) }]),
    ...listOf(links).flatMap((link) => {
      // frab has objects, older exports bare addresses.
      const address = textOf(link) ?? textOf(recordOf(link)?.['url']);
      if (address === undefined) return [];
      const label = said(textOf(recordOf(link)?.['title']), undefined);
      return [present({ rel: 'page', url: absolute(address, base), label })];
    }),
  ];
}

/** Addresses are relative to the schedule's own base, not to where the file was found. */
function absolute(address: string, base: string | undefined): string {
  return parsedUrl(address, base)?.href ?? address;
}
