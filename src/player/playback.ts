import type { EngineFailure, EngineListener, MediaEngine } from './engine.js';
import type { MediaPlaylist } from './multivariant.js';
import { EngineError, loadEngineCode, openEngine } from './open-engine.js';
import { probeFile, probePlaylist } from './playlist-probe.js';
import type { StreamAnswer } from './playlist-probe.js';
import { recover } from './recovery.js';
import type { Condition, Recoverable, Remedy } from './recovery.js';
import type { Source } from './source.js';
import type { Failure, Transition } from './stream-state.js';
import type { Surroundings } from './surroundings.js';
import { bufferedAhead, enough, watch } from './watchdog.js';
import type { Watch } from './watchdog.js';

/** Milliseconds between two looks at the picture. */
const glances = 250;

/** Who is told what becomes of a stream. */
export interface PlaybackListener {
  readonly happened: (transition: Transition, failure?: Failure) => void;
  /** For the site's owner, as in `ui/report.ts`. */
  readonly report: (code: string, message: string, cause?: unknown) => void;
  /** Milliseconds until the broadcast is said to begin; undefined where nobody says, or it is past. */
  readonly untilStart: () => number | undefined;
  /** The browser wants the visitor to press play in person. */
  readonly refused: () => void;
}

/**
 * One stream on one media element, from the visitor's wish until it is not
 * wanted any more. It opens an engine, watches the picture, and starts the
 * recovery when the picture stops or the engine gives up.
 */
export class Playback {
  readonly source: Source;
  readonly #media: HTMLMediaElement;
  readonly #world: Surroundings;
  readonly #tell: PlaybackListener;
  readonly #life = new AbortController();
  #code: ReturnType<typeof loadEngineCode> | undefined;
  #engine: MediaEngine | undefined;
  #recovery: AbortController | undefined;
  #failure: 'network' | 'media' | undefined;
  #known: MediaPlaylist | undefined;
  #kind: 'live' | 'record' | undefined;
  #wanted = true;
  #seen = false;
  #tries = 0;
  #asksTop = true;
  #reported = false;
  #watch: Watch | undefined;

  constructor(
    source: Source,
    media: HTMLMediaElement,
    world: Surroundings,
    listener: PlaybackListener,
  ) {
    this.source = source;
    this.#media = media;
    this.#world = world;
    this.#tell = listener;
    if (source.role === 'recording') this.#kind = 'record';
  }

