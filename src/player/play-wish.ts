/** Whether a stream should play: it was asked for, and nobody has paused it since. */
export class PlayWish {
  readonly #media: HTMLMediaElement;
  readonly #signal: AbortSignal;
  #isWanted = true;
  /** Whether there was an error that no pause has followed yet. */
  #broke = false;
  /** Whether there has been anything to play: an empty element is paused by all that is done to it. */
  #isCarriedOut = false;

  /** @param told of every time that somebody plays or pauses it */
  constructor(media: HTMLMediaElement, told: (isWanted: boolean) => void, signal: AbortSignal) {
    this.#media = media;
    this.#signal = signal;
    const handlers: Record<string, () => void> = {
      play: () => {
        this.renew();
        told(true);
      },
      pause: () => {
        if (!this.#isCarriedOut) return;
        // Where it cannot decode, the browser pauses by itself.
        if (this.#broke) {
          this.#broke = false;
          return;
        }
        // By the time that this is told, whoever moved the element may have resumed it.
        this.#isWanted = !media.paused || media.ended;
        told(this.#isWanted);
      },
      error: () => {
        this.#broke = true;
      },
    };
    for (const [type, handler] of Object.entries(handlers)) {
      media.addEventListener(type, handler, { signal });
    }
  }

  get isWanted(): boolean {
    return this.#isWanted;
  }

  renew(): void {
    this.#isWanted = true;
    this.#broke = false;
  }

  /** Nobody wants it any more, also where there is nothing yet that could be paused. */
  drop(): void {
    this.#isWanted = false;
  }

  /** @param refused is called where the browser lets nothing begin without the visitor's word */
  carryOut(refused: () => void): void {
    this.#isCarriedOut = true;
    this.#media.play().catch((cause: unknown) => {
      // A newer load or pause ends the promise, too; the watchdog sees what comes of that.
      if ((cause as Partial<Error>).name === 'NotAllowedError' && !this.#signal.aborted) refused();
    });
  }
}
