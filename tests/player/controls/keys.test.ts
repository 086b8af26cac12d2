import { strict as assert } from 'node:assert';
import { describe, it } from 'node:test';
import { wishOf } from '../../../src/player/controls/keys.js';
import type { PressedKey } from '../../../src/player/controls/keys.js';

function pressed(key: string, code = '', more: Partial<PressedKey> = {}): PressedKey {
  return {
    key,
    code,
    ctrlKey: false,
    altKey: false,
    metaKey: false,
    defaultPrevented: false,
    ...more,
  };
}

describe('a key inside the player', () => {
  it('plays and pauses with space and K', () => {
    assert.deepEqual(wishOf(pressed(' ', 'Space')), { wish: 'toggle-play' });
    assert.deepEqual(wishOf(pressed('k', 'KeyK')), { wish: 'toggle-play' });
    assert.deepEqual(wishOf(pressed('K', 'KeyK')), { wish: 'toggle-play' });
  });

  it('moves the playhead as time runs, from left to right', () => {
    assert.deepEqual(wishOf(pressed('ArrowRight')), { wish: 'skip', seconds: 5 });
    assert.deepEqual(wishOf(pressed('j', 'KeyJ')), { wish: 'skip', seconds: -10 });
    assert.deepEqual(wishOf(pressed('End')), { wish: 'to-end' });
  });

  it('means the same on an Arabic keyboard', () => {
    assert.deepEqual(wishOf(pressed('ن', 'KeyK')), { wish: 'toggle-play' });
    assert.deepEqual(wishOf(pressed('ة', 'KeyM')), { wish: 'toggle-mute' });
    assert.deepEqual(wishOf(pressed('٥', 'Digit5')), { wish: 'jump', part: 0.5 });
    assert.deepEqual(wishOf(pressed('؟', 'Slash')), { wish: 'show-help' });
  });

  it('follows the letter, not the place, where a keyboard has Latin letters in other places', () => {
    assert.deepEqual(wishOf(pressed('m', 'Semicolon')), { wish: 'toggle-mute' });
    assert.equal(wishOf(pressed('q', 'KeyM')), undefined);
  });

  it('is the browser’s with a modifier, and nobody’s twice', () => {
    assert.equal(wishOf(pressed('f', 'KeyF', { ctrlKey: true })), undefined);
    assert.equal(wishOf(pressed('k', 'KeyK', { defaultPrevented: true })), undefined);
    assert.equal(wishOf(pressed('!', 'Digit1')), undefined);
    assert.equal(wishOf(pressed('Tab')), undefined);
  });
});
