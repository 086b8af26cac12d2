import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { takeFirstRequest } from '../../src/player/page-media.js';
import type { EarlyPlayer, FirstRequest } from '../../src/player/warm-up.js';

const url = 'https://stream.test/live.m3u8';

/** A player for which the script tag asked so many milliseconds ago. */
function playerAfter(milliseconds: number): { player: EarlyPlayer; first: FirstRequest } {
  const first: FirstRequest = {
    url,
    life: new AbortController(),
    asked: performance.now() - milliseconds,
    response: Promise.resolve(new Response()),
  };
  return { player: { firstRequest: first } as EarlyPlayer, first };
}

describe('what the script tag has asked ahead', () => {
  it('is used once, for the address that it was asked of', () => {
    const { player, first } = playerAfter(100);
    assert.equal(takeFirstRequest(player, url), first);
    assert.equal(first.life.signal.aborted, false);
    assert.equal(takeFirstRequest(player, url), undefined);
  });

  it('is given up where it is old, of another address, or nobody wants it', () => {
    for (const [age, wanted] of [
      [7_000, url],
      [100, 'https://stream.test/other.m3u8'],
      [100, undefined],
    ] as const) {
      const { player, first } = playerAfter(age);
      assert.equal(takeFirstRequest(player, wanted), undefined);
      assert.equal(first.life.signal.aborted, true);
    }
  });
});
