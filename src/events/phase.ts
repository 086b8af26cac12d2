import type { EventFeed, Media, SolidarityEvent } from './event.js';
import { isDateOnly } from './wall-clock.js';

/**
 * Where an event stands in time. `now`: it goes on, whether or not it is
 * broadcast ({@link isLive}). `replay`: over, and there is a recording.
 */
export type Phase = 'upcoming' | 'now' | 'ended' | 'replay';

/**
 * Where an event stands at an instant (epoch ms). What the organiser says of
 * the broadcast beats the clock: a late start is not yet on, and one that runs
 * over is not over. A cancelled event is never on, and a postponed one is yet
 * to come, since its time has not been told.
 */
export function phaseOf(event: SolidarityEvent, now: number): Phase {
  const { from, to } = timeOf(event);
  if (event.status === 'cancelled') return now < from ? 'upcoming' : 'ended';
  switch (event.live) {
    case 'waiting':
      return 'upcoming';
    case 'live':
      return 'now';
    case 'ended':
    case 'replay':
      return recordingOf(event) ? 'replay' : 'ended';
    case 'auto':
      if (now < from || event.status === 'postponed') return 'upcoming';
      if (now < to) return 'now';
      return recordingOf(event) ? 'replay' : 'ended';
  }
}

const hour = 3_600_000;
/** How long an event is taken to last whose end nobody has told: it is not over the moment it begins. */
const assumedLength = 2 * hour;

/** When an event goes on, from and up to an instant. */
function timeOf({ start, end, zone, startUTC, endUTC }: SolidarityEvent): {
  from: number;
  to: number;
} {
  if (end === undefined && !isDateOnly(start))
    return { from: startUTC, to: startUTC + assumedLength };
  // A day without a zone goes on for as long as it is that day anywhere, from UTC+14 to UTC-12.
  return zone === null
    ? { from: startUTC - 14 * hour, to: endUTC + 12 * hour }
    : { from: startUTC, to: endUTC };
}

/** Whether a broadcast is on the air, and not only the event going on. */
export function isLive(event: SolidarityEvent, now: number): boolean {
  return !!broadcastOf(event) && phaseOf(event, now) === 'now';
}

const playable = new Set(['hls', 'video', 'audio']);

/** The live stream of an event, if it has one. */
export function broadcastOf(event: SolidarityEvent): Media | undefined {
  return event.media.find(({ type, role }) => playable.has(type) && role === 'live');
}

/** What was kept of an event, if anything. */
export function recordingOf(event: SolidarityEvent): Media | undefined {
  return event.media.find(({ type, role }) => playable.has(type) && role !== 'live');
}

/** Whether an event comes before, during or after the feed's main event. */
export type Section = 'before' | 'during' | 'after';

/**
 * The section of an event, or undefined where the feed names no main event.
 * By calendar days where either is given in days, since an evening in Oslo on
 * the forum's first day is "during" although the zones differ.
 */
export function sectionOf(event: SolidarityEvent, feed: EventFeed): Section | undefined {
  const main = feed.events.find(({ id }) => id === feed.main);
  if (!main) return undefined;
  const firstDay = main.start.slice(0, 10);
  const lastDay = (main.end ?? main.start).slice(0, 10);
  if ((event.end ?? event.start).slice(0, 10) < firstDay) return 'before';
  return event.start.slice(0, 10) > lastDay ? 'after' : 'during';
}
