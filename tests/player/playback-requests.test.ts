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
    const any = (event: string): string => event;
    store.play('evening');
    // Who has nothing to play of it leaves it to others.
    const nothing = one.take((): string | undefined => undefined);
    assert.equal(nothing, undefined);
    assert.equal(other.take(any), 'evening');
    store.play('evening');
    assert.equal(one.take(any), 'evening');
    assert.equal(one.take(any), undefined);
    assert.equal(other.take(any), undefined);
    store.play('evening');
    assert.equal(other.take(any), 'evening');
    assert.equal(one.take(any), undefined);
  });
});
