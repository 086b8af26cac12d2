import type { SolidarityEvent } from '../../events/event.js';
import { isLive } from '../../events/phase.js';
import { isAhead, isKept } from '../broadcast.js';
import { sourceOf } from '../source.js';

/** What a feed has to watch at a moment. */
export interface Programme {
  /** Broadcast now. */
  readonly on: readonly SolidarityEvent[];
  /** The next broadcasts: all that begin at the same time. */
  readonly next: readonly SolidarityEvent[];
  /** What was recorded, the latest first. */
  readonly recordings: readonly SolidarityEvent[];
}

/**
 * What there is to watch.
 *
 * @param events in order of start
 * @param now epoch milliseconds
 */
export function programmeOf(events: readonly SolidarityEvent[], now: number): Programme {
  const on = events.filter((event) => isLive(event, now));
  const ahead = events.filter((event) => isAhead(event, now));
  const first = ahead[0]?.startUTC;
  return {
    on,
    next: ahead.filter(({ startUTC }) => startUTC === first),
    recordings: events
      .filter((event) => !on.includes(event) && !ahead.includes(event) && isKept(event, now))
      .filter((event) => sourceOf(event, now)?.role === 'recording')
      .reverse(),
  };
}

/** The recording that was made after another, for those who watch them in order. */
export function recordingAfter(
  { recordings }: Programme,
  event: SolidarityEvent,
): SolidarityEvent | undefined {
  const at = recordings.findIndex(({ id }) => id === event.id);
  return at > 0 ? recordings[at - 1] : undefined;
}
