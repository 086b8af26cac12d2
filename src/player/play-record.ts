import type { PlayerFault } from './player-model.js';

/** How many faults are kept. */
const most = 20;

/** What `solidarity-qoe` tells when a stream is not played any more, or the page is left. Nothing is sent anywhere. */
export interface SolidarityQoeDetail {
  /** Milliseconds from the wish to the first picture; undefined where there was none. */
  readonly startedAfter: number | undefined;
  /** Milliseconds from the first picture to the end, pauses and stalls included. */
  readonly watchedFor: number;
  /** How often the picture stopped, and for how many milliseconds together. */
  readonly stalls: number;
  readonly stalledFor: number;
  /** How often it came back. */
  readonly recoveries: number;
  /** Bytes of media. */
  readonly bytes: number;
}

/** Keeps count of one stream, from the wish to its end. Times are of the clock of its surroundings, milliseconds. */
export class PlayRecord {
  readonly #now: () => number;
  readonly #wishedAt: number;
  readonly #faults: PlayerFault[] = [];
  #seenAt: number | undefined;
  #stoppedAt: number | undefined;
  #endedAt: number | undefined;
  #stalledFor = 0;
  stalls = 0;
  recoveries = 0;
  restarts = 0;
  bytes = 0;

  constructor(now: () => number) {
    this.#now = now;
    this.#wishedAt = now();
  }

  get startedAfter(): number | undefined {
    return this.#seenAt === undefined ? undefined : this.#seenAt - this.#wishedAt;
  }

  get stalledFor(): number {
    const since = this.#stoppedAt;
    return this.#stalledFor + (since === undefined ? 0 : this.#until - since);
  }

  get faults(): readonly PlayerFault[] {
    return this.#faults;
  }

  /** What comes after that is no part of it, until the picture moves again. */
  ends(): void {
    this.#endedAt = this.#now();
  }

  get #until(): number {
    return this.#endedAt ?? this.#now();
  }

  moves(): void {
    this.#seenAt ??= this.#now();
    this.#endedAt = undefined;
    if (this.#stoppedAt === undefined) return;
    this.#stalledFor = this.stalledFor;
    this.#stoppedAt = undefined;
    this.recoveries += 1;
  }

  /** @param at when the picture last moved */
  stopped(at: number): void {
    if (this.#stoppedAt !== undefined || this.#seenAt === undefined) return;
    this.#stoppedAt = at;
    this.stalls += 1;
  }

  faulted(code: string, message: string): void {
    this.#faults.push({ at: Date.now(), code, message });
    if (this.#faults.length > most) this.#faults.shift();
  }

  get summary(): SolidarityQoeDetail {
    const { startedAfter, stalls, stalledFor, recoveries, bytes } = this;
    const watchedFor = this.#seenAt === undefined ? 0 : this.#until - this.#seenAt;
    return { startedAfter, watchedFor, stalls, stalledFor, recoveries, bytes };
  }
}
