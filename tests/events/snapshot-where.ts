import type { FeedSnapshot, FeedStore } from '../../src/events/store.js';

/** The first snapshot of a store for which a condition holds. */
export function snapshotWhere(
  store: FeedStore,
  condition: (snapshot: FeedSnapshot) => boolean,
): Promise<FeedSnapshot> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (!condition(store.snapshot)) return;
      leave();
      resolve(store.snapshot);
    };
    const leave = store.subscribe(look);
    look();
  });
}
