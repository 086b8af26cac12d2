import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FeedError } from '../../src/events/feed-error.js';
import { FeedStore, releaseStore, storeFor } from '../../src/events/store.js';
import { feedText, fileEvent } from '../fixtures/feeds.js';
import { FakeSource } from './fake-source.js';
import { snapshotWhere } from './snapshot-where.js';

const feed = feedText([fileEvent('forum')]);
const later = feedText([fileEvent('forum'), fileEvent('evening')]);
const gone = new FeedError('missing', 'gone');

function ids(store: FeedStore): readonly string[] {
  return store.snapshot.feed?.events.map(({ id }) => id) ?? [];
}

describe('the store of a feed', () => {
  it('asks once, however many elements ask for it', async () => {
    const source = new FakeSource('once');
    const first = storeFor(source);
    const second = storeFor(new FakeSource('once'));
    assert.equal(second, first);
    assert.equal(source.questions.length, 1);
    source.answer(0, feed);
    await snapshotWhere(first, ({ status }) => status === 'ready');
    assert.equal(storeFor(source).snapshot.status, 'ready');
    assert.equal(source.questions.length, 1);
    releaseStore(source);
  });

  it('is loading, then ready', async () => {
    const source = new FakeSource();
    const store = new FeedStore([source]);
    assert.equal(store.snapshot.status, 'loading');
    source.answer(0, feed);
    await snapshotWhere(store, ({ status }) => status === 'ready');
    assert.deepEqual(ids(store), ['forum@test']);
  });

  it('is empty when the feed has no events', async () => {
    const source = new FakeSource();
    const store = new FeedStore([source]);
    source.answer(0, feedText([]));
    await snapshotWhere(store, ({ status }) => status === 'empty');
  });

  it('has an error with its code when the first load fails, and recovers by the next', async () => {
    const source = new FakeSource();
    const store = new FeedStore([source]);
    source.answer(0, gone);
    const { failures } = await snapshotWhere(store, ({ status }) => status === 'error');
    assert.deepEqual(failures, [gone]);
    const loaded = store.load();
    assert.equal(store.snapshot.status, 'loading');
    assert.deepEqual(store.snapshot.failures, []);
    source.answer(1, feed);
    await loaded;
    assert.equal(store.snapshot.status, 'ready');
  });

  it('says that what came is no feed, or that something unforeseen happened', async () => {
    for (const [text, code] of [
      ['<html>', 'format'],
      [new TypeError('no network'), 'refused'],
    ] as const) {
      const source = new FakeSource();
      const store = new FeedStore([source]);
      source.answer(0, text);
      const { failures } = await snapshotWhere(store, ({ status }) => status === 'error');
      assert.equal(failures[0]?.code, code);
    }
  });

  it('keeps the last good data when the source fails later, and says that it is stale', async () => {
    for (const failure of [gone, '<html>'] as const) {
      const source = new FakeSource();
      const store = new FeedStore([source]);
      source.answer(0, feed);
      const good = await snapshotWhere(store, ({ status }) => status === 'ready');
      void store.load();
      assert.equal(store.snapshot.status, 'ready');
      source.answer(1, failure);
      const stale = await snapshotWhere(store, ({ status }) => status === 'stale');
      assert.equal(stale.feed, good.feed);
      assert.equal(stale.fetchedAt, good.fetchedAt);
      const loaded = store.load();
      source.answer(2, later);
      await loaded;
      assert.equal(store.snapshot.status, 'ready');
      assert.deepEqual(store.snapshot.failures, []);
      assert.equal(ids(store).length, 2);
    }
  });

  it('gives up a load for a newer one, whichever answers first', async () => {
    const source = new FakeSource();
    const store = new FeedStore([source]);
    const loaded = store.load();
    assert.deepEqual(
      source.signals.map(({ aborted }) => aborted),
      [true, false],
    );
    source.answer(1, later);
    source.answer(0, feed);
    await loaded;
    assert.equal(ids(store).length, 2);
  });

  it('does not take a load that was given up for an error', async () => {
    const source = new FakeSource();
    const store = new FeedStore([source]);
    const loaded = store.load();
    store.end();
    source.answer(1, new DOMException('stopped', 'AbortError'));
    await loaded;
    assert.equal(store.snapshot.status, 'loading');
    assert.deepEqual(store.snapshot.failures, []);
  });

  it('counts what was left out and says why', async () => {
    const source = new FakeSource();
    const store = new FeedStore([source]);
    source.answer(0, feedText([fileEvent('forum'), fileEvent('b', { start: 'soon' }), 7]));
    const { leftOut, problems } = await snapshotWhere(store, ({ status }) => status === 'ready');
    assert.equal(leftOut, 2);
    assert.ok(problems.some(({ path }) => path === 'events[1].start'));
  });
});

