/**
 * hls.js, imported here and nowhere else: to replace it, replace this file.
 * This module is itself loaded only when somebody plays.
 */

import type Hls from 'hls.js';
import type { ErrorData, HlsConfig, LevelDetails, LoaderConfig } from 'hls.js';
import type { EngineFailure, EngineOptions, MediaEngine } from './engine.js';
import type { MediaPlaylist } from './multivariant.js';

/** Loads one of the two builds. Rejects when the file cannot be had. */
export async function loadHls(build: 'light' | 'full'): Promise<typeof Hls> {
  const module = build === 'light' ? await import('hls.js/light') : await import('hls.js');
  return module.default;
}

/**
 * One quick second try, then the word is ours: hls.js would go on for a while,
 * without jitter, and then fall silent for good.
 *
 * @param firstByte milliseconds until an answer must have begun
 * @param whole milliseconds until it must be complete
 */
function brief(firstByte: number, whole: number): { default: LoaderConfig } {
  const once = { maxNumRetry: 1, retryDelayMs: 400, maxRetryDelayMs: 400 };
  return {
    default: {
      maxTimeToFirstByteMs: firstByte,
      maxLoadTimeMs: whole,
      timeoutRetry: { ...once, maxNumRetry: 0 },
      errorRetry: once,
    },
  };
}

const config: Partial<HlsConfig> = {
  // Lowest rendition first; audio-only ones are not among the levels where there is a picture.
  startLevel: 0,
  capLevelToPlayerSize: true,
  // Seconds. The default keeps everything that was ever shown.
  backBufferLength: 30,
  maxBufferLength: 20,
  maxMaxBufferLength: 60,
  liveDurationInfinity: true,
  // A worker needs `worker-src blob:` and a policy of Trusted Types; the main thread needs nothing.
  enableWorker: false,
  manifestLoadPolicy: brief(8_000, 10_000),
  playlistLoadPolicy: brief(6_000, 10_000),
  fragLoadPolicy: brief(6_000, 30_000),
};

/** A second media error within this many milliseconds is not hls.js's to mend. */
const again = 5_000;

/** Brings a stream into a media element with a build of hls.js. */
export function hlsEngine(Build: typeof Hls, options: EngineOptions): MediaEngine {
  const { media, url, listener, signal } = options;
  const { Events, ErrorTypes } = Build;
  const hls = new Build(config);
  let mendedAt = -Infinity;

  hls.on(Events.MANIFEST_PARSED, () => {
    listener.ready();
  });
  hls.on(Events.LEVEL_LOADED, (_, { details }) => {
    listener.playlist(playlistOf(details));
  });
  hls.on(Events.FRAG_BUFFERED, () => {
    listener.buffered();
  });
  hls.on(Events.ERROR, (_, data) => {
    if (data.fatal) handleFatal(data);
  });
  signal.addEventListener('abort', () => {
    hls.destroy();
  });
  hls.attachMedia(media);

  function handleFatal(data: ErrorData): void {
    const kind = failureOf(data, ErrorTypes);
    const now = performance.now();
    if (kind === 'media' && now - mendedAt > again) {
      mendedAt = now;
      hls.recoverMediaError();
    } else {
      hls.stopLoad();
      listener.failed(kind, data.error);
    }
  }

  /** Where a recording was; -1 is hls.js's word for "where the playlist says". */
  function position(): number {
    const isRecording = hls.latestLevelDetails?.live === false;
    return isRecording && media.currentTime > 0 ? media.currentTime : -1;
  }

  return {
    load() {
      hls.config.startPosition = position();
      hls.loadSource(url);
    },
    resume() {
      hls.startLoad();
    },
    skip() {
      const edge = hls.latestLevelDetails?.live ? hls.liveSyncPosition : null;
      hls.startLoad(edge ?? -1);
      if (edge !== null && edge > media.currentTime) media.currentTime = edge;
    },
  };
}

function failureOf({ type, details }: ErrorData, types: typeof Hls.ErrorTypes): EngineFailure {
  // As text: the names are an enum whose values only the loaded build has.
  const name: string = details;
  if (name === 'manifestIncompatibleCodecsError' || name === 'bufferIncompatibleCodecsError') {
    return 'format';
  }
  return type === types.NETWORK_ERROR || /^(manifest|level)/.test(name) ? 'network' : 'media';
}

function playlistOf({ url, startSN, endSN, live, targetduration }: LevelDetails): MediaPlaylist {
  return {
    kind: 'media',
    url,
    first: startSN,
    edge: endSN + 1,
    ended: !live,
    targetDuration: targetduration,
  };
}
