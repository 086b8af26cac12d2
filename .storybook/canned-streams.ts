import type { Plugin } from 'vite';

/** Of the recording in demo/media/sample/. */
const segments = 15;
const segmentSeconds = 4;

/**
 * A livestream as a plain file, for a Storybook on a host of files: a playlist
 * without an end (RFC 8216 §4.3.3.4) that starts at its beginning and is long
 * enough to look at. When it has been played the picture stops, as in any
 * stream whose encoder has lost its line.
 *
 * @param media path from the playlist to the recording
 * @param count how many segments, the recording over and over
 */
function playlist(media: string, count: number): string {
  const lines = Array.from({ length: count }, (_, index) => {
    const number = index % segments;
    return [
      // The clock of the media begins anew with each round (RFC 8216 §4.3.2.3).
      ...(index > 0 && number === 0 ? ['#EXT-X-DISCONTINUITY'] : []),
      `#EXTINF:${segmentSeconds.toFixed(3)},`,
      `${media}/360p/${String(number).padStart(2, '0')}.ts`,
    ];
  });
  return [
    '#EXTM3U',
    '#EXT-X-VERSION:3',
    '#EXT-X-INDEPENDENT-SEGMENTS',
    `#EXT-X-TARGETDURATION:${String(segmentSeconds)}`,
    '#EXT-X-MEDIA-SEQUENCE:0',
    '#EXT-X-START:TIME-OFFSET=0,PRECISE=YES',
    ...lines.flat(),
    '',
  ].join('\n');
}

/** What no browser decodes, honestly declared. */
const unplayable = [
  '#EXTM3U',
  '#EXT-X-STREAM-INF:BANDWIDTH=100000,CODECS="none.1"',
  'frozen.m3u8',
  '',
].join('\n');

const streams: ReadonlyMap<string, string> = new Map([
  // Where the programme of 2015 has its livestream: twenty minutes.
  ['live/baghdad/master.m3u8', playlist('../../media/sample', 300)],
  ['canned/frozen.m3u8', playlist('../media/sample', 3)],
  ['canned/unplayable.m3u8', unplayable],
]);

/** Streams that need no server: in the built Storybook as files, and the same ones while developing. */
export function cannedStreams(): Plugin {
  return {
    name: 'canned-streams',
    generateBundle() {
      for (const [fileName, source] of streams) this.emitFile({ type: 'asset', fileName, source });
    },
    configureServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        const path = request.url?.replace(/\?.*$/, '').slice(1) ?? '';
        const source = path.startsWith('canned/') ? streams.get(path) : undefined;
        if (source === undefined) {
          next();
          return;
        }
        response.setHeader('content-type', 'application/vnd.apple.mpegurl').end(source);
      });
    },
  };
}
