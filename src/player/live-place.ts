import type { LiveEdge } from './engine.js';
import { follows, paceFor } from './live-pace.js';

/** Where in a broadcast the visitor is, and whether they want to be where it is now. */
export class LivePlace {
  readonly #media: HTMLMediaElement;
  readonly #edge: () => LiveEdge | undefined;
  #followsLive = true;
  #last = 0;

  /** @param edge of the stream at the moment; undefined where it is not live */
  constructor(media: HTMLMediaElement, edge: () => LiveEdge | undefined) {
    this.#media = media;
    this.#edge = edge;
  }

  get followsLive(): boolean {
    return this.#followsLive;
  }

  /** Seconds behind the live position; undefined where it is not live. */
  get behind(): number | undefined {
    const edge = this.#edge();
    return edge && Math.max(0, edge.position - this.#media.currentTime);
  }

  /** It is loaded from the start: that is at the live edge. */
  begins(): void {
    this.#followsLive = true;
    this.#last = 0;
  }

  /** The playhead has jumped. Only visitors jump back; engines jump forward, past a gap. */
  moved(): void {
    const { currentTime } = this.#media;
    const { behind } = this;
    if (behind === undefined) return;
    if (follows(behind)) this.#followsLive = true;
    else if (currentTime < this.#last - 1) this.#followsLive = false;
  }

  /** Called while the picture moves. A visitor who paused for long wants to go on from there. */
  keep(ahead: number): void {
    const { currentTime, playbackRate: rate } = this.#media;
    this.#last = currentTime;
    const { behind } = this;
    if (behind === undefined || !this.#followsLive) return;
    const pace = paceFor({ behind, ahead, rate });
    if (pace === 'jump') this.goLive();
    else if (pace !== undefined) this.#media.playbackRate = pace;
  }

  /** The visitor has paused: what comes after it is theirs to say. */
  rests(): void {
    this.#followsLive = false;
  }

  goLive(): void {
    const edge = this.#edge();
    this.#followsLive = true;
    if (edge && edge.position > this.#media.currentTime) this.#media.currentTime = edge.position;
  }
}
