import { html, nothing, render } from 'lit';
import type { TemplateResult } from 'lit';
import type { SolidarityEvent } from '../../events/event.js';
import { isLive, recordingOf } from '../../events/phase.js';
import { safeUrl } from '../../events/safe-url.js';
import { formatClock } from '../../language/durations.js';
import { msg } from '../../language/message.js';
import { eventParts } from '../../ui/event-parts.styles.js';
import { renderBadge } from '../../ui/event-parts.js';
import { renderDate, renderHours } from '../../ui/event-time.js';
import { plainText, renderText } from '../../ui/local-text.js';
import { adoptStyles } from '../controls/adopt-styles.js';
import { momentOf } from '../controls/moment-address.js';
import type { PlayerView } from '../controls/player-view.js';
import { programmeOf, recordingAfter } from './programme.js';
import { programmeStyles } from './programme.styles.js';

/** How many recordings are shown before somebody asks for all. */
const few = 6;

/** What the feed has to watch, below the picture: now, next, and what was recorded. Choosing one plays it here. */
export class ProgrammeList {
  readonly #view: PlayerView;
  readonly #element: HTMLElement;
  #showsAll = false;

  /** @param element the element to draw in, in the player's shadow tree */
  constructor(view: PlayerView, element: HTMLElement, signal: AbortSignal) {
    this.#view = view;
    this.#element = element;
    adoptStyles(element, eventParts, signal);
    adoptStyles(element, programmeStyles, signal);
    view.element.addEventListener('ended', this.#handleEnd, { signal });
    signal.addEventListener('abort', () => {
      render(nothing, element);
    });
    const { event } = momentOf(location.href) ?? {};
    // An address that names a moment of a recording has chosen it already.
    if (event !== undefined && view.facts().events.some(({ id }) => id === event)) {
      view.select(event);
    }
    this.update();
  }

  readonly update = (): void => {
    this.#view.inLanguage(() => {
      render(this.#render(), this.#element);
    });
  };

  #render(): TemplateResult | typeof nothing {
    const { events, reader, source } = this.#view.facts();
    const { on, next, recordings } = programmeOf(events, reader.now);
    // What is shown above already needs no line of its own.
    const others = (list: readonly SolidarityEvent[]): readonly SolidarityEvent[] =>
      list.filter(({ id }) => id !== source?.event?.id);
    const shown = this.#showsAll ? recordings : recordings.slice(0, few);
    const broadcasts = [...others(on), ...others(next)];
    const hasRecordings = others(recordings).length > 0;
    if (broadcasts.length === 0 && !hasRecordings) return nothing;
    return html`<div class="programme">
      ${
        broadcasts.length === 0
          ? nothing
          : html`<ul class="broadcasts">
              ${broadcasts.map((event) => this.#renderBroadcast(event))}
            </ul>`
      }
      ${
        hasRecordings
          ? html`<h3>${msg('Recordings', { id: 'programme-recordings' })}</h3>
              <ul class="recordings">
                ${shown.map((event) => this.#renderRecording(event))}
              </ul>`
          : nothing
      }
      ${
        shown.length < recordings.length
          ? html`<button class="action all" type="button" @click=${this.#showAll}>
              ${msg('Show all recordings', { id: 'programme-all' })}
            </button>`
          : nothing
      }
    </div>`;
  }

  #renderBroadcast(event: SolidarityEvent): TemplateResult {
    const { reader } = this.#view.facts();
    const isOn = isLive(event, reader.now);
    return html`<li>
      ${
        isOn
          ? renderBadge(event, reader)
          : html`<span class="badge">${msg('Next', { id: 'programme-next' })}</span>`
      }
      ${
        isOn
          ? this.#renderChoice(
              event,
              html`<span class="name">${renderText(event.title, reader)}</span>`,
            )
          : html`<span class="name">${renderText(event.title, reader)}</span>
              <span class="hours">${renderDate(event, reader, 'short')}</span>
              ${renderHours(event, reader)}`
      }
    </li>`;
  }

  #renderRecording(event: SolidarityEvent): TemplateResult {
    const { reader } = this.#view.facts();
    const { poster, alt, seconds } = recordingOf(event) ?? {};
    const address = poster === undefined ? undefined : safeUrl(poster);
    return html`<li>
      ${this.#renderChoice(
        event,
        html`<span class="picture">
            ${
              address === undefined
                ? nothing
                : html`<img
                    src=${address}
                    alt=${alt ? plainText(alt, reader) : ''}
                    loading="lazy"
                  />`
            }
            ${
              seconds === undefined
                ? nothing
                : html`<span class="length">${formatClock(reader.locale.dates, seconds)}</span>`
            }
          </span>
          <span class="name">${renderText(event.title, reader)}</span>
          <span class="hours">${renderDate(event, reader, 'medium')}</span>`,
      )}
    </li>`;
  }

  #renderChoice(event: SolidarityEvent, content: TemplateResult): TemplateResult {
    const isCurrent = this.#view.facts().source?.event?.id === event.id;
    return html`<button
      class="choose"
      type="button"
      aria-current=${isCurrent ? 'true' : 'false'}
      @click=${() => {
        this.#watch(event);
      }}
    >
      ${content}
    </button>`;
  }

  /** The focus goes on to the first of those that were not there. */
  readonly #showAll = (): void => {
    this.#showsAll = true;
    this.update();
    const choices = this.#element.querySelectorAll<HTMLElement>('.recordings .choose');
    choices[few]?.focus();
  };

  /** Only where the page has asked for it: a picture that begins by itself costs data and attention. */
  readonly #handleEnd = (): void => {
    const { playsNext, source, events, reader } = this.#view.facts();
    if (!playsNext || source?.role !== 'recording' || !source.event) return;
    const next = recordingAfter(programmeOf(events, reader.now), source.event);
    if (next) this.#watch(next);
  };

  #watch({ id }: SolidarityEvent): void {
    this.#view.select(id);
    this.#view.play(id);
  }
}
