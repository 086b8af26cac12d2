import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { chooseEngine } from '../../src/player/engine-choice.js';
import { readPlaylist, withoutDirectives } from '../../src/player/multivariant.js';

const url = 'https://stream.example/live/master.m3u8';

function multivariant(text: string) {
  const playlist = readPlaylist(text, url);
  assert.equal(playlist?.kind, 'multivariant');
  return playlist;
}

function media(text: string) {
  const playlist = readPlaylist(text, url);
  assert.equal(playlist?.kind, 'media');
  return playlist;
}

describe('a multivariant playlist (RFC 8216 §4.3.4)', () => {
  it('names its renditions, with their addresses made absolute', () => {
    const { variants } = multivariant(`#EXTM3U
#EXT-X-STREAM-INF:BANDWIDTH=95880,CODECS="avc1.42c00d,mp4a.40.2",RESOLUTION=320x180
180p.m3u8?token=a,b
#EXT-X-STREAM-INF:BANDWIDTH=41736,CODECS="mp4a.40.2"

# a comment between
/audio.m3u8
`);
    assert.deepEqual(variants, [
      {
        url: 'https://stream.example/live/180p.m3u8?token=a,b',
        bandwidth: 95880,
        peak: 95880,
        height: 180,
        codecs: ['avc1.42c00d', 'mp4a.40.2'],
        audioOnly: false,
      },
      {
        url: 'https://stream.example/audio.m3u8',
        bandwidth: 41736,
        peak: 41736,
        height: undefined,
        codecs: ['mp4a.40.2'],
        audioOnly: true,
      },
    ]);
  });

  it('may be indented, which is not allowed', () => {
    const indented = multivariant(
      '#EXTM3U\n\t#EXT-X-STREAM-INF:BANDWIDTH=1 \n  low.m3u8\n #EXT-X-STREAM-INF:BANDWIDTH=2\n\thi.m3u8\n',
    );
    assert.deepEqual(
      indented.variants.map(({ peak, url }) => [peak, url]),
      [
        [1, 'https://stream.example/live/low.m3u8'],
        [2, 'https://stream.example/live/hi.m3u8'],
      ],
    );
  });

  it('has subtitles where a group says so', () => {
    const text = readFileSync(
      new URL('../../demo/media/sample/master.m3u8', import.meta.url),
      'utf8',
    );
    const playlist = multivariant(text);
    assert.deepEqual(playlist.captions, [
      { kind: 'subtitles', label: 'English', language: 'en' },
      { kind: 'subtitles', label: 'العربية', language: 'ar' },
    ]);
    assert.equal(playlist.hasAlternateAudio, false);
    assert.equal(playlist.variants.filter(({ audioOnly }) => audioOnly).length, 1);
  });

  it('has captions where they are in the picture (CEA-608, §4.3.4.1)', () => {
    const group =
      '#EXT-X-MEDIA:TYPE=CLOSED-CAPTIONS,GROUP-ID="cc",NAME="العربية",INSTREAM-ID="CC1"';
    const text = `#EXTM3U\n${group}\n#EXT-X-STREAM-INF:BANDWIDTH=1,CLOSED-CAPTIONS="cc"\na.m3u8\n`;
    assert.deepEqual(multivariant(text).captions, [
      { kind: 'captions', label: 'العربية', language: '' },
    ]);
  });

  it('has alternate audio only where it has an address of its own (§4.3.4.2.1)', () => {
    const group = (uri: string) => `#EXTM3U
#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="a",NAME="Kurdî, zaravayê kurmancî"${uri}
#EXT-X-STREAM-INF:BANDWIDTH=1,AUDIO="a"
v.m3u8
`;
    assert.equal(multivariant(group(',URI="ku.m3u8"')).hasAlternateAudio, true);
    assert.equal(multivariant(group('')).hasAlternateAudio, false);
  });
});

