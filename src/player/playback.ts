import type { EngineFailure, EngineListener, MediaEngine } from './engine.js';
import { Failover } from './failover.js';
import { advice, isMixed } from './failure-advice.js';
import { LivePlace } from './live-place.js';
import type { MediaPlaylist, MultivariantPlaylist } from './multivariant.js';
import { EngineError, loadEngineCode, openEngine } from './open-engine.js';
import { PlayRecord } from './play-record.js';
import { answersOthers, probeFile, probePlaylist } from './playlist-probe.js';
import type { StreamAnswer } from './playlist-probe.js';
import { recover } from './recovery.js';
import type { Condition, Recoverable, Remedy } from './recovery.js';
import type { Source } from './source.js';
import type { Failure, Transition } from './stream-state.js';
import type { Surroundings } from './surroundings.js';
import { WarmUp } from './warm-up.js';
import { bufferedAhead, enough, watch } from './watchdog.js';
import type { Watch } from './watchdog.js';

/** Milliseconds between two looks at the picture. */
const glances = 250;
/** Milliseconds between two looks at whether the best address is back. */
const homeward = 20_000;
/** Unreadable answers before it is asked whether the permission is all that is missing. */
const doubts = 3;

/** Who is told what becomes of a stream. */
export interface PlaybackListener {
  readonly happened: (transition: Transition, failure?: Failure) => void;
  /** For the site's owner, as in `ui/report.ts`. */
  readonly report: (code: string, message: string, cause?: unknown) => void;
  /** Milliseconds until the broadcast is said to begin; undefined where nobody says, or it is past. */
  readonly untilStart: () => number | undefined;
  /** The browser wants the visitor to press play in person. */
  readonly refused: () => void;
  /** The address has expired: the page may give another. */
  readonly renew: (url: string, reason: string) => Promise<string | undefined>;
  /** What controls show is another now. */
  readonly changed: () => void;
}

/**
 * One stream on one media element, from the visitor's wish until it is not
 * wanted any more. It opens an engine, watches the picture, and starts the
 * recovery when the picture stops or the engine gives up.
 */
export class Playback {
  readonly source: Source;
  readonly record: PlayRecord;
  readonly place: LivePlace;
  readonly #media: HTMLMediaElement;
  readonly #world: Surroundings;
  readonly #tell: PlaybackListener;
  readonly #life = new AbortController();
  readonly #failover: Failover;
  #warmUp: WarmUp | undefined;
  #code: ReturnType<typeof loadEngineCode> | undefined;
  #engine: MediaEngine | undefined;
  #recovery: AbortController | undefined;
  #failure: 'network' | 'media' | undefined;
  #top: MultivariantPlaylist | undefined;
  #known: MediaPlaylist | undefined;
  #kind: 'live' | 'record' | undefined;
  #wanted = true;
  #seen = false;
  #loading = false;
  #tries = 0;
  #doubts = 0;
  #asksTop = true;
  #audioOnly = false;
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
    this.#failover = new Failover([source.url, ...source.others]);
    this.record = new PlayRecord(world.now);
    this.place = new LivePlace(media, () => this.#engine?.live);
    if (source.role === 'recording') this.#kind = 'record';
  }

