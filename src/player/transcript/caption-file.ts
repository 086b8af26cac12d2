import type { CaptionCue } from './transcript-lines.js';

/** Ticks of the clock of MPEG-2 in a second. */
export const ticks = 90_000;

/**
 * The cues of a file of WebVTT, on the clock of the stream's timestamps where
 * the file says how the two hang together (X-TIMESTAMP-MAP, RFC 8216 §3.5).
 * Undefined for what is no such file, as captions in MP4.
 */
export function readCaptionFile(written: string): readonly CaptionCue[] | undefined {
  const text = written.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n');
  // Some packagers write nothing at all where nothing is said.
  if (text.trim() === '') return [];
  if (!text.startsWith('WEBVTT')) return undefined;
  const [head = '', ...blocks] = text.split(/\n{2,}/);
  const [, map = ''] = /^X-TIMESTAMP-MAP=(.*)/m.exec(head) ?? [];
  const zero = Number(/MPEGTS:(\d+)/.exec(map)?.[1] ?? 0) / ticks;
  const shift = zero - secondsOf(/LOCAL:([\d:.]+)/.exec(map)?.[1] ?? '0');
  return blocks.flatMap((block) => {
    const [, start, end, content = ''] =
      /^([\d:.]+)[ \t]+-->[ \t]+([\d:.]+).*\n([^]*)/m.exec(block) ?? [];
    if (start === undefined || end === undefined) return [];
    const startTime = secondsOf(start) + shift;
    return [{ startTime, endTime: secondsOf(end) + shift, text: content.trim() }];
  });
}

/** @param time `[hh:]mm:ss.ttt` */
function secondsOf(time: string): number {
  return time.split(':').reduce((sum, part) => sum * 60 + (Number(part) || 0), 0);
}
