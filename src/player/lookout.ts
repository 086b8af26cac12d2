import { probePlaylist } from './playlist-probe.js';
import { isAnother } from './multivariant.js';
import type { StreamInquiry } from './stream-inquiry.js';
import type { Surroundings } from './surroundings.js';
import { isWhole } from './way-home.js';

/**
 * Milliseconds after its end in which a broadcast may turn out to go on: an encoder that is stopped
 * to be started anew ends its playlist, too.
 */
const afterTheEnd = 10 * 60_000;

/** What is shown meanwhile. */
export interface Watched {
  readonly media: HTMLMediaElement;
  /** Whether it is a broadcast of which nobody has said that it is over. */
  readonly mayGoOn: () => boolean;
}

/** Looks around while nothing needs to be done: is the best address back, has what had ended begun again? */
export class Lookout {
  readonly #inquiry: StreamInquiry;
  readonly #world: Surroundings;
  readonly #watched: Watched;
  #isLooking = false;
  #endedAt: number | undefined;

  constructor(inquiry: StreamInquiry, world: Surroundings, watched: Watched) {
    this.#inquiry = inquiry;
    this.#world = world;
    this.#watched = watched;
  }

  /** What to play instead of what is shown: `home` what is at the best address, `again` the same anew. Rejects never. */
  async look(signal: AbortSignal): Promise<'home' | 'again' | undefined> {
    if (this.#isLooking || this.#world.isHidden()) return undefined;
    this.#isLooking = true;
    const { media } = this.#watched;
    try {
      if (media.ended) return (await this.#goesOn(signal)) ? 'again' : undefined;
      this.#endedAt = undefined;
      return !media.paused && (await this.#isBack(signal)) ? 'home' : undefined;
    } catch {
      // Not wanted any more.
      return undefined;
    } finally {
      this.#isLooking = false;
    }
  }

  async #goesOn(signal: AbortSignal): Promise<boolean> {
    const now = this.#world.now();
    this.#endedAt ??= now;
    const { known } = this.#inquiry;
    if (!known || !this.#watched.mayGoOn() || now - this.#endedAt > afterTheEnd) return false;
    const answer = await probePlaylist(known.url, this.#world, signal);
    if (answer.kind === 'media') return !answer.ended && answer.edge !== known.edge;
    // An encoder that is started anew may name its renditions anew.
    return isAnother(await probePlaylist(this.#inquiry.url, this.#world, signal), known);
  }

  async #isBack(signal: AbortSignal): Promise<boolean> {
    const { left } = this.#inquiry;
    if (!left || !(await isWhole(left.url, left.rendition, this.#world, signal))) return false;
    this.#inquiry.goHome();
    return true;
  }
}
