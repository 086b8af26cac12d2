import { concernOf, transitionOf } from './answer-meaning.js';
import { Concerns } from './concerns.js';
import { EngineSlot } from './engine-slot.js';
import { warmEngine } from './engine-code.js';
import type { EngineFailure, EngineListener, MediaEngine } from './engine.js';
import { LivePlace } from './live-place.js';
import type { Lookout } from './lookout.js';
import { isMixed } from './mixed-content.js';
import type { MultivariantPlaylist } from './multivariant.js';
import { CodeError, EngineError } from './open-engine.js';
import type { PlaybackListener } from './playback-listener.js';
import { PlayWish } from './play-wish.js';
import { PlayRecord } from './play-record.js';
import type { StreamAnswer } from './playlist-probe.js';
import { Attempts, Recovery } from './recovery.js';
import type { Condition, Recoverable, Remedy } from './recovery.js';
import type { Source } from './source.js';
import { StreamInquiry } from './stream-inquiry.js';
import type { Failure } from './stream-state.js';
import type { Surroundings } from './surroundings.js';
import type { WarmUp } from './warm-up.js';
import { bufferedAhead, enough, watch } from './watchdog.js';
import type { Watch } from './watchdog.js';

/** Milliseconds between two looks at the picture. */
const glances = 250;
/** The same at what else there is to play. */
const lookouts = 20_000;

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
  readonly #concerns: Concerns;
  readonly #wish: PlayWish;
  readonly #inquiry: StreamInquiry;
  #lookout: Promise<Lookout | undefined> | undefined;
  readonly #slot: EngineSlot;
  readonly #recovery: Recovery;
  #kind: 'live' | 'record' | undefined;
  #seen = false;
  #loading = false;
  readonly #attempts = new Attempts();
  #audioOnly = false;
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
    this.#inquiry = new StreamInquiry(source, world, {
      isOpened: () => this.engine !== undefined,
      isSeen: () => this.#seen,
      renew: listener.renew,
      moved: () => {
        this.#attempts.failure = 'network';
      },
    });
    this.#slot = new EngineSlot({
      media,
      listener: this.#engineListener,
      signal: this.#life.signal,
      fetched: (url) => this.#inquiry.warmUp?.take(url),
    });
    this.#recovery = new Recovery(this.#stream, world, this.#life.signal, (cause) => {
      this.#fail(cause instanceof EngineError ? cause.failure : 'format', cause);
    });
    this.record = new PlayRecord(world.now);
    this.#concerns = new Concerns((code, message, cause) => {
      this.record.faulted(code, message);
      listener.report(code, this.url, message, cause);
    });
    this.place = new LivePlace(media, () => this.engine);
    this.#wish = new PlayWish(media, this.place.wished, this.#life.signal);
    if (source.role === 'recording') this.#kind = 'record';
  }

  /**
   * Asks for the stream. Call once.
   *
   * @param warmUp what has been fetched of it already
   */
  start(warmUp?: WarmUp): void {
    const { signal } = this.#life;
    this.#media.addEventListener('ended', () => this.#tell.happened('end'), { signal });
    this.#media.addEventListener('seeking', this.#handleSeek, { signal });
    this.#world.every(glances, this.#glance, signal);
    this.#world.every(lookouts, () => void this.#lookAround(), signal);
    if (isMixed(this.source.url, location.href)) {
      this.#fail('mixed');
      return;
    }
    if (this.source.form === 'hls') this.#inquiry.warmUp = warmUp;
    else warmEngine({ kind: 'file' }, false).catch(() => undefined);
    this.#recovery.begin();
  }

  /** Whether it should play: not paused by the visitor. */
  get isWanted(): boolean {
    return this.#wish.isWanted;
  }

  get engine(): MediaEngine | undefined {
    return this.#slot.engine;
  }

  /** The list of renditions, where the stream has one. */
  get multivariant(): MultivariantPlaylist | undefined {
    return this.#inquiry.top;
  }

  /** The address in use. */
  get url(): string {
    return this.#inquiry.url;
  }

  get kind(): 'live' | 'record' | undefined {
    return this.#kind;
  }

  get isAudioOnly(): boolean {
    return this.#audioOnly;
  }

  /** Loads the rendition without a picture in the place of all others, or the others again. */
  playAudioOnly(on: boolean): void {
    if (on === this.#audioOnly || (on && !this.multivariant?.audioOnly)) return;
    this.#audioOnly = on;
    this.#load();
    this.#tell.changed();
  }

  /** Goes on after a pause, or after the browser paused it because the element was moved. */
  resume(): void {
    this.#wish.renew();
    if (this.engine) this.#wish.carryOut(this.#tell.refused);
  }

  /** Nobody wants it to go on for now. */
  pause(): void {
    this.#wish.drop();
  }

  /** Asks at once instead of at the next probe. */
  retry(): void {
    this.#recovered();
    this.#attempts.actedAt = -Infinity;
    this.#recovery.begin();
  }

  /** Ends everything: requests, timers, the engine. Nothing is told after that. */
  stop(): void {
    this.#life.abort();
    this.#tell.stopped();
  }

  readonly #handleSeek = (): void => {
    // The engine's own jump to where it begins is nobody's wish.
    if (!this.#loading) this.place.moved();
  };

  readonly #glance = (): void => {
    const media = this.#media;
    const ahead = bufferedAhead(media);
    // Browsers halt what nobody can see; that is no fault of the stream.
    const halted = this.#world.isHidden() && ahead >= enough;
    this.#watch = watch(this.#watch, {
      at: this.#world.now(),
      position: media.currentTime,
      ahead,
      received: (this.engine?.received ?? 0) + this.#inquiry.received,
      wanted: this.#wish.isWanted && !media.ended && !halted && this.engine !== undefined,
      seeking: media.seeking,
      seen: this.#seen && !this.#loading,
    });
    switch (this.#watch.verdict) {
      case 'moving':
        this.#moves(ahead);
        break;
      case 'stopped':
        this.#stops();
        this.#recovery.begin();
        break;
      case 'still':
      case 'resting':
        // An engine that gave up during a pause is brought back after it.
        if (this.#attempts.failure && this.#wish.isWanted && !media.ended) this.#recovery.begin();
        break;
    }
  };

  #stops(): void {
    this.record.stopped(this.#watch?.movedAt ?? this.#world.now());
    this.#tell.happened('interrupt');
  }

  #moves(ahead: number): void {
    this.#seen = true;
    this.#attempts.undecoded = 0;
    this.record.moves();
    // A stream stays what it was at first: a broadcast does not become a recording in mid-picture.
    this.#kind ??= this.#media.duration === Infinity ? 'live' : 'record';
    this.#tell.happened(this.#kind);
    if (!this.#attempts.failure) this.#recovered();
    if (!this.#loading) this.place.keep(ahead);
  }

  readonly #engineListener: EngineListener = {
    ready: () => {
      if (this.#wish.isWanted) this.#wish.carryOut(this.#tell.refused);
    },
    playlist: (playlist) => {
      this.#inquiry.known = playlist;
      this.#kind ??= playlist.ended ? 'record' : 'live';
    },
    buffered: (bytes) => {
      this.#loading = false;
      this.record.bytes += bytes;
      this.#attempts.settle();
      this.#inquiry.rests();
      this.#recovered();
      // Who has paused sees no picture move, and the sentence would stay.
      if (this.#seen && this.#kind && !this.#wish.isWanted) this.#tell.happened(this.#kind);
    },
    refused: (status) => this.#inquiry.refused(status),
    stumbled: (code, message) => this.record.faulted(code, message),
    changed: () => this.#tell.changed(),
    outgrown: () => this.#replaceEngine(),
    failed: (kind, cause) => this.#handleFailure(kind, cause),
  };

  #handleFailure(kind: EngineFailure, cause: unknown): void {
    this.record.faulted(kind, String(cause));
    if (kind === 'format' || kind === 'encrypted') {
      this.#fail(kind, cause);
      return;
    }
    if (kind === 'media') {
      // What our own small engine cannot play, hls.js perhaps can.
      this.#replaceEngine();
      this.#attempts.undecoded += 1;
      if (!this.#seen) this.#inquiry.spoilt();
    }
    this.#attempts.failure = kind;
    if (!this.#wish.isWanted) return;
    if (this.#seen && !this.#media.ended && bufferedAhead(this.#media) < enough) this.#stops();
    this.#recovery.begin();
  }

  /** Puts hls.js in the place of our own small engine. */
  #replaceEngine(): void {
    const top = this.multivariant;
    if (!top) return;
    this.#slot.outgrow(top, this.url, this.#world, async (warmUp) => {
      this.#recovered();
      this.#inquiry.warmUp = warmUp;
      await this.#apply('load', top);
    });
  }

  #recovered(): void {
    this.#recovery.end();
    this.#concerns.settle();
  }

  #fail(
    failure: Failure,
    cause?: unknown,
    detail = cause instanceof Error ? cause.message : '',
  ): void {
    this.#life.abort();
    this.#tell.happened('fail', failure);
    this.#tell.report(`player-${failure}`, this.url, detail, cause);
  }

  readonly #stream: Recoverable = {
    probe: (signal) => this.#inquiry.ask(signal),
    actedAt: () => this.#attempts.actedAt,
    condition: () => this.#condition(),
    heard: (answer, remedy) => this.#heard(answer, remedy),
    apply: (remedy, answer) => this.#apply(remedy, answer),
    untilStart: () => this.#tell.outlook()?.untilStart,
  };

  #condition(): Condition {
    const media = this.#media;
    // An element in an error shows nothing of what it has, whatever its engine buffers into it.
    const broken = media.error !== null;
    const now = this.#world.now();
    const { movedAt, quietSince } = this.#watch ?? { movedAt: now, quietSince: now };
    return {
      known: this.#inquiry.known,
      opened: this.engine !== undefined,
      seen: this.#seen,
      followsLive: this.place.followsLive,
      failure: this.#attempts.failure ?? (broken ? 'media' : undefined),
      tries: this.#attempts.tries,
      undecoded: this.#attempts.undecoded,
      addresses: 1 + this.source.others.length,
      stoppedFor: now - movedAt,
      quietFor: now - quietSince,
      ahead: broken ? 0 : bufferedAhead(media),
    };
  }

  async #lookAround(): Promise<void> {
    const media = this.#media;
    // Else there is nothing to load its code for.
    const isNeeded = media.ended || (this.#inquiry.left !== undefined && !media.paused);
    if (this.#recovery.isUnderWay || !isNeeded) return;
    const mayGoOn = (): boolean => this.#kind === 'live' && !this.#tell.outlook()?.isOver;
    this.#lookout ??= import('./lookout.js').then(
      ({ Lookout }) => new Lookout(this.#inquiry, this.#world, { media, mayGoOn }),
      () => {
        this.#lookout = undefined;
        return undefined;
      },
    );
    const found = await (await this.#lookout)?.look(this.#life.signal);
    if (found === 'home') this.#load();
    else if (found === 'again') this.#tell.again();
  }

  #heard(answer: StreamAnswer, remedy: Remedy): void {
    const concern = concernOf(answer);
    if (concern) this.#concerns.raise(concern.code, concern.message);
    const transition = transitionOf(answer, remedy, {
      seen: this.#seen ? this.#kind : undefined,
      edge: this.#inquiry.known?.edge,
      isDry: bufferedAhead(this.#media) < enough,
      role: this.source.role,
      outlook: this.#tell.outlook(),
    });
    if (transition === 'end') this.#life.abort();
    if (transition) this.#tell.happened(transition);
  }

  async #apply(remedy: Exclude<Remedy, 'wait'>, answer: StreamAnswer): Promise<void> {
    if (remedy === 'give-up') {
      this.#fail('format');
      return;
    }
    if (this.engine) this.record.restarts += 1;
    this.#attempts.act(this.#world.now());
    try {
      await this.#slot.open(answer);
    } catch (cause) {
      if (!(cause instanceof CodeError) || this.#life.signal.aborted) throw cause;
      // On a link that breaks it comes at the next attempt, or the one after.
      this.#concerns.raise('player-engine', cause.message, cause);
      return;
    }
    this.#attempts.tries += 1;
    if (remedy === 'load') this.#load();
    else this.engine?.[remedy]();
  }

  #load(): void {
    this.#loading = true;
    this.#inquiry.begins();
    this.place.begins();
    const audio = this.#audioOnly ? this.multivariant?.audioOnly?.url : undefined;
    this.engine?.load(audio ?? this.url);
  }
}
