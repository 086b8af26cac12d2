/** What the site's owner should know although waiting may mend it: each once, until the stream plays again. */
export class Concerns {
  readonly #raised = new Set<string>();
  readonly #tell: (code: string, message: string, cause?: unknown) => void;

  /** @param tell with a code of `solidarity-error` */
  constructor(tell: (code: string, message: string, cause?: unknown) => void) {
    this.#tell = tell;
  }

  raise(code: string, message: string, cause?: unknown): void {
    if (this.#raised.has(code)) return;
    this.#raised.add(code);
    this.#tell(code, message, cause);
  }

  /** It plays again. */
  settle(): void {
    this.#raised.clear();
  }
}
