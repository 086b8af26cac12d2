import type { StreamAnswer } from './playlist-probe.js';

/** hls.js in its light or its full build, or the browser's own player. */
export type EngineName = 'light' | 'full' | 'native';

/** What the browser can do by itself. */
export interface Abilities {
  /** Media Source Extensions, or the managed ones of iPhones. */
  readonly mediaSource: boolean;
  /** HLS as the address of a media element. */
  readonly nativeHls: boolean;
}

/**
 * The engine for what is at the address; undefined where none can play it.
 * The light build is a third smaller, but leaves subtitles and alternate audio
 * out without a word. The browser's own HLS is the last choice: Chromium's
 * does not survive outages.
 */
export function chooseEngine(answer: StreamAnswer, abilities: Abilities): EngineName | undefined {
  switch (answer.kind) {
    case 'file':
      return 'native';
    case 'multivariant':
      if (!abilities.mediaSource) return abilities.nativeHls ? 'native' : undefined;
      return answer.hasSubtitles || answer.hasAlternateAudio ? 'full' : 'light';
    case 'media':
      if (!abilities.mediaSource) return abilities.nativeHls ? 'native' : undefined;
      return 'light';
    case 'missing':
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
