import { warmEngine, wantsLittle } from './engine-code.js';
import type { EngineOptions, MediaEngine } from './engine.js';
import type { MultivariantPlaylist } from './multivariant.js';
import { openEngine } from './open-engine.js';
import type { StreamAnswer } from './playlist-probe.js';
import type { Surroundings } from './surroundings.js';
import { WarmUp } from './warm-up.js';

/** The engine of a playback: our own small one first, where it is enough, and hls.js when it is not any more. */
export class EngineSlot {
  readonly #options: EngineOptions;
  #engine: MediaEngine | undefined;
  #life = new AbortController();
  #isThin = wantsLittle();
  #isReplacing = false;

  constructor(options: EngineOptions) {
    this.#options = options;
  }

  /** Undefined before it is opened, and when all is over. */
  get engine(): MediaEngine | undefined {
    return this.#options.signal.aborted ? undefined : this.#engine;
  }

  /**
   * Makes the engine, where there is none.
   *
   * @throws {EngineError} where no engine can play it
   * @throws {CodeError}
   */
  async open(answer: StreamAnswer): Promise<void> {
    const signal = AbortSignal.any([this.#options.signal, this.#life.signal]);
    this.#engine ??= await openEngine(answer, { ...this.#options, signal }, this.#isThin);
  }

  /**
   * Makes room for hls.js. The small engine plays on until there is all to begin
   * with; where that cannot be had it is told as stumbled, and plays on.
   *
   * @param begin is given what has been fetched of the stream meanwhile
   */
  outgrow(
    top: MultivariantPlaylist,
    url: string,
    world: Surroundings,
    begin: (warmUp: WarmUp) => Promise<void>,
  ): void {
    this.#outgrow(top, url, world)
      .then((warmUp) => warmUp && begin(warmUp))
      .catch((cause: unknown) => {
        this.#options.listener.stumbled('player-engine', String(cause));
      });
  }

  /** Resolves with undefined where nothing changes. */
  async #outgrow(
    top: MultivariantPlaylist,
    url: string,
    world: Surroundings,
  ): Promise<WarmUp | undefined> {
    if (!this.#isThin || this.#isReplacing) return undefined;
    this.#isReplacing = true;
    const { signal } = this.#options;
    const life = new AbortController();
    signal.addEventListener('abort', () => {
      life.abort();
    });
    try {
      const response = world.fetch(url, { cache: 'no-store', signal: life.signal });
      const warmUp = new WarmUp({ url, life, asked: world.now(), response }, world);
      await Promise.all([warmEngine(top, false), warmUp.whole]);
      if (signal.aborted) return undefined;
      this.#isThin = false;
      this.#life.abort();
      this.#life = new AbortController();
      this.#engine = undefined;
      return warmUp;
    } finally {
      this.#isReplacing = false;
    }
  }
}
