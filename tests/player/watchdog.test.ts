import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { watch } from '../../src/player/watchdog.js';
import type { Glance, Watch } from '../../src/player/watchdog.js';

/** Looks four times a second at a picture whose position is a function of the time. */
function look(
  seconds: number,
  glance: (at: number) => Partial<Glance>,
): (Watch & { at: number })[] {
  const watches: Watch[] = [];
  for (let at = 0; at <= seconds * 1000; at += 250) {
    const picture = { position: 10, ahead: 0, received: 0 };
    const defaults = { at, ...picture, wanted: true, seeking: false, seen: true };
    watches.push(watch(watches.at(-1), { ...defaults, ...glance(at) }));
  }
  return watches;
}

/** Seconds until it is said that the picture has stopped. */
function stoppedAfter(
  seconds: number,
  glance: (at: number) => Partial<Glance>,
): number | undefined {
  const found = look(seconds, glance).find(({ verdict }) => verdict === 'stopped');
  return found && found.at / 1000;
}

describe('the watchdog', () => {
  it('says within three seconds that a starved picture has stopped', () => {
    const stopped = stoppedAfter(20, () => ({}));
    assert.ok(stopped !== undefined && stopped >= 2 && stopped < 3);
  });

  it('is content while the picture moves, at any usual speed', () => {
    for (const speed of [0.5, 1, 2]) {
      const verdicts = look(20, (at) => ({ position: (at / 1000) * speed })).slice(1);
      assert.ok(verdicts.every(({ verdict }) => verdict === 'moving'));
    }
  });

  it('lets the visitor pause for as long as they like', () => {
    assert.equal(
      stoppedAfter(600, () => ({ wanted: false })),
      undefined,
    );
  });

  it('gives a jump and the first picture more time, and says of damaged media what it says of none', () => {
    const plenty = stoppedAfter(30, () => ({ ahead: 6 }));
    const jump = stoppedAfter(30, () => ({ seeking: true }));
    const first = stoppedAfter(30, () => ({ seen: false }));
    assert.ok(plenty !== undefined && plenty < 3);
    assert.ok(jump !== undefined && jump >= 8);
    assert.ok(first !== undefined && first >= 12);
  });

  it('gives the first picture all the time that its bytes take, and says of later ones that they stopped', () => {
    const trickle = (at: number): Partial<Glance> => ({ received: at < 30_000 ? at : 30_000 });
    const first = stoppedAfter(90, (at) => ({ ...trickle(at), seen: false }));
    assert.ok(first !== undefined && first >= 42 && first < 43);
    const later = stoppedAfter(90, trickle);
    assert.ok(later !== undefined && later < 3);
  });

  it('counts what arrives anew with every segment', () => {
    // Five seconds for each.
    const last = look(20, (at) => ({ received: at % 5000, seen: false })).at(-1);
    assert.ok(last && last.at - last.quietSince <= 250);
  });

  it('does not take a jump for progress', () => {
    const verdicts = look(4, (at) => ({ position: at < 2000 ? 10 : 300 }));
    assert.ok(verdicts.every(({ verdict }) => verdict !== 'moving'));
  });

  it('does not believe for ever in bytes of which no picture comes', () => {
    const seen = look(60, (at) => ({ received: at })).at(-1);
    assert.equal(seen?.quietSince, 11_750);
    const unseen = look(50, (at) => ({ received: at, seen: false })).at(-1);
    assert.equal(unseen?.quietSince, 50_000);
  });
});
