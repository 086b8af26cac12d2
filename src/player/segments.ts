/** What a media playlist lists (RFC 8216 §4.3.2). */

import { absolute, attributesOf, numberOf, valueOf } from './playlist-text.js';

/** One segment, with everything that has to be known to append it. */
export interface Segment {
  readonly url: string;
  /** Media sequence number. */
  readonly sequence: number;
  /** Seconds. */
  readonly duration: number;
  /** Whether its timestamps or its coding have nothing to do with those before it (EXT-X-DISCONTINUITY). */
  readonly discontinuity: boolean;
  /** The address of its initialisation section (EXT-X-MAP), where it has one. */
  readonly init: string | undefined;
  /** When it happened, epoch milliseconds (EXT-X-PROGRAM-DATE-TIME); counted on from the last that says so. */
  readonly happened: number | undefined;
}

export interface SegmentList {
  /** Oldest first. */
  readonly segments: readonly Segment[];
  /** Media sequence number of the first, which a delta update may leave out. */
  readonly first: number;
  /** Media sequence number that the next new one will have. */
  readonly edge: number;
  /** Seconds. */
  readonly targetDuration: number;
  /** Seconds from the end at which a broadcast should be played (HOLD-BACK, else three target durations, RFC 8216 §6.3.3). */
  readonly holdBack: number;
  readonly ended: boolean;
  /** Whether a segment is simply the file at its address: no key, no part of a file, no parts of its own. */
  readonly plain: boolean;
}

/**
 * @param text without blanks around its lines
 * @param base what its addresses are relative to
 */
export function readSegments(text: string, base: string): SegmentList {
  const segments: Segment[] = [];
  const first = numberOf(text, 'MEDIA-SEQUENCE');
  // A delta update leaves out the older ones and says how many (RFC 8216bis §4.4.5.2).
  const skipped = Number(attributesOf(valueOf(text, 'SKIP')).get('SKIPPED-SEGMENTS')) || 0;
  let sequence = first + skipped;
  let duration: number | undefined;
  let discontinuity = false;
  let init: string | undefined;
  let happened: number | undefined;
  for (const line of text.split('\n')) {
    const [, tag, value = ''] = /^#(?:EXT-X-)?([A-Z-]+):?(.*)/.exec(line) ?? [];
    if (tag === 'EXTINF') duration = Number.parseFloat(value) || 0;
    else if (tag === 'DISCONTINUITY') discontinuity = true;
    else if (tag === 'MAP') init = absolute(attributesOf(value).get('URI'), base);
    else if (tag === 'PROGRAM-DATE-TIME') happened = Date.parse(value) || undefined;
    if (duration === undefined || line === '' || line.startsWith('#')) continue;
    const url = absolute(line, base);
    if (url !== undefined) {
      segments.push({ url, sequence, duration, discontinuity, init, happened });
    }
    sequence += 1;
    happened = happened && happened + duration * 1000;
    duration = undefined;
    discontinuity = false;
  }
  const targetDuration = numberOf(text, 'TARGETDURATION');
  const holdBack = attributesOf(valueOf(text, 'SERVER-CONTROL')).get('HOLD-BACK');
  return {
    segments,
    first,
    edge: sequence,
    targetDuration,
    holdBack: Number(holdBack) || 3 * targetDuration,
    ended: /^#EXT-X-ENDLIST/m.test(text),
    plain: !/^#EXT-X-(BYTERANGE|PART|KEY:(?!METHOD=NONE))/m.test(text),
  };
}

/** With what one begins: the segment at the live edge, or the first of a recording. */
export function firstOf({ segments, holdBack, ended }: SegmentList): Segment | undefined {
  if (ended) return segments[0];
  let left = holdBack;
  for (const segment of [...segments].reverse()) {
    left -= segment.duration;
    if (left <= 0) return segment;
  }
  return segments[0];
}
