const now = performance.now.bind(performance);
const date = Date.now.bind(Date);
const timers = {
  setTimeout: setTimeout.bind(globalThis),
  setInterval: setInterval.bind(globalThis),
  clearInterval: clearInterval.bind(globalThis),
};

type Act = (...given: unknown[]) => void;

/**
 * The clocks of the page, which can be made to run faster: `performance.now`, `Date.now`, timeouts
 * and intervals. Network and media are the browser's, and keep their own pace.
 */
export class FastClock {
  /** The timer that an interval waits for, by the first one that it had. */
  readonly #intervals = new Map<number, number>();
  #speed = 1;
  /** When the speed changed last, and how many milliseconds these clocks were ahead of the real ones then. */
  #since = 0;
  #ahead = 0;

  constructor() {
    performance.now = () => now() + this.#aheadNow;
    Date.now = () => Math.round(date() + this.#aheadNow);
    Object.assign(globalThis, {
      setTimeout: (act: Act, delay?: number, ...given: unknown[]) =>
        this.#later(act, delay, ...given),
      setInterval: (act: Act, delay?: number, ...given: unknown[]) => {
        const again = (): number =>
          this.#later(() => {
            this.#intervals.set(id, again());
            act(...given);
          }, delay);
        const id = again();
        this.#intervals.set(id, id);
        return id;
      },
      clearInterval: (id: number) => {
        timers.clearInterval(this.#intervals.get(id) ?? id);
        this.#intervals.delete(id);
      },
    });
  }

  #later(act: Act, delay = 0, ...given: unknown[]): number {
    return Number(timers.setTimeout(act, delay / this.#speed, ...given));
  }

  get #aheadNow(): number {
    return this.#ahead + (now() - this.#since) * (this.#speed - 1);
  }

  /** Lets so many seconds of the page pass in so many of the world. */
  async pass(seconds: number, real: number): Promise<void> {
    this.#run(seconds / real);
    await new Promise((resolve) => timers.setTimeout(resolve, real * 1000));
    this.#run(1);
  }

  #run(speed: number): void {
    this.#ahead = this.#aheadNow;
    this.#since = now();
    this.#speed = speed;
  }

  /** Gives the page its own clocks back. What began under these has to have ended. */
  restore(): void {
    performance.now = now;
    Date.now = date;
    Object.assign(globalThis, timers);
  }
}
