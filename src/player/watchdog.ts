/** A look at what plays. */
export interface Glance {
  /** Milliseconds of a clock that only grows. */
  readonly at: number;
  /** The playhead, seconds. */
  readonly position: number;
  /** Media after the playhead that could be shown at once, seconds. */
  readonly ahead: number;
  /** What has come of media that cannot be shown yet: more while something arrives. */
  readonly received: number;
  /** Whether the picture should move: not paused, not at its end, not stopped by the browser because nobody looks. */
  readonly wanted: boolean;
  /** Whether the visitor has just jumped elsewhere. */
  readonly seeking: boolean;
  /** Whether a picture has been seen; the first may take longer. */
  readonly seen: boolean;
}

/** What comes of looking again and again. */
export interface Watch {
  /** `still`: not moving, but for too short a time to say so. */
  readonly verdict: 'resting' | 'moving' | 'still' | 'stopped';
  readonly at: number;
  readonly position: number;
  readonly received: number;
  /** When it last moved, or did not need to; on the clock of the glances. */
  readonly movedAt: number;
  /** When it last moved or something arrived. */
  readonly quietSince: number;
}

/** Milliseconds without progress and without media: within three seconds it has been said. */
const starved = 2_000;
/** The same while media is there, which the engine may nudge on before that. */
const stuck = 2_500;
/** After a jump: what is there has to be loaded first. */
const jumped = 8_000;
/** Before the first picture, and only while nothing arrives: weak links take longer than that for a segment. */
const first = 12_000;
/** Bytes that come are a promise; after so many milliseconds without a picture nobody believes it any more. */
const hollow = { seen: 12_000, first: 60_000 };
/** Less than this much media ahead is none, seconds. */
export const enough = 0.5;

/** Judges a glance by the one before. Pure: the caller keeps what is returned. */
export function watch(before: Watch | undefined, glance: Glance): Watch {
  const { at, position, ahead, received, wanted, seeking, seen } = glance;
  const moved = { at, position, received, movedAt: at, quietSince: at };
  if (!before || !wanted) return { verdict: 'resting', ...moved };
  const step = position - before.position;
  // A jump is a seek, not progress; at double speed two seconds pass in one.
  if (step > 0 && step < ((at - before.at) / 1000) * 4 + enough) {
    return { verdict: 'moving', ...moved };
  }
  const { movedAt } = before;
  const isBelieved = at - movedAt < (seen ? hollow.seen : hollow.first);
  const quietSince = isBelieved && received > before.received ? at : before.quietSince;
  const limit = !seen ? first : seeking ? jumped : ahead < enough ? starved : stuck;
  const verdict = at - (seen ? movedAt : quietSince) >= limit ? 'stopped' : 'still';
  return { verdict, at, position, received, movedAt, quietSince };
}

/** Seconds of media that follow the playhead without a gap. */
export function bufferedAhead(media: HTMLMediaElement): number {
  const range = rangeAround(media);
  return range ? range.end - media.currentTime : 0;
}

/** Seconds of media before the playhead without a gap. */
export function bufferedBehind(media: HTMLMediaElement): number {
  const range = rangeAround(media);
  return range ? Math.max(0, media.currentTime - range.start) : 0;
}

/** Whether a position can be played at once. */
export function isBuffered({ buffered }: HTMLMediaElement, position: number): boolean {
  return rangeAt(buffered, position) !== undefined;
}

function rangeAround({ buffered, currentTime }: HTMLMediaElement): Range | undefined {
  return rangeAt(buffered, currentTime);
}

interface Range {
  readonly start: number;
  readonly end: number;
}

function rangeAt(buffered: TimeRanges, position: number): Range | undefined {
  for (let range = 0; range < buffered.length; range += 1) {
    const start = buffered.start(range);
    const end = buffered.end(range);
    // A playhead is often some frames before the first picture.
    if (start - 0.25 <= position && position <= end) return { start, end };
  }
  return undefined;
}
