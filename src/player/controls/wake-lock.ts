import type { PlayerModel } from '../player-model.js';

/** Keeps the screen from going dark while a picture plays that somebody can see. */
export function keepAwake(model: PlayerModel, signal: AbortSignal): void {
  // Not everywhere, whatever the types say.
  const locks = navigator.wakeLock as WakeLock | undefined;
  if (!locks) return;
  const { media } = model;
  let lock: WakeLockSentinel | undefined;
  let isAsked = false;

  const isWanted = (): boolean =>
    !signal.aborted &&
    !media.paused &&
    !media.ended &&
    !model.audioOnly &&
    media instanceof HTMLVideoElement &&
    document.visibilityState === 'visible';

  const release = (): void => {
    // A lock that is gone already, such as with a hidden page, is as good.
    lock?.release().catch(() => undefined);
    lock = undefined;
  };

  const follow = (): void => {
    if (!isWanted()) release();
    else if (!isAsked && (!lock || lock.released)) void take(locks);
  };

  async function take(from: WakeLock): Promise<void> {
    isAsked = true;
    try {
      lock = await from.request('screen');
    } catch {
      // Low battery, or the page does not allow it: the screen does as it always does.
    }
    isAsked = false;
    if (!isWanted()) release();
  }

  for (const type of ['play', 'pause', 'ended']) {
    media.addEventListener(type, follow, { signal });
  }
  document.addEventListener('visibilitychange', follow, { signal });
  model.subscribe(follow, signal);
  signal.addEventListener('abort', release);
  follow();
}
