import type { Problem } from './fields.js';

/** The formats that a feed can have, as the attribute `format` names them. */
export const formatNames = [
  'json',
  'icalendar',
  'json-ld',
  'geojson',
  'csv',
  'mobilizon',
  'gancio',
  'the-events-calendar',
  'frab',
] as const;
export type FormatName = (typeof formatNames)[number];

/** A text that should be a feed, and the JSON in it where it is JSON: parsed once, however many look at it. */
export interface FeedText {
  readonly text: string;
  readonly json?: unknown;
}

/** What the page knows and a feed may not say. */
export interface ReadOptions {
  /** URL of the feed, which relative addresses in it are relative to. */
  readonly base?: string | undefined;
  /** IANA zone of wall clocks that name none. */
  readonly zone?: string | undefined;
  /** BCP 47 tag of texts that name none. */
  readonly language?: string | undefined;
  /** Epoch milliseconds of the present: rules without an end are followed around it. */
  readonly now: number;
}

/**
 * One event of a foreign feed, told in the fields of our own feed file
 * (`schema/feed.schema.json`) and not trusted yet: the gate checks every field,
 * so an adapter translates and leaves the judging to it.
 */
export interface EventDraft {
  /** Where it stands in its feed, for people: `line 12`, `row 7`, `features[3]`. */
  readonly at: string;
  readonly event: Readonly<Record<string, unknown>>;
}

/** A whole feed, told in our own fields. */
export interface FeedDraft {
  /** `title`, `zone`, `languages`, `hub`, `main` as in our own feed file. */
  readonly feed: Readonly<Record<string, unknown>>;
  readonly events: readonly EventDraft[];
  /** What the adapter itself had to leave out. */
  readonly problems: readonly Problem[];
  /** How many events that was, where the adapter knows. */
  readonly leftOut?: number;
  /** Where the rest of it is, for sources that give a page at a time. */
  readonly next?: FeedRequest;
}

/** What to ask of a server. */
export interface FeedRequest {
  readonly url: string;
  /** Sent as JSON by POST; without it, it is a GET. */
  readonly body?: Readonly<Record<string, unknown>>;
}

/** One foreign format; a module in `formats/` that is loaded when a feed needs it. */
export interface FeedFormat {
  /**
   * Translates a text. Never touches the network, never waits.
   *
   * @throws {FeedError} `format` where it is not of this format at all
   */
  readonly read: (input: FeedText, options: ReadOptions) => FeedDraft;
  /** The request for the feed of a site, where that is more than a GET of the address: `https://mobilizon.example/@group`. */
  readonly request?: (url: string) => FeedRequest;
}
