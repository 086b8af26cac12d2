/**
 * The event: one shape for the map, the timeline and the player, whatever
 * feed it came from. Everything is read-only; a change is a new event.
 *
 * The words are those of the standards it maps to: JSCalendar (RFC 8984) for
 * wall clock and zone, iCalendar (RFC 5545) for status, schema.org for the rest.
 */

/**
 * Text in several languages: BCP 47 tag → plain text, never HTML.
 * `und` where the language is not known.
 */
export type LanguageMap = Readonly<Record<string, string>>;

export const eventKinds = [
  'solidarity',
  'message',
  'session',
  'call',
  'demonstration',
  'tour',
  'assembly',
  'other',
] as const;
/** What it is. Drives icon and word, never colour alone. */
export type EventKind = (typeof eventKinds)[number];

export const eventStatuses = [
  'scheduled',
  'tentative',
  'cancelled',
  'postponed',
  'rescheduled',
  'movedOnline',
] as const;
export type EventStatus = (typeof eventStatuses)[number];

export const precisions = ['minute', 'day', 'month', 'year', 'circa'] as const;
/** How exactly `start` is known. What is not known is not printed. */
export type Precision = (typeof precisions)[number];

export const liveStates = ['auto', 'waiting', 'live', 'ended', 'replay'] as const;
/** What the organiser says of the broadcast; `auto` leaves it to the clock. */
export type LiveState = (typeof liveStates)[number];

export const onlineKinds = ['stream', 'call', 'chat'] as const;
export const mediaTypes = ['hls', 'video', 'audio', 'image', 'captions', 'transcript'] as const;
export const linkRelations = ['page', 'register', 'donate', 'report', 'share'] as const;
export const eventRelations = ['parent', 'responds', 'recording'] as const;
export const privacies = ['public', 'placeHidden'] as const;

/** Where something happens. With privacy `placeHidden` it never holds coordinates or an address. */
export interface Place {
  readonly name: LanguageMap;
  readonly address?: string;
  readonly city?: LanguageMap;
  /** ISO 3166-1 alpha-2, upper case. */
  readonly country?: string;
  /** WGS 84 degrees, −90 to 90. Always together with `lon`. */
  readonly lat?: number;
  /** WGS 84 degrees, −180 to 180. */
  readonly lon?: number;
  /** Radius in metres within which the point lies; absent where it is exact enough to draw as a point. */
  readonly approx?: number;
}

/** A place with a point, the only kind that a map can draw. */
export type LocatedPlace = Place & { readonly lat: number; readonly lon: number };

/** A way to take part from afar. `url` is http(s). */
export interface OnlineAccess {
  readonly url: string;
  readonly kind: (typeof onlineKinds)[number];
  readonly language?: string;
}

export interface Organiser {
  readonly name: string;
  readonly url?: string;
  /** ISO 3166-1 alpha-2, upper case. */
  readonly country?: string;
}

export interface Media {
  readonly type: (typeof mediaTypes)[number];
  readonly url: string;
  /** BCP 47 tag of what is spoken or written in it. */
  readonly language?: string;
  /** An image to show before it plays. */
  readonly poster?: string;
  readonly alt?: LanguageMap;
  /** Pixels. */
  readonly width?: number;
  readonly height?: number;
  readonly seconds?: number;
  readonly credit?: string;
  /** Whether this is the broadcast itself (`live`) or what was kept of it. */
  readonly role?: 'live' | 'recording';
  /** Whether visitors may keep the file. */
  readonly download?: boolean;
}

export interface Link {
  readonly rel: (typeof linkRelations)[number];
  readonly url: string;
  readonly label?: LanguageMap;
}

/** What a visitor needs to know to take part. Absent means unknown, which is not "no". */
export interface Access {
  readonly stepFree?: boolean;
  /** BCP 47 tags of sign languages. */
  readonly signLanguage?: readonly string[];
  readonly captions?: readonly string[];
  readonly interpretation?: readonly string[];
  readonly note?: LanguageMap;
}

export interface Relation {
  /** The id of the other event. */
  readonly to: string;
  readonly rel: (typeof eventRelations)[number];
}

/** One of several sources that have the same event. */
export interface EventOrigin {
  /** The id that it has there. */
  readonly id: string;
  /** For people: what the event says of its source, else the address of the feed. */
  readonly source?: string;
}

export interface SolidarityEvent {
  /** A URI or `uid@source`; never made from time or title, so that a moved event stays itself. */
  readonly id: string;
  /** Id of the series that this is one of; its own id is that of the series, a slash and its original start. */
  readonly instanceOf?: string;
  /** Where the facts were found, for people: a sentence or an address. */
  readonly source?: string;
  /** Where several feeds of the page have it: all of them, in the page's order. */
  readonly mergedFrom?: readonly EventOrigin[];
  /** UTC instant of the last change, ISO 8601. */
  readonly updated?: string;
  readonly sequence: number;
  readonly kind: EventKind;
  readonly tags: readonly string[];
  readonly title: LanguageMap;
  readonly summary?: LanguageMap;
  readonly description?: LanguageMap;
  /** BCP 47 tags of what is spoken or signed there; not the translations of the title. */
  readonly languages: readonly string[];
  /** Wall clock, `YYYY-MM-DD` or `YYYY-MM-DDThh:mm`; never an offset. */
  readonly start: string;
  /** Same form as `start`. A date is inclusive: a forum of 1–3 October ends on the 3rd. */
  readonly end?: string;
  /** IANA zone of the wall clock; null only where `start` is a date without a place in time. */
  readonly zone: string | null;
  /** Epoch milliseconds of the first moment. */
  readonly startUTC: number;
  /** Epoch milliseconds of the first moment after it. */
  readonly endUTC: number;
  readonly precision: Precision;
  readonly status: EventStatus;
  /** The start it had before it moved, same form as `start`. */
  readonly previousStart?: string;
  readonly live: LiveState;
  readonly place?: Place;
  readonly online: readonly OnlineAccess[];
  readonly organiser: readonly Organiser[];
  readonly media: readonly Media[];
  readonly links: readonly Link[];
  readonly access?: Access;
  readonly relates: readonly Relation[];
  readonly privacy: (typeof privacies)[number];
}

/** A whole feed as the elements use it. */
export interface EventFeed {
  readonly title?: LanguageMap;
  /** IANA zone for events that name none. */
  readonly zone?: string;
  /** Languages of the texts, the organisers' own first: the order of fallback. */
  readonly languages: readonly string[];
  /** The city that the others stand with: the arcs of the map end here. */
  readonly hub?: LocatedPlace;
  /** Id of the event that the others come before, during and after. */
  readonly main?: string;
  /** In order of start. */
  readonly events: readonly SolidarityEvent[];
}

/** Whether a map may draw this event as a point. */
export function isLocated(place: Place | undefined): place is LocatedPlace {
  return place?.lat !== undefined && place.lon !== undefined;
}
