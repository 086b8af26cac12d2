import { kindOf } from '../values/kind-words.js';
import type { Component } from './components.js';
import { textList, unescapeText } from './content-line.js';
import { readMedia, readOnline } from './event-media.js';
import { readPlace } from './event-place.js';
import { textsOf } from './event-texts.js';
import { instantText } from './event-time.js';
import type { Note } from './notes.js';
import type { ZoneBook } from './zones.js';

/** What all events of a file have in common. */
export interface FileContext {
  readonly zones: ZoneBook;
  readonly note: Note;
  /** BCP 47 tag of texts that name none. */
  readonly language: string;
  /** Host of the feed, which ids that are unique only there are completed with. */
  readonly host: string;
  /** Whether the file says that its events do not take place (METHOD:CANCEL, RFC 5546 §3.2.5). */
  readonly isCancellation: boolean;
}

type DraftFields = Record<string, unknown>;

/** Everything of an event but its time, in the fields of our own feed. */
export function readFields(event: Component, file: FileContext): DraftFields {
  const { language } = file;
  const categories = event.all('CATEGORIES').flatMap(({ value }) => textList(value));
  const url = event.value('URL') ?? '';
  const isHidden = isPrivate(event);
  const standard = {
    title: textsOf(event, 'SUMMARY', language),
    description: textsOf(event, 'DESCRIPTION', language),
    kind: firstKind(categories),
    tags: [...new Set(categories)],
    status: readStatus(event, file),
    // Where LOCATION says a city and where a door, nobody can tell.
    place: isHidden ? undefined : readPlace(event, language),
    online: readOnline(event),
    organiser: readOrganiser(event),
    media: readMedia(event),
    links: /^https?:/i.test(url) ? [{ rel: 'page', url }] : [],
    relates: readRelations(event, file.host),
    privacy: isHidden ? 'placeHidden' : undefined,
    sequence: Number(/^\d{1,9}$/.exec(event.value('SEQUENCE') ?? '')?.[0] ?? 0),
    updated: instantText(event.value('LAST-MODIFIED') ?? event.value('DTSTAMP')),
  };
  return withOwnFields(standard, event);
}

/** UID as it is where it is unique in the world, else with the host of the feed. */
export function eventId(uid: string, host: string): string {
  return uid.includes('@') || /^[a-z][a-z0-9+.-]*:/i.test(uid) ? uid : `${uid}@${host}`;
}

function firstKind(categories: readonly string[]): string | undefined {
  for (const category of categories.slice(0, 20)) {
    // Mobilizon files everything as a meeting that is not filed otherwise.
    const kind = category === 'MEETING' ? undefined : kindOf(category.slice(0, 50));
    if (kind) return kind;
  }
  return undefined;
}

function readStatus(event: Component, { isCancellation }: FileContext): string | undefined {
  const status = event.value('STATUS')?.toUpperCase();
  if (isCancellation || status === 'CANCELLED') return 'cancelled';
  return status === 'TENTATIVE' ? 'tentative' : undefined;
}

/** Who invites, by name only: an address for mail is for the invited, not for the world. */
function readOrganiser(event: Component): readonly object[] {
  return event.all('ORGANIZER').flatMap(({ params, value }) => {
    const name = organiserName(params['CN'] ?? '');
    const url = /^https?:/i.test(value) ? value.trim() : undefined;
    return name && !/^\S+@\S+$/.test(name) ? [{ name, url }] : [];
  });
}

/** The Events Calendar writes names as in a web address. */
function organiserName(name: string): string {
  try {
    return /%[0-9A-F]{2}/i.test(name) ? decodeURIComponent(name).trim() : unescapeText(name).trim();
  } catch {
    return name.trim();
  }
}

const relations: Readonly<Record<string, string>> = {
  PARENT: 'parent',
  'X-RESPONDS': 'responds',
  'X-RECORDING': 'recording',
};

function readRelations(event: Component, host: string): readonly object[] {
  return event.all('RELATED-TO').flatMap(({ params, value }) => {
    const type = (params['RELTYPE'] ?? 'PARENT').toUpperCase();
    const rel = Object.hasOwn(relations, type) ? relations[type] : undefined;
    const uid = unescapeText(value).trim();
    return rel && uid ? [{ to: eventId(uid, host), rel }] : [];
  });
}

/** Anything but public is taken as a wish to hide (RFC 5545 §3.8.1.3). */
function isPrivate(event: Component): boolean {
  const access = event.value('CLASS')?.toUpperCase();
  return access !== undefined && access !== 'PUBLIC';
}

/**
 * With what our own export adds, since iCalendar has no place for it. What the
 * standard properties say comes first: someone may have edited them since.
 */
function withOwnFields(standard: DraftFields, event: Component): DraftFields {
  const own = ownFields(event);
  if (!own) return standard;
  const merged: DraftFields = { ...own };
  for (const [name, value] of Object.entries(standard)) {
    const more = own[name];
    const isEmpty = value === undefined || (Array.isArray(value) && Array.isArray(more));
    if (more === undefined || !isEmpty) merged[name] = merge(more, value);
  }
  // A category may name another kind than the organiser chose; "postponed" is TENTATIVE to others.
  merged['kind'] = own['kind'] ?? standard['kind'];
  // Our DTSTAMP of an event whose last change is not known says nothing.
  merged['updated'] = instantText(event.value('LAST-MODIFIED'));
  if (standard['status'] === 'tentative') merged['status'] = own['status'] ?? 'tentative';
  return merged;
}

/** Language maps and places are completed, everything else is replaced. */
function merge(own: unknown, standard: unknown): unknown {
  if (!isRecord(own) || !isRecord(standard)) return standard ?? own;
  const merged: DraftFields = { ...own };
  for (const [name, value] of Object.entries(standard)) merged[name] = merge(own[name], value);
  return merged;
}

function ownFields(event: Component): DraftFields | undefined {
  const text = event.value('X-SOLIDARITY-EVENT');
  if (text === undefined) return undefined;
  try {
    const json: unknown = JSON.parse(unescapeText(text));
    return isRecord(json) ? json : undefined;
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is DraftFields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
