import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { PlayRecord } from '../../src/player/play-record.js';

describe('the record of a stream', () => {
  it('counts stops and returns, and for how long', () => {
    let time = 1000;
    const record = new PlayRecord(() => time);
    time = 3000;
    record.moves();
    time = 10_000;
    record.stopped(8_000);
    record.stopped(8_000);
    assert.equal(record.stalledFor, 2000);
    time = 12_000;
    record.moves();
    record.moves();
    assert.deepEqual(record.summary, {
      startedAfter: 2000,
      watchedFor: 9000,
      stalls: 1,
      stalledFor: 4000,
      recoveries: 1,
      bytes: 0,
    });
  });

  it('keeps the latest twenty faults', () => {
    const record = new PlayRecord(() => 0);
    for (let count = 0; count < 30; count += 1) record.faulted(String(count), '');
    assert.deepEqual([record.faults.length, record.faults[0]?.code], [20, '10']);
  });
});
