import { present } from '../../present.js';
import { isDateOnly, isZone } from '../../wall-clock.js';
import type { EventDraft } from '../../feed-draft.js';
import type { FoundEvent, Graph } from './graph.js';
import { isEvent } from './graph.js';
import { readIsoTime, writtenTime } from '../values/iso-time.js';
import { listOf, textOf } from '../values/foreign-json.js';
import { isRecord } from '../values/json-values.js';
import type { JsonRecord } from '../values/json-values.js';
import { readActions, readOffers, readPages, unique } from './links.js';
import { readImages, readMedia } from './media.js';
import { readCountry, readLocations } from './place.js';
import { readSchedule } from './schedule.js';
import { additional, oneText, property, shortName, texts, typesOf, urlOf } from './values.js';
import { kindOf } from '../values/kind-words.js';

/** What an event needs of the rest: the graph, ids of the others, what the page says. */
export interface Surroundings {
  readonly graph: Graph;
  readonly idOf: (event: unknown) => string | undefined;
  readonly zone: string | undefined;
  readonly language: string;
}

/** Classes of schema.org that are one of our kinds; of the others the name becomes a tag. */
const kinds: ReadonlyMap<string, string> = new Map(
  Object.entries({
    BroadcastEvent: 'session',
    BusinessEvent: 'session',
    ConferenceEvent: 'assembly',
    CourseInstance: 'session',
    EducationEvent: 'session',
    Festival: 'assembly',
    Hackathon: 'session',
    ScreeningEvent: 'session',
  }),
);

const statuses: ReadonlyMap<string, string> = new Map(
  Object.entries({
    EventScheduled: 'scheduled',
    EventCancelled: 'cancelled',
    EventPostponed: 'postponed',
    EventRescheduled: 'rescheduled',
    EventMovedOnline: 'movedOnline',
  }),
);

/** An event of schema.org in the fields of our own feed. */
export function readEventNode({ at, node, parent }: FoundEvent, around: Surroundings): EventDraft {
  const { graph, language } = around;
  const { resolve } = graph;
  const locations = readLocations(property(node, 'location'), language, resolve);
  const media = readMedia(node, graph.broadcastsOf(node), language, resolve);
  const acts = readActions(node);
  const summary = texts(property(node, 'disambiguatingDescription'), language);
  const description = texts(property(node, 'description'), language);
  const { kind, tags } = readKind(node);
  const keepsPlace = additional(node, 'privacy');
  return {
    at,
    event: present({
      id: around.idOf(node),
      source: oneText(additional(node, 'source')),
      updated: readUpdated(property(node, 'dateModified')),
      sequence: additional(node, 'sequence'),
      kind,
      tags,
      title: texts(property(node, 'name') ?? property(node, 'headline'), language),
      summary,
      description: sameTexts(summary, description) ? undefined : description,
      languages: readLanguages(property(node, 'inLanguage')),
      ...readTimes(node, around),
      status: additional(node, 'status') ?? statuses.get(shortName(property(node, 'eventStatus'))),
      live: additional(node, 'live'),
      place: locations.place,
      online: unique([...locations.online, ...media.online, ...acts.online]),
      organiser: readOrganisers(node, resolve),
      media: [...media.media, ...readImages(property(node, 'image'), language)],
      links: unique([
        ...readPages(node),
        ...acts.links,
        ...readOffers(node, resolve),
        ...media.links,
      ]),
      access: readAccess(node, language),
      relates: readRelations(node, parent, around),
      privacy: keepsPlace,
    }),
  };
}

function readTimes(node: JsonRecord, { zone: pageZone, graph }: Surroundings): JsonRecord {
  const own = oneText(additional(node, 'zone'));
  const schedule = graph.resolve(listOf(property(node, 'eventSchedule'))[0]);
  const named = isRecord(schedule) ? oneText(property(schedule, 'scheduleTimezone')) : undefined;
  const zone = [own, named].find((name) => name !== undefined && isZone(name)) ?? pageZone;
  const startText = oneText(property(node, 'startDate'));
  const repeated = isRecord(schedule) ? readSchedule(schedule, startText, zone) : undefined;
  if (repeated) return present({ ...repeated });
  const start = readIsoTime(startText ?? '', zone);
  // What is there but unreadable is for the gate to name.
  if (!start) return present({ start: startText });
  const endText = oneText(property(node, 'endDate'));
  if (isWholeDays(startText, endText)) {
    return present({
      start: writtenTime(startText ?? '').slice(0, 10),
      end: writtenTime(endText ?? '').slice(0, 10),
      zone,
    });
  }
  const end = readIsoTime(endText ?? '', start.zone)?.wallClock;
  const previous = oneText(listOf(property(node, 'previousStartDate'))[0]);
  return present({
    start: start.wallClock,
    // Midnight after the last day is how some write that a date has no time.
    end: end !== undefined && isDateOnly(start.wallClock) ? end.slice(0, 10) : end,
    duration: endText === undefined ? oneText(property(node, 'duration')) : undefined,
    zone: start.zone,
    precision: oneText(additional(node, 'precision')) ?? start.precision,
    previousStart: readIsoTime(previous ?? '', start.zone)?.wallClock,
  });
}

