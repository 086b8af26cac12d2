import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { byteRange } from '../../demo/livestream/byte-range.js';
import { livePlaylist, type LiveOptions } from '../../demo/livestream/live-playlist.js';
import { readPlaylist, type Playlist } from './read-playlist.js';

const recording = ['a', 'b', 'c'].map((uri) => ({ uri, duration: 4000 }));
const at = (seconds: number, options: Partial<LiveOptions> = {}): Playlist =>
  readPlaylist(
    livePlaylist({ segments: recording, now: seconds * 1000, dvrWindow: 20, ...options }),
  );

describe('the live playlist', () => {
  it('lists a segment when it is complete, not before', () => {
    assert.equal(livePlaylist({ segments: recording, now: 3999 }), null);
    assert.deepEqual(
      at(4).segments.map(({ uri }) => uri),
      ['a?loop=0'],
    );
    assert.equal(at(7.999).segments.length, 1);
    assert.equal(at(8).segments.length, 2);
  });

  it('slides: what stays keeps its number, its date, its URL and its discontinuity', () => {
    for (let seconds = 4; seconds < 200; seconds += 1) {
      const [earlier, later] = [at(seconds), at(seconds + 1)];
      const gone = later.sequence - earlier.sequence;
      assert.ok(gone === 0 || gone === 1, `${gone} gone at ${seconds}`);
      const kept = earlier.segments.slice(gone);
      assert.deepEqual(later.segments.slice(0, kept.length), kept);
    }
  });

  it('numbers discontinuities alike for everyone who listens (RFC 8216 §6.2.2)', () => {
    const numbers = new Map<string, number>();
    for (let seconds = 4; seconds < 200; seconds += 1) {
      const playlist = at(seconds);
      let number = playlist.discontinuitySequence;
      for (const { uri, discontinuity } of playlist.segments) {
        if (discontinuity) number += 1;
        assert.equal(numbers.get(uri) ?? number, number, uri);
        assert.equal(number, Number(uri.split('loop=')[1]), 'one per loop');
        numbers.set(uri, number);
      }
    }
    assert.deepEqual(
      at(40).segments.map(({ uri, discontinuity }) => [uri, discontinuity]),
      [
        ['c?loop=1', false],
        ['a?loop=2', true],
        ['b?loop=2', false],
        ['c?loop=2', false],
        ['a?loop=3', true],
      ],
    );
  });

  it('begins again with the first loop only without a discontinuity', () => {
    assert.equal(at(4).segments[0]?.discontinuity, false);
    assert.equal(at(24, { origin: 12_000 }).segments[0]?.discontinuity, false);
  });

  it('dates every segment, without a gap', () => {
    const { segments } = at(123);
    segments.forEach(({ start, duration }, index) => {
      const next = segments[index + 1]?.start ?? 120_000;
      assert.equal(start + duration * 1000, next);
    });
  });

  it('stays within the window, but not below three segments', () => {
    assert.equal(at(1000).segments.length, 5);
    assert.equal(at(1000, { dvrWindow: 23 }).segments.length, 5);
    assert.equal(at(1000, { dvrWindow: 1 }).segments.length, 3);
    assert.equal(at(1e6, { dvrWindow: 300 }).segments.length, 75);
  });

  it('lists nothing from before it went on air, and keeps the numbers', () => {
    const playlist = at(1000, { onAirStart: 985_000 });
    assert.equal(playlist.sequence, 247);
    assert.deepEqual(
      playlist.segments.map(({ start }) => start),
      [988_000, 992_000, 996_000],
    );
    assert.equal(livePlaylist({ segments: recording, now: 991_000, onAirStart: 985_000 }), null);
  });

  it('counts uneven segments and rounds the target duration (§4.3.3.1)', () => {
    const segments = [3960, 4480, 1200].map((duration, i) => ({ uri: `${i}`, duration }));
    const playlist = readPlaylist(livePlaylist({ segments, now: 3 * 9640 + 8439, dvrWindow: 20 }));
    assert.equal(playlist.targetDuration, 4);
    assert.equal(playlist.segments.at(-1)?.uri, '0?loop=3');
    assert.equal(playlist.segments.at(-1)?.start, 3 * 9640);
    assert.deepEqual(
      playlist.segments.map(({ duration }) => duration),
      [4.48, 1.2, 3.96, 4.48, 1.2, 3.96],
    );
  });

  it('says when it has ended', () => {
    assert.equal(at(50).ended, false);
    assert.equal(at(50, { ended: true }).ended, true);
  });
});

describe('byte ranges (RFC 9110 §14)', () => {
  const cases: [string | undefined, ReturnType<typeof byteRange>][] = [
    ['bytes=0-9', { first: 0, last: 9 }],
    ['bytes=90-', { first: 90, last: 99 }],
    ['bytes=90-400', { first: 90, last: 99 }],
    ['bytes=-10', { first: 90, last: 99 }],
    ['bytes=-400', { first: 0, last: 99 }],
    ['bytes=100-', 'unsatisfiable'],
    ['bytes=-0', 'unsatisfiable'],
    ['bytes=9-0', null],
    ['bytes=0-1,5-6', null],
    ['bytes=-', null],
    [undefined, null],
  ];
  for (const [header, expected] of cases) {
    it(header ?? 'none', () => {
      assert.deepEqual(byteRange(header, 100), expected);
    });
  }
});