  /** Asks for the stream. Call once. */
  start(): void {
    const { signal } = this.#life;
    const media = this.#media;
    const handlers: Record<string, () => void> = {
      play: () => {
        this.#wanted = true;
      },
      pause: () => {
        // By the time that this is told, whoever moved the element may have resumed it.
        this.#wanted = !media.paused || media.ended;
      },
      ended: () => {
        this.#tell.happened('end');
      },
    };
    for (const [type, handler] of Object.entries(handlers)) {
      media.addEventListener(type, handler, { signal });
    }
    this.#world.every(
      glances,
      () => {
        this.#glance();
      },
      signal,
    );
    this.#tell.happened('play');
    // On its way while the playlist is asked for, which tells the build.
    if (this.source.form === 'hls') this.#code = loadEngineCode();
    this.#recover();
  }

  /** Whether it should play: not paused by the visitor. */
  get isWanted(): boolean {
    return this.#wanted;
  }

  /** Goes on after a pause, or after the browser paused it because the element was moved. */
  resume(): void {
    this.#wanted = true;
    if (this.#engine) this.#play();
  }

  /** Ends everything: requests, timers, the engine. Nothing is told any more. */
  stop(): void {
    this.#life.abort();
  }

  #glance(): void {
    const media = this.#media;
    const ahead = bufferedAhead(media);
    // Browsers halt what nobody can see; that is no fault of the stream.
    const halted = this.#world.isHidden() && ahead >= enough;
    this.#watch = watch(this.#watch, {
      at: this.#world.now(),
      position: media.currentTime,
      ahead,
      wanted: this.#wanted && !media.ended && !halted && this.#engine !== undefined,
      seeking: media.seeking,
      seen: this.#seen,
    });
    switch (this.#watch.verdict) {
      case 'moving':
        this.#seen = true;
        this.#tell.happened(this.#kindSeen());
        if (!this.#failure) this.#recovered();
        break;
      case 'stopped':
        this.#tell.happened('interrupt');
        this.#recover();
        break;
      case 'still':
      case 'resting':
        // An engine that gave up during a pause is brought back after it.
        if (this.#failure && this.#wanted && !media.ended) this.#recover();
        break;
    }
  }

  /** A stream stays what it was at first: a broadcast does not become a recording in mid-picture. */
  #kindSeen(): 'live' | 'record' {
    this.#kind ??= this.#media.duration === Infinity ? 'live' : 'record';
    return this.#kind;
  }

  readonly #engineListener: EngineListener = {
    ready: () => {
      if (this.#wanted) this.#play();
    },
    playlist: (playlist) => {
      this.#known = playlist;
      this.#kind ??= playlist.ended ? 'record' : 'live';
    },
    buffered: () => {
      this.#failure = undefined;
      this.#tries = 0;
      this.#recovered();
    },
    failed: (kind, cause) => {
      this.#handleFailure(kind, cause);
    },
  };

  #handleFailure(kind: EngineFailure, cause: unknown): void {
    if (kind === 'format') {
      this.#fail('format', cause);
      return;
    }
    this.#failure = kind;
    if (this.#wanted) this.#recover();
  }

  #play(): void {
    this.#media.play().catch((cause: unknown) => {
      // A newer load or pause ends the promise, too; the watchdog sees what comes of that.
      if ((cause as Partial<Error>).name === 'NotAllowedError' && !this.#life.signal.aborted) {
        this.#tell.refused();
      }
    });
  }

  #recover(): void {
    if (this.#recovery || this.#life.signal.aborted) return;
    const recovery = new AbortController();
    this.#recovery = recovery;
    const signal = AbortSignal.any([this.#life.signal, recovery.signal]);
    recover(this.#stream, this.#world, signal).catch((cause: unknown) => {
      if (signal.aborted) return;
      const failure = cause instanceof EngineError ? cause.failure : 'format';
      this.#fail(failure, cause instanceof EngineError ? cause.cause : cause);
    });
  }

  #recovered(): void {
    this.#recovery?.abort();
    this.#recovery = undefined;
    this.#reported = false;
    this.#asksTop = false;
  }

  #fail(failure: Failure, cause?: unknown): void {
    const { url } = this.source;
    this.#life.abort();
    this.#tell.happened('fail', failure);
    this.#tell.report(`player-${failure}`, `${reasons[failure]}: ${url}`, cause);
  }

  readonly #stream: Recoverable = {
    probe: (signal) => this.#probe(signal),
    condition: () => this.#condition(),
    heard: (answer, remedy) => {
      this.#heard(answer, remedy);
    },
    apply: (remedy, answer) => this.#apply(remedy, answer),
    untilStart: () => this.#tell.untilStart(),
  };

  #condition(): Condition {
    return {
      known: this.#known,
      opened: this.#engine !== undefined,
      failure: this.#failure,
      tries: this.#tries,
      stoppedFor: this.#watch ? this.#world.now() - this.#watch.movedAt : 0,
      ahead: bufferedAhead(this.#media),
    };
  }

  /** The rendition that played tells most: whether it grows. Where it is gone, the whole stream is asked every other time. */
  async #probe(signal: AbortSignal): Promise<StreamAnswer> {
    const { form, url } = this.source;
    // A file is simply played; what came of that is known when it is asked for again.
    if (form === 'file') {
      return this.#engine ? probeFile(url, this.#world, signal) : { kind: 'file' };
    }
    const address = this.#asksTop ? url : (this.#known?.url ?? url);
    const answer = await probePlaylist(address, this.#world, signal);
    if (this.#known) this.#asksTop = answer.kind === 'missing' && !this.#asksTop;
    return answer;
  }

  #heard(answer: StreamAnswer, remedy: Remedy): void {
    if (answer.kind === 'unreachable' && !this.#reported) {
      this.#reported = true;
      this.#tell.report(
        'player-unreachable',
        `${this.source.url}: ${answer.reason}. It is tried again until it answers. ` +
          'If it never does, is the address right, and does the server allow other sites (CORS)?',
      );
    }
    if (this.#seen) return;
    if (answer.kind === 'missing' && this.source.role !== 'recording') {
      this.#tell.happened(this.#tell.untilStart() === undefined ? 'wait' : 'schedule');
    } else if (answer.kind === 'missing' || answer.kind === 'unreachable') {
      this.#tell.happened('interrupt');
    } else if (remedy === 'load') {
      this.#tell.happened('connect');
    }
  }

  async #apply(remedy: Exclude<Remedy, 'wait'>, answer: StreamAnswer): Promise<void> {
    if (remedy === 'give-up') {
      this.#fail('format');
      return;
    }
    this.#tries += 1;
    this.#failure = undefined;
    const { signal } = this.#life;
    const options = {
      media: this.#media,
      url: this.source.url,
      signal,
      listener: this.#engineListener,
    };
    this.#engine ??= await openEngine(answer, options, this.#code);
    if (!signal.aborted) this.#engine?.[remedy]();
  }
}

const reasons: Readonly<Record<Failure, string>> = {
  engine: 'the code that plays it could not be loaded',
  format: 'this browser cannot play it',
  address: 'it is no address of a stream',
};
