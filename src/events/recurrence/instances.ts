/**
 * From an event that recurs to its instances, and from a duration to an end:
 * what a feed may say of time besides start and end. The series passes the gate once
 * and its instances share what it says; only what an override says passes anew.
 */

import { timesOf } from '../event-time.js';
import type { SolidarityEvent } from '../event.js';
import type { EventDraft } from '../feed-draft.js';
import { Fields } from '../fields.js';
import type { Problem } from '../fields.js';
import type { Gate, InstanceReader } from '../json-feed.js';
import { isDateOnly, isWallClock, wallClockAsUTC, writeWallClock } from '../wall-clock.js';
import { lasting, readDuration } from './duration.js';
import type { Duration } from './duration.js';
import { readRecurrence } from './recurrence.js';
import type { Override } from './recurrence.js';
import { inFormOf } from './series.js';
import { wantedStarts } from './wanted-starts.js';

/** Instances of one series at most: every day of five years. */
const maxInstances = 2000;
/** Instances of one feed at most; a series beyond it has one. */
const maxInstancesOfFeed = 100_000;
/** Days and times that are looked at for one feed: a fifth of a second. */
const maxStepsOfFeed = 2_000_000;

/**
 * A reader of the instances of one feed.
 *
 * @param now epoch milliseconds of the present, around which what has no end is shown
 */
export function instanceReader(now: number): InstanceReader {
  let instancesLeft = maxInstancesOfFeed;
  let stepsLeft = maxStepsOfFeed;

  return (read, draft, problems, gate) => {
    const fields = new Fields(draft.event, draft.at, undefined, problems);
    const duration = read.end === undefined ? readDuration(fields, read.start) : undefined;
    const event = duration ? lasting(read, duration) : read;
    const recurrence = readRecurrence(fields, event);
    if (!recurrence) return [event];
    const { series, overrides } = recurrence;
    const limit = Math.max(1, Math.min(maxInstances, instancesLeft));
    const { starts, from, to, complete, steps } = wantedStarts(series, now, limit, stepsLeft);
    stepsLeft -= steps;
    instancesLeft -= starts.length;
    if (!complete) {
      fields.refuse(
        'recurrence',
        `has more occurrences than are followed here; ${String(starts.length)} are shown`,
      );
    }
    const make = instanceMaker(event, duration, draft, problems, gate);
    const instances = starts.flatMap((start) => make(start, overrides.get(start)) ?? []);
    // What moves into the window from outside it, or is told though no rule names it.
    const known = new Set(starts);
    for (const [start, override] of overrides) {
      const begins = startOf(override) ?? start;
      if (known.has(start) || begins < (from ?? '') || begins >= (to ?? '9999')) continue;
      if (instances.length >= 2 * maxInstances) {
        fields.refuse('recurrence.overrides', 'are too many; the rest is left out');
        break;
      }
      const instance = make(start, override);
      if (instance) instances.push(instance);
    }
    return instances;
  };
}

type InstanceMaker = (start: string, override?: Override) => SolidarityEvent | undefined;

/** Makes the instances of an event by the starts that they have in its series. */
function instanceMaker(
  event: SolidarityEvent,
  duration: Duration | undefined,
  draft: EventDraft,
  problems: Problem[],
  gate: Gate,
): InstanceMaker {
  const first = wallClockAsUTC(event.start) ?? 0;
  /** The end of an instance: as far from its start, on the wall clock, as that of the series. */
  const endFrom = (start: string): string | undefined => {
    if (duration || event.end === undefined) return undefined;
    const moved = (wallClockAsUTC(start) ?? first) - first;
    return writeWallClock((wallClockAsUTC(event.end) ?? 0) + moved, isDateOnly(event.end));
  };
  // The broadcast and the move that the series tells of are not those of every instance.
  const { previousStart: _, end: __, ...rest } = event;
  const shared = { ...rest, instanceOf: event.id, live: 'auto' } as const;

  return (start, override) => {
    const id = `${event.id}/${start}`;
    if (override) return overridden(id, start, override);
    if (!gate.claim(id)) {
      const message = `its id "${id}" is used twice; the second is left out`;
      problems.push({ path: draft.at, message });
      return undefined;
    }
    const times = timesOf(start, endFrom(start), event.zone, event.precision);
    const instance = { ...shared, id, ...times };
    return duration ? lasting(instance, duration) : instance;
  };

  function overridden(id: string, start: string, override: Override): SolidarityEvent | undefined {
    const begins = startOf(override) ?? start;
    const hasMoved = begins !== start && !('zone' in override);
    const record = {
      ...draft.event,
      live: 'auto',
      start,
      end: 'duration' in override ? undefined : endFrom(begins),
      previousStart: hasMoved ? start : undefined,
      ...override,
      id,
      instanceOf: event.id,
    };
    const at = `${draft.at}.recurrence.overrides["${start}"]`;
    const found: Problem[] = [];
    const instance = gate.read({ at, event: record }, found);
    const length =
      instance && instance.end === undefined
        ? readDuration(new Fields(record, at, undefined, found), instance.start)
        : undefined;
    // What is wrong with the series has been said of the series.
    const own = Object.keys(override).map((name) => `${at}.${name}`);
    const isOwn = ({ path }: Problem): boolean => own.some((each) => path.startsWith(each));
    problems.push(...(instance ? found.filter(isOwn) : found));
    return instance && length ? lasting(instance, length) : instance;
  }
}

/** The start that an override moves to, in its shortest form. */
function startOf({ start }: Override): string | undefined {
  return typeof start === 'string' && isWallClock(start) ? inFormOf(start, start) : undefined;
}
