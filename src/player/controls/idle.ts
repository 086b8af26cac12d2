/** Milliseconds after which a pointer that does not move is idle. */
const patience = 3_000;

/** What decides whether the controls are in the way. */
export interface Attention {
  readonly plays: boolean;
  /** Whether something of the controls has the focus, or is open. */
  readonly inUse: boolean;
}

/**
 * Whether the controls are shown. They go only while it plays, the pointer is
 * idle and none of them is in use; any move, key or focus brings them back.
 */
export class Idle {
  readonly #look: () => Attention;
  readonly #changed: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #idle = false;

  /**
   * @param frame where the pointer moves
   * @param look asked each time that hiding is considered
   * @param changed called when {@link isIdle} has changed
   */
  constructor(frame: HTMLElement, look: () => Attention, changed: () => void, signal: AbortSignal) {
    this.#look = look;
    this.#changed = changed;
    for (const type of ['pointermove', 'pointerdown', 'keydown', 'focusin'] as const) {
      frame.addEventListener(type, this.wake, { signal, passive: true });
    }
    signal.addEventListener('abort', () => {
      clearTimeout(this.#timer);
    });
    this.wake();
  }

  get isIdle(): boolean {
    return this.#idle;
  }

  /** Shows the controls for a while. Call it, too, when what {@link Attention} is about has changed. */
  readonly wake = (): void => {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.rest();
    }, patience);
    this.#set(false);
  };

  /** Hides them at once, if nothing speaks against it. */
  rest(): void {
    const { plays, inUse } = this.#look();
    if (plays && !inUse) this.#set(true);
  }

  #set(idle: boolean): void {
    if (idle === this.#idle) return;
    this.#idle = idle;
    this.#changed();
  }
}
