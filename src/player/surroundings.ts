/** The world outside that recovery depends on: the clock, chance, the network. Tests bring their own. */
export interface Surroundings {
  /** Milliseconds that only ever grow. */
  readonly now: () => number;
  /** From 0 to 1. */
  readonly random: () => number;
  /** Whether nobody can see the page. */
  readonly isHidden: () => boolean;
  /**
   * Resolves after so many milliseconds, earlier when there is a hint that
   * trying is worth while, and at once when the signal aborts. Never rejects.
   */
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** Calls again and again until the signal aborts. */
  readonly every: (milliseconds: number, act: () => void, signal: AbortSignal) => void;
  readonly fetch: (url: string, options: RequestInit) => Promise<Response>;
}

/** The browser's. `navigator.onLine` is not asked: on weak links it is wrong. That it changed is a hint. */
export const browserSurroundings: Surroundings = {
  now: () => performance.now(),
  random: Math.random,
  isHidden: () => document.visibilityState === 'hidden',
  wait: (milliseconds, signal) =>
    new Promise((resolve) => {
      if (signal.aborted) {
        resolve();
        return;
      }
      const over = new AbortController();
      const finish = (): void => {
        over.abort();
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(finish, milliseconds);
      const { signal: until } = over;
      signal.addEventListener('abort', finish, { signal: until });
      window.addEventListener('online', finish, { signal: until });
      document.addEventListener(
        'visibilitychange',
        () => {
          if (document.visibilityState === 'visible') finish();
        },
        { signal: until },
      );
    }),
  every(milliseconds, act, signal) {
    if (signal.aborted) return;
    const timer = setInterval(act, milliseconds);
    signal.addEventListener('abort', () => {
      clearInterval(timer);
    });
  },
  fetch: (url, options) => fetch(url, options),
};
