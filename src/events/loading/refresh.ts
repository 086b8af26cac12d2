/** Whether anybody can see the page, told by whoever knows: the model has no DOM. */
export interface PageLife {
  readonly isVisible: boolean;
  /** Calls when the page comes into view or goes, or when the network is there again. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** Seconds. Nobody needs it faster, and a thousand visitors must not be a load. */
const leastInterval = 15;
/** Longest wait after failures, seconds. */
const longestInterval = 3600;
/** Part of the interval by which it varies, so that visitors do not come all at once. */
const jitter = 0.2;
/** Longest wait of one who failed and hears that the network may be there again, milliseconds. */
const soon = 5000;
/** The longest that a timer can wait; more would be at once. */
const longestTimer = 2 ** 31 - 1;

/**
 * Milliseconds until the next load.
 *
 * @param seconds what the page asks for
 * @param failures how many loads in a row have failed
 * @param chance from 0 to 1
 */
export function nextRefresh(seconds: number, failures: number, chance: number): number {
  const interval = Math.max(seconds, leastInterval);
  const longest = Math.max(interval, longestInterval);
  const waiting = Math.min(interval * 2 ** failures, longest);
  return waiting * 1000 * (1 + jitter * (2 * chance - 1));
}

/**
 * Has a feed loaded again and again while somebody wants that and can see it. What came
 * due in a hidden page is done when it is seen again.
 */
export class Refresh {
  readonly #load: () => void;
  readonly #life: PageLife | undefined;
  readonly #wishes = new Set<{ readonly seconds: number }>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #leave: (() => void) | undefined;
  #due = Number.POSITIVE_INFINITY;
  #failures = 0;

  /** @param load loads once; how that went is told by {@link Refresh.loaded} */
  constructor(load: () => void, life: PageLife | undefined) {
    this.#load = load;
    this.#life = life;
  }

  /**
   * Loads every so many seconds until the returned function is called. For
   * ever (`Infinity`) is no more than a second try when the page hears that
   * the network is back.
   */
  keep(seconds: number): () => void {
    const wish = { seconds };
    this.#wishes.add(wish);
    this.#leave ??= this.#life?.subscribe(() => this.#wake());
    // A newcomer does not put off what the others wait for.
    this.#plan(Math.min(this.#due, this.#nextDue()));
    return () => {
      this.#wishes.delete(wish);
      this.#plan(this.#nextDue());
      if (this.#wishes.size > 0) return;
      this.#leave?.();
      this.#leave = undefined;
    };
  }

  /** Counts from now on: a load has ended, whoever asked for it. */
  loaded(isGood: boolean): void {
    this.#failures = isGood ? 0 : this.#failures + 1;
    this.#plan(this.#nextDue());
  }

  #nextDue(): number {
    const seconds = Math.min(...[...this.#wishes].map((wish) => wish.seconds));
    return Date.now() + nextRefresh(seconds, this.#failures, Math.random());
  }

  #plan(due: number): void {
    this.#due = due;
    this.#schedule();
  }

  #wake(): void {
    const tryAgain = this.#failures > 0 ? Date.now() + soon * Math.random() : this.#due;
    this.#plan(Math.min(this.#due, tryAgain));
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    if (this.#wishes.size === 0 || this.#life?.isVisible === false) return;
    const wait = Math.max(0, this.#due - Date.now());
    if (wait <= longestTimer) this.#timer = setTimeout(this.#load, wait);
  }
}
