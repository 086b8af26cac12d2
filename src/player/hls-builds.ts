/**
 * hls.js, imported here and nowhere else: to replace it, replace this file and
 * hls-engine.ts, which plays with it.
 */

import type HlsClass from 'hls.js';

export type {
  ErrorData,
  Fragment,
  HlsConfig,
  Level,
  LevelDetails,
  Loader,
  LoaderCallbacks,
  LoaderConfig,
  LoaderConfiguration,
  LoaderContext,
  LoaderStats,
} from 'hls.js';

/** A build of hls.js: its class. */
export type Hls = typeof HlsClass;

/**
 * Loads one of the two builds. Rejects when the file cannot be had.
 *
 * In cdn/ `hls.js` is a build of its own with captions and alternate audio
 * (scripts/build/hls-captions-build.js); who bundles dist/ gets npm's full one.
 */
export async function loadHls(build: 'light' | 'captions'): Promise<Hls> {
  const module = build === 'light' ? await import('hls.js/light') : await import('hls.js');
  return module.default;
}
