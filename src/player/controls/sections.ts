import { html, nothing, render } from 'lit';
import type { TemplateResult } from 'lit';
import { msg } from '../../language/message.js';
import { controlIcon } from './control-icons.js';
import type { ControlledView } from './player-view.js';

/** Something that needs room of its own below the picture. */
export interface Section {
  /** Its heading, in the player's language. */
  readonly heading: () => string;
  readonly render: () => TemplateResult;
  /** Called after it has been drawn. */
  readonly drawn?: (element: HTMLElement) => void;
}

/** What a section is given. */
export interface SectionParts {
  readonly view: ControlledView;
  /** A place in the player's shadow tree, for its styles. */
  readonly element: HTMLElement;
  /** Draws it again. */
  readonly update: () => void;
  /** Aborts when it is closed, or the player ends. */
  readonly signal: AbortSignal;
}

export type SectionName = 'transcript' | 'stats';

const loaders: Readonly<Record<SectionName, (parts: SectionParts) => Promise<Section>>> = {
  transcript: async (parts) =>
    new (await import('../transcript/transcript-section.js')).TranscriptSection(parts),
  stats: async (parts) => new (await import('../stats/stats-section.js')).StatsSection(parts),
};

/** The sections below the picture, one open at a time. */
export class Sections {
  readonly #view: ControlledView;
  readonly #element: HTMLElement;
  readonly #signal: AbortSignal;
  #open: { readonly section: Section; readonly life: AbortController } | undefined;

  constructor(view: ControlledView, element: HTMLElement, signal: AbortSignal) {
    this.#view = view;
    this.#element = element;
    this.#signal = signal;
    signal.addEventListener('abort', this.close);
  }

  /** Opens a section in place of another, and leads the focus to it. */
  async open(name: SectionName): Promise<void> {
    const life = new AbortController();
    const { signal } = life;
    const parts = { view: this.#view, element: this.#element, update: this.update, signal };
    try {
      const section = await loaders[name](parts);
      if (this.#signal.aborted) {
        life.abort();
        return;
      }
      this.#open?.life.abort();
      this.#open = { section, life };
    } catch (cause) {
      console.warn(`<solidarity-player> the code of its ${name} could not be loaded:`, cause);
      return;
    }
    this.update();
    const heading = this.#element.querySelector<HTMLElement>('h3');
    heading?.focus({ preventScroll: true });
    heading?.scrollIntoView({ block: 'nearest' });
  }

  readonly close = (): void => {
    this.#open?.life.abort();
    this.#open = undefined;
    render(nothing, this.#element);
  };

  readonly update = (): void => {
    if (!this.#open) return;
    const { section } = this.#open;
    this.#view.inLanguage(() => {
      render(
        html`<section class="section" aria-label=${section.heading()}>
          <div class="section-head">
            <h3 tabindex="-1">${section.heading()}</h3>
            <button
              class="close"
              type="button"
              aria-label=${msg('Close', { id: 'close' })}
              @click=${this.#handleClose}
            >
              ${controlIcon('close')}
            </button>
          </div>
          ${section.render()}
        </section>`,
        this.#element,
      );
    });
    section.drawn?.(this.#element);
  };

  /** The focus goes back to the button that led here. */
  readonly #handleClose = (): void => {
    this.close();
    const root = this.#element.getRootNode() as ShadowRoot;
    root.querySelector<HTMLElement>('.toggle-panel')?.focus({ preventScroll: true });
  };
}
