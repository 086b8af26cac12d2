import type { FetchedEarly } from '../engine.js';

/** How many of the latest segments are counted, and how many say something. */
const memory = 4;
const telling = 2;
/** How many times what a rendition needs a link must give. */
const margin = 1.5;

/** What a link has given lately. */
export class LinkSpeed {
  readonly #measured: { bits: number; seconds: number }[] = [];

  /** A segment has come. */
  measured({ data, asked, ended }: FetchedEarly): void {
    this.#measured.push({ bits: data.byteLength * 8, seconds: (ended - asked) / 1000 });
    if (this.#measured.length > memory) this.#measured.shift();
  }

  /** Undefined before anything has come. */
  get bitsPerSecond(): number | undefined {
    const sum = (which: 'bits' | 'seconds'): number =>
      this.#measured.reduce((total, measured) => total + measured[which], 0);
    const seconds = sum('seconds');
    return seconds > 0 ? sum('bits') / seconds : undefined;
  }

  /** @param bandwidth of a rendition, bits per second */
  carries(bandwidth: number): boolean {
    const isKnown = this.#measured.length >= telling;
    return isKnown && (this.bitsPerSecond ?? 0) > margin * bandwidth;
  }
}
