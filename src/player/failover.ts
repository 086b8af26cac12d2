/** The addresses of one stream, the best first, of which one is in use. */
export class Failover {
  readonly #addresses: string[];
  #at = 0;
  #failures = 0;

  /** @param addresses at least one */
  constructor(addresses: readonly string[]) {
    this.#addresses = [...addresses];
  }

  get current(): string {
    return this.#addresses[this.#at] ?? '';
  }

  /** The best address, while another is in use. */
  get home(): string | undefined {
    return this.#at > 0 ? this.#addresses[0] : undefined;
  }

  /** Notes an answer of the one in use. True: it has failed twice, and the next one is in use now. */
  noted(good: boolean): boolean {
    this.#failures = good ? 0 : this.#failures + 1;
    if (this.#failures < 2 || this.#addresses.length < 2) return false;
    this.#failures = 0;
    this.#at = (this.#at + 1) % this.#addresses.length;
    return true;
  }

  goHome(): void {
    this.#at = 0;
    this.#failures = 0;
  }

  /** The page has given another address for the one in use. */
  replace(url: string): void {
    this.#addresses[this.#at] = url;
    this.#failures = 0;
  }
}
