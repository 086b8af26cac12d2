import type { PageLife } from '../events/loading/refresh.js';

/** Whether anybody can see this page. `navigator.onLine` is not asked: on weak links it is wrong. That it changed is a hint. */
export const pageLife: PageLife = {
  get isVisible() {
    return document.visibilityState === 'visible';
  },
  subscribe(listener) {
    const over = new AbortController();
    const { signal } = over;
    document.addEventListener('visibilitychange', listener, { signal });
    window.addEventListener('online', listener, { signal });
    return () => {
      over.abort();
    };
  },
};
