import { strict as assert } from 'node:assert';
import { afterEach, describe, it, mock } from 'node:test';
import { readCaptionFile } from '../../../src/player/transcript/caption-file.js';
import { onMediaClock, WholeCaptions } from '../../../src/player/transcript/whole-captions.js';

const cue = (startTime: number, endTime: number, text: string) => ({ startTime, endTime, text });

describe('a file of captions', () => {
  it('is read onto the clock of the stream', () => {
    const text = [
      'WEBVTT',
      'X-TIMESTAMP-MAP=LOCAL:00:00:10.000,MPEGTS:1800000',
      '',
      'NOTE nobody says this',
      '',
      'first',
      '00:11.500 --> 00:13.000 line:0 align:start',
      'Two',
      'lines.',
      '',
      '01:00:10.000 --> 01:00:12.000',
      'An hour later.',
    ];
    assert.deepEqual(readCaptionFile(text.join('\r\n')), [
      cue(21.5, 23, 'Two\nlines.'),
      cue(3620, 3622, 'An hour later.'),
    ]);
  });

  it('without a word about clocks means its own', () => {
    assert.deepEqual(readCaptionFile('\uFEFFWEBVTT\n\n00:01.000 --> 00:02.000\nHere.\n'), [
      cue(1, 2, 'Here.'),
    ]);
  });

  it('is none where it is in MP4, or empty', () => {
    assert.equal(readCaptionFile('\0\0\0\u0018ftypiso6'), undefined);
    assert.deepEqual(readCaptionFile('WEBVTT'), []);
  });
});

describe('captions of a whole recording', () => {
  const part = (from: number, stretch: number, ...cues: ReturnType<typeof cue>[]) => ({
    from,
    to: from + 6,
    stretch,
    cues,
  });

  it('stand where the engine has put one of them, stretch by stretch', () => {
    const parts = [
      part(0, 0, cue(101, 102, 'One.')),
      part(6, 0, cue(107, 108, 'Two.')),
      part(12, 1, cue(1, 2, 'Three.'), cue(3, 4, 'One.')),
    ];
    const placed = onMediaClock(parts, [cue(7, 8, 'Two.'), cue(15, 16, 'One.')]);
    assert.deepEqual(placed, [
      cue(1, 2, 'One.'),
      cue(7, 8, 'Two.'),
      cue(13, 14, 'Three.'),
      cue(15, 16, 'One.'),
    ]);
  });

  it('stand about where their segments stand where the engine has none of them', () => {
    const parts = [
      part(0, 0, cue(100.5, 102, 'One.')),
      part(6, 0, cue(109, 110, 'Two.')),
      part(12, 0, cue(117.5, 118, 'Three.')),
    ];
    const placed = onMediaClock(parts, []);
    assert.deepEqual(
      placed.map(({ startTime }) => startTime),
      [0.5, 9, 17.5],
    );
  });
});

describe('the loading of a whole transcript', () => {
  afterEach(() => {
    mock.restoreAll();
  });

  /** A server with these files, and how often each was asked for. */
  function serve(files: Record<string, string>): Map<string, number> {
    const asked = new Map<string, number>();
    mock.method(globalThis, 'fetch', (url: string) => {
      const name = url.slice('https://example.org/'.length);
      asked.set(name, (asked.get(name) ?? 0) + 1);
      const text = files[name];
      return Promise.resolve(new Response(text ?? '', { status: text === undefined ? 404 : 200 }));
    });
    return asked;
  }

  const top = [
    '#EXTM3U',
    '#EXT-X-MEDIA:TYPE=SUBTITLES,GROUP-ID="t",NAME="English",LANGUAGE="en",URI="en.m3u8"',
    '#EXT-X-MEDIA:TYPE=SUBTITLES,GROUP-ID="t",NAME="العربية",LANGUAGE="ar",URI="ar.m3u8"',
    '#EXT-X-STREAM-INF:BANDWIDTH=300000',
    'low.m3u8',
  ].join('\n');
  const list =
    '#EXTM3U\n#EXT-X-TARGETDURATION:6\n#EXTINF:6,\n1.vtt\n#EXTINF:6,\n2.vtt\n#EXT-X-ENDLIST';
  const { signal } = new AbortController();
  const arabic = { language: 'ar', label: 'العربية' };

  it('goes on where the network has stopped it', async () => {
    const files: Record<string, string> = {
      'top.m3u8': top,
      'ar.m3u8': list,
      '1.vtt': 'WEBVTT\n\n00:01.000 --> 00:02.000\nOne.',
    };
    const asked = serve(files);
    const whole = new WholeCaptions('https://example.org/top.m3u8', arabic);
    await assert.rejects(
      whole.load(signal, () => undefined),
      /2\.vtt answered 404/,
    );
    files['2.vtt'] = 'WEBVTT\n\n00:07.000 --> 00:08.000\nTwo.';
    let came = 0;
    await whole.load(signal, () => {
      came += 1;
    });
    assert.equal(came, 1);
    assert.deepEqual(
      whole.parts.map(({ from, cues }) => [from, cues[0]?.text]),
      [
        [0, 'One.'],
        [6, 'Two.'],
      ],
    );
    assert.deepEqual(
      [asked.get('1.vtt'), asked.get('2.vtt'), asked.get('en.m3u8')],
      [1, 2, undefined],
    );
  });

  it('has nothing to load where the captions are within the picture', async () => {
    const text = top.replaceAll('TYPE=SUBTITLES', 'TYPE=CLOSED-CAPTIONS');
    const asked = serve({ 'top.m3u8': text });
    const whole = new WholeCaptions('https://example.org/top.m3u8', arabic);
    await whole.load(signal, () => undefined);
    assert.deepEqual([...asked.keys()], ['top.m3u8']);
  });
});
