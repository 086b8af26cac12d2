import { report } from '../ui/report.js';
import { releaseMedia, takeFirstRequest } from './page-media.js';
import type { Playback } from './playback.js';
import type { PlayerModel } from './player-model.js';
import type { Outlook, Source } from './source.js';
import type { FirstRequest } from './warm-up.js';
import { follow, idle } from './stream-state.js';
import type { Failure, StreamState, Transition } from './stream-state.js';

/** What is loaded when somebody plays. */
export type PlayingCode = typeof import('./playing.js');

/** Who is told what becomes of the stream. */
export interface StreamHost {
  /** The player. */
  readonly element: HTMLElement;
  /** Another state. Told once per change. */
  readonly changed: (now: StreamState, before: StreamState) => void;
  /** The code that playing needs is there. */
  readonly loaded: (code: PlayingCode) => void;
  /** Something else that is drawn. */
  readonly redraw: () => void;
  /** Whether no other player of the page plays. */
  readonly isQuiet: () => boolean;
  /** What the feed says of the broadcast, where there is one. */
  readonly outlook: () => Outlook | undefined;
}

/** Milliseconds after which the code is asked for again, at least. */
const retryDelay = 4_000;

/** What somebody wants to see, and where. */
interface Wish {
  readonly source: Source;
  readonly media: HTMLMediaElement;
}

/** The stream of a player: its state, and its playback while somebody wants to see it. */
export class StreamLife {
  readonly #host: StreamHost;
  readonly #awaiting = new Set<{ resolve: () => void; reject: (cause: Error) => void }>();
  readonly #listeners = new Set<() => void>();
  #state = idle;
  #code: PlayingCode | undefined;
  #loading: Promise<PlayingCode> | undefined;
  /** The latest wish; what was loaded for an older one is not wanted any more. */
  #wish: Wish | undefined;
  #last: Wish | undefined;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #playback: Playback | undefined;
  #model: PlayerModel | undefined;
  /** What has been asked for of a source, before there was code to do more with it. */
  #early: FirstRequest | undefined;

  constructor(host: StreamHost) {
    this.#host = host;
  }

  get state(): StreamState {
    return this.#state;
  }

  get playback(): Playback | undefined {
    return this.#playback;
  }

  /** What controls see of it; undefined until something has been played. */
  get model(): PlayerModel | undefined {
    return this.#model;
  }

  /** Whether somebody has asked for it: it plays, or will by itself. */
  get isAsked(): boolean {
    return this.#wish !== undefined;
  }

  /** Whether it is asked for and there is nothing more to ask for. */
  get isBusy(): boolean {
    return this.isAsked && this.#state.name !== 'ended';
  }

  /** Whether it should play now: asked for, and not paused by the visitor. */
  get isWanted(): boolean {
    return this.isAsked && (this.#playback?.isWanted ?? true);
  }

  /** The code that playing needs, once it is there. */
  get code(): PlayingCode | undefined {
    return this.#code;
  }

  /** Loads that code. Rejects when it cannot be had; the next call tries again. */
  prepare(): Promise<PlayingCode> {
    this.#loading ??= import('./playing.js').then(
      (code) => {
        this.#code = code;
        this.#host.loaded(code);
        return code;
      },
      (cause: unknown) => {
        this.#loading = undefined;
        throw cause;
      },
    );
    return this.#loading;
  }

