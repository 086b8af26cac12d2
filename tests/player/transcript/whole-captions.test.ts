import { strict as assert } from 'node:assert';
import { afterEach, describe, it, mock } from 'node:test';
import { readCaptionFile } from '../../../src/player/transcript/caption-file.js';
import { onMediaClock } from '../../../src/player/transcript/media-clock.js';
import { findCaptions, WholeCaptions } from '../../../src/player/transcript/whole-captions.js';

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
    assert.deepEqual(readCaptionFile('\n'), []);
    assert.equal(readCaptionFile('<!doctype html>'), undefined);
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
      part(0, 0, cue(101.4, 103, 'One.'), cue(105, 108, 'Two.')),
      part(6, 0, cue(105, 108, 'Two.'), cue(109, 110, 'Three.')),
      part(12, 0, cue(117, 118, 'Four.')),
    ];
    const [shift = NaN] = onMediaClock(parts, []).map(({ startTime }) => startTime - 101.4);
    // It is -101.4 in truth; "Two." is in two segments, and so it lies over their border.
    assert.ok(shift > -102 && shift < -99, String(shift));
  });

  it('are not led astray by what is said more than once', () => {
    const parts = [
      {
        ...part(0, 0, cue(10, 12, '[Music]'), cue(20, 22, 'One.'), cue(3300, 3302, '[Music]')),
        to: 3600,
      },
    ];
    const placed = onMediaClock(parts, [cue(3300, 3302, '[Music]'), cue(20, 22, 'One.')]);
    assert.deepEqual(placed, parts[0]?.cues);
    // One file for the whole recording, and nothing to hold it against.
    assert.deepEqual(onMediaClock(parts, []), parts[0]?.cues);
  });

  it('go on where the timestamps of 33 bits have begun at 0 again', () => {
    const wrap = 2 ** 33 / 90_000;
    const parts = [part(0, 0, cue(wrap - 5, wrap - 4, 'One.')), part(6, 0, cue(2, 3, 'Two.'))];
    const placed = onMediaClock(parts, [cue(1, 2, 'One.')]);
    assert.deepEqual(
      placed.map(({ startTime }) => startTime),
      [1, 8],
    );
  });
});

describe('the loading of a whole transcript', () => {
  afterEach(() => {
    mock.restoreAll();
  });

  /** A server with these files, and how often each was asked for. A number is what it answers instead. */
  function serve(files: Record<string, string | number>): Map<string, number> {
    const asked = new Map<string, number>();
    mock.method(globalThis, 'fetch', (url: string) => {
      const name = url.slice('https://example.org/'.length);
      asked.set(name, (asked.get(name) ?? 0) + 1);
      const file = files[name] ?? 404;
      return Promise.resolve(
        typeof file === 'number' ? new Response('', { status: file }) : new Response(file),
      );
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
  const list = '#EXTM3U\n#EXT-X-TARGETDURATION:6\n#EXTINF:6,\n1.vtt\n#EXTINF:6,\n2.vtt\n';
  const { signal } = new AbortController();
  const url = 'https://example.org/ar.m3u8';
  const loaded = (whole: WholeCaptions) =>
    whole.parts.map(({ from, cues }) => [from, cues[0]?.text]);

  it('finds the captions that are called as the track is', async () => {
    serve({ 'top.m3u8': top });
    const find = (label: string, language: string) =>
      findCaptions('https://example.org/top.m3u8', { label, language }, signal);
    assert.equal(await find('العربية', 'ar'), url);
    // A track of the page in the same language.
    assert.equal(await find('Arabic, corrected', 'ar'), undefined);
  });

  it('has nothing to load where the captions are within the picture, or there is no list', async () => {
    const captioned = top.replaceAll('TYPE=SUBTITLES', 'TYPE=CLOSED-CAPTIONS');
    serve({ 'top.m3u8': captioned });
    const english = { label: 'English', language: 'en' };
    assert.equal(await findCaptions('https://example.org/top.m3u8', english, signal), undefined);
    mock.restoreAll();
    const headers = { 'content-type': 'video/mp4' };
    mock.method(globalThis, 'fetch', () => Promise.resolve(new Response('', { headers })));
    assert.equal(await findCaptions('https://example.org/film', english, signal), undefined);
  });

  it('goes on where the network has stopped it', async () => {
    const files: Record<string, string | number> = {
      'ar.m3u8': list,
      '1.vtt': 'WEBVTT\n\n00:01.000 --> 00:02.000\nOne.',
      '2.vtt': 503,
    };
    const asked = serve(files);
    const whole = new WholeCaptions();
    await assert.rejects(
      whole.load(url, signal, () => undefined),
      /2\.vtt answered 503/,
    );
    files['2.vtt'] = 'WEBVTT\n\n00:07.000 --> 00:08.000\nTwo.';
    let came = 0;
    await whole.load(url, signal, () => {
      came += 1;
    });
    assert.equal(came, 1);
    assert.deepEqual(loaded(whole), [
      [0, 'One.'],
      [6, 'Two.'],
    ]);
    assert.equal(asked.get('1.vtt'), 1);
  });

  it('does without a segment that is gone, and says where something else comes', async () => {
    const files = { 'ar.m3u8': list, '2.vtt': 'WEBVTT\n\n00:07.000 --> 00:08.000\nTwo.' };
    serve(files);
    const whole = new WholeCaptions();
    await whole.load(url, signal, () => undefined);
    assert.deepEqual(loaded(whole), [
      [0, undefined],
      [6, 'Two.'],
    ]);
    mock.restoreAll();
    serve({ ...files, '1.vtt': '<!doctype html>' });
    await assert.rejects(
      new WholeCaptions().load(url, signal, () => undefined),
      /1\.vtt is no WebVTT/,
    );
    mock.restoreAll();
    serve({ 'ar.m3u8': '<!doctype html>' });
    await assert.rejects(
      new WholeCaptions().load(url, signal, () => undefined),
      /lists no captions/,
    );
  });
});
