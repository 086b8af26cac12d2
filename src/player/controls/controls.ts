/**
 * The player's controls: loaded when somebody plays for the first time. They
 * draw what the model says and hand on what visitors ask for. Every control is
 * a tab stop of its own, as in the browser's own player: nothing has to be
 * learnt, and every assistive technology knows how.
 */

import { html, nothing, render } from 'lit';
import type { SolidarityEvent } from '../../events/event.js';
import { plainText } from '../../ui/local-text.js';
import { Captions } from '../captions/captions.js';
import type { Source } from '../source.js';
import { adoptStyles } from './adopt-styles.js';
import { renderBar, renderPanelShell } from './bar.js';
import type { BarState } from './bar.js';
import { chaptersOf, partsOf, programmeChapters } from './chapters.js';
import type { Chapter } from './chapters.js';
import { controlsStyles } from './controls.styles.js';
import { fillsScreen, toggleFullscreen } from './fullscreen.js';
import { Idle } from './idle.js';
import { KeyRequests } from './key-requests.js';
import { togglePlay } from './media-requests.js';
import { followMediaSession } from './media-session.js';
import type { Panel } from './panel.js';
import type { ControlledView } from './player-view.js';
import { Positions } from './positions.js';
import { seekBarStyles } from './seek-bar.styles.js';
import { SeekBar } from './seek-bar.js';
import { Sections } from './sections.js';
import { timelineOf } from './timeline.js';
import { keepAwake } from './wake-lock.js';

/** What of the media element the bar shows; the rest comes through the model. */
const shown = [
  'timeupdate',
  'play',
  'pause',
  'ended',
  'seeked',
  'volumechange',
  'ratechange',
  'progress',
  'durationchange',
];

