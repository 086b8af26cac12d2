import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { FeedStore } from '../../src/events/store.js';
import { PlaybackRequests } from '../../src/player/playback-requests.js';

/** As much of a store as takes the wish to watch something. */
function fakeStore() {
  const store = {
    snapshot: {} as { playback?: { event: string } },
    offerPlayback: () => () => undefined,
    play(event: string): void {
      store.snapshot = { playback: { event } };
    },
  };
  return store;
}

describe('what the visitor asks for', () => {
  it('is played by one of the players of a feed', () => {
    const store = fakeStore();
    const [one, other] = [new PlaybackRequests(), new PlaybackRequests()];
    for (const requests of [one, other]) requests.join(store as unknown as FeedStore);
    store.play('evening');
    assert.equal(one.take(), 'evening');
    assert.equal(one.take(), undefined);
    assert.equal(other.take(), undefined);
    store.play('evening');
    assert.equal(other.take(), 'evening');
    assert.equal(one.take(), undefined);
  });
});