describe('a media playlist (RFC 8216 §4.3.3)', () => {
  const live = `#EXTM3U\r
#EXT-X-TARGETDURATION:4\r
#EXT-X-MEDIA-SEQUENCE:118\r
#EXTINF:4.000,\r
a.ts\r
#EXTINF:4.000,\r
b.ts\r
`;

  it('has an edge that grows with its segments, and no end while it is live', () => {
    const { first, edge, ended, targetDuration } = media(live);
    assert.deepEqual([first, edge, ended, targetDuration], [118, 120, false, 4]);
  });

  it('has ended with ENDLIST (§4.3.3.4), and begins at 0 where it says nothing (§4.3.3.2)', () => {
    assert.equal(media(`${live}#EXT-X-ENDLIST\r\n`).ended, true);
    assert.equal(media('#EXTM3U\n#EXTINF:4,\na.ts\n').first, 0);
  });

  it('counts what a delta update leaves out (RFC 8216bis §4.4.5.2)', () => {
    const delta = live.replace('#EXTINF', '#EXT-X-SKIP:SKIPPED-SEGMENTS=10\r\n#EXTINF');
    assert.equal(media(delta).edge, 130);
  });

  it('has an address without the directives of one delivery (RFC 8216bis §6.2.5)', () => {
    const address = 'https://stream.example/low.m3u8?token=a%20b';
    assert.equal(withoutDirectives(address), address);
    assert.equal(
      withoutDirectives(
        'https://stream.example/low.m3u8?_HLS_msn=7&key=1&_HLS_part=2&_HLS_skip=v2',
      ),
      'https://stream.example/low.m3u8?key=1',
    );
    assert.equal(readPlaylist(live, `${url}?_HLS_msn=7`)?.url, url);
  });
});

describe('what is no playlist', () => {
  it('is told by its first line (§4.3.1.1): the login page of a café is none', () => {
    assert.equal(readPlaylist('<!doctype html><title>Welcome</title>', url), undefined);
    assert.equal(readPlaylist('', url), undefined);
    assert.equal(readPlaylist('\n#EXTINF:4,\na.ts', url), undefined);
  });
});

describe('the engine', () => {
  const takesTransport = () => true;
  const both = { mediaSource: true, nativeHls: true, takesTransport };
  const plain = multivariant('#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=1\nv.m3u8\n');
  const captions = [{ kind: 'subtitles', label: 'English', language: 'en' }] as const;

  it('is the light build, and the one with captions only for what the light one leaves out', () => {
    assert.equal(chooseEngine(plain, both), 'light');
    assert.equal(chooseEngine(media('#EXTM3U\n#EXTINF:4,\na.ts\n'), both), 'light');
    assert.equal(chooseEngine({ ...plain, captions }, both), 'captions');
    assert.equal(chooseEngine({ ...plain, hasAlternateAudio: true }, both), 'captions');
  });

  it("is the browser's own for files, and where there is no Media Source", () => {
    const none = { ...both, mediaSource: false };
    assert.equal(chooseEngine({ kind: 'file' }, { ...both, nativeHls: false }), 'native');
    assert.equal(chooseEngine(plain, none), 'native');
    assert.equal(chooseEngine(plain, { ...none, nativeHls: false }), undefined);
  });

  it('is our own on a thin link, for a stream that says what it is and needs nothing more', () => {
    const told = multivariant(
      '#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=1,CODECS="avc1.42c00d,mp4a.40.2"\nv.m3u8\n',
    );
    assert.equal(chooseEngine({ ...told, captions }, both, true), 'lean');
    assert.equal(chooseEngine(told, both, false), 'light');
    assert.equal(chooseEngine(plain, both, true), 'light');
    assert.equal(chooseEngine({ ...told, hasAlternateAudio: true }, both, true), 'captions');
    assert.equal(chooseEngine(told, { ...both, takesTransport: () => false }, true), 'light');
  });
});
