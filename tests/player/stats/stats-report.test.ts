import { strict as assert } from 'node:assert';
import { describe, it } from 'node:test';
import type { PlayerStats } from '../../../src/player/player-model.js';
import { statsReport } from '../../../src/player/stats/stats-report.js';

const stats: PlayerStats = {
  state: 'interrupted',
  url: 'https://cdn.example/live.m3u8?token=secret',
  engine: 'hls.js 1.7.4',
  bufferAhead: 0.3,
  bufferBehind: 28.04,
  bandwidth: 640_000,
  droppedFrames: 3,
  totalFrames: 4000,
  latency: undefined,
  rendition: { id: '0', height: 360, bandwidth: 130_000, bytesPerHour: 58_500_000 },
  bytes: 12_300_000,
  startedAfter: 1803.4,
  watchedFor: 0,
  stalls: 2,
  stalledFor: 9_400,
  recoveries: 1,
  restarts: 1,
  faults: [{ at: 0, code: 'player-unreachable', message: '503' }],
};
const context = {
  page: 'https://forum.example/watch?visitor=7#t',
  version: '1.0.0',
  browser: 'B',
  now: 0,
};

describe('what is copied for the organiser', () => {
  const report = statsReport(stats, context);

  it('says how it went in lines that can be mailed', () => {
    assert.match(report, /^state: interrupted, engine: hls\.js 1\.7\.4$/m);
    assert.match(report, /^buffer: 0\.3 s ahead, 28\.0 s behind$/m);
    assert.match(report, /^rendition: 360p, 130 kbit\/s$/m);
    assert.match(report, /^stopped: 2 times, 9\.4 s; came back: 1 times; restarts: 1$/m);
    assert.match(report, /^1970-01-01T00:00:00\.000Z player-unreachable: 503$/m);
    assert.match(report, /^behind live: \?$/m);
  });

  it('gives away no key to the stream, and nothing of the visitor', () => {
    assert.doesNotMatch(report, /secret|visitor/);
  });
});
