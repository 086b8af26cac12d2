import { safeUrl } from '../../events/safe-url.js';

/** A small picture of a moment, cut out of a larger one. Pixels. */
export interface Thumbnail {
  readonly url: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * The picture of a moment, from a `<track kind="metadata" label="thumbnails">`
 * whose cues are addresses: `sheet.jpg#xywh=160,0,160,90` (Media Fragments URI
 * 1.0 §4.2.2). Addresses are relative to the track's own.
 */
export function thumbnailAt(media: HTMLMediaElement, position: number): Thumbnail | undefined {
  const element = media.querySelector<HTMLTrackElement>(
    'track[kind="metadata"][label="thumbnails"]',
  );
  if (!element) return undefined;
  const { track, src } = element;
  if (track.mode === 'disabled') track.mode = 'hidden';
  const cue = [...(track.cues ?? [])].find(
    ({ startTime, endTime }) => startTime <= position && position < endTime,
  );
  return cue ? readThumbnail((cue as VTTCue).text, src) : undefined;
}

/** Reads a cue; undefined where it names no rectangle of a picture on the web. */
export function readThumbnail(text: string, base: string): Thumbnail | undefined {
  const [address = '', fragment = ''] = text.trim().split('#');
  const url = safeUrl(address, base);
  const numbers = /^xywh=(?:pixel:)?(\d+),(\d+),(\d+),(\d+)$/.exec(fragment)?.slice(1).map(Number);
  const [x, y, width, height] = numbers ?? [];
  if (url === undefined || x === undefined || y === undefined) return undefined;
  if (width === undefined || height === undefined) return undefined;
  return { url, x, y, width, height };
}
