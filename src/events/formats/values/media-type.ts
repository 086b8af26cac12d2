import type { Media } from '../../event.js';

const types: readonly (readonly [RegExp, Media['type']])[] = [
  [/\.m3u8$/i, 'hls'],
  [/\.(?:mp4|m4v|webm|mov|ogv)$/i, 'video'],
  [/\.(?:mp3|m4a|aac|ogg|oga|opus|wav|flac)$/i, 'audio'],
  [/\.(?:jpe?g|png|gif|webp|avif|svg)$/i, 'image'],
  [/\.vtt$/i, 'captions'],
];
const mimeTypes: readonly (readonly [RegExp, Media['type']])[] = [
  [/mpegurl/i, 'hls'],
  [/^video\//i, 'video'],
  [/^audio\//i, 'audio'],
  [/^image\//i, 'image'],
  [/vtt/i, 'captions'],
];

/** What a file is, by its MIME type or the end of its address; undefined for a page. */
export function mediaType(url: string, mimeType?: string): Media['type'] | undefined {
  const path = url.replace(/[?#].*$/s, '');
  return (
    mimeTypes.find(([pattern]) => mimeType !== undefined && pattern.test(mimeType))?.[1] ??
    types.find(([pattern]) => pattern.test(path))?.[1]
  );
}
