import type { EventDraft } from '../../feed-draft.js';
import { isDateOnly } from '../../wall-clock.js';
import type { Component } from './components.js';
import { eventId, readFields } from './event-draft.js';
import type { FileContext } from './event-draft.js';
import { readTime, wallIn } from './event-time.js';
import type { DraftTime } from './event-time.js';
import type { Note } from './notes.js';
import { originalStart, readRecurrence } from './recurrence.js';
import type { DraftRecurrence } from './recurrence.js';

/** What a file says of one UID: the event, and what is different in some of its occurrences. */
interface Series {
  readonly id: string;
  main?: Component;
  readonly changes: Component[];
}

/** The events of a file, each with the changes of its occurrences (RFC 5545 §3.8.4.4). */
export function readEvents(
  components: readonly Component[],
  file: FileContext,
): readonly EventDraft[] {
  return gather(components, file).flatMap(({ id, main, changes }) => {
    const event = main && readEvent(main, id, file);
    if (event?.recurrence) return [draftOf(withChanges(event, event.recurrence, changes, file))];
    // Where the series is not in this file, or is none, each occurrence stands for itself.
    const instances = changes.map((change) => readInstance(change, id, file));
    return [...(event ? [event] : []), ...instances].map(draftOf);
  });
}

function draftOf({ line, time, recurrence, fields }: ReadEvent): EventDraft {
  return { at: `line ${line}`, event: { ...fields, ...time, ...(recurrence && { recurrence }) } };
}

/** By UID, in the order of the file. */
function gather(components: readonly Component[], { host, note }: FileContext): readonly Series[] {
  const series = new Map<string, Series>();
  for (const component of components) {
    const uid = component.value('UID');
    if (uid === undefined) {
      note(component.line, 'begins an event without a UID; it is left out');
      continue;
    }
    const id = eventId(uid, host);
    let known = series.get(id);
    if (!known) series.set(id, (known = { id, changes: [] }));
    if (component.first('RECURRENCE-ID')) known.changes.push(component);
    else known.main = newer(known.main, component, note);
  }
  return [...series.values()];
}

function newer(known: Component | undefined, next: Component, note: Note): Component {
  if (!known) return next;
  const [newest, older] = revision(next) > revision(known) ? [next, known] : [known, next];
  note(older.line, `has the UID of line ${newest.line}, which is kept; each event needs its own`);
  return newest;
}

/** To compare by: SEQUENCE, then the last change. */
function revision(component: Component): string {
  const changed = component.value('LAST-MODIFIED') ?? component.value('DTSTAMP') ?? '';
  return (component.value('SEQUENCE') ?? '0').padStart(10, '0') + changed;
}

interface ReadEvent {
  readonly line: number;
  readonly time: DraftTime | undefined;
  readonly recurrence: DraftRecurrence | undefined;
  readonly fields: Readonly<Record<string, unknown>>;
}

function readEvent(component: Component, id: string, file: FileContext): ReadEvent {
  const { line } = component;
  const { zones, note } = file;
  const fields = { ...readFields(component, file), id };
  const time = withOwnZone(readTime(component, zones), fields);
  const tzid = component.first('DTSTART')?.params['TZID'];
  if (zones.isNameless(tzid)) {
    note(
      line,
      `is in a zone that only this file knows, "${tzid}"; its times are told by another clock`,
    );
  }
  const recurrence = time && readRecurrence(component, time, zones, note);
  return { line, time, recurrence, fields };
}

/** An occurrence without its series, with the id that it would have beside it. */
function readInstance(change: Component, id: string, file: FileContext): ReadEvent {
  const event = readEvent(change, id, file);
  const original = event.time && originalStart(change, event.time, file.zones);
  const fields = { ...event.fields, id: `${id}/${original ?? ''}`, instanceOf: id };
  return { ...event, recurrence: undefined, fields };
}

/** A date has no TZID, so our own export writes the zone beside it. */
function withOwnZone(
  time: DraftTime | undefined,
  { zone }: Readonly<Record<string, unknown>>,
): DraftTime | undefined {
  return time && isDateOnly(time.start) && typeof zone === 'string' ? { ...time, zone } : time;
}

/** A series with what is different in some of its occurrences. */
function withChanges(
  series: ReadEvent,
  recurrence: DraftRecurrence,
  changes: readonly Component[],
  file: FileContext,
): ReadEvent {
  const { fields, time } = series;
  if (!time) return series;
  const overrides = { ...recurrence.overrides };
  // A change that forgets to say so is as private as its series.
  const hidden = fields['privacy'] === 'placeHidden' ? { place: undefined } : {};
  const same = new Map(
    Object.entries({ ...fields, ...time }).map(([name, value]) => [
      name,
      JSON.stringify(value ?? null),
    ]),
  );
  for (const change of changes) {
    const original = originalStart(change, time, file.zones);
    if (original === undefined) {
      file.note(change.line, 'has a RECURRENCE-ID that is no date; it is left out');
      continue;
    }
    if (change.first('RECURRENCE-ID')?.params['RANGE']) {
      file.note(change.line, 'changes all occurrences from one on; only that one is changed');
    }
    const changed = readEvent(change, fields['id'] as string, file);
    overrides[original] = differences(same, {
      ...changed.fields,
      ...hidden,
      ...timeIn(time.zone, changed.time),
    });
  }
  return { ...series, recurrence: { ...recurrence, overrides } };
}

/** When an occurrence is, by the clock of its series. */
function timeIn(zone: string | undefined, time: DraftTime | undefined): object {
  if (!time) return {};
  const wall = (clock: string): string => wallIn(zone, { wall: clock, zone: time.zone });
  return { ...time, start: wall(time.start), end: time.end && wall(time.end), zone };
}

/** The fields of an occurrence that are not those of its series; what it does not say is as in the series. */
function differences(same: ReadonlyMap<string, string>, changed: object): object {
  return Object.fromEntries(
    Object.entries(changed).filter(
      ([name, value]) =>
        value !== undefined &&
        !(Array.isArray(value) && value.length === 0) &&
        JSON.stringify(value) !== same.get(name),
    ),
  );
}
