import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { SolidarityEvent } from '../events/event.js';
import { phaseOf } from '../events/phase.js';
import type { Section } from '../events/phase.js';
import { formatMoment, formatZone, visitorZone } from '../language/dates.js';
import { msg } from '../language/message.js';
import { renderCalendarButton, renderJoin, renderLinks, renderWatch } from '../ui/event-actions.js';
import { renderBadge, renderKind, renderWhere } from '../ui/event-parts.js';
import { eventParts } from '../ui/event-parts.styles.js';
import { parts } from '../ui/parts.styles.js';
import {
  lastsDays,
  renderDate,
  renderHours,
  renderPrevious,
  renderStart,
} from '../ui/event-time.js';
import { FeedController } from '../ui/feed-controller.js';
import { FeedElement } from '../ui/feed-element.js';
import { renderFeedStatus } from '../ui/feed-status.js';
import { renderText } from '../ui/local-text.js';
import { basics, tokens } from '../ui/tokens.styles.js';
import { arrange, firstToCome } from './programme.js';
import type { Day, Part } from './programme.js';
import { timelineStyles } from './solidarity-timeline.styles.js';

/** From here on, days far from the viewport are not laid out until they come near. */
const manyEvents = 100;

/**
 * The programme of a forum and everything around it: what came before, what
 * happens during, what follows, day by day.
 *
 * Until it is upgraded, and whenever its feed cannot be had, it shows what the
 * page wrote between its tags: write the programme there as a list.
 *
 * @summary The programme, before, during and after.
 * @tag solidarity-timeline
 *
 * @slot - The programme as the page itself tells it, shown without JavaScript and when the feed fails.
 *
 * @event {CustomEvent<SolidarityLoadDetail>} solidarity-load - The feed has been read: how many events, and what was left out.
 * @event {CustomEvent<SolidaritySelectDetail>} solidarity-select - The visitor chose an event, or closed it.
 * @event {CustomEvent<SolidarityErrorDetail>} solidarity-error - The feed could not be had: `feed-missing`, `feed-refused`, `feed-format`, `feed-too-large`.
 *
 * @csspart status - The sentence shown while there are no events to show.
 * @csspart section - One of before, during and after.
 * @csspart section-title - Its heading.
 * @csspart day - The events of one day.
 * @csspart day-title - The date above them.
 * @csspart event - One event.
 * @csspart event-title - Its title, a button that opens and closes its details.
 * @csspart now - The line that marks the present moment.
 * @csspart add-to-calendar - The button that saves an event to the visitor's calendar.
 *
 * @cssproperty [--solidarity-accent=light-dark(#9c3d1e, #f0a884)] - The one accent colour: arcs, markers, what is chosen.
 * @cssproperty [--solidarity-on-accent=light-dark(#fff, #1d1310)] - Text and icons on the accent colour.
 * @cssproperty [--solidarity-live=light-dark(#b3142c, #ff8a8f)] - What is live, and the present moment.
 * @cssproperty [--solidarity-surface=light-dark(#fff, #16191b)] - What lies behind the text: set it to the page's background.
 * @cssproperty [--solidarity-muted] - Text of second rank; by default the text colour, paler.
 * @cssproperty [--solidarity-rule] - Hairlines; by default the text colour, much paler.
 * @cssproperty [--solidarity-focus] - The ring around what has focus; by default the accent colour.
 * @cssproperty [--solidarity-radius=0.25rem] - Roundness of corners.
 *
 * @cssstate loading - The feed is on its way.
 * @cssstate ready - The events are shown.
 * @cssstate empty - The feed has no events.
 * @cssstate stale - The source no longer answers; the last good data is shown.
 * @cssstate error - The feed could not be had.
 */
export class SolidarityTimeline extends FeedElement {
  protected static override feedController = FeedController;
  static override styles = [tokens, basics, parts, eventParts, timelineStyles];

