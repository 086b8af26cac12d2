import type { MultivariantPlaylist } from './multivariant.js';
import type { StreamAnswer } from './playlist-probe.js';

/** hls.js in its light build or with captions and alternate audio, or the browser's own player. */
export type EngineName = 'light' | 'captions' | 'native';

/** What the browser can do by itself. */
export interface Abilities {
  /** Media Source Extensions, or the managed ones of iPhones. */
  readonly mediaSource: boolean;
  /** HLS as the address of a media element. */
  readonly nativeHls: boolean;
}

/**
 * Why which engine, with what was measured (brotli; Chromium 156, Firefox, WebKitGTK):
 *
 * | What is there                        | Engine           | Why |
 * |--------------------------------------|------------------|-----|
 * | a plain file                         | the browser's    | nothing to add: it asks for ranges, buffers and decodes |
 * | no Media Source, own HLS             | the browser's    | iPhones before iOS 17.1; our watchdog starts it anew |
 * | a playlist that this page may not read (CORS), own HLS | the browser's | it alone may play what a page cannot read |
 * | subtitles or alternate audio         | hls.js, captions | 110 kB; the light build leaves both out without a word |
 * | any other stream                     | hls.js, light    | 96 kB, first frame as soon as the browser's own (2.0 s on 1.6 Mbit/s) |
 *
 * The browser's own HLS is not chosen where hls.js can play, although it costs
 * no code: Chromium's dies of a demuxer error in four of six outages (and then
 * knows neither renditions nor the live edge), Safari's keeps no bound on the
 * buffer. The full build of hls.js (149 kB) adds keys for paid films,
 * advertisements and statistics for servers, none of which we play or want.
 */
export function chooseEngine(answer: StreamAnswer, abilities: Abilities): EngineName | undefined {
  switch (answer.kind) {
    case 'file':
      return 'native';
    case 'multivariant':
      if (!abilities.mediaSource) return abilities.nativeHls ? 'native' : undefined;
      return answer.hasCaptions || answer.hasAlternateAudio ? 'captions' : 'light';
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

/** What this browser can do. */
export function browserAbilities(): Abilities {
  return {
    mediaSource: 'MediaSource' in globalThis || 'ManagedMediaSource' in globalThis,
    nativeHls: document.createElement('video').canPlayType('application/vnd.apple.mpegurl') !== '',
  };
}

/** Names of codecs of a playlist of which this browser can play none; undefined where it can play one, or nobody says. */
export function unplayableCodecs({ variants }: MultivariantPlaylist): string | undefined {
  const told = variants.filter(({ codecs }) => codecs.length > 0);
  if (told.length === 0 || told.length < variants.length) return undefined;
  const { ManagedMediaSource: managed } = globalThis as { ManagedMediaSource?: typeof MediaSource };
  const source = managed ?? globalThis.MediaSource;
  const canPlay = told.some(({ codecs }) =>
    codecs.every((codec) => source.isTypeSupported(`video/mp4; codecs="${codec}"`)),
  );
  return canPlay ? undefined : [...new Set(told.flatMap(({ codecs }) => codecs))].join(', ');
}
