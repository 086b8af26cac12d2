/** What is not needed at every moment: settings, actions, the keys. Loaded when its button is pointed at. */

import { html, nothing, render } from 'lit';
import type { TemplateResult } from 'lit';
import { formatClock } from '../../language/durations.js';
import { msg } from '../../language/message.js';
import { placePopover } from '../../ui/place-popover.js';
import type { Captions } from '../captions/captions.js';
import { renderActions } from './actions.js';
import type { Chapter } from './chapters.js';
import { chapterAt } from './chapters.js';
import { controlIcon } from './control-icons.js';
import { renderKeyHelp } from './key-help.js';
import { seek } from './media-requests.js';
import { watchDevices } from './other-screens.js';
import { adoptStyles } from './adopt-styles.js';
import { panelStyles } from './panel.styles.js';
import type { ControlledView } from './player-view.js';
import type { Sections } from './sections.js';
import { settingsRows } from './settings.js';
import type { SettingsRow } from './settings.js';
import { positionLabel, timelineOf } from './timeline.js';

/** What the panel is given by the controls. */
export interface PanelParts {
  readonly captions: Captions;
  readonly sections: Sections;
  readonly chapters: () => readonly Chapter[];
  readonly signal: AbortSignal;
}

export class Panel {
  readonly #view: ControlledView;
  readonly #element: HTMLElement;
  readonly #anchor: HTMLElement;
  readonly #parts: PanelParts;
  /** The row that is open. */
  #row: string | undefined;
  #said = '';
  #hasDevices = false;
  /** Whether the focus was in it before it closed. */
  #hadFocus = false;

  /**
   * @param element the popover
   * @param anchor the button beside which it stands
   */
  constructor(view: ControlledView, element: HTMLElement, anchor: HTMLElement, parts: PanelParts) {
    this.#view = view;
    this.#element = element;
    this.#anchor = anchor;
    this.#parts = parts;
    const { signal } = parts;
    adoptStyles(element, panelStyles, signal);
    watchDevices(
      view.model.media,
      (available) => {
        this.#hasDevices = available;
        this.update();
      },
      signal,
    );
    element.addEventListener('beforetoggle', this.#handleToggle, { signal });
    element.addEventListener('toggle', this.#handleToggle, { signal });
    const place = (): void => {
      if (this.#isOpen) placePopover(element, anchor);
    };
    window.addEventListener('scroll', place, { signal, capture: true, passive: true });
    window.addEventListener('resize', place, { signal });
  }

  /** Browsers that are to give the focus back do not find it in a shadow tree. */
  readonly #handleToggle = ({ type, newState }: ToggleEvent): void => {
    if (type === 'beforetoggle') this.#hadFocus = this.#element.matches(':focus-within');
    if (type === 'beforetoggle' || newState === 'open' || !this.#hadFocus) return;
    const { activeElement } = this.#element.getRootNode() as ShadowRoot;
    // What has gone keeps the focus until the next frame.
    if (activeElement && !this.#element.contains(activeElement)) return;
    this.#anchor.focus({ preventScroll: true });
  };

  /** Draws it, puts it beside its button and the focus into it. */
  open(): void {
    this.#said = '';
    this.update();
    placePopover(this.#element, this.#anchor);
    this.#element.querySelector<HTMLElement>('summary')?.focus({ preventScroll: true });
  }

  /** Opens it with one of its rows unfolded. */
  openAt(row: string): void {
    this.#row = row;
    if (this.#isOpen) this.open();
    else this.#element.showPopover();
  }

  /** Draws again, if anybody can see it. */
  update(): void {
    if (!this.#isOpen) return;
    this.#view.inLanguage(() => {
      render(this.#render(), this.#element);
    });
  }

  get #isOpen(): boolean {
    return this.#element.matches(':popover-open');
  }

  #render(): TemplateResult {
    const { model } = this.#view;
    const { reader } = this.#view.facts();
    const language = reader.locale.dates;
    const { captions } = this.#parts;
    const rows = [
      ...settingsRows(model, captions, language),
      ...this.#chapterRow(language),
      {
        id: 'keys',
        name: msg('Keys', { id: 'controls-keys' }),
        value: '',
        content: renderKeyHelp(language),
      },
    ];
    return html`<div class="panel-head">
        <h2>${msg('Settings and more', { id: 'controls-more' })}</h2>
        <button
          class="close"
          type="button"
          aria-label=${msg('Close', { id: 'close' })}
          @click=${() => {
            this.#close();
          }}
        >
          ${controlIcon('close')}
        </button>
      </div>
      ${rows.map((row) => this.#renderRow(row))}
      ${renderActions(this.#view, {
        hasDevices: this.#hasDevices,
        openTranscript: () => {
          this.#openSection('transcript');
        },
        openStats: () => {
          this.#openSection('stats');
        },
        say: (words) => {
          this.#said = words;
          this.update();
        },
      })}
      <p class="panel-said" role="status">${this.#said}</p>`;
  }

  #renderRow({ id, name, value, content }: SettingsRow): TemplateResult {
    const isOpen = this.#row === id;
    return html`<details ?open=${isOpen}>
      <summary
        @click=${(event: Event) => {
          // Which one is open is ours to say: one at a time.
          event.preventDefault();
          this.#row = isOpen ? undefined : id;
          this.update();
          placePopover(this.#element, this.#anchor);
        }}
      >
        <span>${name}</span> <bdi class="value">${value}</bdi>
      </summary>
      ${isOpen ? content : nothing}
    </details>`;
  }

  #chapterRow(language: string): readonly SettingsRow[] {
    const { model } = this.#view;
    const chapters = this.#parts.chapters();
    if (chapters.length === 0) return [];
    const current = chapterAt(chapters, model.media.currentTime);
    return [
      {
        id: 'chapters',
        name: msg('Chapters', { id: 'controls-chapters' }),
        value: current?.title ?? '',
        content: html`<ul class="actions-list">
          ${chapters.map(
            (chapter) =>
              html`<li>
                <button
                  type="button"
                  aria-current=${chapter === current ? 'true' : 'false'}
                  @click=${() => {
                    seek(model, chapter.start);
                  }}
                >
                  <bdi>${chapter.title}</bdi>
                  <span class="note">${this.#timeOf(chapter, language)}</span>
                </button>
              </li>`,
          )}
        </ul>`,
      },
    ];
  }

  /** As on the timeline: the time of day in a broadcast, the time from the beginning in a recording. */
  #timeOf({ start }: Chapter, language: string): string {
    const { model } = this.#view;
    const timeline = timelineOf(model);
    return timeline
      ? positionLabel(model, timeline, start, language)
      : formatClock(language, start);
  }

  #openSection(name: 'transcript' | 'stats'): void {
    this.#close();
    void this.#parts.sections.open(name);
  }

  #close(): void {
    this.#element.hidePopover();
  }
}