  readonly #handleRetry = (): void => {
    void this.reload();
  };

  protected override render(): TemplateResult {
    const { snapshot, locale } = this;
    return html`<div class="timeline" lang=${locale.spoken} dir=${locale.spokenDirection}>
      ${this.hasFeed ? renderFeedStatus(snapshot, this.#handleRetry, this.reader) : html`<slot></slot>`}
      ${
        snapshot.feed && snapshot.feed.events.length > 0
          ? this.#renderProgramme(arrange(this.events, snapshot.feed))
          : nothing
      }
    </div>`;
  }

  #renderProgramme(parts: readonly Part[]): TemplateResult {
    if (parts.length === 0) {
      return html`<p class="status" part="status">
        ${msg('None of the events match this choice.', { id: 'no-match' })}
      </p>`;
    }
    const next = firstToCome(this.events, this.clock.now);
    return html`${parts.map((part) => this.#renderPart(part, next))}`;
  }

  #renderPart({ section, days }: Part, next: string | undefined): TemplateResult {
    return html`<section part="section">
      ${section ? html`<h3 part="section-title">${sectionName(section)}</h3>` : nothing}
      ${repeat(
        days,
        ({ key }) => key,
        (day) => this.#renderDay(day, next),
      )}
    </section>`;
  }

  #renderDay({ events }: Day, next: string | undefined): TemplateResult | typeof nothing {
    const [first] = events;
    if (!first) return nothing;
    return html`<div class="day" part="day" ?data-far=${this.events.length > manyEvents}>
      ${events.some(({ id }) => id === next) ? this.#renderNow() : nothing}
      <h4 class="date" part="day-title">${renderStart(first, this.reader, 'full')}</h4>
      <ol>
        ${repeat(
          events,
          ({ id }) => id,
          (event) => this.#renderEvent(event),
        )}
      </ol>
    </div>`;
  }

  #renderEvent(event: SolidarityEvent): TemplateResult {
    const { reader } = this;
    const isOpen = event.id === this.event;
    return html`<li
      class="event"
      part="event"
      data-phase=${phaseOf(event, reader.now)}
      data-status=${event.status}
      ?data-selected=${isOpen}
    >
      <p class="facts">
        ${renderKind(event)}${renderBadge(event, reader)}
        ${lastsDays(event) ? renderDate(event, reader, 'medium') : renderHours(event, reader)}
        ${renderPrevious(event, reader)}
      </p>
      <h5>
        <button
          class="title"
          part="event-title"
          type="button"
          aria-expanded=${isOpen}
          @click=${() => {
            this.select(isOpen ? undefined : event.id);
          }}
        >
          ${renderText(event.title, reader)}
        </button>
      </h5>
      <p>${renderWhere(event, reader)}</p>
      ${isOpen ? this.#renderDetails(event) : nothing}
    </li>`;
  }

  #renderDetails(event: SolidarityEvent): TemplateResult {
    const { reader } = this;
    const { summary, description, organiser } = event;
    return html`<div class="details">
      ${summary ? html`<p>${renderText(summary, reader)}</p>` : nothing}
      ${description ? html`<p>${renderText(description, reader)}</p>` : nothing}
      ${
        organiser.length > 0
          ? html`<p class="organisers">
              ${msg('Organised by', { id: 'organised-by' })}
              ${organiser.map(
                ({ name }, index) => html`${index > 0 ? ' · ' : ''}<bdi>${name}</bdi>`,
              )}
            </p>`
          : nothing
      }
      <p class="actions">
        ${renderWatch(event, reader, this.store)} ${renderJoin(event, reader)}
        ${renderLinks(event, reader)} ${renderCalendarButton(event, reader)}
      </p>
    </div>`;
  }

  /** The present moment on the clock of the programme, as that is where things happen. */
  #renderNow(): TemplateResult {
    const { dates } = this.locale;
    const zone = this.snapshot.feed?.zone ?? visitorZone();
    const { now } = this.clock;
    return html`<p class="present" part="now">
      <strong>${msg('Now', { id: 'now' })}</strong>
      <time datetime=${new Date(now).toISOString()}>${formatMoment(dates, now, zone)}</time>
      <span>${formatZone(dates, now, zone)}</span>
    </p>`;
  }
}

function sectionName(section: Section): string {
  switch (section) {
    case 'before':
      return msg('Before', { id: 'section-before' });
    case 'during':
      return msg('During', { id: 'section-during' });
    case 'after':
      return msg('After', { id: 'section-after' });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'solidarity-timeline': SolidarityTimeline;
  }
}