/** From midnight to a minute before midnight, as calendars of web sites write whole days. */
function isWholeDays(start: string | undefined, end: string | undefined): boolean {
  return (
    start !== undefined &&
    end !== undefined &&
    writtenTime(start).endsWith('T00:00') &&
    writtenTime(end).endsWith('T23:59')
  );
}

function readKind(node: JsonRecord): { kind: string; tags: readonly string[] } {
  const types = typesOf(node).filter((type) => type !== 'Event');
  const keywords = listOf(property(node, 'keywords'))
    .slice(0, 100)
    .flatMap((entry) => (oneText(entry) ?? '').split(','))
    .map((word) => word.trim())
    .filter(Boolean);
  const said = oneText(additional(node, 'kind'));
  const known = types.map((type) => kinds.get(type)).find((kind) => kind !== undefined);
  const worded = keywords.map(kindOf).find((kind) => kind !== undefined);
  const typeTags = types
    .filter((type) => kinds.get(type) === undefined)
    .map((type) => type.replace(/Event$/, '').toLowerCase());
  return {
    kind: said ?? known ?? worded ?? 'other',
    tags: [...new Set([...keywords, ...(said === undefined ? typeTags : [])])],
  };
}

/** BCP 47 tags, as text or as a Language. */
function readLanguages(value: unknown): readonly string[] {
  return listOf(value).flatMap((entry) => {
    const language = isRecord(entry)
      ? (oneText(property(entry, 'alternateName')) ?? oneText(property(entry, 'name')))
      : textOf(entry);
    return language === undefined ? [] : [language];
  });
}

function readOrganisers(
  node: JsonRecord,
  resolve: (value: unknown) => unknown,
): readonly JsonRecord[] {
  const hosts = listOf(property(node, 'organizer'));
  return (hosts.length > 0 ? hosts : listOf(property(node, 'performer')))
    .slice(0, 50)
    .map(resolve)
    .flatMap((entry) => {
      const name = oneText(isRecord(entry) ? property(entry, 'name') : entry);
      if (name === undefined) return [];
      if (!isRecord(entry)) return [{ name }];
      const address = listOf(property(entry, 'address')).map(resolve).find(isRecord);
      const country = address ? readCountry(property(address, 'addressCountry')) : undefined;
      return [{ name, ...present({ url: urlOf(property(entry, 'url')), country }) }];
    });
}

function readAccess(node: JsonRecord, language: string): JsonRecord | undefined {
  const features = listOf(property(node, 'accessibilityFeature')).flatMap(
    (entry) =>
      oneText(entry)
        ?.split(',')
        .map((word) => word.trim()) ?? [],
  );
  const spoken = readLanguages(property(node, 'inLanguage'));
  const note = texts(property(node, 'accessibilitySummary'), language);
  if (features.length === 0 && !note) return undefined;
  const has = (pattern: RegExp): boolean => features.some((feature) => pattern.test(feature));
  return present({
    note,
    stepFree: has(/step-?free|wheelchair/i) || undefined,
    signLanguage: has(/sign-?language/i) ? ['sgn'] : undefined,
    captions: has(/caption/i) ? (spoken.length > 0 ? spoken : ['und']) : undefined,
  });
}

function readRelations(
  node: JsonRecord,
  parent: JsonRecord | undefined,
  { idOf, graph }: Surroundings,
): readonly JsonRecord[] {
  const own = idOf(node);
  const relate = (value: unknown, rel: string): readonly JsonRecord[] => {
    const other = graph.resolve(value);
    const to = isEvent(other) ? idOf(other) : undefined;
    return to === undefined || to === own ? [] : [{ to, rel }];
  };
  const wholes = [parent, ...listOf(property(node, 'superEvent'))];
  return unique([
    ...wholes.flatMap((whole) => relate(whole, 'parent')),
    ...listOf(property(node, 'about')).flatMap((subject) => relate(subject, 'responds')),
  ]);
}

/** `dateModified` as an instant; a date alone is the midnight of UTC. */
function readUpdated(value: unknown): string | undefined {
  const instant = Date.parse(oneText(value) ?? '');
  return Number.isNaN(instant) ? undefined : new Date(instant).toISOString();
}

function sameTexts(first: object | undefined, second: object | undefined): boolean {
  return JSON.stringify(first) === JSON.stringify(second);
}
