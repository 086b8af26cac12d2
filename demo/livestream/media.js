/**
 * The files of the recording, as the livestream serves them. Requests are looked up
 * in this table and nowhere else: a path that no playlist names does not exist.
 *
 * @typedef {'master' | 'playlist' | 'segment' | 'captionsPlaylist' | 'captions' | 'other'} ResourceKind
 *
 * @typedef {object} Resource
 * @property {ResourceKind} kind
 * @property {string} file
 * @property {string} uri the end of it: the path below the session
 * @property {readonly import('./vod.js').VodSegment[]} segments of a media playlist, or of the one
 *   that a segment stands in
 * @property {number} index of a segment in it
 *
 * @typedef {ReadonlyMap<string, Resource>} Media path below the session → resource
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { renditions, segments } from './vod.js';

const multivariant = 'master.m3u8';

/**
 * @param {string} root folder of the recording
 * @returns {Promise<Media>}
 * @throws {Error} when a playlist is missing, or two last differently: they would
 *   drift apart with every loop
 */
export async function readMedia(root) {
  /** @type {Map<string, Resource>} */
  const media = new Map();
  const file = path.join(root, multivariant);
  media.set(multivariant, { kind: 'master', file, uri: multivariant, segments: [], index: 0 });

  /** @type {number | undefined} */
  let length;
  for (const { uri, captions } of renditions(await readFile(file, 'utf8'))) {
    const listed = segments(await readFile(path.join(root, uri), 'utf8'));
    const lasts = listed.reduce((total, { duration }) => total + duration, 0);
    length ??= lasts;
    if (lasts === 0 || lasts !== length) {
      throw new Error(`${uri} lasts ${lasts} ms, another rendition ${length} ms`);
    }
    const kind = captions ? 'captionsPlaylist' : 'playlist';
    media.set(uri, { kind, file: path.join(root, uri), uri, segments: listed, index: 0 });
    for (const [index, segment] of listed.entries()) {
      media.set(segment.uri, {
        kind: captions ? 'captions' : 'segment',
        file: path.join(root, segment.uri),
        uri: segment.uri,
        segments: listed,
        index,
      });
    }
  }
  return media;
}

/**
 * @param {string} file
 * @returns {string} its MIME type (RFC 8216 §4 for playlists, §3.5 for WebVTT)
 */
export function mimeType(file) {
  switch (path.extname(file)) {
    case '.m3u8':
      return 'application/vnd.apple.mpegurl';
    case '.ts':
      return 'video/mp2t';
    case '.vtt':
      return 'text/vtt; charset=utf-8';
    default:
      return 'application/octet-stream';
  }
}