  /**
   * Asks for the stream. Call once.
   *
   * @param warmUp what has been fetched of it already
   */
  start(warmUp?: WarmUp): void {
    const { signal } = this.#life;
    const media = this.#media;
    const handlers: Record<string, () => void> = {
      play: () => {
        this.#wanted = true;
        this.place.moved();
      },
      pause: () => {
        // By the time that this is told, whoever moved the element may have resumed it.
        this.#wanted = !media.paused || media.ended;
        if (!this.#wanted) this.place.rests();
      },
      ended: () => {
        this.#tell.happened('end');
      },
      seeking: () => {
        this.place.moved();
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
    this.#world.every(
      homeward,
      () => {
        void this.#lookHome();
      },
      signal,
    );
    this.#tell.happened('play');
    if (isMixed(this.source.url, location.href)) {
      this.#fail('mixed');
      return;
    }
    // On its way while the playlist is asked for, which tells the build.
    if (this.source.form === 'hls') {
      this.#code = loadEngineCode();
      this.#warmUp = warmUp ?? new WarmUp(this.source.url, this.#world, signal);
    }
    this.#recover();
  }

  /** Whether it should play: not paused by the visitor. */
  get isWanted(): boolean {
    return this.#wanted;
  }

  get engine(): MediaEngine | undefined {
    return this.#engine;
  }

  /** The list of renditions, where the stream has one. */
  get multivariant(): MultivariantPlaylist | undefined {
    return this.#top;
  }

  /** The address in use. */
  get url(): string {
    return this.#failover.current;
  }

  get kind(): 'live' | 'record' | undefined {
    return this.#kind;
  }

  get isAudioOnly(): boolean {
    return this.#audioOnly;
  }

  /** Loads the rendition without a picture in the place of all others, or the others again. */
  playAudioOnly(on: boolean): void {
    if (on === this.#audioOnly || (on && !this.#top?.audioOnly)) return;
    this.#audioOnly = on;
    this.#load();
    this.#tell.changed();
  }

  /** Goes on after a pause, or after the browser paused it because the element was moved. */
  resume(): void {
    this.#wanted = true;
    if (this.#engine) this.#play();
  }

  /** Asks at once instead of at the next probe. */
  retry(): void {
    this.#recovered();
    this.#recover();
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
      seen: this.#seen && !this.#loading,
    });
    switch (this.#watch.verdict) {
      case 'moving':
        this.#moves(ahead);
        break;
      case 'stopped':
        this.record.stopped(this.#watch.movedAt);
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

  #moves(ahead: number): void {
    this.#seen = true;
    this.#loading = false;
    this.record.moves();
    this.#tell.happened(this.#kindSeen());
    if (!this.#failure) this.#recovered();
    this.place.keep(ahead);
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
    buffered: (bytes) => {
      this.record.bytes += bytes;
      this.#failure = undefined;
      this.#tries = 0;
      this.#recovered();
    },
    stumbled: (code, message) => {
      this.record.faulted(code, message);
    },
    changed: () => {
      this.#tell.changed();
    },
    failed: (kind, cause) => {
      this.#handleFailure(kind, cause);
    },
  };

  #handleFailure(kind: EngineFailure, cause: unknown): void {
    this.record.faulted(kind, String(cause));
    if (kind === 'format' || kind === 'encrypted') {
      this.#fail(kind, cause);
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
      this.#fail(failure, cause);
    });
  }

  #recovered(): void {
    this.#recovery?.abort();
    this.#recovery = undefined;
    this.#reported = false;
    this.#asksTop = false;
  }

  #fail(failure: Failure, cause?: unknown): void {
    this.#life.abort();
    this.#tell.happened('fail', failure);
    const detail = cause instanceof EngineError ? ` (${cause.message})` : '';
    this.#tell.report(`player-${failure}`, `${this.url}: ${advice[failure]}${detail}`, cause);
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
      seen: this.#seen,
      followsLive: this.place.followsLive,
      failure: this.#failure,
      tries: this.#tries,
      stoppedFor: this.#watch ? this.#world.now() - this.#watch.movedAt : 0,
      ahead: bufferedAhead(this.#media),
    };
  }

  async #probe(signal: AbortSignal): Promise<StreamAnswer> {
    // A file is simply played; what came of that is known when it is asked for again.
    if (this.source.form === 'file') {
      return this.#engine ? probeFile(this.url, this.#world, signal) : { kind: 'file' };
    }
    const early = this.#engine ? undefined : this.#warmUp?.answer;
    let answer: StreamAnswer;
    if (early && this.#doubts === 0) {
      answer = await early.catch((cause: unknown) => ({
        kind: 'unreachable',
        reason: String(cause),
      }));
    } else {
      // The rendition that played tells most: whether it grows.
      const address = this.#asksTop ? this.url : (this.#known?.url ?? this.url);
      answer = await probePlaylist(address, this.#world, signal);
    }
    if (answer.kind === 'multivariant') this.#top = answer;
    return this.#doubt(answer, signal);
  }

  /** What to make of an answer that is none: another address, a new signature, a missing permission. */
  async #doubt(answer: StreamAnswer, signal: AbortSignal): Promise<StreamAnswer> {
    const { kind } = answer;
    const good = kind !== 'missing' && kind !== 'forbidden' && kind !== 'unreachable';
    this.#doubts = good ? 0 : this.#doubts + 1;
    // Where a rendition is gone, the whole stream is asked every other time.
    if (this.#known && !good && kind !== 'unreachable') this.#asksTop = !this.#asksTop;
    if (kind === 'forbidden') {
      const renewed = await this.#tell.renew(this.url, answer.reason);
      if (renewed !== undefined) {
        this.#failover.replace(renewed);
        this.#forget();
        return probePlaylist(renewed, this.#world, signal);
      }
    }
    if (this.#failover.noted(good)) this.#forget();
    const isAlone = !this.#seen && kind === 'unreachable' && this.#doubts >= doubts;
    if (isAlone && (await answersOthers(this.url, this.#world, signal))) {
      return { kind: 'unreadable' };
    }
    return answer;
  }

  /** Another address is in use: what was known of the one before is of no use. */
  #forget(): void {
    this.#known = undefined;
    this.#asksTop = true;
    this.#failure = 'network';
  }

  /** While another address than the best is played: is the best one back? */
  async #lookHome(): Promise<void> {
    const { home } = this.#failover;
    if (home === undefined || this.#recovery) return;
    const { signal } = this.#life;
    const answer = await probePlaylist(home, this.#world, signal).catch(() => undefined);
    if (signal.aborted || this.#recovery) return;
    if (answer?.kind !== 'multivariant' && answer?.kind !== 'media') return;
    this.#failover.goHome();
    this.#forget();
    this.#failure = undefined;
    this.#load();
  }

  #heard(answer: StreamAnswer, remedy: Remedy): void {
    const { kind } = answer;
    if ((kind === 'unreachable' || kind === 'forbidden') && !this.#reported) {
      this.#reported = true;
      this.record.faulted('player-unreachable', answer.reason);
      this.#tell.report(
        'player-unreachable',
        `${this.url}: ${answer.reason}. It is tried again until it answers. ` +
          'If it never does, is the address right, and does the server allow other sites (CORS)?',
      );
    }
    if (this.#seen) return;
    if (kind === 'missing' && this.source.role !== 'recording') {
      this.#tell.happened(this.#tell.untilStart() === undefined ? 'wait' : 'schedule');
    } else if (kind === 'missing' || kind === 'forbidden' || kind === 'unreachable') {
      this.#tell.happened('interrupt');
    } else if (remedy === 'load') {
      this.#tell.happened('connect');
    }
  }

  async #apply(remedy: Exclude<Remedy, 'wait'>, answer: StreamAnswer): Promise<void> {
    if (remedy === 'give-up') {
      this.#fail(answer.kind === 'unreadable' ? 'cors' : 'format');
      return;
    }
    this.#tries += 1;
    this.record.restarts += this.#engine ? 1 : 0;
    this.#failure = undefined;
    const { signal } = this.#life;
    this.#engine ??= await openEngine(
      answer,
      {
        media: this.#media,
        signal,
        listener: this.#engineListener,
        fetched: (url) => this.#warmUp?.take(url),
      },
      this.#code,
    );
    if (signal.aborted) return;
    if (remedy === 'load') this.#load();
    else this.#engine?.[remedy]();
  }

  #load(): void {
    this.#loading = true;
    this.place.begins();
    const audio = this.#audioOnly ? this.#top?.audioOnly?.url : undefined;
    this.#engine?.load(audio ?? this.url);
  }
}
