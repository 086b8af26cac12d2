import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { SegmentTimeline } from '../../../src/player/lean/segment-timeline.js';
import { readSegments } from '../../../src/player/segments.js';

const list = (first: number, count: number) => {
  const lines = Array.from({ length: count }, (_, index) => `#EXTINF:4,\n${first + index}.ts\n`);
  const time = '#EXT-X-PROGRAM-DATE-TIME:1970-01-01T00:00:01.000Z\n';
  const text = `#EXTM3U\n#EXT-X-MEDIA-SEQUENCE:${first}\n${time}${lines.join('')}`;
  return readSegments(text, 'https://stream.example/');
};

describe('the timeline of a rendition', () => {
  it('begins with its first list, and moves on with every later one', () => {
    const timeline = new SegmentTimeline();
    assert.equal(timeline.take(list(10, 5), 4), true);
    assert.deepEqual([timeline.start, timeline.end], [0, 20]);
    timeline.take(list(12, 5), 4);
    assert.deepEqual([timeline.start, timeline.end], [8, 28]);
    assert.equal(timeline.at(9)?.sequence, 12);
    assert.equal(timeline.numbered(16)?.start, 24);
  });

  it('leaves room for what came and went unseen', () => {
    const timeline = new SegmentTimeline();
    timeline.take(list(0, 3), 4);
    timeline.take(list(5, 3), 4);
    assert.deepEqual([timeline.start, timeline.end], [20, 32]);
  });

  it('takes no list whose numbers went back: the encoder has begun anew', () => {
    const timeline = new SegmentTimeline();
    timeline.take(list(100, 3), 4);
    assert.equal(timeline.take(list(0, 3), 4), false);
    assert.deepEqual([timeline.start, timeline.end], [0, 12]);
    // Nor is an empty one a reason to forget what was there.
    assert.equal(timeline.take(list(103, 0), 4), true);
    assert.equal(timeline.end, 12);
  });

  it('gives the oldest for a place that is gone, nothing for one to come, and times of day', () => {
    const timeline = new SegmentTimeline();
    assert.equal(timeline.wallClockAt(0), undefined);
    timeline.take(list(10, 5), 4);
    timeline.take(list(12, 5), 4);
    assert.equal(timeline.at(0)?.sequence, 12);
    assert.equal(timeline.at(28), undefined);
    // 12 is at 8 s; its list says that it happened at 1 s.
    assert.equal(timeline.wallClockAt(14), 7_000);
  });
});
