/** Plays with hls.js. */

import { earlyLoader } from './early-loader.js';
import type { EngineFailure, EngineOptions, MediaEngine } from './engine.js';
import type {
  ErrorData,
  Fragment,
  Hls,
  HlsConfig,
  Level,
  LevelDetails,
  LoaderConfig,
} from './hls-builds.js';
import { withoutDirectives } from './multivariant.js';
import type { MediaPlaylist } from './multivariant.js';
import { renditionId, renditionOf } from './rendition.js';
import type { AudioChoice, Rendition } from './player-model.js';
import { canSwitch, SwitchWatch } from './rendition-switch.js';
import { isBuffered } from './watchdog.js';

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

/** Seconds, and up to a segment more: half a minute. The default keeps everything that was ever shown. */
const backBuffer = 24;
/** The same where a device has two gigabytes or less; browsers tell no more than eight. */
const smallBackBuffer = 10;

function hasLittleMemory(): boolean {
  const { deviceMemory = 8 } = navigator as Navigator & { deviceMemory?: number };
  return deviceMemory <= 2;
}

const config = (): Partial<HlsConfig> => ({
  // Lowest rendition first; audio-only ones are not among the levels where there is a picture.
  startLevel: 0,
  // By the size of the element times the device's pixel ratio.
  capLevelToPlayerSize: true,
  backBufferLength: hasLittleMemory() ? smallBackBuffer : backBuffer,
  maxBufferLength: 20,
  maxMaxBufferLength: 60,
  // Bytes. hls.js's own bound of 60 MB is for films.
  maxBufferSize: 30_000_000,
  liveDurationInfinity: true,
  // Low-latency parts where the stream has them (RFC 8216bis §4.4.4.9). How
  // fast it plays is decided by live-pace.ts, in every stream.
  lowLatencyMode: true,
  maxLiveSyncPlaybackRate: 1,
  liveSyncOnStallIncrease: 2,
  // A worker is 36 kB more of code, a policy of Trusted Types, and refused from another origin. On a
  // processor four times slower the main thread's longest task without one is 70 ms (`npm run bench`).
  enableWorker: false,
  manifestLoadPolicy: brief(8_000, 10_000),
  playlistLoadPolicy: brief(6_000, 10_000),
  // The lowest rendition of many streams takes half a minute for ten seconds on 100 kbit/s, more beside
  // anything else. What stops in the middle is for the watchdog.
  fragLoadPolicy: brief(10_000, 120_000),
});

type Capper = NonNullable<HlsConfig['capLevelController']>;

/**
 * hls.js keeps to the size of the element, and the visitor's limit is written to
 * the same field: its own part is told of the limit, too.
 */
function cappedAt(Base: Capper, limit: () => number, made: (part: InstanceType<Capper>) => void) {
  return class extends Base {
    constructor(hls: ConstructorParameters<Capper>[0]) {
      super(hls);
      made(this);
    }

    override getMaxLevel(highest: number): number {
      const at = limit();
      return super.getMaxLevel(at < 0 ? highest : Math.min(highest, at));
    }
  };
}

/** A second media error within this many milliseconds is not hls.js's to mend. */
const again = 5_000;

