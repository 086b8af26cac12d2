import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { agree, median, percentile, ratio, summarize } from '../../bench/harness/statistics.js';

describe('Figures of a benchmark', () => {
  it('are the middle of what was measured, whatever its order', () => {
    assert.equal(median([9, 1, 5]), 5);
    assert.equal(median([4, 1, 3, 2]), 2.5);
  });

  it('come with their spread', () => {
    assert.deepEqual(summarize([3, 1, 2]), { median: 2, low: 1, high: 3, count: 3 });
  });

  it('are not made of nothing', () => {
    assert.equal(summarize([]), undefined);
    assert.throws(() => median([]), /no values/);
    assert.throws(() => percentile([], 0.5), /no values/);
  });

  it('are compared within a round, so that a slow round changes nothing', () => {
    const ours = new Map([
      [1, 100],
      [2, 1000],
    ]);
    const theirs = new Map([
      [1, 200],
      [2, 2000],
    ]);
    assert.deepEqual(ratio(theirs, ours), { median: 2, low: 2, high: 2, count: 2 });
  });

  it('leave out a round that one of the two has not', () => {
    const found = ratio(
      new Map([
        [1, 10],
        [2, 99],
      ]),
      new Map([[1, 5]]),
    );
    assert.equal(found?.median, 2);
    assert.equal(found.count, 1);
    assert.equal(ratio(new Map([[1, 10]]), new Map([[1, 0]])), undefined);
  });

  it('of a share of frames are a frame that was seen', () => {
    const frames = [16, 16, 16, 16, 100];
    assert.equal(percentile(frames, 0.8), 16);
    assert.equal(percentile(frames, 0.95), 100);
  });
});

describe('Two runs', () => {
  const one = { median: 100, low: 90, high: 110, count: 3 };

  it('agree where their spreads touch', () => {
    assert.equal(agree(one, { median: 120, low: 110, high: 130, count: 3 }, 0), true);
  });

  it('do not where nothing that the one saw was seen by the other', () => {
    assert.equal(agree(one, { median: 130, low: 120, high: 140, count: 3 }, 17), false);
  });

  it('agree where they differ by less than can be told apart', () => {
    assert.equal(agree(one, { median: 115, low: 112, high: 118, count: 3 }, 17), true);
  });

  it('of one round agree where they are within a tenth of each other', () => {
    const alone = (value: number) => ({ median: value, low: value, high: value, count: 1 });
    assert.equal(agree(alone(900), alone(1000), 0), true);
    assert.equal(agree(alone(890), alone(1000), 0), false);
  });
});
