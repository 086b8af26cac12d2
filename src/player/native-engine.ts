import type { EngineOptions, MediaEngine } from './engine.js';

/** The browser's own player: for plain files, and for HLS where there is no Media Source. It chooses by itself. */
export function nativeEngine({ media, listener, signal }: EngineOptions): MediaEngine {
  const events: [string, () => void][] = [
    ['loadedmetadata', listener.ready],
    ['progress', handleProgress],
    ['canplay', handleMedia],
    ['error', handleError],
  ];
  for (const [type, handler] of events) media.addEventListener(type, handler, { signal });
  signal.addEventListener('abort', () => {
    media.removeAttribute('src');
    media.load();
  });
  let current = '';
  let arrivals = 0;

  /** Told several times a second while anything comes, whether or not it is enough to play. */
  function handleProgress(): void {
    arrivals += 1;
  }

  function handleMedia(): void {
    listener.buffered(0);
  }

  function handleError(): void {
    const { error } = media;
    const isNetwork = error?.code === MediaError.MEDIA_ERR_NETWORK;
    listener.failed(isNetwork ? 'network' : 'media', error);
  }

  /** A live stream has no position worth going back to: it starts at its edge. */
  function load(url = current): void {
    current = url;
    const position = Number.isFinite(media.duration) ? media.currentTime : 0;
    media.preload = 'auto';
    media.src = url;
    media.load();
    if (position > 0) media.currentTime = position;
  }

  const again = (): void => {
    load();
  };

  return {
    name: 'the browser',
    load,
    resume: again,
    skip: again,
    get received() {
      return arrivals;
    },
    get live() {
      const { duration, seekable } = media;
      if (duration !== Infinity || seekable.length === 0) return undefined;
      // Three target durations of six seconds, as RFC 8216 §6.3.3 wants and browsers keep.
      const targetLatency = 18;
      const start = seekable.start(0);
      const end = seekable.end(seekable.length - 1);
      return { position: Math.max(start, end - targetLatency), targetLatency };
    },
    wallClockAt: (position) => startDateOf(media, position),
    bandwidth: undefined,
    renditions: [],
    rendition: undefined,
    keepTo: () => undefined,
    limitTo: () => undefined,
    audioChoices: [],
    audioChoice: undefined,
    chooseAudio: () => undefined,
  };
}

/** Only WebKit tells when a stream began. */
function startDateOf(media: HTMLMediaElement, position: number): number | undefined {
  if (!('getStartDate' in media)) return undefined;
  const start = (media.getStartDate as () => Date).call(media).getTime();
  return Number.isNaN(start) ? undefined : start + position * 1000;
}
