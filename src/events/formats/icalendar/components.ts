import { eachLine, lineName, parseLine } from './content-line.js';
import type { ContentLine } from './content-line.js';
import type { Note } from './notes.js';

/** Properties that are read of one component. */
const maxLines = 5000;

/** What a component holds, in the order of the file. */
export class Component {
  readonly line: number;
  /** Those of a time zone that say from when on which offset holds. */
  readonly parts: Component[] | undefined;
  readonly #known: ReadonlySet<string>;
  readonly #lines: ContentLine[] = [];

  /**
   * @param known the properties that are kept
   * @param parts given to a component that has components within it
   */
  constructor(line: number, known: ReadonlySet<string>, parts?: Component[]) {
    this.line = line;
    this.#known = known;
    this.parts = parts;
  }

  /** Takes a line that begins with this name; false where it cannot be read. */
  add(content: string, name: string, line: number): boolean {
    if (!this.#known.has(name)) return true;
    const parsed = this.#lines.length < maxLines ? parseLine(content, name, line) : undefined;
    if (parsed) this.#lines.push(parsed);
    return parsed !== undefined;
  }

  all(wanted: string): readonly ContentLine[] {
    return this.#lines.filter(({ name }) => name === wanted);
  }

  /** The first of this name that says something. */
  first(wanted: string): ContentLine | undefined {
    return this.#lines.find(({ name, value }) => name === wanted && value.trim() !== '');
  }

  value(name: string): string | undefined {
    return this.first(name)?.value.trim();
  }
}

/** What a file consists of; several calendars in one file are read as one. */
export interface CalendarParts {
  readonly calendar: Component;
  readonly events: readonly Component[];
  readonly zones: readonly Component[];
}

/** A calendar of more events is not one that people read. */
const maxEvents = 100_000;

const calendarProperties = 'METHOD NAME X-WR-CALNAME X-WR-TIMEZONE';
const zoneProperties = 'TZID X-LIC-LOCATION DTSTART TZOFFSETFROM TZOFFSETTO RRULE RDATE';
const eventProperties =
  'UID SUMMARY DESCRIPTION LOCATION GEO URL STATUS CLASS CATEGORIES ORGANIZER SEQUENCE DTSTAMP ' +
  'LAST-MODIFIED DTSTART DTEND DURATION RRULE RDATE EXDATE RECURRENCE-ID RELATED-TO CONFERENCE ' +
  'IMAGE ATTACH X-APPLE-STRUCTURED-LOCATION X-GOOGLE-CONFERENCE X-MICROSOFT-SKYPETEAMSMEETINGURL ' +
  'X-MICROSOFT-ONLINEMEETINGEXTERNALLINK X-SOLIDARITY-EVENT';

const inCalendar = new Set(calendarProperties.split(' '));
const inZone = new Set(zoneProperties.split(' '));
const inEvent = new Set(eventProperties.split(' '));

/**
 * Takes a file apart. Whatever is not a calendar, an event or a time zone
 * (tasks, journals, alarms, what newer standards add) is passed over.
 *
 * @returns undefined where there is no calendar in it
 */
export function readComponents(text: string, note: Note): CalendarParts | undefined {
  const reader = new PartsReader(note);
  eachLine(text, (content, line) => {
    const name = lineName(content);
    if (name === 'BEGIN') reader.begin(componentName(content), line);
    else if (name === 'END') reader.end(componentName(content));
    else reader.property(content, name, line);
  });
  return reader.result();
}

function componentName(content: string): string {
  return content
    .slice(content.indexOf(':') + 1, 100)
    .trim()
    .toUpperCase();
}

/** Where in a file we are, and what has been found so far. */
class PartsReader {
  readonly #note: Note;
  readonly #events: Component[] = [];
  readonly #zones: Component[] = [];
  #calendar: Component | undefined;
  #event: Component | undefined;
  #zone: Component | undefined;
  #observance: Component | undefined;
  /** How many components deep we are in something that is passed over. */
  #passing = 0;

  constructor(note: Note) {
    this.#note = note;
  }

  begin(what: string, line: number): void {
    if (what === 'VCALENDAR' || what === 'VEVENT' || what === 'VTIMEZONE') {
      // None of them can be within another: what has no END ends here.
      if (this.#event)
        this.#note(this.#event.line, 'begins an event without an END; what there is of it is kept');
      this.#close();
      if (what === 'VCALENDAR') this.#calendar ??= new Component(line, inCalendar);
      if (what === 'VEVENT') this.#event = new Component(line, inEvent);
      if (what === 'VTIMEZONE') this.#zones.push((this.#zone = new Component(line, inZone, [])));
    } else if (this.#zone && (what === 'STANDARD' || what === 'DAYLIGHT')) {
      this.#observance = new Component(line, inZone);
      this.#zone.parts?.push(this.#observance);
    } else {
      this.#passing += 1;
    }
  }

  end(what: string): void {
    if (what === 'VCALENDAR' || what === 'VEVENT' || what === 'VTIMEZONE') this.#close();
    else if (this.#observance && (what === 'STANDARD' || what === 'DAYLIGHT'))
      this.#observance = undefined;
    else this.#passing = Math.max(0, this.#passing - 1);
  }

  property(content: string, name: string | undefined, line: number): void {
    if (this.#passing > 0) return;
    const holder = this.#event ?? this.#observance ?? this.#zone ?? this.#calendar;
    if (!holder || content.trim() === '') return;
    if (name === undefined) this.#note(line, 'is no content line; it is left out');
    else if (!holder.add(content, name, line))
      this.#note(line, `is no readable ${name}; it is left out`);
  }

  result(): CalendarParts | undefined {
    if (this.#event)
      this.#note(this.#event.line, 'begins an event in which the file ends; it is left out');
    return this.#calendar && { calendar: this.#calendar, events: this.#events, zones: this.#zones };
  }

  #close(): void {
    if (this.#event && this.#events.length < maxEvents) this.#events.push(this.#event);
    else if (this.#event)
      this.#note(this.#event.line, `begins an event beyond ${maxEvents}; it is left out`);
    this.#event = undefined;
    this.#zone = undefined;
    this.#observance = undefined;
    this.#passing = 0;
  }
}
