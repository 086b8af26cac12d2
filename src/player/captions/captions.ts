import { primary } from '../../language/direction.js';
import type { PlayerModel } from '../player-model.js';
import { rememberChoice, rememberedChoice } from './caption-look.js';
import type { CaptionChoice, CaptionLook } from './caption-look.js';
import { applyLook, sizeFactors } from './caption-styles.js';
import { raiseCues, uncovered } from './raise-cues.js';
import type { Cover } from './raise-cues.js';

/**
 * The captions of a player: which are shown, how they look, and that nothing
 * lies over them. The browser draws them.
 */
export class Captions {
  readonly #model: PlayerModel;
  #choice: CaptionChoice = rememberedChoice();
  /** Whether the choice of an earlier visit has been applied, or is out of date. */
  #isApplied = false;
  #cover: Omit<Cover, 'size'> = uncovered;
  #followed: AbortController | undefined;
  #track: TextTrack | undefined;

  constructor(model: PlayerModel, signal: AbortSignal) {
    this.#model = model;
    applyLook(model.media, this.#choice.look);
    signal.addEventListener('abort', () => {
      this.#followed?.abort();
      if (this.#track) raiseCues(this.#track, uncovered);
      applyLook(model.media, undefined);
    });
  }

  get look(): CaptionLook {
    return this.#choice.look;
  }

  set look(look: CaptionLook) {
    this.#choice = { ...this.#choice, look };
    rememberChoice(this.#choice);
    applyLook(this.#model.media, look);
    this.#raise();
  }

  /** Shows captions, or none, and does so again at the next visit. */
  show(track: TextTrack | undefined): void {
    this.#isApplied = true;
    const { look } = this.#choice;
    this.#choice = track ? { look, language: track.language } : { look };
    rememberChoice(this.#choice);
    this.#model.showText(track);
    this.follow();
  }

  /** Switches captions off, or on: those of the last choice, of the reader's language, or the first. */
  toggle(language: string): void {
    const { shownText } = this.#model;
    this.show(shownText ? undefined : this.#trackFor(this.#choice.language ?? language));
  }

  /** After any change: takes up what is shown now, and what was wanted at an earlier visit. */
  follow(): void {
    const { textTracks, shownText } = this.#model;
    if (!this.#isApplied && this.#choice.language !== undefined && textTracks.length > 0) {
      this.#isApplied = true;
      const { language } = this.#choice;
      const track = textTracks.find((candidate) => candidate.language === language);
      if (track && !shownText) this.#model.showText(track);
    }
    const track = this.#model.shownText;
    if (track === this.#track) return;
    this.#followed?.abort();
    if (this.#track) raiseCues(this.#track, uncovered);
    this.#track = track;
    if (!track) return;
    this.#followed = new AbortController();
    const { signal } = this.#followed;
    track.addEventListener('cuechange', () => this.#raise(), { signal });
    this.#raise();
  }

  /**
   * Keeps captions clear of what covers the lower edge of the picture.
   *
   * @param height of what covers it, pixels
   * @param picture its own height, pixels
   */
  clear(height: number, picture: number): void {
    this.#cover = { height, picture };
    this.#raise();
  }

  #raise(): void {
    const size = sizeFactors[this.look.size];
    if (this.#track) raiseCues(this.#track, { ...this.#cover, size });
  }

  #trackFor(language: string): TextTrack | undefined {
    const { textTracks } = this.#model;
    return (
      textTracks.find((track) => track.language === language) ??
      textTracks.find((track) => primary(track.language) === primary(language)) ??
      textTracks[0]
    );
  }
}
