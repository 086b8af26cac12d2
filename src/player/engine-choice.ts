import { lowestVariant } from './multivariant.js';
import type { MultivariantPlaylist } from './multivariant.js';
import type { StreamAnswer } from './playlist-probe.js';

/** hls.js in its light build or with captions and alternate audio, our own small engine, or the browser's own player. */
export type EngineName = 'light' | 'captions' | 'lean' | 'native';

/** What the browser can do by itself. */
export interface Abilities {
  /** Media Source Extensions, or the managed ones of iPhones. */
  readonly mediaSource: boolean;
  /** HLS as the address of a media element. */
  readonly nativeHls: boolean;
  /** Whether Media Source takes a rendition in an MPEG transport stream as it comes. */
  readonly takesTransport: (codecs: readonly string[]) => boolean;
}

/**
 * Why which engine, with what was measured (brotli; Chromium 156, Firefox, WebKitGTK):
 *
 * | What is there                        | Engine           | Why |
 * |--------------------------------------|------------------|-----|
 * | a plain file                         | the browser's    | nothing to add: it asks for ranges, buffers and decodes |
 * | no Media Source, own HLS             | the browser's    | iPhones before iOS 17.1; our watchdog starts it anew |
 * | a playlist that this page may not read (CORS), own HLS | the browser's | it alone may play what a page cannot read |
 * | a thin link, where {@link leanIsEnough} | our own       | 3 kB: on 3G a picture a second earlier; hls.js follows when the link can carry more |
 * | subtitles or alternate audio         | hls.js, captions | 110 kB; the light build leaves both out without a word |
 * | any other stream                     | hls.js, light    | 96 kB, first frame as soon as the browser's own (2.0 s on 1.6 Mbit/s) |
 *
 * The browser's own HLS is not chosen where anything else can play, although it
 * costs no code: Chromium's dies of a demuxer error in four of six outages (and
 * then knows neither renditions nor the live edge) and shows nothing before it has
 * two segments, Safari's keeps no bound on the buffer. The full build of hls.js
 * (149 kB) adds keys for paid films, advertisements and statistics for servers,
 * none of which we play or want.
 *
 * @param isThin whether our own engine is wanted, where it is enough
 */
export function chooseEngine(
  answer: StreamAnswer,
  abilities: Abilities,
  isThin = false,
): EngineName | undefined {
  switch (answer.kind) {
    case 'file':
      return 'native';
    case 'multivariant':
      if (!abilities.mediaSource) return abilities.nativeHls ? 'native' : undefined;
      if (isThin && leanIsEnough(answer, abilities)) return 'lean';
      return answer.captions.length > 0 || answer.hasAlternateAudio ? 'captions' : 'light';
    case 'media':
      if (!abilities.mediaSource) return abilities.nativeHls ? 'native' : undefined;
      return 'light';
    case 'unreadable':
      return abilities.nativeHls ? 'native' : undefined;
    case 'missing':
    case 'forbidden':
    case 'unreachable':
      return undefined;
  }
}

/** Whether sound and picture are together, say what they are, and can be played as they come. */
function leanIsEnough(answer: MultivariantPlaylist, { takesTransport }: Abilities): boolean {
  const codecs = lowestVariant(answer)?.codecs ?? [];
  return (
    codecs.length > 0 && !answer.hasAlternateAudio && !answer.encrypted && takesTransport(codecs)
  );
}

/** What this browser can do. */
export function browserAbilities(): Abilities {
  return {
    mediaSource: 'MediaSource' in globalThis || 'ManagedMediaSource' in globalThis,
    nativeHls: document.createElement('video').canPlayType('application/vnd.apple.mpegurl') !== '',
    takesTransport: (codecs) =>
      'MediaSource' in globalThis && MediaSource.isTypeSupported(mediaType('mp2t', codecs)),
  };
}

/** @returns a MIME type with its codecs (RFC 6381) */
export function mediaType(container: 'mp2t' | 'mp4', codecs: readonly string[]): string {
  return `video/${container}; codecs="${codecs.join(',')}"`;
}
