import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FeedError } from '../../src/events/feed-error.js';
import type { FeedSource } from '../../src/events/feed-source.js';
import { FeedStore, releaseStore, storeFor } from '../../src/events/store.js';
import { feedText, fileEvent } from '../fixtures/feeds.js';

/** A source whose answers the test gives, one after the other. */
class FakeSource implements FeedSource {
  readonly base = 'https://partner.test/feed.json';
  readonly signals: AbortSignal[] = [];
  readonly #answers: ((text: string | Error) => void)[] = [];

  readonly key: string;

  constructor(key = 'fake') {
    this.key = key;
  }

  readonly read = (signal: AbortSignal): Promise<string> => {
    this.signals.push(signal);
    return new Promise((resolve, reject) => {
      this.#answers.push((text) => {
        if (text instanceof Error) reject(text);
        else resolve(text);
      });
    });
  };

  /** Answers the nth request, and waits until that has gone round. */
  async answer(nth: number, text: string | Error): Promise<void> {
    this.#answers[nth]?.(text);
    await new Promise(setImmediate);
  }
}

const feed = feedText([fileEvent('forum')]);
const later = feedText([fileEvent('forum'), fileEvent('evening')]);
const gone = new FeedError('missing', 'gone');

describe('the store of a feed', () => {
  it('asks once, however many elements ask for it', async () => {
    const source = new FakeSource('once');
    const first = storeFor(source);
    const second = storeFor(new FakeSource('once'));
    assert.equal(second, first);
    assert.equal(source.signals.length, 1);
    await source.answer(0, feed);
    assert.equal(storeFor(source).snapshot.status, 'ready');
    assert.equal(source.signals.length, 1);
    releaseStore(source);
  });

  it('is loading, then ready', async () => {
    const source = new FakeSource();
    const store = new FeedStore(source);
    const seen: string[] = [];
    store.subscribe(() => seen.push(store.snapshot.status));
    assert.equal(store.snapshot.status, 'loading');
    void store.load();
    await source.answer(0, feed);
    assert.equal(seen.at(-1), 'ready');
    assert.deepEqual(
      store.snapshot.feed?.events.map(({ id }) => id),
      ['forum@test'],
    );
  });

  it('is empty when the feed has no events', async () => {
    const source = new FakeSource();
    const store = new FeedStore(source);
    void store.load();
    await source.answer(0, feedText([]));
    assert.equal(store.snapshot.status, 'empty');
  });

  it('has an error with its code when the first load fails, and recovers by the next', async () => {
    const source = new FakeSource();
    const store = new FeedStore(source);
    void store.load();
    await source.answer(0, gone);
    assert.equal(store.snapshot.status, 'error');
    assert.equal(store.snapshot.error, gone);
    void store.load();
    assert.equal(store.snapshot.status, 'loading');
    assert.equal(store.snapshot.error, undefined);
    await source.answer(1, feed);
    assert.equal(store.snapshot.status, 'ready');
  });

  it('says that what came is no feed, or that something unforeseen happened', async () => {
    for (const [text, code] of [
      ['<html>', 'format'],
      [new TypeError('no network'), 'refused'],
    ] as const) {
      const source = new FakeSource();
      const store = new FeedStore(source);
      void store.load();
      await source.answer(0, text);
      assert.equal(store.snapshot.error?.code, code);
    }
  });

  it('keeps the last good data when the source fails later, and says that it is stale', async () => {
    for (const failure of [gone, '<html>'] as const) {
      const source = new FakeSource();
      const store = new FeedStore(source);
      void store.load();
      await source.answer(0, feed);
      const good = store.snapshot.feed;
      void store.load();
      assert.equal(store.snapshot.status, 'ready');
      await source.answer(1, failure);
      assert.equal(store.snapshot.status, 'stale');
      assert.equal(store.snapshot.feed, good);
      void store.load();
      await source.answer(2, later);
      assert.equal(store.snapshot.status, 'ready');
      assert.equal(store.snapshot.error, undefined);
      assert.equal(store.snapshot.feed?.events.length, 2);
    }
  });

  it('gives up a load for a newer one, whichever answers first', async () => {
    const source = new FakeSource();
    const store = new FeedStore(source);
    void store.load();
    void store.load();
    assert.deepEqual(
      source.signals.map(({ aborted }) => aborted),
      [true, false],
    );
    await source.answer(1, later);
    await source.answer(0, feed);
    assert.equal(store.snapshot.feed?.events.length, 2);
  });

  it('does not take a load that was given up for an error', async () => {
    const source = new FakeSource();
    const store = new FeedStore(source);
    void store.load();
    store.stop();
    await source.answer(0, new DOMException('stopped', 'AbortError'));
    assert.equal(store.snapshot.status, 'loading');
    assert.equal(store.snapshot.error, undefined);
  });
});

