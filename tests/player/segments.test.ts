import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { firstOf, readSegments } from '../../src/player/segments.js';

const url = 'https://stream.example/live/180p.m3u8';
const head = '#EXTM3U\n#EXT-X-TARGETDURATION:4\n';
const segments = Array.from({ length: 8 }, (_, index) => `#EXTINF:4,\n${String(index)}.ts\n`).join(
  '',
);
const first = (text: string) => firstOf(readSegments(text, url));

describe('where a stream begins', () => {
  it('is the segment three target durations before the end of a live playlist (RFC 8216 §6.3.3)', () => {
    assert.equal(first(head + segments)?.url, 'https://stream.example/live/5.ts');
  });

  it('is nearer to the end where the playlist says so (HOLD-BACK)', () => {
    const control = (value: string) => `#EXT-X-SERVER-CONTROL:${value}\n`;
    assert.equal(
      first(`${head}${control('CAN-SKIP-UNTIL=24,HOLD-BACK=8.0')}${segments}`)?.sequence,
      6,
    );
    // That of parts is for who plays parts.
    assert.equal(first(`${head}${control('PART-HOLD-BACK=1.0')}${segments}`)?.sequence, 5);
  });

  it('is the first of a recording, with its initialisation section', () => {
    const text = `${head}#EXT-X-MAP:URI="init.mp4"\n${segments}#EXT-X-ENDLIST\n`;
    assert.equal(first(text)?.url, 'https://stream.example/live/0.ts');
    assert.equal(first(text)?.init, 'https://stream.example/live/init.mp4');
  });

  it('is the oldest of a playlist that is too short, and nowhere in an empty one', () => {
    assert.equal(first(`${head}#EXTINF:4,\na.ts\n`)?.url, 'https://stream.example/live/a.ts');
    assert.equal(first(head), undefined);
  });
});

describe('a list of segments', () => {
  it('counts on from its first number, and from the last time of day that it says', () => {
    const list = readSegments(
      `${head}#EXT-X-MEDIA-SEQUENCE:41
#EXT-X-PROGRAM-DATE-TIME:2015-10-01T10:00:00.000+03:00
#EXTINF:4.000,
a.ts
#EXTINF:2.5,a title, with a comma

/b.ts
#EXT-X-DISCONTINUITY
#EXT-X-PROGRAM-DATE-TIME:2015-10-01T11:00:00.000+03:00
#EXTINF:4,
c.ts
`,
      url,
    );
    const at = Date.parse('2015-10-01T07:00:00Z');
    assert.deepEqual(
      list.segments.map(({ sequence, duration, discontinuity, happened = 0 }) => ({
        sequence,
        duration,
        discontinuity,
        after: (happened - at) / 1000,
      })),
      [
        { sequence: 41, duration: 4, discontinuity: false, after: 0 },
        { sequence: 42, duration: 2.5, discontinuity: false, after: 4 },
        { sequence: 43, duration: 4, discontinuity: true, after: 3600 },
      ],
    );
    assert.equal(list.segments[1]?.url, 'https://stream.example/b.ts');
    assert.equal(list.ended, false);
  });

  it('is plain where a segment is a file, and nothing else', () => {
    assert.equal(readSegments(head + segments, url).plain, true);
    assert.equal(readSegments(`${head}#EXT-X-KEY:METHOD=NONE\n${segments}`, url).plain, true);
    for (const tag of ['KEY:METHOD=AES-128,URI="k"', 'BYTERANGE:100@0', 'PART:URI="p"']) {
      assert.equal(readSegments(`${head}#EXT-X-${tag}\n${segments}`, url).plain, false);
    }
  });
});
