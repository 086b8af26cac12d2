import type { Segment, SegmentList } from '../segments.js';

/** A segment, and where it is on the media element's timeline. */
export interface PlacedSegment extends Segment {
  /** Seconds. */
  readonly start: number;
}

/**
 * Puts the ever newer lists of one rendition on one timeline. It begins with
 * the first segment of the first list, as hls.js does.
 */
export class SegmentTimeline {
  #segments: readonly PlacedSegment[] = [];

  /** Those that can be asked for now, oldest first. */
  get segments(): readonly PlacedSegment[] {
    return this.#segments;
  }

  /** Seconds. */
  get start(): number {
    return this.#segments[0]?.start ?? 0;
  }

  get end(): number {
    return endOf(this.#segments.at(-1));
  }

  /**
   * @param gap seconds that a segment has which nobody has seen, because it came and went between two lists
   * @returns false where it is no newer list of the same: its numbers went back, as after the start of an encoder
   */
  take({ segments }: SegmentList, gap: number): boolean {
    const [first] = segments;
    if (!first) return true;
    const last = this.#segments.at(-1);
    const newest = segments.at(-1) ?? first;
    if (last && newest.sequence < last.sequence) return false;
    const same = this.#segments.find(({ sequence }) => sequence === first.sequence);
    const unseen = last ? first.sequence - last.sequence - 1 : 0;
    let start = same?.start ?? this.end + unseen * gap;
    this.#segments = segments.map((segment) => {
      const placed = { ...segment, start };
      start += segment.duration;
      return placed;
    });
    return true;
  }

  /** The segment of that number. */
  numbered(sequence: number): PlacedSegment | undefined {
    return this.#segments.find((segment) => segment.sequence === sequence);
  }

  /** The segment at a position; the first that is left of what is too old. */
  at(position: number): PlacedSegment | undefined {
    return this.#segments.find((segment) => position < endOf(segment));
  }

  /** When what is at a position happened, epoch milliseconds. */
  wallClockAt(position: number): number | undefined {
    const segment = this.at(position) ?? this.#segments.at(-1);
    const { happened } = segment ?? {};
    return segment && happened && happened + (position - segment.start) * 1000;
  }
}

function endOf(segment: PlacedSegment | undefined): number {
  return segment ? segment.start + segment.duration : 0;
}
