/**
 * The fault lab: what can go wrong between a camera in Baghdad and a phone in Sylhet,
 * and what each fault does to the answers. Knows nothing of HTTP or sockets.
 *
 * @typedef {import('./media.js').ResourceKind} ResourceKind
 * @typedef {(typeof faultKinds)[number]} FaultKind
 *
 * @typedef {object} Fault
 * @property {FaultKind} kind
 * @property {number} since epoch milliseconds
 * @property {number | null} until epoch milliseconds when it clears itself; null: never
 * @property {number} status HTTP status of `error`
 * @property {number} delay milliseconds of `slow` and `trickle`
 *
 * @typedef {{ do: 'serve', delay: number }
 *   | { do: 'trickle', delay: number }
 *   | { do: 'status', status: number }
 *   | { do: 'hang-up' | 'portal' | 'truncate' | 'garbage' | 'corrupt' }} Effect
 *
 * @typedef {object} Programme what the playlist writer is told
 * @property {number} now epoch milliseconds
 * @property {number} origin epoch milliseconds
 * @property {boolean} ended
 * @property {number} [switchedAt] epoch milliseconds from which each rendition has the other's
 *   segments
 */

export const faultKinds = /** @type {const} */ ([
  // The connection is cut without an answer.
  'outage',
  // `status` (503 unless given) to everything.
  'error',
  // 404 to everything.
  'not-found',
  // The playlists stop growing; segments are still there.
  'frozen',
  // Segments and captions are 404; the playlists go on.
  'missing-segments',
  // Segments and captions break off half way.
  'truncated',
  // Segments and captions are random bytes.
  'garbage',
  // Segments have the right shape, and pictures and sound in them are damaged.
  'corrupt',
  // Every answer comes `delay` milliseconds late (3000 unless given).
  'slow',
  // Segments begin at once and take `delay` milliseconds (15000 unless given): a link too weak for them.
  'trickle',
  // Every answer is the login page of some café's network: 200, text/html.
  'portal',
  // A server of low latency that says it keeps requests waiting, and does not: what is not there yet
  // is answered with the playlist as it is, and with 404 for a part.
  'impatient',
  // 403 to playlists whose address is not signed anew (`?signature=new`).
  'expired',
  // No other site may read anything (CORS).
  'no-permission',
  // The playlists say that the segments are locked for a paid service.
  'locked',
  // The playlists name codecs that no browser has.
  'exotic',
  // After a discontinuity another picture comes: other size, other profile of the codec.
  'other-picture',
  // The programme is over: ENDLIST.
  'ended',
  // 404 to everything, and the programme begins only when this clears.
  'not-started',
  // The encoder started anew: media sequence and discontinuities count from 0, until
  // this clears; then they are those of the wall clock again.
  'restart',
]);

/** What a bad order to the lab is answered with. */
export class FaultOrderError extends Error {}

const properties = ['kind', 'seconds', 'status', 'delay'];

/** Which kinds a property says something of. @type {Readonly<Record<string, readonly string[]>>} */
const owned = { status: ['error'], delay: ['slow', 'trickle'] };

/**
 * @param {unknown} order `{ kind, seconds?, status?, delay? }`; kind null clears
 * @param {number} now epoch milliseconds
 * @returns {Fault | null}
 * @throws {FaultOrderError} with a sentence that says what to write instead
 */
export function readFault(order, now) {
  if (typeof order !== 'object' || order === null || Array.isArray(order)) {
    throw new FaultOrderError('expected an object such as { "kind": "outage", "seconds": 20 }');
  }
  const given = /** @type {Record<string, unknown>} */ (order);
  const unknown = Object.keys(given).filter((name) => !properties.includes(name));
  if (unknown.length > 0) {
    throw new FaultOrderError(`unknown: ${unknown.join(', ')}; known: ${properties.join(', ')}`);
  }
  if (given['kind'] === null) return null;
  const kind = faultKinds.find((known) => known === given['kind']);
  if (kind === undefined) {
    throw new FaultOrderError(`kind must be null or one of ${faultKinds.join(', ')}`);
  }
  for (const [name, owners] of Object.entries(owned)) {
    if (given[name] !== undefined && !owners.includes(kind)) {
      throw new FaultOrderError(`${name} belongs to ${owners.join(' and ')}, not to ${kind}`);
    }
  }
  const seconds = number(given, 'seconds', 0.001, 86400);
  const status = number(given, 'status', 400, 599) ?? 503;
  if (!Number.isInteger(status)) throw new FaultOrderError('status must be a whole number');
  return {
    kind,
    since: now,
    until: seconds === undefined ? null : now + seconds * 1000,
    status,
    delay: number(given, 'delay', 0, 60000) ?? (kind === 'trickle' ? 15000 : 3000),
  };
}

