import { foldText } from '../../events/search-text.js';

/** One thing that was said. */
export interface TranscriptLine {
  /** Seconds on the clock of the media. */
  readonly start: number;
  readonly end: number;
  /** Plain, without the marks of WebVTT. */
  readonly text: string;
  /** Who says it, where the captions name a voice (WebVTT §4.2.2, `<v Name>`). */
  readonly speaker?: string;
}

/** The part of a caption that a transcript is made of. */
export type CaptionCue = Pick<VTTCue, 'startTime' | 'endTime' | 'text'>;

/**
 * The transcript that captions make: in order, each thing once. A livestream
 * repeats a caption in every segment that it is shown in (RFC 8216 §3.5).
 */
export function transcriptOf(cues: Iterable<CaptionCue>): readonly TranscriptLine[] {
  const lines: TranscriptLine[] = [];
  /** Where each text stands last. */
  const places = new Map<string, number>();
  for (const cue of [...cues].sort((a, b) => a.startTime - b.startTime)) {
    const line = lineOf(cue);
    const place = places.get(line.text) ?? -1;
    const repeated = lines[place];
    // Back to back within a quarter of a second: the same words, still on the screen.
    if (repeated && line.start <= repeated.end + 0.25) {
      lines[place] = { ...repeated, end: Math.max(repeated.end, line.end) };
    } else if (line.text !== '') {
      places.set(line.text, lines.push(line) - 1);
    }
  }
  return lines;
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  nbsp: '\u00A0',
  lrm: '\u200E',
  rlm: '\u200F',
};

function lineOf({ startTime, endTime, text }: CaptionCue): TranscriptLine {
  const speaker = /<v(?:\.[^\s>]*)?\s+([^>]+)>/.exec(text)?.[1]?.trim();
  const plain = text
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole)
    .replaceAll(/\s+/g, ' ')
    .trim();
  return { start: startTime, end: endTime, text: plain, ...(speaker ? { speaker } : {}) };
}

/** Which line is being said; the last that was, in a pause. −1 before the first. */
export function currentLine(lines: readonly TranscriptLine[], time: number): number {
  const after = lines.findIndex(({ start }) => start > time + 0.05);
  return after === -1 ? lines.length - 1 : after - 1;
}

/** The lines in which every word of the query occurs. */
export function searchLines(
  lines: readonly TranscriptLine[],
  query: string,
): readonly TranscriptLine[] {
  const words = foldText(query).split(' ').filter(Boolean);
  if (words.length === 0) return lines;
  return lines.filter(({ text, speaker = '' }) => {
    const folded = foldText(`${speaker} ${text}`);
    return words.every((word) => folded.includes(word));
  });
}
