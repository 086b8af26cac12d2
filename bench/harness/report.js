/**
 * Puts the tables into docs/performance.md, between the markers of each part:
 *
 *     <!-- bench:map -->
 *     …
 *     <!-- /bench:map -->
 *
 * @typedef {import('./records.js').RunFile} RunFile
 */

/**
 * @param {string} text of the document
 * @param {string} part
 * @param {string} content
 * @returns {string}
 * @throws {Error} when the document has no place for it
 */
export function putBetween(text, part, content) {
  const [start, end] = [`<!-- bench:${part} -->`, `<!-- /bench:${part} -->`];
  const from = text.indexOf(start);
  const to = text.indexOf(end);
  if (from === -1 || to < from) throw new Error(`there is no place between ${start} and ${end}`);
  return `${text.slice(0, from + start.length)}\n${content}\n${text.slice(to)}`;
}

/**
 * @param {RunFile} run
 * @param {string} file name of it
 * @returns {string} on what and when, in a line, and the versions of everything below it
 */
export function headOf({ machine, started, ended, records }, file) {
  const { processor, cores, memory, browser, node, packages } = machine;
  const day = started.slice(0, 10);
  const till = ended.slice(0, 10) === day ? ended.slice(11, 16) : ended.slice(0, 16);
  const rounds = Math.max(0, ...records.map(({ round }) => round));
  const isWarm = rounds > 0 && records.some(({ round }) => round === 0);
  const kept = `${rounds > 1 ? `${rounds} rounds` : 'one round'}${isWarm ? ' after a warm-up' : ''}`;
  const commit = machine.commit.replace('+', ' with changes that are not committed');
  const versions = Object.entries({ 'Node.js': node, ...packages }).map((pair) => pair.join(' '));
  return [
    `*${day}, ${started.slice(11, 16)} to ${till} UTC; ${processor}, ${cores} cores, ${memory} GB; ${browser}; commit ${commit}; ${kept}; [every value](../bench/results/${file}).*`,
    '',
    `<details><summary>Versions</summary>${versions.join(', ')}</details>`,
  ].join('\n');
}

/**
 * @param {RunFile} run
 * @returns {string} which peers ask third parties, and whom; empty when none does
 */
export function thirdParties({ records }) {
  /** @type {Map<string, Set<string>>} */
  const hosts = new Map();
  for (const { peer, notes = [] } of records) {
    for (const note of notes) {
      const host = /^asks another origin: \w+:\/\/([^/:]+)/.exec(note)?.[1];
      if (host) hosts.set(peer, (hosts.get(peer) ?? new Set()).add(host));
    }
  }
  if (hosts.size === 0) return '';
  const told = [...hosts].map(([peer, asked]) => `${peer} (${[...asked].sort().join(', ')})`);
  return `\nAsk third parties without being told to: ${told.join(', ')}.\n`;
}
