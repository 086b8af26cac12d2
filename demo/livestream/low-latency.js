/**
 * What a playlist of low latency has besides (RFC 8216bis): segments come in parts, each listed as
 * soon as it is there, and a request for the next is kept waiting until then.
 *
 * @typedef {import('./vod.js').VodSegment} VodSegment
 * @typedef {import('./parts.js').Part} Part
 * @typedef {import('./media.js').Resource} Resource
 *
 * @typedef {(uri: string) => readonly Pick<Part, 'duration' | 'independent'>[]} Parts
 *   of a segment of the recording
 *
 * @typedef {object} Wanted what a request waits for
 * @property {number} sequence media sequence number
 * @property {number} [part] counted from 0; without it the whole segment
 */

/**
 * @param {Resource} resource
 * @param {URLSearchParams} query
 * @returns {Wanted | undefined} undefined where the request waits for nothing
 */
export function wantedBy({ kind, segments, index }, query) {
  /** @param {string} name */
  const number = (name) =>
    /^\d+$/.test(query.get(name) ?? '') ? Number(query.get(name)) : undefined;
  // RFC 8216bis §6.2.5.2; and what EXT-X-PRELOAD-HINT has announced, §6.2.6.
  const [sequence, part] =
    kind === 'playlist'
      ? [number('_HLS_msn'), number('_HLS_part')]
      : [(number('loop') ?? NaN) * segments.length + index, number('part')];
  if (sequence === undefined || (kind === 'segment' && part === undefined)) return undefined;
  return { sequence, ...(part !== undefined && { part }) };
}

/**
 * @param {readonly VodSegment[]} segments
 * @param {Parts} parts
 */
export function lowLatencyTags(segments, parts) {
  const target = Math.max(
    ...segments.flatMap(({ uri }) => parts(uri).map(({ duration }) => duration)),
  );
  // RFC 8216bis §4.4.3.8: three times the target is what it recommends.
  return [
    `#EXT-X-SERVER-CONTROL:CAN-BLOCK-RELOAD=YES,PART-HOLD-BACK=${seconds(3 * target)}`,
    `#EXT-X-PART-INF:PART-TARGET=${seconds(target)}`,
  ];
}

/**
 * The parts of a segment that are there, and a hint at the next (RFC 8216bis §4.4.4.9, §4.4.5.3).
 *
 * @param {ReturnType<Parts>} parts
 * @param {string} uri of the segment, with a query
 * @param {number} age milliseconds since the segment began
 */
export function partTags(parts, uri, age) {
  let end = 0;
  /** @type {string[]} */
  const lines = [];
  for (const [index, { duration, independent }] of parts.entries()) {
    end += duration;
    const address = `URI="${uri}&part=${index}"`;
    if (end > age) return [...lines, `#EXT-X-PRELOAD-HINT:TYPE=PART,${address}`];
    const info = `DURATION=${seconds(duration)},${address}${independent ? ',INDEPENDENT=YES' : ''}`;
    lines.push(`#EXT-X-PART:${info}`);
  }
  return lines;
}

/**
 * When a segment, or a part of it, can be listed.
 *
 * @param {Wanted} wanted one part more than there are is the first of the next segment
 * @param {{ segments: readonly VodSegment[], origin: number, parts: Parts }} recording as in LiveOptions
 * @returns {number} epoch milliseconds
 */
export function completeAt({ sequence, part }, { segments, origin, parts }) {
  const index = sequence % segments.length;
  const loop = (sequence - index) / segments.length;
  const segment = segments[index];
  if (segment === undefined) throw new RangeError('the recording has no segments');
  const { duration, uri } = segment;
  const start = origin + loop * sum(segments) + sum(segments.slice(0, index));
  if (part === undefined) return start + duration;
  const own = parts(uri);
  if (part < own.length) return start + sum(own.slice(0, part + 1));
  return start + duration + sum(own.slice(0, 1));
}

/** @param {number} milliseconds */
export function seconds(milliseconds) {
  return (milliseconds / 1000).toFixed(3);
}

/** @param {readonly { duration: number }[]} pieces */
export function sum(pieces) {
  return pieces.reduce((total, { duration }) => total + duration, 0);
}
