/**
 * How a stream is brought back, above whatever engine plays it: ask whether
 * the origin is there, act only when it is, never give up. Players that leave
 * it to the engine stay frozen after ten seconds of outage.
 */

import { probeDelay, unhurriedDelay } from './backoff.js';
import { isAnother } from './multivariant.js';
import type { MediaPlaylist } from './multivariant.js';
import type { StreamAnswer } from './playlist-probe.js';
import type { Surroundings } from './surroundings.js';
import { enough } from './watchdog.js';

/**
 * - `wait`: ask again later.
 * - `load`: from the start; loses what is buffered.
 * - `resume`: go on at the playhead; loses nothing.
 * - `skip`: go on at the live edge, past what cannot be had.
 * - `give-up`: it is a file that is there and cannot be decoded.
 */
export type Remedy = 'wait' | 'load' | 'resume' | 'skip' | 'give-up';

/** What is known about a stream that should play. */
export interface Condition {
  /** The playlist as the engine last saw it; undefined before that. */
  readonly known?: MediaPlaylist | undefined;
  /** Whether there is an engine at work or at rest. */
  readonly opened: boolean;
  /** Whether anything of it has been seen. */
  readonly seen: boolean;
  /** Whether the visitor watches what is on now, and not what was before. */
  readonly followsLive: boolean;
  /** Why the engine has given up; undefined while it has not. */
  readonly failure?: 'network' | 'media' | undefined;
  /** Remedies since media last came. */
  readonly tries: number;
  /** Failures to decode since the picture last moved; 0 where nobody says. */
  readonly undecoded?: number;
  /** How many addresses it can be had at; 1 where nobody says. */
  readonly addresses?: number;
  /** Milliseconds since the picture last moved. */
  readonly stoppedFor: number;
  /** Milliseconds since the picture last moved or something arrived. */
  readonly quietFor: number;
  /** Seconds that are buffered after the playhead. */
  readonly ahead: number;
}

/** Attempts at decoding before it is said that it cannot be done. */
const decodings = 3;
/** After a stop of so many milliseconds the live edge is more than ten seconds away from the playhead. */
const far = 8_000;
/** An engine that has not given up is left to its work for so many milliseconds after what arrived last. */
const leaveAlone = 10_000;
/** Milliseconds that a remedy has to show an effect. */
const grace = 4_000;

/** What to do about a stream that does not play, or soon will not. Pure. */
export function remedyFor(answer: StreamAnswer, condition: Condition): Remedy {
  const { known, opened, seen, followsLive, failure, tries, stoppedFor, quietFor, ahead } =
    condition;
  const { addresses = 1 } = condition;
  const { kind } = answer;
  if (kind === 'missing' || kind === 'forbidden' || kind === 'unreachable') return 'wait';
  if (!opened) return 'load';
  // Of a file the engine's word is all there is.
  if (kind === 'file' && !seen && failure === 'media' && tries >= decodings * addresses)
    return 'give-up';
  // What is buffered is shown first, unless it turns out that it cannot be.
  const load = ahead < enough || stoppedFor >= leaveAlone ? 'load' : 'wait';
  if (isAnother(answer, known)) return load;
  if (failure === 'network' && known && tries < 2) {
    return tries === 0 && !(followsLive && stoppedFor > far) ? 'resume' : 'skip';
  }
  if (failure !== undefined) return load;
  // A playlist that does not grow has nothing to load; the engine sees it too.
  const hasNews = answer.kind !== 'media' || !known || answer.edge > known.edge || answer.ended;
  if (!hasNews || quietFor < leaveAlone) return 'wait';
  return quietFor < 2 * leaveAlone && known ? 'skip' : 'load';
}

/** What has been tried for a stream, and what has become of it. */
export class Attempts {
  /** Why the engine has given up; undefined while it has not. */
  failure: 'network' | 'media' | undefined;
  /** Remedies since media last came. */
  tries = 0;
  /** Failures to decode since the picture last moved. */
  undecoded = 0;
  /** When the last remedy was applied, on the clock of the world. */
  actedAt = -Infinity;

  /** A remedy is applied now. */
  act(now: number): void {
    this.actedAt = now;
    this.failure = undefined;
  }

  /** Media comes again. */
  settle(): void {
    this.failure = undefined;
    this.tries = 0;
  }
}

/** A stream as the loop below sees it. */
export interface Recoverable {
  readonly probe: (signal: AbortSignal) => Promise<StreamAnswer>;
  readonly condition: () => Condition;
  /** When the last remedy was applied, on the clock of the world. */
  readonly actedAt: () => number;
  /** Told of every answer before anything is done about it. */
  readonly heard: (answer: StreamAnswer, remedy: Remedy) => void;
  readonly apply: (remedy: Exclude<Remedy, 'wait'>, answer: StreamAnswer) => Promise<void>;
  /** Milliseconds until the broadcast is said to begin, as for {@link probeDelay}. */
  readonly untilStart: () => number | undefined;
}

/**
 * Asks and acts until the signal aborts, which is what whoever started it does
 * when media comes again. Rejects with the signal's reason, and with nothing else.
 */
export async function recover(
  stream: Recoverable,
  world: Surroundings,
  signal: AbortSignal,
): Promise<void> {
  const { random, isHidden } = world;
  // What fails so often is not ours to mend, and to load it costs the visitor.
  const rest = (): number =>
    (stream.condition().undecoded ?? 0) > 2 * decodings ? unhurriedDelay(random()) : grace;
  // Media may come of a remedy, end the recovery, and be what cannot be decoded a moment later.
  const left = rest() - (world.now() - stream.actedAt());
  if (left > 0) await world.wait(left, signal);
  signal.throwIfAborted();
  for (let attempt = 0; ; attempt += 1) {
    const answer = await stream.probe(signal);
    signal.throwIfAborted();
    const remedy = remedyFor(answer, stream.condition());
    stream.heard(answer, remedy);
    signal.throwIfAborted();
    let pause = rest();
    if (remedy === 'wait') {
      const untilStart = stream.untilStart();
      pause = probeDelay({ attempt, hidden: isHidden(), untilStart, random: random() });
    } else {
      await stream.apply(remedy, answer);
      signal.throwIfAborted();
    }
    // A permission is for people to give, which takes its time; but there may be one as soon as
    // there is a stream: many servers do not say so of a 404.
    if (answer.kind === 'unreadable') pause = unhurriedDelay(random());
    await world.wait(pause, signal);
    signal.throwIfAborted();
  }
}

/** The recovery of one stream: at most one is under way. */
export class Recovery {
  readonly #stream: Recoverable;
  readonly #world: Surroundings;
  readonly #life: AbortSignal;
  readonly #failed: (cause: unknown) => void;
  #run: AbortController | undefined;

  /** @param failed is told of what no trying again will mend */
  constructor(
    stream: Recoverable,
    world: Surroundings,
    life: AbortSignal,
    failed: (cause: unknown) => void,
  ) {
    this.#stream = stream;
    this.#world = world;
    this.#life = life;
    this.#failed = failed;
  }

  get isUnderWay(): boolean {
    return this.#run !== undefined;
  }

  begin(): void {
    if (this.#run || this.#life.aborted) return;
    this.#run = new AbortController();
    const signal = AbortSignal.any([this.#life, this.#run.signal]);
    recover(this.#stream, this.#world, signal).catch((cause: unknown) => {
      if (!signal.aborted) this.#failed(cause);
    });
  }

  /** Media comes again. */
  end(): void {
    this.#run?.abort();
    this.#run = undefined;
  }
}
