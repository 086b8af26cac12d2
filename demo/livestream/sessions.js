/**
 * Livestreams that know nothing of each other: one per test, one per visitor of the
 * fault lab. They are made when first asked for and forgotten when too many others
 * have been used since, so that nobody can fill the memory with names.
 *
 * @typedef {import('./fault.js').Fault} Fault
 * @typedef {import('./media.js').ResourceKind} ResourceKind
 *
 * @typedef {object} Session
 * @property {Fault | null} fault
 * @property {number} onAirStart epoch milliseconds; nothing older is listed
 * @property {Record<ResourceKind, number>} requests answered or refused since it was made
 */

const most = 500;

export class Sessions {
  /** Least recently used first. @type {Map<string, Session>} */
  #sessions = new Map();

  /**
   * @param {string} name
   * @param {number} now epoch milliseconds; a fault whose time is over is cleared
   * @returns {Session}
   */
  at(name, now) {
    const session = this.#sessions.get(name) ?? newSession();
    this.#sessions.delete(name);
    this.#sessions.set(name, session);
    for (const oldest of this.#sessions.keys()) {
      if (this.#sessions.size <= most) break;
      this.#sessions.delete(oldest);
    }
    const until = session.fault?.until ?? null;
    if (until !== null && until <= now) setFault(session, null, until);
    return session;
  }

  get size() {
    return this.#sessions.size;
  }
}

/**
 * @param {Session} session
 * @param {Fault | null} fault
 * @param {number} when epoch milliseconds
 */
export function setFault(session, fault, when) {
  if (session.fault?.kind === 'not-started') session.onAirStart = when;
  session.fault = fault;
}

/** @returns {Session} */
function newSession() {
  return {
    fault: null,
    onAirStart: 0,
    requests: { master: 0, playlist: 0, segment: 0, captionsPlaylist: 0, captions: 0, other: 0 },
  };
}
