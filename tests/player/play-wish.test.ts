import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { PlayWish } from '../../src/player/play-wish.js';

/** As much of a media element as plays and pauses. */
class Media extends EventTarget {
  paused = false;
  ended = false;

  play(): Promise<void> {
    return Promise.resolve();
  }

  happens(type: string): void {
    if (type === 'play' || type === 'pause') this.paused = type === 'pause';
    this.dispatchEvent(new Event(type));
  }
}

function wishFor(media: Media) {
  const told: boolean[] = [];
  const { signal } = new AbortController();
  const wish = new PlayWish(media as unknown as HTMLMediaElement, (now) => told.push(now), signal);
  return { wish, told };
}

function wishCarriedOut(media: Media) {
  const made = wishFor(media);
  made.wish.carryOut(() => undefined);
  return made;
}

describe('the wish to play', () => {
  it('ends with a pause, and comes back with play', () => {
    const media = new Media();
    const { wish, told } = wishCarriedOut(media);
    media.happens('pause');
    assert.equal(wish.isWanted, false);
    media.happens('play');
    assert.equal(wish.isWanted, true);
    assert.deepEqual(told, [false, true]);
  });

  it('outlives the pause that browsers make of what they cannot decode', () => {
    const media = new Media();
    const { wish, told } = wishCarriedOut(media);
    media.happens('error');
    media.happens('pause');
    assert.equal(wish.isWanted, true);
    assert.deepEqual(told, []);
    media.happens('play');
    media.happens('pause');
    assert.equal(wish.isWanted, false);
  });

  it('outlives what is done to an element that is still empty', () => {
    const media = new Media();
    const { wish, told } = wishFor(media);
    media.happens('play');
    media.happens('pause');
    assert.equal(wish.isWanted, true);
    assert.deepEqual(told, [true]);
    wish.drop();
    assert.equal(wish.isWanted, false);
  });

  it('outlives a pause at the end, and one that was taken back by the time that it is told', () => {
    const media = new Media();
    const { wish } = wishCarriedOut(media);
    media.ended = true;
    media.happens('pause');
    assert.equal(wish.isWanted, true);
    media.ended = false;
    media.dispatchEvent(new Event('pause'));
    assert.equal(wish.isWanted, false);
    media.paused = false;
    media.dispatchEvent(new Event('pause'));
    assert.equal(wish.isWanted, true);
  });
});
