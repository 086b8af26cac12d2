import type { SolidarityEvent } from '../events/event.js';
import { broadcastOf, phaseOf, recordingOf } from '../events/phase.js';

/** Whether the broadcast of an event is still to come. */
export function isAhead(event: SolidarityEvent, now: number): boolean {
  const { status } = event;
  if (status === 'cancelled' || status === 'postponed') return false;
  return !!broadcastOf(event) && phaseOf(event, now) === 'upcoming';
}

/** Whether there is a recording of what has been. */
export function isKept(event: SolidarityEvent, now: number): boolean {
  return !!recordingOf(event) && phaseOf(event, now) !== 'upcoming';
}
