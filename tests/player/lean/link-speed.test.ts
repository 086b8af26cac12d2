import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { LinkSpeed } from '../../../src/player/lean/link-speed.js';

/** A segment of so many kilobits that took so many seconds. */
const segment = (kilobits: number, seconds: number) => ({
  data: new ArrayBuffer((kilobits * 1000) / 8),
  url: '',
  asked: 1_000,
  began: 1_000,
  ended: 1_000 + seconds * 1000,
});

describe('the speed of a link', () => {
  it('is unknown at first, and what the latest segments say', () => {
    const speed = new LinkSpeed();
    assert.equal(speed.bitsPerSecond, undefined);
    for (let old = 0; old < 4; old += 1) speed.measured(segment(100, 10));
    assert.equal(speed.bitsPerSecond, 10_000);
    for (let latest = 0; latest < 4; latest += 1) speed.measured(segment(400, 1));
    assert.equal(speed.bitsPerSecond, 400_000);
  });

  it('carries a rendition with room to spare, and not on the word of one segment', () => {
    const speed = new LinkSpeed();
    speed.measured(segment(400, 1));
    assert.equal(speed.carries(100_000), false);
    speed.measured(segment(400, 1));
    assert.equal(speed.carries(100_000), true);
    assert.equal(speed.carries(300_000), false);
  });
});