describe('a choice', () => {
  async function ready(): Promise<FeedStore> {
    const source = new FakeSource();
    const store = new FeedStore(source);
    void store.load();
    await source.answer(0, later);
    return store;
  }

  it('is one for all who listen, told once', async () => {
    const store = await ready();
    let told = 0;
    store.subscribe(() => (told += 1));
    store.select('evening@test');
    store.select('evening@test');
    assert.equal(told, 1);
    assert.equal(store.selectedEvent?.id, 'evening@test');
    store.select(undefined);
    assert.equal(store.selectedEvent, undefined);
    assert.ok(!('selected' in store.snapshot));
  });

  it('of an event that is not in the feed chooses nothing', async () => {
    const store = await ready();
    store.select('nobody@test');
    assert.equal(store.selectedEvent, undefined);
  });

  it('may come before the feed, and holds when it arrives', async () => {
    const source = new FakeSource();
    const store = new FeedStore(source);
    store.select('evening@test');
    void store.load();
    await source.answer(0, later);
    assert.equal(store.selectedEvent?.id, 'evening@test');
  });

  it('does not change a snapshot that somebody holds', async () => {
    const store = await ready();
    const held = store.snapshot;
    store.select('evening@test');
    assert.equal(held.selected, undefined);
    assert.notEqual(store.snapshot, held);
  });

  it('to watch selects as well, and is a new wish each time', async () => {
    const store = await ready();
    store.play('evening@test');
    const first = store.snapshot.playback;
    assert.deepEqual(first, { event: 'evening@test' });
    assert.equal(store.snapshot.selected, 'evening@test');
    store.play('evening@test');
    assert.notEqual(store.snapshot.playback, first);
  });

  it('to watch is offered while any player is there', async () => {
    const store = await ready();
    assert.ok(!store.snapshot.canPlay);
    const leaveFirst = store.offerPlayback();
    const leaveSecond = store.offerPlayback();
    assert.equal(store.snapshot.canPlay, true);
    leaveFirst();
    assert.equal(store.snapshot.canPlay, true);
    leaveSecond();
    assert.equal(store.snapshot.canPlay, false);
  });

  it('is not told to whoever has left, even while it is told', async () => {
    const store = await ready();
    const told: string[] = [];
    const leave = store.subscribe(() => {
      told.push('first');
      leave();
    });
    store.subscribe(() => told.push('second'));
    store.select('forum@test');
    store.select('evening@test');
    assert.deepEqual(told, ['first', 'second', 'second']);
  });
});

describe('a store that nobody needs', () => {
  it('is forgotten and its load ended', () => {
    const source = new FakeSource('left');
    const store = storeFor(source);
    const leave = store.subscribe(() => undefined);
    releaseStore(source);
    assert.equal(storeFor(source), store);
    leave();
    releaseStore(source);
    assert.equal(source.signals[0]?.aborted, true);
    const next = storeFor(source);
    assert.notEqual(next, store);
    assert.equal(source.signals.length, 2);
    releaseStore(source);
  });

  it('can be released though it never was', () => {
    assert.doesNotThrow(() => {
      releaseStore(new FakeSource('never'));
    });
  });
});