/** Brings a stream into a media element with a build of hls.js. */
export function hlsEngine(Build: Hls, options: EngineOptions): MediaEngine {
  const { media, listener, signal, fetched } = options;
  const { Events, ErrorTypes } = Build;
  let capper: InstanceType<Capper> | undefined;
  const { capLevelController: Base } = Build.DefaultConfig;
  const hls = new Build({
    ...config(),
    loader: earlyLoader(Build, fetched),
    ...(Base && {
      capLevelController: cappedAt(
        Base,
        () => levelOf(limit),
        (part) => (capper = part),
      ),
    }),
  });
  const switches = new SwitchWatch();
  let mendedAt = -Infinity;
  let limit: string | undefined;
  let kept: string | undefined;

  hls.on(Events.MANIFEST_PARSED, () => {
    applyLimit();
    // One that cannot switch keeps to one: the visitor's, else the one that worked, else the lowest.
    if (!canSwitch()) hls.loadLevel = Math.max(0, levelOf(kept ?? switches.worked));
    else if (kept !== undefined) hls.loadLevel = levelOf(kept);
    listener.ready();
    listener.changed();
  });
  hls.on(Events.MEDIA_ATTACHED, () => {
    // To mend an error hls.js lets go of the element and takes it again, which pauses without a word.
    if (hls.levels.length > 0) listener.ready();
  });
  hls.on(Events.LEVEL_LOADED, (_, { details }) => {
    listener.playlist(playlistOf(details));
  });
  hls.on(Events.FRAG_BUFFERED, (_, { frag, part, stats }) => {
    // As text, for the same reason as in failureOf.
    const type: string = frag.type;
    if (type === 'main' && isLost(frag, part ?? frag)) {
      hls.stopLoad();
      listener.failed('media', new Error('the browser plays nothing of what it has taken'));
    } else {
      listener.buffered(stats.total);
    }
  });
  for (const event of [
    Events.LEVEL_SWITCHED,
    Events.LEVELS_UPDATED,
    Events.AUDIO_TRACKS_UPDATED,
    Events.AUDIO_TRACK_SWITCHED,
    Events.SUBTITLE_TRACKS_UPDATED,
  ] as const) {
    hls.on(event, listener.changed);
  }
  hls.on(Events.ERROR, (_, data) => {
    const status = data.response?.code ?? 0;
    if (data.frag && status >= 400) listener.refused(status);
    if (data.fatal) handleFatal(data);
    else listener.stumbled(data.details, data.error.message);
  });
  // Turned off by hls.js where Media Source is managed (iPhones), which does not open otherwise.
  const { disableRemotePlayback } = media;
  signal.addEventListener('abort', () => {
    hls.destroy();
    media.disableRemotePlayback = disableRemotePlayback;
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

  /** Whether segments were taken and are not there, as after a switch that the browser cannot do. */
  function isLost(
    { level: index }: Fragment,
    taken: Pick<Fragment, 'start' | 'duration'>,
  ): boolean {
    const level = hls.levels[index];
    // Where the sound comes apart from the picture, one waits for the other.
    if (!level || hls.audioTracks.some(({ url }) => url)) return false;
    const arrived = isBuffered(media, taken.start + taken.duration / 2);
    // In the middle of a jump WebKit tells less than it has.
    if (!arrived && media.seeking) return false;
    return switches.taken(idOf(level), arrived);
  }

  /** Where a recording was; -1 is hls.js's word for "where the playlist says". */
  function position(): number {
    const isRecording = hls.latestLevelDetails?.live === false;
    return isRecording && media.currentTime > 0 ? media.currentTime : -1;
  }

  /** At the edge of low latency a load forgets how far stalls have pushed it back, and would stall again. */
  function keepDistance(): void {
    const { targetLatency, latestLevelDetails: details } = hls;
    if (!details?.live || !details.partTarget || targetLatency === null) return;
    // As far as a stream without parts, and no farther.
    hls.targetLatency = Math.min(targetLatency, 3 * details.targetduration);
  }

  function levelOf(id: string | undefined): number {
    return hls.levels.findIndex((level) => idOf(level) === id);
  }

  function applyLimit(): void {
    // Where the element has a size, hls.js writes it at once anew.
    hls.autoLevelCapping = levelOf(limit);
    capper?.detectPlayerSize();
  }

  return {
    name: `hls.js ${Build.version}`,
    load(url) {
      hls.config.startPosition = position();
      keepDistance();
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

    get received() {
      // With sound apart from the picture there are two at once.
      const { main, audio } = hls.inFlightFragments;
      return [main.frag, audio?.frag]
        .map((frag) => frag?.stats)
        .reduce((sum, stats) => sum + (stats?.loading.end === 0 ? stats.loaded : 0), 0);
    },
    get live() {
      const { liveSyncPosition: at, targetLatency } = hls;
      if (!hls.latestLevelDetails?.live || at === null || targetLatency === null) return undefined;
      return { position: at, targetLatency };
    },
    wallClockAt(at) {
      const fragments = hls.latestLevelDetails?.fragments ?? [];
      const fragment = fragments.filter(({ start }) => start <= at).at(-1) ?? fragments[0];
      const since = fragment?.programDateTime;
      return fragment && since ? since + (at - fragment.start) * 1000 : undefined;
    },
    get bandwidth() {
      return Number.isNaN(hls.bandwidthEstimate) ? undefined : hls.bandwidthEstimate;
    },

    get renditions() {
      return hls.levels.length > 1 ? hls.levels.map(renditionOfLevel) : [];
    },
    get rendition() {
      const level = hls.levels[hls.currentLevel];
      return level && renditionOfLevel(level);
    },
    keepTo(id) {
      kept = id;
      // At the next segment: what is buffered is shown first.
      if (canSwitch()) hls.nextLevel = levelOf(id);
      else if (hls.url) this.load(hls.url);
    },
    limitTo(id) {
      if (id === limit) return;
      limit = id;
      applyLimit();
    },

    get audioChoices() {
      return hls.audioTracks.map(audioChoiceOf);
    },
    get audioChoice() {
      return hls.audioTrack < 0 ? undefined : String(hls.audioTrack);
    },
    chooseAudio(id) {
      const track = hls.audioTracks[Number(id)];
      if (!track) return;
      const { name, lang } = track;
      // As a preference, it outlives a load; and it is heard at once, not at the next segment.
      hls.setAudioOption({ name, ...(lang && { lang }), flushImmediate: true });
    },
  };
}

const idOf = ({ height, bitrate }: Level): string => renditionId(height, bitrate);

function renditionOfLevel({ height, bitrate, averageBitrate }: Level): Rendition {
  const bandwidth = averageBitrate || bitrate;
  return renditionOf({ height: height || undefined, peak: bitrate, bandwidth });
}

function audioChoiceOf(
  { name, lang }: { name: string; lang?: string | undefined },
  index: number,
): AudioChoice {
  return { id: String(index), label: name, language: lang ?? '' };
}

function failureOf({ type, details }: ErrorData, types: Hls['ErrorTypes']): EngineFailure {
  // As text: the names are an enum whose values only the loaded build has.
  const name: string = details;
  if (name === 'manifestIncompatibleCodecsError' || name === 'bufferIncompatibleCodecsError') {
    return 'format';
  }
  if (type === types.KEY_SYSTEM_ERROR) return 'encrypted';
  return type === types.NETWORK_ERROR || /^(manifest|level|audioTrack|subtitle)/.test(name)
    ? 'network'
    : 'media';
}

function playlistOf({ url, startSN, endSN, live, targetduration }: LevelDetails): MediaPlaylist {
  return {
    kind: 'media',
    url: withoutDirectives(url),
    first: startSN,
    edge: endSN + 1,
    ended: !live,
    targetDuration: targetduration,
    encrypted: false,
  };
}
