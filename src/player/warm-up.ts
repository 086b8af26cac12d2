import type { FetchedEarly } from './engine.js';
import { lowestVariant, readPlaylist } from './multivariant.js';
import type { MediaPlaylist } from './multivariant.js';
import { answerOf, patience, within } from './playlist-probe.js';
import type { StreamAnswer } from './playlist-probe.js';
import { readWhole, textOf } from './read-whole.js';
import { firstOf } from './segments.js';
import type { Surroundings } from './surroundings.js';

/** How long a playlist that was fetched early is worth having, milliseconds: a live one ages. */
const freshness = 6_000;

/** How long a segment may take, and is worth having, milliseconds: on a weak link that is long. */
const segmentPatience = 120_000;

/** A request for a playlist that went out before there was anything to read the answer with. */
export interface FirstRequest {
  readonly url: string;
  /** Ends it, and all that comes of it. */
  readonly life: AbortController;
  /** Milliseconds on the clock of `performance.now()`. */
  readonly asked: number;
  readonly response: Promise<Response>;
  /** What has become of it. */
  warmUp?: WarmUp;
}

/** A player for which the script tag has asked ahead, as soon as the page named its stream. */
export interface EarlyPlayer extends HTMLElement {
  firstRequest?: FirstRequest;
}

/**
 * Fetches what every stream begins with (the playlists, and the first segment
 * of the lowest rendition) while the engine's code is still on its way, and
 * hands each out once. A failure is no failure: the engine asks again.
 */
export class WarmUp {
  readonly #world: Surroundings;
  readonly #signal: AbortSignal;
  readonly #kept = new Map<string, { early: Promise<FetchedEarly>; until: number }>();
  /** What is at the address, as a first probe would tell it. Rejects when it could not be asked. */
  readonly answer: Promise<StreamAnswer>;
  /** Resolves when there is nothing more to fetch, whatever has become of it. */
  readonly whole: Promise<void>;
  #received = 0;

  constructor(first: FirstRequest, world: Surroundings) {
    this.#world = world;
    this.#signal = first.life.signal;
    this.answer = this.#begin(first);
    const end = setTimeout(() => {
      first.life.abort(new DOMException('no answer came', 'TimeoutError'));
    }, patience);
    const here = (): void => {
      clearTimeout(end);
    };
    this.answer.then(here, here);
    this.whole = this.#settle();
  }

  /** Bytes that have come so far. */
  get received(): number {
    return this.#received;
  }

  readonly take = (url: string): Promise<FetchedEarly> | undefined => {
    const found = this.#kept.get(url);
    this.#kept.delete(url);
    return found && this.#world.now() < found.until ? found.early : undefined;
  };

  async #begin({ url, asked, response: coming }: FirstRequest): Promise<StreamAnswer> {
    const response = await coming;
    const whole = this.#wholeOf(response, url, asked);
    const answer = await answerOf(response, url, async () => {
      const early = whole();
      // The answer may have waited for this code.
      this.#keep(url, early, asked + freshness - this.#world.now());
      return textOf(await early);
    });
    if (answer.kind === 'media') this.#keepSegments(answer);
    if (answer.kind === 'multivariant') {
      const lowest = lowestVariant(answer);
      if (lowest) this.#keepPlaylist(lowest.url).catch(() => undefined);
    }
    return answer;
  }

  async #settle(): Promise<void> {
    let kept = -1;
    await Promise.allSettled([this.answer]);
    // What has come may have named something more.
    while (kept !== this.#kept.size) {
      kept = this.#kept.size;
      await Promise.allSettled([...this.#kept.values()].map(({ early }) => early));
    }
  }

  async #keepPlaylist(url: string): Promise<void> {
    const early = this.#whole(url, 'no-store', patience);
    this.#keep(url, early, freshness);
    const playlist = await early;
    const answer = readPlaylist(textOf(playlist), playlist.url);
    if (answer?.kind === 'media') this.#keepSegments(answer);
  }

  #keepSegments({ list }: MediaPlaylist): void {
    const first = list?.plain ? firstOf(list) : undefined;
    for (const url of [first?.init, first?.url]) {
      if (url === undefined) continue;
      this.#keep(url, this.#whole(url, 'default', segmentPatience), segmentPatience);
    }
  }

  #keep(url: string, early: Promise<FetchedEarly>, worth: number): void {
    early.catch(() => undefined);
    this.#kept.set(url, { early, until: this.#world.now() + worth });
  }

  async #whole(url: string, cache: RequestCache, milliseconds: number): Promise<FetchedEarly> {
    const { now, fetch } = this.#world;
    const asked = now();
    const response = await fetch(url, { cache, signal: within(this.#signal, milliseconds) });
    if (!response.ok) throw new Error(`it answered ${String(response.status)}`);
    return this.#wholeOf(response, url, asked)();
  }

  /** The body of a response that has just begun, when it is asked for. */
  #wholeOf(response: Response, url: string, asked: number): () => Promise<FetchedEarly> {
    const { now } = this.#world;
    const began = now();
    return () =>
      readWhole(response, url, { asked, began, now }, (bytes) => {
        this.#received += bytes;
      });
  }
}
