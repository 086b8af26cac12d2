import type { FeedSnapshot } from './store.js';

/** Before anything is known. */
export const loadingSnapshot: FeedSnapshot = {
  status: 'loading',
  problems: [],
  leftOut: 0,
  failures: [],
  filter: {},
};