/**
 * @param {Record<string, unknown>} given
 * @param {string} name
 * @param {number} least
 * @param {number} most
 * @returns {number | undefined}
 */
function number(given, name, least, most) {
  const value = given[name];
  if (value === undefined) return undefined;
  if (typeof value !== 'number' || !(value >= least && value <= most)) {
    throw new FaultOrderError(`${name} must be a number from ${least} to ${most}`);
  }
  return value;
}

/**
 * @param {Fault | null} fault
 * @param {ResourceKind} resource
 * @param {string} query of the address
 * @returns {Effect}
 */
export function effectOn(fault, resource, query) {
  const isMedia = resource === 'segment' || resource === 'captions';
  switch (fault?.kind) {
    case 'outage':
      return { do: 'hang-up' };
    case 'error':
      return { do: 'status', status: fault.status };
    case 'not-found':
    case 'not-started':
      return { do: 'status', status: 404 };
    case 'portal':
      return { do: 'portal' };
    case 'slow':
      return { do: 'serve', delay: fault.delay };
    case 'trickle':
      if (resource === 'segment') return { do: 'trickle', delay: fault.delay };
      break;
    case 'missing-segments':
      if (isMedia) return { do: 'status', status: 404 };
      break;
    case 'truncated':
      if (isMedia) return { do: 'truncate' };
      break;
    case 'garbage':
      if (isMedia) return { do: 'garbage' };
      break;
    case 'corrupt':
      if (resource === 'segment') return { do: 'corrupt' };
      break;
    case 'expired':
      if (!isMedia && !query.includes(freshSignature)) return { do: 'status', status: 403 };
      break;
  }
  return { do: 'serve', delay: 0 };
}

const freshSignature = 'signature=new';

/**
 * A playlist as the fault has it.
 *
 * @param {Fault | null} fault
 * @param {string} text of a playlist
 */
export function playlistUnder(fault, text) {
  switch (fault?.kind) {
    case 'expired':
      return text.replace(/^(\w+\.m3u8)$/gm, `$1?${freshSignature}`);
    case 'exotic':
      return text.replaceAll(/CODECS="[^"]*"/g, 'CODECS="zzz1.1,zzz2.2"');
    case 'locked': {
      const key = 'KEY:METHOD=SAMPLE-AES,URI="skd://1",KEYFORMAT="com.apple.streamingkeydelivery"';
      const tag = text.includes('#EXT-X-STREAM-INF') ? 'SESSION-' : '';
      return text.replace(/^#EXT-X-VERSION:\d+$/m, `$&\n#EXT-X-${tag}${key}`);
    }
    default:
      return text;
  }
}

/**
 * @param {Fault | null} fault
 * @param {number} now epoch milliseconds
 * @param {number} firstSegment duration in milliseconds: a restarted encoder has a
 *   playlist only once its first segment is complete, and the fault begins there
 * @returns {Programme}
 */
export function programmeUnder(fault, now, firstSegment) {
  switch (fault?.kind) {
    case 'frozen':
      return { now: fault.since, origin: 0, ended: false };
    case 'ended':
      return { now: fault.since, origin: 0, ended: true };
    case 'restart':
      return { now, origin: fault.since - firstSegment, ended: false };
    case 'other-picture':
      return { now, origin: 0, ended: false, switchedAt: fault.since };
    default:
      return { now, origin: 0, ended: false };
  }
}
