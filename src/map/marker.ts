import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { msg, str } from '../language/message.js';
import { formatNumber } from '../language/numbers.js';
import { plural } from '../language/plural.js';
import { kindName } from '../ui/event-parts.js';
import type { Reader } from '../ui/event-parts.js';
import { dateInWords } from '../ui/event-time.js';
import { kindIcon } from '../ui/icons.js';
import { plainText } from '../ui/local-text.js';
import type { Marker } from './places.js';

export interface MarkerState {
  /** It is open, or has the selected event. */
  readonly isChosen: boolean;
  /** It has the feed's main event. */
  readonly isAtHub: boolean;
  readonly choose: () => void;
}

/** A marker: a button with the kind's icon or how many they are, and the city under it. */
export function renderMarker(marker: Marker, reader: Reader, state: MarkerState): TemplateResult {
  const { events } = marker;
  const [first] = events;
  const isOne = first && events.length === 1;
  return html`<li class="marker" ?data-chosen=${state.isChosen} ?data-hub=${state.isAtHub}>
    <button
      type="button"
      part="marker"
      aria-label=${markerName(marker, reader)}
      aria-expanded=${state.isChosen}
      @click=${state.choose}
    >
      ${isOne ? kindIcon(first.kind) : html`<b>${inDigits(events.length, reader)}</b>`}
    </button>
    <span class="label" aria-hidden="true">${renderLabel(marker, reader)}</span>
  </li>`;
}

function renderLabel(marker: Marker, reader: Reader): TemplateResult {
  const [first, ...others] = citiesOf(marker, reader);
  const more = others.length > 0 ? ` +${inDigits(others.length, reader)}` : '';
  return html`<bdi>${first}</bdi>${more}`;
}

/** Everything that the eye gets from a marker, as its name. */
function markerName(marker: Marker, reader: Reader): string {
  const [first] = marker.events;
  if (!first) return '';
  const cities = citiesOf(marker, reader).join(msg(', ', { id: 'list-comma' }));
  const { length } = marker.events;
  // What is seen is part of the name (WCAG 2.2, 2.5.3): every form for more than one has its digits.
  if (length > 1) return `${cities}: ${countOfEvents(length, reader)}`;
  const title = plainText(first.title, reader);
  return [title, cities, dateInWords(first, reader, 'medium'), kindName(first.kind)].join(', ');
}

/** The cities that a marker stands for, each once. */
function citiesOf({ events }: Marker, reader: Reader): readonly string[] {
  return [...new Set(events.map(({ place }) => plainText(place.city ?? place.name, reader)))];
}

function countOfEvents(count: number, reader: Reader): string {
  const n = inDigits(count, reader);
  return plural(reader.locale.spoken, count, {
    zero: msg('No events', { id: 'events-zero' }),
    one: msg('One event', { id: 'events-one' }),
    two: msg(str`${n} events`, { id: 'events-two' }),
    few: msg(str`${n} events`, { id: 'events-few' }),
    many: msg(str`${n} events`, { id: 'events-many' }),
    other: msg(str`${n} events`, { id: 'events-other' }),
  });
}

function inDigits(count: number, { locale }: Reader): string {
  return formatNumber(locale.dates, count);
}
