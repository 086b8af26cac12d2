import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  bytesPerHour,
  cheapest,
  deviceSavesData,
  hasThinLink,
} from '../../src/player/rendition.js';
import { canSwitch, SwitchWatch } from '../../src/player/rendition-switch.js';

const rendition = (id: string, bandwidth: number) => ({
  id,
  height: undefined,
  bandwidth,
  bytesPerHour: bytesPerHour(bandwidth),
});

describe('a rendition', () => {
  it('costs its bandwidth for an hour', () => {
    assert.equal(bytesPerHour(800_000), 360_000_000);
  });

  it('is the best of the cheap ones for who saves data, else the cheapest', () => {
    const all = [rendition('180p', 96_000), rendition('360p', 400_000), rendition('720p', 2e6)];
    assert.equal(cheapest(all)?.id, '360p');
    assert.equal(cheapest(all.slice(2))?.id, '720p');
    assert.equal(cheapest([]), undefined);
  });

  it('is cheap where the device asks for it, or hangs on a thread', () => {
    assert.equal(deviceSavesData({ saveData: true }), true);
    assert.equal(deviceSavesData({ effectiveType: '2g' }), true);
    assert.equal(deviceSavesData({ effectiveType: '3g' }), false);
  });
});

describe('a thin link', () => {
  it('is 3G and less, and every one on which data is saved', () => {
    assert.equal(hasThinLink({ effectiveType: '3g' }), true);
    assert.equal(hasThinLink({ effectiveType: 'slow-2g' }), true);
    assert.equal(hasThinLink({ effectiveType: '4g', saveData: true }), true);
    assert.equal(hasThinLink({ effectiveType: '4g' }), false);
    assert.equal(hasThinLink({}), false);
  });
});

describe('a switch between renditions', () => {
  it('is given up where segments of the second one are taken and never there', () => {
    const watch = new SwitchWatch();
    assert.equal(watch.taken('180p', true), false);
    assert.equal(watch.taken('360p', false), false);
    assert.equal(canSwitch(), true);
    assert.equal(watch.taken('360p', false), true);
    assert.equal(watch.worked, '180p');
    assert.equal(canSwitch(), false);
  });

  it('is not blamed for what is lost without one', () => {
    const couldSwitch = canSwitch();
    const watch = new SwitchWatch();
    for (let early = 0; early < 5; early += 1) assert.equal(watch.taken('180p', false), false);
    watch.taken('180p', true);
    assert.deepEqual(
      [false, false, true, false, false, false].map((arrived) => watch.taken('180p', arrived)),
      [false, false, false, false, false, true],
    );
    watch.taken('180p', true);
    const stuck = [watch.taken('180p', false), watch.taken('360p', false)];
    assert.deepEqual([...stuck, watch.taken('360p', false)], [false, false, true]);
    assert.equal(canSwitch(), couldSwitch);
  });
});