  /** Fetches what a source begins with, and the engine for it: somebody is about to play it. */
  warm(source: Source): void {
    if (source.form === 'file' || this.#early?.url === source.url) return;
    const early = this.#ask(source.url);
    this.prepare().then(
      (code) => {
        if (this.#early === early) code.warm(early);
      },
      () => undefined,
    );
  }

  /** The first request goes out while the code that knows what to do with the answer is on its way. */
  #ask(url: string): FirstRequest {
    this.#forgetEarly();
    this.#early = takeFirstRequest(this.#host.element, url);
    if (this.#early) return this.#early;
    const life = new AbortController();
    const asked = performance.now();
    const response = fetch(url, { cache: 'no-store', signal: life.signal });
    response.catch(() => undefined);
    this.#early = { url, life, asked, response };
    return this.#early;
  }

  /** Plays a source from the start; what plays already goes on. */
  begin(source: Source, media: HTMLMediaElement): void {
    if (this.#wish?.source.url === source.url && this.#state.seen && this.isBusy) {
      this.#playback?.resume();
      return;
    }
    this.#stopPlaying();
    this.#wish = this.#last = { source, media };
    this.follow('play');
    this.#launch(this.#wish);
  }

  /** Loads the code and plays; on a link that breaks, as often as it takes. */
  #launch(wish: Wish, attempt = 0): void {
    const { url, form } = wish.source;
    if (form === 'hls' && this.#early?.url !== url) this.#ask(url);
    this.prepare().then(
      (code) => {
        if (this.#wish === wish) this.#start(code, wish);
      },
      (cause: unknown) => {
        if (this.#wish !== wish) return;
        if (attempt === 0) {
          const message = `${url}: no code to play it`;
          report(this.#host.element, { code: 'player-engine', message, cause });
        }
        this.#forgetEarly();
        const again = (): void => {
          this.#launch(wish, attempt + 1);
        };
        this.#retry = setTimeout(again, retryDelay * (1 + Math.random()));
      },
    );
  }

  #start(code: PlayingCode, { source, media }: Wish): void {
    const playback = code.playbackFor(this, this.#host, source, media);
    this.#playback = playback;
    if (this.#model?.media !== media) this.#model = new code.StreamModel(this, media);
    this.#host.redraw();
    const early = source.form === 'hls' ? this.#early : undefined;
    playback.start(early && code.warm(early));
  }

  /** Tries again at once, after a failure, too. */
  retry(): void {
    if (this.#playback) this.#playback.retry();
    else if (this.#last) this.begin(this.#last.source, this.#last.media);
  }

  /** Pauses. What has not begun yet is not waited for any more. */
  pause(media: HTMLMediaElement): void {
    if (this.isAsked && !this.#state.seen) this.end(media);
    else {
      this.#playback?.pause();
      media.pause();
    }
  }

  /** Goes on after a pause. */
  resume(): void {
    this.#playback?.resume();
  }

  /** Back to where nothing has been asked for. */
  end(media: HTMLMediaElement): void {
    this.#leave();
    releaseMedia(media);
    this.follow('stop');
  }

  #leave(): void {
    this.#stopPlaying();
    this.#forgetEarly();
  }

  #forgetEarly(): void {
    this.#early?.life.abort();
    this.#early = undefined;
  }

  #stopPlaying(): void {
    const playback = this.#playback;
    clearTimeout(this.#retry);
    this.#wish = undefined;
    this.#playback = undefined;
    if (!playback) return;
    // It has used what was fetched early.
    this.#forgetEarly();
    playback.stop();
  }

  /** Something has happened to the stream. */
  follow(transition: Transition, failure?: Failure): void {
    const before = this.#state;
    this.#state = follow(before, transition, failure);
    if (this.#state === before) return;
    if (this.#state.name === 'failed') this.#leave();
    this.#settle();
    this.#host.changed(this.#state, before);
    this.tell();
  }

  /** Calls after every change, until the signal aborts; without one, for as long as there is a player. */
  subscribe(listener: () => void, signal?: AbortSignal): void {
    if (signal?.aborted) return;
    this.#listeners.add(listener);
    signal?.addEventListener('abort', () => this.#listeners.delete(listener));
  }

  tell(): void {
    for (const listener of [...this.#listeners]) listener();
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
    if (!seen && this.isBusy) return;
    for (const { resolve, reject } of this.#awaiting) {
      if (seen) resolve();
      else reject(new DOMException('It is not played after all.', 'AbortError'));
    }
    this.#awaiting.clear();
  }
}
