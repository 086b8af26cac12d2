import type { EngineOptions, MediaEngine } from './engine.js';

/** The browser's own player: for plain files, and for HLS where there is no Media Source. */
export function nativeEngine({ media, url, listener, signal }: EngineOptions): MediaEngine {
  const events: [string, () => void][] = [
    ['loadedmetadata', listener.ready],
    ['progress', listener.buffered],
    ['error', handleError],
  ];
  for (const [type, handler] of events) media.addEventListener(type, handler, { signal });
  signal.addEventListener('abort', () => {
    media.removeAttribute('src');
    media.load();
  });

  function handleError(): void {
    const { error } = media;
    const isNetwork = error?.code === MediaError.MEDIA_ERR_NETWORK;
    listener.failed(isNetwork ? 'network' : 'media', error);
  }

  /** A live stream has no position worth going back to: it starts at its edge. */
  function load(): void {
    const position = Number.isFinite(media.duration) ? media.currentTime : 0;
    media.preload = 'auto';
    media.src = url;
    media.load();
    if (position > 0) media.currentTime = position;
  }

  return { load, resume: load, skip: load };
}
