import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { takeFirstRequest } from '../../src/player/page-media.js';
import type { EarlyPlayer, FirstRequest } from '../../src/player/warm-up.js';

const url = 'https://stream.test/live.m3u8';

/** A player for which the script tag has asked. */
function playerAsked(): { player: EarlyPlayer; first: FirstRequest } {
  const first: FirstRequest = {
    url,
    life: new AbortController(),
    asked: performance.now(),
    response: Promise.resolve(new Response()),
  };
  return { player: { firstRequest: first } as EarlyPlayer, first };
}

describe('what the script tag has asked ahead', () => {
  it('is used once, for the address that it was asked of', () => {
    const { player, first } = playerAsked();
    assert.equal(takeFirstRequest(player, url), first);
    assert.equal(first.life.signal.aborted, false);
    assert.equal(takeFirstRequest(player, url), undefined);
  });

  it('is given up where it is of another address, or nobody wants it', () => {
    for (const wanted of ['https://stream.test/other.m3u8', undefined]) {
      const { player, first } = playerAsked();
      assert.equal(takeFirstRequest(player, wanted), undefined);
      assert.equal(first.life.signal.aborted, true);
    }
  });
});
