import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { formatClock } from '../../language/durations.js';
import { msg, str } from '../../language/message.js';
import { formatNumber } from '../../language/numbers.js';
import { isForScrolling, keepsKey, wishOf } from './keys.js';
import type { KeyWish } from './keys.js';
import { changeVolume, seek, skip, toggleMute, togglePlay } from './media-requests.js';
import type { ControlledView } from './player-view.js';
import { timelineOf } from './timeline.js';

/** What keys ask for that is not the model's. */
export interface KeyTargets {
  readonly toggleCaptions: () => void;
  readonly toggleFullscreen: () => void;
  readonly showHelp: () => void;
  /** A key has been followed. */
  readonly done: () => void;
}

/** Milliseconds for which it is written what a key has done. */
const shownFor = 1_500;

/** Follows the keys while the focus is inside the player, and says what they did. */
export class KeyRequests {
  readonly #view: ControlledView;
  readonly #targets: KeyTargets;
  #said = '';
  #forget: ReturnType<typeof setTimeout> | undefined;

  constructor(view: ControlledView, targets: KeyTargets, signal: AbortSignal) {
    this.#view = view;
    this.#targets = targets;
    signal.addEventListener('abort', () => {
      clearTimeout(this.#forget);
    });
  }

  readonly handle = (event: KeyboardEvent): void => {
    const [target] = event.composedPath();
    const wish = wishOf(event);
    // The page's own things between the tags, and fields, keep their keys.
    if (!wish || keepsKey(target ?? null, event.key)) return;
    // So does what is read and scrolled below the picture.
    const isBelow = target instanceof Element && target.closest('.below') !== null;
    if (isBelow && isForScrolling(event.key)) return;
    event.preventDefault();
    this.#follow(wish);
    this.#say(this.#view.inLanguage(() => this.#words(wish)));
  };

  /** What the last key did: seen for a moment, and read out. */
  renderSaid(): TemplateResult {
    return html`<p class=${this.#said === '' ? 'said' : 'said shown'} role="status">
      ${this.#said}
    </p>`;
  }

  #follow(wish: KeyWish): void {
    const { model } = this.#view;
    const { media } = model;
    const timeline = timelineOf(model);
    switch (wish.wish) {
      case 'toggle-play':
        togglePlay(model);
        break;
      case 'toggle-mute':
        toggleMute(media);
        break;
      case 'toggle-captions':
        this.#targets.toggleCaptions();
        break;
      case 'toggle-fullscreen':
        this.#targets.toggleFullscreen();
        break;
      case 'show-help':
        this.#targets.showHelp();
        break;
      case 'skip':
        skip(model, wish.seconds);
        break;
      case 'volume':
        changeVolume(media, (media.muted ? 0 : media.volume) + wish.steps / 20);
        break;
      case 'to-start':
        if (timeline) seek(model, timeline.start);
        break;
      case 'to-end':
        if (timeline) seek(model, timeline.end);
        break;
      case 'jump':
        if (timeline) {
          seek(model, timeline.start + wish.part * (timeline.end - timeline.start));
        }
        break;
    }
  }

  /** What has come of it, for those who do not see it or have the controls hidden. */
  #words({ wish }: KeyWish): string {
    const { model } = this.#view;
    const { media } = model;
    const language = this.#view.facts().reader.locale.dates;
    switch (wish) {
      case 'toggle-play':
        return media.paused
          ? msg('Paused', { id: 'controls-paused' })
          : msg('Playing', { id: 'controls-playing' });
      case 'toggle-mute':
      case 'volume': {
        if (media.muted) return msg('Sound off', { id: 'controls-mute' });
        const n = formatNumber(language, Math.round(media.volume * 100));
        return msg(str`Volume ${n} percent`, { id: 'controls-volume-now' });
      }
      case 'toggle-captions': {
        if (!model.shownText) return msg('No captions', { id: 'controls-captions-off' });
        const { label } = model.shownText;
        return msg(str`Captions: ${label}`, { id: 'controls-captions-now' });
      }
      case 'skip':
      case 'jump':
      case 'to-start':
      case 'to-end': {
        const timeline = timelineOf(model);
        if (!timeline) return '';
        return timeline.isLive
          ? `−${formatClock(language, timeline.end - media.currentTime)}`
          : formatClock(language, media.currentTime - timeline.start);
      }
      case 'toggle-fullscreen':
      case 'show-help':
        return '';
    }
  }

  #say(words: string): void {
    this.#said = words;
    clearTimeout(this.#forget);
    this.#forget = setTimeout(() => {
      this.#said = '';
      this.#targets.done();
    }, shownFor);
    this.#targets.done();
  }
}
