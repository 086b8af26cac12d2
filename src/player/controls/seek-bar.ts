import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { msg } from '../../language/message.js';
import type { PlayerModel } from '../player-model.js';
import type { Chapter } from './chapters.js';
import { chapterAt } from './chapters.js';
import { seek } from './media-requests.js';
import { thumbnailAt } from './thumbnails.js';
import { partAt, positionInWords, positionLabel, stepOf, timelineOf, within } from './timeline.js';
import type { Timeline } from './timeline.js';

/** Seconds within a point that the finger is on. */
type Position = number | undefined;

/**
 * The slider of the timeline. The browser's own range input, so that every
 * assistive technology can move it; what is drawn lies under it.
 */
export class SeekBar {
  readonly #model: PlayerModel;
  readonly #changed: () => void;
  /** Where it is dragged to, not yet played. */
  #dragged: Position;
  /** Where the pointer is over it. */
  #pointed: Position;
  /** What a screen reader is told. It does not follow the playhead: a focused slider would talk without end. */
  #words: { readonly at: number; readonly text: string } | undefined;

  /** @param changed what it shows has changed without the media */
  constructor(model: PlayerModel, changed: () => void) {
    this.#model = model;
    this.#changed = changed;
  }

  /** The words for the slider are made anew: after a seek, or when somebody comes to it. */
  readonly speakAgain = (): void => {
    this.#words = undefined;
    this.#changed();
  };

  render(language: string, chapters: readonly Chapter[]): TemplateResult | typeof nothing {
    const model = this.#model;
    const timeline = timelineOf(model);
    if (!timeline) return nothing;
    const position = within(timeline, this.#dragged ?? model.media.currentTime);
    if (this.#dragged !== undefined || !this.#words) {
      this.#words = { at: position, text: positionInWords(model, timeline, position, language) };
    }
    const step = stepOf(timeline);
    return html`<div
      class="timeline"
      dir="ltr"
      @pointermove=${(event: PointerEvent) => {
        this.#point(event, timeline);
      }}
      @pointerleave=${() => {
        this.#pointed = undefined;
        this.#changed();
      }}
    >
      <div class="track">
        <div class="loaded"></div>
        <div class="played"></div>
        ${chapters.map(() => html`<span class="tick"></span>`)}
      </div>
      <input
        class="seek"
        type="range"
        min=${timeline.start}
        max=${timeline.end}
        step=${step}
        aria-label=${msg('Timeline', { id: 'controls-timeline' })}
        aria-valuetext=${this.#words.text}
        .value=${live(String(position))}
        @focus=${this.speakAgain}
        @input=${(event: Event) => {
          this.#dragged = (event.target as HTMLInputElement).valueAsNumber;
          this.#changed();
        }}
        @change=${(event: Event) => {
          this.#dragged = undefined;
          seek(model, (event.target as HTMLInputElement).valueAsNumber);
          this.speakAgain();
        }}
      />
      ${this.#renderPreview(timeline, language, chapters)}
    </div>`;
  }

  /** Lays out what has been drawn. Not in the template: a `style` attribute is refused by a strict policy. */
  place(root: ParentNode, chapters: readonly Chapter[]): void {
    const timeline = timelineOf(this.#model);
    const element = root.querySelector<HTMLElement>('.timeline');
    if (!timeline || !element) return;
    const { media } = this.#model;
    const set = (target: HTMLElement, name: string, value: number): void => {
      target.style.setProperty(name, String(value));
    };
    set(element, '--_played', partAt(timeline, this.#dragged ?? media.currentTime));
    set(element, '--_loaded', partAt(timeline, loadedUntil(media)));
    set(element, '--_pointed', partAt(timeline, this.#pointed ?? timeline.start));
    for (const [index, tick] of [...element.querySelectorAll<HTMLElement>('.tick')].entries()) {
      set(tick, '--_at', partAt(timeline, chapters[index]?.start ?? timeline.start));
    }
    this.#placeThumbnail(element);
  }

  #point({ currentTarget, clientX, pointerType }: PointerEvent, timeline: Timeline): void {
    const box = (currentTarget as HTMLElement).getBoundingClientRect();
    const part = Math.min(1, Math.max(0, (clientX - box.left) / box.width));
    // A finger covers what it points at, and says with its drag where it is.
    if (pointerType === 'touch' || box.width === 0) return;
    this.#pointed = timeline.start + part * (timeline.end - timeline.start);
    this.#changed();
  }

  #renderPreview(
    timeline: Timeline,
    language: string,
    chapters: readonly Chapter[],
  ): TemplateResult | typeof nothing {
    const position = this.#dragged ?? this.#pointed;
    if (position === undefined) return nothing;
    const chapter = chapterAt(chapters, position);
    return html`<div class="preview" aria-hidden="true">
      ${thumbnailAt(this.#model.media, position) ? html`<span class="thumbnail"></span>` : nothing}
      ${chapter ? html`<bdi class="chapter">${chapter.title}</bdi>` : nothing}
      <span>${positionLabel(this.#model, timeline, position, language)}</span>
    </div>`;
  }

  #placeThumbnail(element: HTMLElement): void {
    const box = element.querySelector<HTMLElement>('.thumbnail');
    const position = this.#dragged ?? this.#pointed;
    const picture = position === undefined ? undefined : thumbnailAt(this.#model.media, position);
    if (!box || !picture) return;
    const { url, x, y, width, height } = picture;
    const { style } = box;
    style.inlineSize = `${width}px`;
    style.blockSize = `${height}px`;
    style.backgroundImage = `url(${JSON.stringify(url)})`;
    style.backgroundPosition = `${-x}px ${-y}px`;
  }
}

/** The end of what is loaded around the playhead, seconds. */
function loadedUntil({ buffered, currentTime }: HTMLMediaElement): number {
  for (let range = buffered.length - 1; range >= 0; range -= 1) {
    if (buffered.start(range) <= currentTime + 0.25) return buffered.end(range);
  }
  return currentTime;
}
