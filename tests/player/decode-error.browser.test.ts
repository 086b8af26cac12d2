import { expect } from '@open-wc/testing';
import '../../src/player/define.js';
import { quietPlayer } from './fault-run.js';
import { LiveSession, untilLater, untilState } from './live-session.js';

/** An empty box of MP4 (ISO/IEC 14496-12 §8.1.2), which every decoder skips. */
const nothing = new Uint8Array([0, 0, 0, 8, ...new TextEncoder().encode('free')]);
/** Of the sample, seconds. */
const segment = 4;
const noise = new Uint8Array(5_000).fill(0x5a);

describe('a piece that the browser cannot decode', () => {
  const { appendBuffer } = SourceBuffer.prototype;
  afterEach(() => {
    SourceBuffer.prototype.appendBuffer = appendBuffer;
    for (const player of document.querySelectorAll('solidarity-player')) player.remove();
  });

  /** What comes next is damaged, so many times. */
  function damage(times: number): () => number {
    let left = times;
    SourceBuffer.prototype.appendBuffer = function (data) {
      left -= 1;
      appendBuffer.call(this, left >= 0 ? noise : data);
    };
    return () => left;
  }

  // hls.js mends one; the rest is ours.
  for (const times of [1, 4]) {
    it(`is got past, ${String(times)} in a row, and is not taken for a wish to pause`, async () => {
      const player = quietPlayer(new LiveSession().url);
      await player.play();
      const left = damage(times);
      await untilLater(() => left() < 0, 'nothing was damaged');
      await untilState(player, 'live');
      const { currentTime } = player;
      await untilLater(() => player.currentTime > currentTime + 1, 'it stands still', 60_000);
      expect(player.paused).to.equal(false);
    }).timeout(90_000);
  }

  it('is loaded anew where the browser takes everything and keeps nothing', async () => {
    const { url } = new LiveSession();
    const player = quietPlayer(url.replace('master', '180p'));
    await player.play();
    const stuck = new Set<SourceBuffer>();
    let isStuck = true;
    SourceBuffer.prototype.appendBuffer = function (data) {
      if (isStuck) stuck.add(this);
      appendBuffer.call(this, stuck.has(this) ? nothing : data);
    };
    await untilLater(() => stuck.size > 0, 'nothing was taken');
    isStuck = false;
    // A segment that was being taken may be longer than what is there of it.
    const kept = player.buffered.end(player.buffered.length - 1) + segment;
    await untilLater(() => player.currentTime > kept + 1, 'it stands still', 60_000);
    const faults = player.model?.stats().faults ?? [];
    const told = faults.map(({ message }) => message).join();
    expect(told).to.include('plays nothing of what it has taken');
  }).timeout(90_000);
});
