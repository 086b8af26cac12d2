/**
 * Reads the recording's playlists: just as much of RFC 8216 §4 as our own files use.
 *
 * @typedef {{ uri: string, duration: number }} VodSegment
 *   uri as written in the playlist; duration in milliseconds
 * @typedef {{ uri: string, captions: boolean }} Rendition
 *   uri of a media playlist; captions: it belongs to a SUBTITLES group
 */

/**
 * @param {string} text of a multivariant playlist
 * @returns {Rendition[]} every media playlist it names
 */
export function renditions(text) {
  /** @type {Rendition[]} */
  const found = [];
  for (const line of lines(text)) {
    const media = /^#EXT-X-MEDIA:.*\bURI="([^"]+)"/.exec(line);
    if (media?.[1]) found.push({ uri: media[1], captions: line.includes('TYPE=SUBTITLES') });
    else if (!line.startsWith('#')) found.push({ uri: line, captions: false });
  }
  return found;
}

/**
 * @param {string} text of a media playlist
 * @returns {VodSegment[]}
 * @throws {Error} when a segment has no duration
 */
export function segments(text) {
  /** @type {VodSegment[]} */
  const found = [];
  let duration = NaN;
  for (const line of lines(text)) {
    const info = /^#EXTINF:([\d.]+)/.exec(line);
    if (info) {
      duration = Math.round(Number(info[1]) * 1000);
    } else if (!line.startsWith('#')) {
      if (!(duration > 0)) throw new Error(`no EXTINF before ${line}`);
      found.push({ uri: line, duration });
      duration = NaN;
    }
  }
  return found;
}

/** @param {string} text */
function lines(text) {
  return text.split(/\r?\n/).filter((line) => line !== '');
}
