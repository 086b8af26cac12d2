import { ticks } from './caption-file.js';
import type { CaptionCue } from './transcript-lines.js';

/** The captions of one segment. */
export interface CaptionPart {
  /** Where the segment stands in the recording, seconds on the clock of the media. */
  readonly from: number;
  readonly to: number;
  /** Counts the discontinuities before it: at each the stream's timestamps may begin anew. */
  readonly stretch: number;
  /** On the clock of the stream's timestamps. */
  readonly cues: readonly CaptionCue[];
}

/** Seconds after which the timestamps of MPEG-2 begin at 0 again: they have 33 bits. */
const wrap = 2 ** 33 / ticks;

/**
 * Brings captions onto the clock of the media. What the engine has put there
 * already tells how far both clocks are apart; where it has nothing, every
 * caption is shown somewhere in its segment.
 *
 * @param known on the clock of the media
 */
export function onMediaClock(
  parts: readonly CaptionPart[],
  known: Iterable<CaptionCue>,
): readonly CaptionCue[] {
  const times = new Map<string, number[]>();
  for (const { text, startTime } of known) {
    times.set(text, [...(times.get(text) ?? []), startTime]);
  }
  const stretches = [...new Set(parts.map(({ stretch }) => stretch))];
  return stretches.flatMap((each) => {
    const within = unwrapped(parts.filter(({ stretch }) => stretch === each));
    const shift = shiftOf(within, times);
    return within.flatMap(({ cues }) => cues.map((cue) => moved(cue, shift)));
  });
}

/** To the hundredth, so that a line stays the same when it is placed anew. */
function moved({ startTime, endTime, text }: CaptionCue, seconds: number): CaptionCue {
  const [start = 0, end = 0] = [startTime, endTime].map(
    (time) => Math.round((time + seconds) * 100) / 100,
  );
  return { startTime: start, endTime: end, text };
}

/** Goes on counting where the timestamps have begun at 0 again. */
function unwrapped(parts: readonly CaptionPart[]): readonly CaptionPart[] {
  const first = parts.find(({ cues }) => cues.length > 0);
  const apart = (first?.cues[0]?.startTime ?? 0) - (first?.from ?? 0);
  return parts.map((part) => ({
    ...part,
    cues: part.cues.map((cue) => {
      const turns = Math.round((part.from + apart - cue.startTime) / wrap);
      return turns === 0 ? cue : moved(cue, turns * wrap);
    }),
  }));
}

/** Seconds from the clock of the timestamps to that of the media. */
function shiftOf(
  parts: readonly CaptionPart[],
  times: ReadonlyMap<string, readonly number[]>,
): number {
  // Every caption touches its segment.
  const spans = parts.flatMap(({ from, to, cues }) =>
    cues.map((cue) => [from - cue.endTime, to - cue.startTime] as const),
  );
  const least = Math.max(...spans.map(([low]) => low));
  const most = Math.min(...spans.map(([, high]) => high));
  const [low, high] = least < most ? [least, most] : [most, least];
  // What is said more than once may be known from elsewhere: the middle of all that can be.
  const known = parts.flatMap(({ cues }) =>
    cues.flatMap(({ text, startTime }) => {
      const shifts = (times.get(text) ?? []).map((time) => time - startTime);
      return shifts.filter((shift) => shift > low - 1 && shift < high + 1);
    }),
  );
  if (known.length > 0) return middleOf(known);
  // Rounded durations add up, until the spans have nothing in common any more.
  if (least > most) return middleOf(spans.map((span) => (span[0] + span[1]) / 2));
  // With one file for the whole recording, both clocks are one where they can be. Else rather a
  // second early than late: who goes to a line wants to hear it begin.
  return parts.length === 1 ? Math.min(Math.max(0, least), most) : (3 * least + most) / 4;
}

/** The median; 0 of nothing. */
function middleOf(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[values.length >> 1] ?? 0;
}
