/** What pretalx gives its own widget, `schedule/widgets/schedule.json`: talks, and rooms and tracks by number. */

import type { EventDraft, FeedDraft, ReadOptions } from '../../feed-draft.js';
import type { Problem } from '../../fields.js';
import { present } from '../../present.js';
import type { ForeignRecord } from '../values/foreign-json.js';
import { listOf, parsedUrl, recordOf, recordsOf, said, textOf } from '../values/foreign-json.js';
import { instantFrom, updatedAt, wallClockOf, zoneChooser } from '../values/instant.js';
import { plainText } from '../values/plain-text.js';
import { slotIds } from './slot-ids.js';

interface WidgetTalk {
  /** Of the talk; breaks have none. */
  readonly code?: unknown;
  /** Of the slot. */
  readonly id?: unknown;
  readonly title?: unknown;
  readonly abstract?: unknown;
  /** Codes of speakers. */
  readonly speakers?: unknown;
  readonly track?: unknown;
  readonly room?: unknown;
  /** ISO 8601 with offset. */
  readonly start?: unknown;
  readonly end?: unknown;
  readonly updated?: unknown;
  readonly content_locale?: unknown;
  /** Only where others than accepted ones are given. */
  readonly state?: unknown;
  readonly slot_type?: unknown;
}

interface Programme {
  readonly zone: string;
  readonly language: string | undefined;
  readonly main: string | undefined;
  readonly host: string;
  /** Address of the conference, ending in `/`. */
  readonly home: string | undefined;
  readonly rooms: ReadonlyMap<string, ForeignRecord>;
  readonly tracks: ReadonlyMap<string, ForeignRecord>;
  readonly speakers: ReadonlyMap<string, ForeignRecord>;
}

export function readPretalxWidget(widget: ForeignRecord, options: ReadOptions): FeedDraft {
  const problems: Problem[] = [];
  const url = parsedUrl(options.base);
  // The widget's data do not name the conference; its address does.
  const slug = /^\/([^/.]+)\/schedule\//.exec(url?.pathname ?? '')?.[1];
  const start = textOf(widget['event_start'])?.slice(0, 10);
  const host = url?.host ?? 'pretalx';
  const main = slug === undefined || start === undefined ? undefined : `${slug}@${host}`;
  const programme: Programme = {
    zone: zoneChooser(options, problems)(widget['timezone']),
    language: options.language,
    main,
    host,
    home: url && slug !== undefined ? new URL(`/${slug}/`, url).href : undefined,
    rooms: byKey(widget['rooms'], 'id'),
    tracks: byKey(widget['tracks'], 'id'),
    speakers: byKey(widget['speakers'], 'code'),
  };
  const title = said(slug, undefined);
  const whole: Record<string, unknown> = present({
    id: main,
    kind: 'assembly',
    title,
    start,
    end: textOf(widget['event_end'])?.slice(0, 10),
    links: [{ rel: 'page', url: programme.home }],
  });
  return {
    feed: present({ title, zone: programme.zone, main }),
    events: [
      ...(main === undefined ? [] : [{ at: '', event: whole }]),
      ...talksOf(widget['talks'], programme, problems),
    ],
    problems,
  };
}

function byKey(entries: unknown, key: string): ReadonlyMap<string, ForeignRecord> {
  return new Map(recordsOf(entries).map((entry) => [textOf(entry[key]) ?? '', entry]));
}

function talksOf(talks: unknown, programme: Programme, problems: Problem[]): readonly EventDraft[] {
  const idOf = slotIds();
  return listOf(talks).flatMap((entry, index): EventDraft[] => {
    const at = `talks[${String(index)}]`;
    const talk: WidgetTalk | undefined = recordOf(entry);
    if (!talk) {
      problems.push({ path: at, message: 'must be an object' });
      return [];
    }
    // A blocker keeps a room free, and a break may have no name; neither is to be announced.
    const isEvent = talk.slot_type !== 'blocker' && titleOf(talk, programme) !== undefined;
    return isEvent && !isWithdrawn(talk) ? [{ at, event: translate(talk, idOf, programme) }] : [];
  });
}

function isWithdrawn({ state }: WidgetTalk): boolean {
  const name = textOf(state);
  return name !== undefined && name !== 'confirmed' && name !== 'accepted';
}

function translate(
  talk: WidgetTalk,
  idOf: (id: string) => string,
  programme: Programme,
): Record<string, unknown> {
  const { zone, main, home } = programme;
  const code = textOf(talk.code);
  const spoken = textOf(talk.content_locale);
  const abstract = textOf(talk.abstract);
  const room = words(programme.rooms.get(textOf(talk.room) ?? '')?.['name'], programme);
  const track = programme.tracks.get(textOf(talk.track) ?? '')?.['name'];
  return present({
    id: idOf(`${code ?? `slot-${textOf(talk.id) ?? ''}`}@${programme.host}`),
    updated: updatedAt(talk.updated),
    kind: code === undefined ? 'other' : 'session',
    title: titleOf(talk, programme),
    description: said(abstract && plainText(abstract), spoken ?? programme.language),
    languages: spoken === undefined ? [] : [spoken],
    start: wallClockOf(instantFrom(talk.start), zone),
    end: wallClockOf(instantFrom(talk.end), zone),
    zone,
    place: room && { name: room },
    tags: Object.values(words(track, programme) ?? {}).slice(0, 1),
    organiser: listOf(talk.speakers).flatMap((speaker) => {
      const name = textOf(programme.speakers.get(textOf(speaker) ?? '')?.['name']);
      return name === undefined ? [] : [{ name }];
    }),
    links:
      code === undefined || home === undefined
        ? undefined
        : [{ rel: 'page', url: `${home}talk/${encodeURIComponent(code)}/` }],
    relates: main === undefined ? undefined : [{ to: main, rel: 'parent' }],
  });
}

function titleOf(
  { title, content_locale }: WidgetTalk,
  { language }: Programme,
): Record<string, string> | undefined {
  return words(title, { language: textOf(content_locale) ?? language });
}

/** A name in one language, or in those that the organisers wrote it in. */
function words(
  value: unknown,
  { language }: { readonly language: string | undefined },
): Record<string, string> | undefined {
  const translations = recordOf(value);
  if (!translations) return said(textOf(value), language);
  const texts = Object.entries(translations).flatMap(([tag, text]): [string, string][] => {
    const word = textOf(text);
    return word === undefined ? [] : [[tag, word]];
  });
  return texts.length > 0 ? Object.fromEntries(texts) : undefined;
}
