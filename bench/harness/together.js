import { visit } from './visit.js';

/** @typedef {import('./part.js').Outcome} Outcome */

/**
 * All peers at once, a browser each: a page behind others counts as hidden, and some wait to be
 * seen. One that throws has failed; the minutes of the others are kept.
 *
 * @template {import('./part.js').NamedPeer} T
 * @param {import('./server.js').BenchServer} server
 * @param {readonly T[]} peers
 * @param {(visited: import('./visit.js').Visit, peer: T) => Promise<Outcome>} measure
 * @returns {Promise<ReadonlyMap<string, Outcome>>} peer → what became of it
 */
export async function visitTogether(server, peers, measure) {
  const outcomes = await Promise.all(
    peers.map(async (peer) => {
      const outcome = await visit({ server }, (visited) => measure(visited, peer)).catch(failed);
      return /** @type {const} */ ([peer.name, outcome]);
    }),
  );
  return new Map(outcomes);
}

/** @param {unknown} error @returns {Outcome} */
function failed(error) {
  const message = error instanceof Error ? error.message : String(error);
  return { values: {}, failed: message, faults: [], notes: [] };
}
