/** What a media playlist lists (RFC 8216 §4.3.2), for whoever loads it without hls.js. */

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

/** Oldest first. */
export interface SegmentList {
  readonly segments: readonly Segment[];
  /** Seconds from the end at which a broadcast should be played (HOLD-BACK, else three target durations, RFC 8216 §6.3.3). */
  readonly holdBack: number;
  readonly ended: boolean;
  /** Whether a segment is simply the file at its address: no key, no part of a file, no parts of its own. */
  readonly plain: boolean;
}

/** @param base what its addresses are relative to */
export function readSegments(text: string, base: string): SegmentList {
  const segments: Segment[] = [];
  let sequence = Number(valueOf(text, 'MEDIA-SEQUENCE') ?? 0);
  let duration: number | undefined;
  let discontinuity = false;
  let init: string | undefined;
  let happened: number | undefined;
  for (const line of text.split(/\r?\n/)) {
    const [tag = '', value = ''] = splitTag(line);
    if (tag === '#EXTINF') duration = Number.parseFloat(value) || 0;
    else if (tag === '#EXT-X-DISCONTINUITY') discontinuity = true;
    else if (tag === '#EXT-X-MAP') init = absolute(/URI="([^"]+)"/.exec(value)?.[1], base);
    else if (tag === '#EXT-X-PROGRAM-DATE-TIME') happened = Date.parse(value) || undefined;
    if (duration === undefined || line.trim() === '' || line.startsWith('#')) continue;
    const url = absolute(line.trim(), base);
    if (url !== undefined) {
      segments.push({ url, sequence, duration, discontinuity, init, happened });
    }
    sequence += 1;
    happened = happened && happened + duration * 1000;
    duration = undefined;
    discontinuity = false;
  }
  const target = Number(valueOf(text, 'TARGETDURATION') ?? 6);
  const control = /(?:^|,)HOLD-BACK=([\d.]+)/.exec(valueOf(text, 'SERVER-CONTROL') ?? '');
  return {
    segments,
    holdBack: control ? Number(control[1]) : 3 * target,
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

function valueOf(text: string, tag: string): string | undefined {
  return new RegExp(`^#EXT-X-${tag}:(.*)`, 'm').exec(text)?.[1];
}

function splitTag(line: string): readonly string[] {
  const colon = line.indexOf(':');
  return colon < 0 ? [line.trim()] : [line.slice(0, colon), line.slice(colon + 1)];
}

function absolute(address: string | undefined, base: string): string | undefined {
  return address !== undefined && URL.canParse(address, base)
    ? new URL(address, base).href
    : undefined;
}
