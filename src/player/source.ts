import type { Media, SolidarityEvent } from '../events/event.js';
import { broadcastOf, isLive, recordingOf } from '../events/phase.js';
import { safeUrl } from '../events/safe-url.js';
import { isAhead, isKept } from './broadcast.js';

/** Something that can be played. */
export interface Source {
  /** Absolute, and through `safeUrl`. */
  readonly url: string;
  /** Where the same can be had if not there, the best first. */
  readonly others: readonly string[];
  /** A playlist, or one plain file. */
  readonly form: 'hls' | 'file';
  /** The event that it belongs to, where the feed says. */
  readonly event?: SolidarityEvent;
  /** The event's entry for it. */
  readonly media?: Media;
  /** Whether it is the broadcast or what was kept of it; undefined where the playlist will tell. */
  readonly role?: 'live' | 'recording';
}

/** What there is to choose from. */
export interface Offer {
  /** What is at the element's own addresses, or its video's, whatever a feed says of it. */
  readonly own: Source | undefined;
  readonly events: readonly SolidarityEvent[];
  readonly selected?: SolidarityEvent | undefined;
  /** Epoch milliseconds. */
  readonly now: number;
}

/**
 * What to show while nothing has been asked for: the selected event if it has
 * something to play, else what is on air, else the element's own address, else
 * the broadcast that comes next, else the latest recording.
 */
export function sourceToShow(offer: Offer): Source | undefined {
  const { selected, events, now } = offer;
  return (
    (selected && sourceOf(selected, now)) ??
    firstOf(
      events.filter((event) => isLive(event, now)),
      now,
    ) ??
    ownSource(offer) ??
    firstOf(
      events.filter((event) => isAhead(event, now)),
      now,
    ) ??
    firstOf(events.filter((event) => isKept(event, now)).reverse(), now)
  );
}

/** What a visitor who asks for an event gets: the broadcast until it is over, then what was kept of it. */
export function sourceOf(event: SolidarityEvent, now: number): Source | undefined {
  const broadcast = broadcastOf(event);
  const recording = recordingOf(event);
  const over = !isLive(event, now) && !isAhead(event, now);
  return sourceFor(event, over ? (recording ?? broadcast) : (broadcast ?? recording));
}

/** What the feed, as it is now, has kept of what is or was on, although its hour may not be over yet. */
export function recordingFor(
  source: Source | undefined,
  events: readonly SolidarityEvent[],
): Source | undefined {
  const event = events.find(({ id }) => id === source?.event?.id);
  return event && sourceFor(event, recordingOf(event));
}

function sourceFor(event: SolidarityEvent, media: Media | undefined): Source | undefined {
  const url = media && safeUrl(media.url);
  if (!media || url === undefined) return undefined;
  const role = media.role ?? 'recording';
  const others = event.media.filter(
    (other) => other !== media && other.type === media.type && (other.role ?? 'recording') === role,
  );
  return {
    url,
    others: others.flatMap((other) => safeUrl(other.url) ?? []),
    form: media.type === 'hls' ? 'hls' : 'file',
    event,
    media,
    role,
  };
}

/** The live stream that a visitor may go back to from a recording. */
export function livestreamOf(offer: Offer): Source | undefined {
  const { events, now } = offer;
  const own = ownSource(offer);
  return (
    firstOf(
      events.filter((event) => isLive(event, now)),
      now,
    ) ?? (own?.form === 'hls' && own.role !== 'recording' ? own : undefined)
  );
}

/** What is played, with the event that the feed names for the element's own address, where it came later. */
export function knownSource(source: Source | undefined, offer: Offer): Source | undefined {
  if (!source || source.event || source.url !== offer.own?.url) return source;
  return ownSource(offer);
}

/** The element's own address, with the event that is broadcast there: the one on now, else the next. */
export function ownSource({ own, events, now }: Offer): Source | undefined {
  if (!own) return undefined;
  const event =
    events.find((candidate) => isHere(candidate, own) && isLive(candidate, now)) ??
    events.find((candidate) => isHere(candidate, own) && isAhead(candidate, now));
  const media = event && broadcastOf(event);
  return { ...own, ...(event && media ? { event, media, role: 'live' } : {}) };
}

function isHere(event: SolidarityEvent, source: Source | undefined): boolean {
  return source !== undefined && broadcastOf(event)?.url === source.url;
}

/** What the feed says of the broadcast at a source. */
export interface Outlook {
  /** Milliseconds until it is said to begin; undefined where it is not ahead. */
  readonly untilStart: number | undefined;
  /** Whether the organiser has said that it is over, which the clock alone does not. */
  readonly isOver: boolean;
}

/** What the feed, as it is now, says of the broadcast at a source. */
export function outlookOf(
  source: Source | undefined,
  events: readonly SolidarityEvent[],
  now: number,
): Outlook {
  const known = source?.role === 'live' ? source.event : undefined;
  const event = known && (events.find(({ id }) => id === known.id) ?? known);
  const isEnded = event?.live === 'ended' || event?.live === 'replay';
  return {
    untilStart:
      event && isAhead(event, now) && event.startUTC > now ? event.startUTC - now : undefined,
    // The next event of a forum is often on at the same address.
    isOver: isEnded && !events.some((other) => isHere(other, source) && isLive(other, now)),
  };
}

function firstOf(events: readonly SolidarityEvent[], now: number): Source | undefined {
  for (const event of events) {
    const source = sourceOf(event, now);
    if (source) return source;
  }
  return undefined;
}
