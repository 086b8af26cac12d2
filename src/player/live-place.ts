import type { MediaEngine } from './engine.js';
import { follows, paceFor } from './live-pace.js';

/** What an engine knows of the time that it plays. */
type Timeline = Pick<MediaEngine, 'live' | 'wallClockAt'>;

/** Where in a broadcast the visitor is, and whether they want to be where it is now. */
export class LivePlace {
  readonly #media: HTMLMediaElement;
  readonly #engine: () => Timeline | undefined;
  #followsLive = true;
  #last = 0;
  /** The moment that a visitor is at who does not follow, epoch milliseconds. */
  #moment: number | undefined;
  /** The moment that one has to be brought back to. */
  #kept: number | undefined;

  constructor(media: HTMLMediaElement, engine: () => Timeline | undefined) {
    this.#media = media;
    this.#engine = engine;
  }

  get followsLive(): boolean {
    return this.#followsLive;
  }

  /** Seconds behind the live position; undefined where it is not live. */
  get behind(): number | undefined {
    const edge = this.#engine()?.live;
    return edge && Math.max(0, edge.position - this.#media.currentTime);
  }

  /** It is loaded from the start: that is at the live edge, whence {@link keep} leads back to where a visitor had gone. */
  begins(): void {
    this.#kept = this.#moment ?? this.#kept;
    this.#followLive();
    this.#last = 0;
  }

  /** The playhead has jumped. Only visitors jump back; engines jump forward, past a gap. */
  moved(): void {
    const { currentTime } = this.#media;
    const { behind } = this;
    if (behind === undefined) return;
    if (follows(behind)) this.#followLive();
    else if (currentTime < this.#last - 1) this.#leaveEdge();
  }

  /** Called while the picture moves. A visitor who paused for long wants to go on from there. */
  keep(ahead: number): void {
    this.#goBack();
    const { currentTime, playbackRate: rate } = this.#media;
    this.#last = currentTime;
    if (!this.#followsLive) this.#remember();
    const { behind } = this;
    if (behind === undefined || !this.#followsLive) return;
    const pace = paceFor({ behind, ahead, rate });
    if (pace === 'jump') this.goLive();
    else if (pace !== undefined) this.#media.playbackRate = pace;
  }

  /** The visitor has paused, and what comes after it is theirs to say; or wants to go on. */
  readonly wished = (isWanted: boolean): void => {
    if (isWanted) this.moved();
    else if (this.#last > 0) this.#leaveEdge();
    else this.#followsLive = false;
  };

  #followLive(): void {
    this.#followsLive = true;
    this.#moment = undefined;
  }

  #leaveEdge(): void {
    this.#followsLive = false;
    this.#remember();
  }

  #remember(): void {
    this.#moment = this.#engine()?.wallClockAt(this.#media.currentTime);
  }

  /** What is not to be had any more is not waited for. */
  #goBack(): void {
    const engine = this.#engine();
    const edge = engine?.live;
    const now = edge && engine.wallClockAt(edge.position);
    if (!edge || now === undefined || this.#kept === undefined) return;
    const { seekable } = this.#media;
    const position = edge.position + (this.#kept - now) / 1000;
    this.#kept = undefined;
    if (seekable.length === 0 || position < seekable.start(0) || position > edge.position) return;
    this.#followsLive = false;
    this.#media.currentTime = position;
  }

  goLive(): void {
    const edge = this.#engine()?.live;
    this.#kept = undefined;
    this.#followLive();
    if (edge && edge.position > this.#media.currentTime) this.#media.currentTime = edge.position;
  }
}
