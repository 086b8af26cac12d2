/**
 * Writes the media playlist of a livestream that plays a recording over and over.
 *
 * Pure: the same moment gives every visitor the same playlist, on every server and
 * after every restart of it, because the numbers count from an origin in time (by
 * default the epoch) and not from the first request.
 *
 * @typedef {import('./vod.js').VodSegment} VodSegment
 *
 * @typedef {object} LiveOptions
 * @property {readonly VodSegment[]} segments of the recording; at least one
 * @property {number} now epoch milliseconds
 * @property {number} [origin] when segment 0 began, epoch milliseconds; default the epoch
 * @property {number} [onAirStart] epoch milliseconds; segments begun earlier are not listed
 * @property {number} [dvrWindow] how far back visitors may go, seconds; default 300
 * @property {boolean} [ended] whether nothing more will come
 * @property {number} [switchedAt] epoch milliseconds from which the segments are those of another rendition
 * @property {import('./low-latency.js').Parts} [parts] what each segment comes in, where it shall
 *   come before it is complete
 *
 * @typedef {object} LiveSegment
 * @property {number} sequence its media sequence number (RFC 8216 §3)
 * @property {number} loop how many times the recording had been played before
 * @property {number} index in the recording
 * @property {number} start epoch milliseconds
 * @property {number} duration milliseconds
 * @property {string} uri as in the recording
 */

import { lowLatencyTags, partTags, seconds, sum } from './low-latency.js';

/** A live playlist must stay this many target durations long (RFC 8216 §6.2.2). */
const fewestSegments = 3;

/** Parts are listed of so many segments, and of the one that is not complete (RFC 8216bis §6.2.2). */
const segmentsWithParts = 3;

/**
 * The segments that are complete at `now` and still within the window, oldest first; and the one
 * that is on air.
 *
 * @param {LiveOptions} options
 * @returns {{ listed: LiveSegment[], onAir: LiveSegment | undefined }}
 */
function liveWindow({ segments, now, origin = 0, onAirStart = origin, dvrWindow = 300 }) {
  const loopLength = sum(segments);
  if (loopLength <= 0) throw new RangeError('the recording has no duration');

  /** @type {LiveSegment[]} */
  const listed = [];
  /** @type {LiveSegment | undefined} */
  let onAir;
  let listedLength = 0;
  let loop = Math.floor((now - origin) / loopLength);
  let index = segments.length;
  let start = origin + (loop + 1) * loopLength;
  // Backwards from the end of the loop on air, past what is not complete yet.
  while (loop >= 0) {
    if (index === 0) {
      index = segments.length;
      loop -= 1;
      continue;
    }
    index -= 1;
    const segment = segments[index];
    if (segment === undefined) break;
    const { duration, uri } = segment;
    start -= duration;
    if (start > now) continue;
    if (start < onAirStart) break;
    const sequence = loop * segments.length + index;
    const found = { sequence, loop, index, start, duration, uri };
    if (start + duration > now) {
      onAir = found;
      continue;
    }
    listedLength += duration;
    if (listedLength > dvrWindow * 1000 && listed.length >= fewestSegments) break;
    listed.unshift(found);
  }
  return { listed, onAir };
}

/**
 * @param {LiveOptions} options
 * @returns {string | null} null while no segment is complete: RFC 8216 knows no playlist
 *   without segments, and real encoders have no file yet
 */
export function livePlaylist(options) {
  const { listed, onAir } = liveWindow(options);
  const [first] = listed;
  if (first === undefined) return null;
  const { segments, now, origin = 0, ended = false, switchedAt = Infinity } = options;
  // What has ended has no edge to be near.
  const parts = ended ? undefined : options.parts;

  // §4.3.3.1: EXTINF rounded to the nearest second must not exceed it. Of the whole
  // recording, because it must never change.
  const longest = Math.max(...segments.map(({ duration }) => duration));
  const lines = [
    '#EXTM3U',
    `#EXT-X-VERSION:${parts ? 6 : 3}`,
    '#EXT-X-INDEPENDENT-SEGMENTS',
    `#EXT-X-TARGETDURATION:${Math.round(longest / 1000)}`,
    ...(parts ? lowLatencyTags(segments, parts) : []),
    `#EXT-X-MEDIA-SEQUENCE:${first.sequence}`,
    `#EXT-X-DISCONTINUITY-SEQUENCE:${discontinuitiesBefore(first)}`,
  ];
  for (const segment of onAir && parts ? [...listed, onAir] : listed) {
    const isOther = segment.start >= switchedAt;
    const begins = isOther && segment.start - segment.duration < switchedAt;
    const uri = isOther ? otherRendition(liveUri(segment, origin)) : liveUri(segment, origin);
    if (startsWithDiscontinuity(segment) || begins) lines.push('#EXT-X-DISCONTINUITY');
    lines.push(`#EXT-X-PROGRAM-DATE-TIME:${new Date(segment.start).toISOString()}`);
    if (parts && segment.sequence > first.sequence + listed.length - 1 - segmentsWithParts) {
      lines.push(...partTags(parts(segment.uri), uri, now - segment.start));
    }
    if (segment !== onAir) lines.push(`#EXTINF:${seconds(segment.duration)},`, uri);
  }
  if (ended) lines.push('#EXT-X-ENDLIST');
  return `${lines.join('\n')}\n`;
}

/**
 * Timestamps begin again with every loop but the very first.
 *
 * @param {LiveSegment} segment
 */
function startsWithDiscontinuity({ loop, index }) {
  return loop > 0 && index === 0;
}

/**
 * Tags that have left the playlist (§6.2.2). While the first segment still carries
 * its own tag, that one has not left yet.
 *
 * @param {LiveSegment} first
 */
function discontinuitiesBefore(first) {
  return startsWithDiscontinuity(first) ? first.loop - 1 : first.loop;
}

/**
 * The file is the same in every loop; its URL is not, because players take two
 * segments of one URL for the same segment. Counted from another origin the loops
 * have low numbers again, so these URLs name their origin too.
 *
 * @param {LiveSegment} segment
 * @param {number} origin
 */
function liveUri({ uri, loop }, origin) {
  return `${uri}?loop=${loop}${origin === 0 ? '' : `&run=${origin}`}`;
}

/**
 * The other picture of the recording at the same moment, at an address of its own.
 *
 * @param {string} uri
 */
function otherRendition(uri) {
  const other = uri.startsWith('180p') ? '360p' : '180p';
  return `${uri.replace(/^(180p|360p)/, other)}&other`;
}