describe('the store of several feeds', () => {
  function two(): { first: FakeSource; second: FakeSource; store: FeedStore } {
    const [first, second] = [new FakeSource(), new FakeSource()];
    return { first, second, store: new FeedStore([first, second]) };
  }
  const evening = feedText([fileEvent('evening', { start: '2015-09-22' })]);

  it('shows each as it comes, and both as one', async () => {
    const { first, second, store } = two();
    first.answer(0, feed);
    await snapshotWhere(store, ({ status }) => status === 'ready');
    assert.deepEqual(ids(store), ['forum@test']);
    second.answer(0, evening);
    await snapshotWhere(store, () => ids(store).length === 2);
    assert.deepEqual(ids(store), ['evening@test', 'forum@test']);
  });

  it('shows the one that there is, and names the one that fails', async () => {
    const { first, second, store } = two();
    second.answer(0, gone);
    first.answer(0, feed);
    const snapshot = await snapshotWhere(
      store,
      ({ failures, feed: shown }) => !!shown && failures.length > 0,
    );
    assert.equal(snapshot.status, 'ready');
    assert.deepEqual(snapshot.failures, [gone]);
    assert.deepEqual(snapshot.problems, [{ path: second.base, message: 'gone' }]);
  });

  it('has an error only when all fail, and is stale only when all are', async () => {
    const { first, second, store } = two();
    first.answer(0, gone);
    await snapshotWhere(store, ({ failures }) => failures.length === 1);
    assert.equal(store.snapshot.status, 'loading');
    second.answer(0, gone);
    await snapshotWhere(store, ({ status }) => status === 'error');
    const loaded = store.load();
    first.answer(1, feed);
    second.answer(1, evening);
    await loaded;
    void store.load();
    first.answer(2, gone);
    await snapshotWhere(store, ({ failures }) => failures.length === 1);
    assert.equal(store.snapshot.status, 'ready');
    second.answer(2, gone);
    await snapshotWhere(store, ({ status }) => status === 'stale');
    assert.equal(ids(store).length, 2);
  });

  it('does not merge again when what came is what was there', async () => {
    const { first, second, store } = two();
    first.validator = '"1"';
    first.answer(0, feed);
    second.answer(0, gone);
    const before = await snapshotWhere(store, ({ status }) => status === 'ready');
    const loaded = store.load();
    first.answer(1, later);
    second.answer(1, gone);
    await loaded;
    assert.equal(store.snapshot.feed, before.feed);
  });

  it('shares each feed with every other list that has it', () => {
    const shared = new FakeSource('shared');
    const alone = storeFor(shared);
    const other = new FakeSource();
    const list = storeFor([new FakeSource('shared'), other]);
    assert.notEqual(list, alone);
    assert.equal(shared.questions.length, 1);
    assert.equal(other.questions.length, 1);
    releaseStore(shared);
    assert.equal(shared.signals[0]?.aborted, false);
    releaseStore([shared, other]);
    assert.deepEqual(
      shared.signals.map(({ aborted }) => aborted),
      [true],
    );
  });
});

describe('a choice', () => {
  async function ready(): Promise<FeedStore> {
    const source = new FakeSource();
    const store = new FeedStore([source]);
    source.answer(0, later);
    await snapshotWhere(store, ({ status }) => status === 'ready');
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
    const store = new FeedStore([source]);
    store.select('evening@test');
    source.answer(0, later);
    await snapshotWhere(store, ({ status }) => status === 'ready');
    assert.equal(store.selectedEvent?.id, 'evening@test');
  });

  it('by the id of another source is the event that it was merged into', async () => {
    const [first, second] = [new FakeSource(), new FakeSource()];
    const store = new FeedStore([first, second]);
    const fields = { title: { en: 'The evening in Rome' }, start: '2015-09-22T19:00', zone: 'UTC' };
    store.select('b@test');
    first.answer(0, feedText([fileEvent('a', fields)]));
    second.answer(0, feedText([fileEvent('b', fields)]));
    await snapshotWhere(store, ({ selected }) => selected === 'a@test');
    assert.equal(store.selectedEvent?.mergedFrom?.length, 2);
  });

  it('by the id of a series is its first instance', async () => {
    const source = new FakeSource();
    const store = new FeedStore([source]);
    store.select('vigil@test');
    const recurrence = { rrule: ['FREQ=WEEKLY;COUNT=3'] };
    source.answer(0, feedText([fileEvent('vigil', { start: '2026-10-01', recurrence })]));
    await snapshotWhere(store, ({ selected }) => selected !== 'vigil@test');
    assert.equal(store.selectedEvent?.start, '2026-10-01');
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

  it('of what to filter by is one for all, and leaves the feed as it is', async () => {
    const store = await ready();
    const { feed: before } = store.snapshot;
    store.filterBy({ kinds: ['call'] });
    assert.deepEqual(store.snapshot.filter, { kinds: ['call'] });
    assert.equal(store.snapshot.feed, before);
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
    assert.equal(source.questions.length, 2);
    releaseStore(source);
  });

  it('can be released though it never was', () => {
    assert.doesNotThrow(() => {
      releaseStore(new FakeSource('never'));
    });
  });
});
