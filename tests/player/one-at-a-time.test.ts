import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { enter, leave, OwnAccord } from '../../src/player/one-at-a-time.js';

class Player {
  alongside = false;
  paused = true;
  readonly accord = new OwnAccord(this);

  pause(): void {
    this.paused = true;
  }

  plays(): void {
    this.paused = false;
    this.accord.played();
  }
}

function players(count: number): Player[] {
  return Array.from({ length: count }, () => {
    const player = new Player();
    enter(player);
    return player;
  });
}

describe('a player that begins by itself', () => {
  it('does so once, and not beside another', () => {
    const [one, other] = players(2) as [Player, Player];
    assert.equal(one.accord.begins(false), false);
    assert.equal(one.accord.begins(true), true);
    assert.equal(one.accord.begins(true), false);
    one.plays();
    assert.equal(other.accord.begins(true), false);
    one.pause();
    // A pause is no invitation.
    assert.equal(other.accord.begins(true), false);
    [one, other].forEach(leave);
  });

  it('leaves in peace who began in the meantime, unless somebody wants it', () => {
    const [one, other] = players(2) as [Player, Player];
    assert.equal(one.accord.begins(true), true);
    other.plays();
    one.plays();
    assert.deepEqual([one.paused, other.paused], [true, false]);
    one.accord.asked();
    one.plays();
    assert.deepEqual([one.paused, other.paused], [false, true]);
    [one, other].forEach(leave);
  });
});
