import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How often what is told in minutes is told anew, milliseconds. */
const interval = 20_000;

const tickers = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

/** One timer for every element of the page, none while there are none. */
function onTick(tick: () => void): () => void {
  tickers.add(tick);
  timer ??= setInterval(() => {
    for (const tell of [...tickers]) tell();
  }, interval);
  return () => {
    tickers.delete(tick);
    if (tickers.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/** The present moment, and a redraw when it has moved on. */
export class Clock implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #stop: (() => void) | undefined;
  #offset = 0;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Epoch milliseconds. */
  get now(): number {
    return Date.now() + this.#offset;
  }

  /** Makes this moment be another, from which time goes on; undefined is the real time. */
  set(instant: number | undefined): void {
    this.#offset = instant === undefined || Number.isNaN(instant) ? 0 : instant - Date.now();
  }

  hostConnected(): void {
    this.#stop = onTick(() => {
      this.#host.requestUpdate();
    });
  }

  hostDisconnected(): void {
    this.#stop?.();
  }
}
