/**
 * Cuts a segment of MPEG-TS into Partial Segments (RFC 8216bis §4.4.4.9), between two pictures;
 * where there is no picture, between two units of sound.
 *
 * @typedef {object} Part
 * @property {number} duration milliseconds
 * @property {boolean} independent whether a player can begin with it: its first picture needs no other
 * @property {Buffer} bytes
 *
 * @typedef {object} Unit a packetized elementary stream packet (ISO 13818-1 §2.4.3.6)
 * @property {number} at where it begins, bytes
 * @property {number} time when it is shown, milliseconds
 * @property {boolean} independent
 */

const packet = 188;
const clockRate = 90;
/** Milliseconds; five of them are a segment of the sample. */
const longest = 800;

/** Packets of the tables with which every segment begins: services, programmes, streams. */
const tables = 3;

/**
 * @param {Buffer} segment
 * @param {number} duration milliseconds of the segment
 * @returns {Part[]}
 */
export function partsOf(segment, duration) {
  const pictures = units(segment, (stream) => stream >= 0xe0 && stream <= 0xef);
  const cuttable = pictures.length > 0 ? pictures : units(segment, (stream) => stream < 0xe0);
  const [first] = cuttable;
  if (first === undefined) throw new Error('a segment has neither picture nor sound');
  const end = { at: segment.length, time: first.time + duration, independent: true };

  // As many whole units as fit.
  let begin = first;
  const starts = cuttable.filter((unit, index) => {
    const next = cuttable[index + 1] ?? end;
    const isStart = unit === first || (unit !== begin && next.time - begin.time > longest);
    if (isStart) begin = unit;
    return isStart;
  });
  return starts.map((start, index) => {
    const next = starts[index + 1] ?? end;
    const bytes = segment.subarray(index === 0 ? 0 : start.at, next.at);
    return {
      duration: next.time - start.time,
      independent: start.independent,
      // Every part has the tables, which the segment has once: a player may begin with it.
      bytes: index === 0 ? bytes : Buffer.concat([segment.subarray(0, tables * packet), bytes]),
    };
  });
}

/**
 * @param {Buffer} segment
 * @param {(stream: number) => boolean} isWanted by the stream id of a unit
 * @returns {Unit[]}
 */
function units(segment, isWanted) {
  /** @type {Unit[]} */
  const found = [];
  for (let at = 0; at + packet <= segment.length; at += packet) {
    const begins = (byte(segment, at + 1) & 0x40) !== 0;
    const adapted = (byte(segment, at + 3) & 0x20) !== 0;
    const unit = at + 4 + (adapted ? 1 + byte(segment, at + 4) : 0);
    const isUnit = begins && segment.readUIntBE(unit, 3) === 1;
    if (!isUnit || !isWanted(byte(segment, unit + 3))) continue;
    const isAccessPoint = adapted && (byte(segment, at + 5) & 0x40) !== 0;
    found.push({ at, time: timeOf(segment, unit + 9), independent: isAccessPoint });
  }
  return found;
}

/**
 * @param {Buffer} segment
 * @param {number} at a time stamp of 33 bits, with a marker after 3, 15 and 15 of them
 * @returns {number} milliseconds
 */
function timeOf(segment, at) {
  const high = (byte(segment, at) >> 1) & 0x07;
  const middle = segment.readUInt16BE(at + 1) >> 1;
  const low = segment.readUInt16BE(at + 3) >> 1;
  return (high * 2 ** 30 + middle * 2 ** 15 + low) / clockRate;
}

/**
 * @param {Buffer} segment
 * @param {number} at
 */
function byte(segment, at) {
  return segment[at] ?? 0;
}
