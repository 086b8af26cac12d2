import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { firstSegments } from '../../src/player/first-segment.js';

const url = 'https://stream.example/live/180p.m3u8';
const head = '#EXTM3U\n#EXT-X-TARGETDURATION:4\n';
const segments = Array.from({ length: 8 }, (_, index) => `#EXTINF:4,\n${String(index)}.ts\n`).join(
  '',
);

describe('what an engine will ask for first', () => {
  it('is the segment three target durations before the end of a live playlist (RFC 8216 §6.3.3)', () => {
    assert.deepEqual(firstSegments(head + segments, url), ['https://stream.example/live/5.ts']);
  });

  it('is nearer to the end where the playlist says so (HOLD-BACK)', () => {
    const control = '#EXT-X-SERVER-CONTROL:CAN-SKIP-UNTIL=24,HOLD-BACK=8.0\n';
    assert.deepEqual(firstSegments(head + control + segments, url), [
      'https://stream.example/live/6.ts',
    ]);
  });

  it('is the first of a recording, with its initialisation section', () => {
    const text = `${head}#EXT-X-MAP:URI="init.mp4"\n${segments}#EXT-X-ENDLIST\n`;
    assert.deepEqual(firstSegments(text, url), [
      'https://stream.example/live/init.mp4',
      'https://stream.example/live/0.ts',
    ]);
  });

  it('is the oldest of a playlist that is too short, and nothing where guessing is no use', () => {
    assert.deepEqual(firstSegments(`${head}#EXTINF:4,\na.ts\n`, url), [
      'https://stream.example/live/a.ts',
    ]);
    for (const tag of ['KEY:METHOD=AES-128,URI="k"', 'BYTERANGE:100@0', 'PART:URI="p"']) {
      assert.deepEqual(firstSegments(`${head}#EXT-X-${tag}\n${segments}`, url), []);
    }
  });
});
