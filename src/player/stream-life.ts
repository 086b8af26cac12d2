import { releaseMedia } from './page-media.js';
import { Playback } from './playback.js';
import type { Source } from './source.js';
import { follow, idle } from './stream-state.js';
import type { Failure, StreamState, Transition } from './stream-state.js';
import { browserSurroundings } from './surroundings.js';

/** Who is told what becomes of the stream. */
export interface StreamHost {
  /** Another state. Told once per change. */
  readonly changed: (now: StreamState, before: StreamState) => void;
  readonly report: (code: string, message: string, cause?: unknown) => void;
  /** Milliseconds until the broadcast is said to begin; undefined where it is not ahead. */
  readonly untilStart: () => number | undefined;
}

/** The stream of a player: its state, and its playback while somebody wants to see it. */
export class StreamLife {
  readonly #host: StreamHost;
  readonly #awaiting = new Set<{ resolve: () => void; reject: (cause: Error) => void }>();
  #state = idle;
  #playback: Playback | undefined;

  constructor(host: StreamHost) {
    this.#host = host;
  }

  get state(): StreamState {
    return this.#state;
  }

  /** Whether somebody has asked for it: it plays, or will by itself. */
  get isAsked(): boolean {
    return this.#playback !== undefined;
  }

  /** Whether it is asked for and there is nothing more to ask for. */
  get isBusy(): boolean {
    return this.isAsked && this.#state.name !== 'ended';
  }

  /** Whether it should play now: asked for, and not paused by the visitor. */
  get isWanted(): boolean {
    return this.#playback?.isWanted === true;
  }

  /** Plays a source from the start; what plays already goes on. */
  begin(source: Source, media: HTMLMediaElement): void {
    if (this.#playback?.source.url === source.url && this.#state.seen && this.isBusy) {
      this.#playback.resume();
      return;
    }
    this.#playback?.stop();
    this.#playback = new Playback(source, media, browserSurroundings, {
      happened: (transition, failure) => {
        this.follow(transition, failure);
      },
      report: this.#host.report,
      untilStart: this.#host.untilStart,
      refused: () => {
        this.end(media);
      },
    });
    this.#playback.start();
  }

  /** Goes on after a pause. */
  resume(): void {
    this.#playback?.resume();
  }

  /** Back to where nothing has been asked for. */
  end(media: HTMLMediaElement): void {
    this.#playback?.stop();
    this.#playback = undefined;
    releaseMedia(media);
    this.follow('stop');
  }

  /** Something has happened to the stream. */
  follow(transition: Transition, failure?: Failure): void {
    const before = this.#state;
    this.#state = follow(before, transition, failure);
    if (this.#state === before) return;
    if (this.#state.name === 'failed') this.#playback = undefined;
    this.#settle();
    this.#host.changed(this.#state, before);
  }

  /** Resolves with the first picture; rejects with an `AbortError` where none will come. */
  firstPicture(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#awaiting.add({ resolve, reject });
      this.#settle();
    });
  }

  #settle(): void {
    const { seen } = this.#state;
    if (!seen && this.isAsked) return;
    for (const { resolve, reject } of this.#awaiting) {
      if (seen) resolve();
      else reject(new DOMException('It is not played after all.', 'AbortError'));
    }
    this.#awaiting.clear();
  }
}