export class Controls {
  readonly #view: ControlledView;
  readonly #over: HTMLElement;
  readonly #signal: AbortSignal;
  readonly #captions: Captions;
  readonly #seekBar: SeekBar;
  readonly #idle: Idle;
  readonly #sections: Sections;
  readonly #keys: KeyRequests;
  #parts: {
    readonly of?: readonly SolidarityEvent[];
    readonly source?: Source | undefined;
    readonly list: readonly SolidarityEvent[];
  } = { list: [] };
  #panel: Panel | undefined;
  #isPanelOpen = false;
  #isDue = false;
  /** How a finger found the controls; undefined for a mouse. */
  #touched: 'idle' | 'shown' | undefined;

  /**
   * @param over the element over the picture to draw in
   * @param below the element below the picture, for what needs room
   * @param signal ends it; the elements are left empty
   */
  constructor(view: ControlledView, over: HTMLElement, below: HTMLElement, signal: AbortSignal) {
    this.#view = view;
    this.#over = over;
    this.#signal = signal;
    const { model, frame } = view;
    const { media } = model;
    adoptStyles(over, controlsStyles, signal);
    adoptStyles(over, seekBarStyles, signal);
    this.#captions = new Captions(model, signal);
    this.#seekBar = new SeekBar(model, this.update);
    this.#sections = new Sections(view, below, signal);
    this.#idle = new Idle(frame, () => this.#attention, this.update, signal);
    const targets = {
      toggleCaptions: this.#toggleCaptions,
      toggleFullscreen: this.#toggleFullscreen,
      showHelp: this.#showHelp,
      done: this.update,
    };
    this.#keys = new KeyRequests(view, targets, signal);
    for (const type of shown) media.addEventListener(type, this.update, { signal });
    for (const type of ['play', 'pause', 'ended']) {
      media.addEventListener(type, this.#idle.wake, { signal });
    }
    media.addEventListener('seeked', this.#seekBar.speakAgain, { signal });
    media.addEventListener('pointerdown', this.#handlePress, { signal });
    media.addEventListener('click', this.#handlePicture, { signal });
    media.addEventListener('dblclick', this.#toggleFullscreen, { signal });
    frame.addEventListener('focusout', this.#idle.wake, { signal });
    view.element.addEventListener('keydown', this.#keys.handle, { signal });
    document.addEventListener('fullscreenchange', this.update, { signal });
    // What is drawn may bring a scroll bar, which is another size: not within the same frame.
    const resizes = new ResizeObserver(() => requestAnimationFrame(this.update));
    resizes.observe(frame);
    model.subscribe(this.update, signal);
    followMediaSession(view, signal);
    keepAwake(model, signal);
    new Positions(view, signal);
    signal.addEventListener('abort', () => {
      resizes.disconnect();
      render(nothing, over);
    });
    this.#draw();
    const button = over.querySelector<HTMLButtonElement>('.toggle-panel');
    if (button) button.popoverTargetElement = over.querySelector('.panel');
    this.#takeFocus();
  }

  /** Draws again, once, before the next frame. */
  readonly update = (): void => {
    if (this.#isDue) return;
    this.#isDue = true;
    queueMicrotask(() => {
      this.#isDue = false;
      if (!this.#signal.aborted) this.#draw();
    });
  };

  /** The same when the player has been drawn: the language may be another. */
  refresh(): void {
    this.update();
    this.#sections.update();
  }

  #draw(): void {
    const { inLanguage } = this.#view;
    const { reader } = this.#view.facts();
    this.#captions.follow();
    const chapters = this.#chapters;
    inLanguage(() => {
      const state = this.#barState;
      render(
        html`<div class=${this.#idle.isIdle ? 'overlay idle' : 'overlay'}>
          ${this.#keys.renderSaid()}
          ${
            // What the status below the picture says, where that cannot be seen; it is read out from there.
            state.isFullscreen && state.model.state === 'interrupted'
              ? html`<p class="said shown" aria-hidden="true">${this.#view.broken()}</p>`
              : nothing
          }
          <div class="strip">
            ${this.#seekBar.render(reader.locale.dates, chapters)} ${renderBar(state)}
          </div>
          ${renderPanelShell(state)}
        </div>`,
        this.#over,
      );
    });
    this.#seekBar.place(this.#over, chapters);
    this.#panel?.update();
    this.#clearCaptions();
  }

  get #barState(): BarState {
    const { model, frame } = this.#view;
    const { reader } = this.#view.facts();
    return {
      model,
      language: reader.locale.dates,
      isFullscreen: fillsScreen(frame),
      isPanelOpen: this.#isPanelOpen,
      toggleCaptions: this.#toggleCaptions,
      toggleFullscreen: this.#toggleFullscreen,
      warmPanel: () => {
        void this.#loadPanel();
      },
      panelToggled: (event) => {
        this.#isPanelOpen = event.newState === 'open';
        this.#idle.wake();
        this.update();
        if (this.#isPanelOpen) void this.#loadPanel().then((panel) => panel?.open());
      },
    };
  }

  get #attention(): { plays: boolean; inUse: boolean } {
    const { media } = this.#view.model;
    return {
      plays: !media.paused && !media.ended,
      // Only where the focus is seen: after a click it is on the button, too.
      inUse: this.#isPanelOpen || this.#over.querySelector(':focus-visible') !== null,
    };
  }

  get #chapters(): readonly Chapter[] {
    const { model } = this.#view;
    const { source, events, reader } = this.#view.facts();
    const timeline = timelineOf(model);
    if (!timeline) return [];
    const own = chaptersOf(model.media);
    if (own.length > 0) return own;
    // A feed may be long, and this is drawn four times a second.
    if (this.#parts.of !== events || this.#parts.source !== source) {
      this.#parts = { of: events, source, list: partsOf(source, events) };
    }
    return programmeChapters(model, timeline, this.#parts.list, ({ title }) =>
      plainText(title, reader),
    );
  }

  /** The code of the panel, on the way from when somebody points at its button. */
  async #loadPanel(): Promise<Panel | undefined> {
    if (this.#panel) return this.#panel;
    try {
      const { Panel } = await import('./panel.js');
      const element = this.#over.querySelector<HTMLElement>('.panel');
      const anchor = this.#over.querySelector<HTMLElement>('.toggle-panel');
      if (!element || !anchor || this.#signal.aborted) return undefined;
      this.#panel ??= new Panel(this.#view, element, anchor, {
        captions: this.#captions,
        sections: this.#sections,
        chapters: () => this.#chapters,
        signal: this.#signal,
      });
      return this.#panel;
    } catch (cause) {
      this.#over.querySelector<HTMLElement>('.panel:popover-open')?.hidePopover();
      console.warn('<solidarity-player> the code of its menu could not be loaded:', cause);
      return undefined;
    }
  }

  readonly #showHelp = (): void => {
    void this.#loadPanel().then((panel) => panel?.openAt('keys'));
  };

  readonly #toggleCaptions = (): void => {
    this.#captions.toggle(this.#view.facts().reader.locale.tag);
    this.update();
  };

  readonly #toggleFullscreen = (): void => {
    toggleFullscreen(this.#view.frame, this.#view.model.media);
  };

  /** Heard before the frame hears it, which brings the controls back. */
  readonly #handlePress = ({ pointerType }: PointerEvent): void => {
    this.#touched = pointerType === 'touch' ? (this.#idle.isIdle ? 'idle' : 'shown') : undefined;
  };

  /** A click on the picture plays and pauses; a finger asks for the controls, or sends them away. */
  readonly #handlePicture = (): void => {
    if (!this.#touched) togglePlay(this.#view.model);
    else if (this.#touched === 'shown') this.#idle.rest();
    // So that the keys are heard. Not seen as focus: it came with a pointer.
    const options = { preventScroll: true, focusVisible: false };
    this.#over.querySelector<HTMLElement>('.toggle-play')?.focus(options);
  };

  /** Whoever was on the round button has waited here for these. */
  #takeFocus(): void {
    if ((this.#over.getRootNode() as ShadowRoot).activeElement !== this.#over) return;
    this.#over.querySelector<HTMLElement>('.toggle-play')?.focus({ preventScroll: true });
  }

  /** Moves captions out of the way of what is drawn over the picture. */
  #clearCaptions(): void {
    const { bottom, height } = this.#view.frame.getBoundingClientRect();
    // Above it the picture only grows darker.
    const first = this.#over.querySelector('.strip')?.firstElementChild;
    const covered = first && !this.#idle.isIdle ? bottom - first.getBoundingClientRect().top : 0;
    this.#captions.clear(covered, height);
  }
}
