import { valuesOf } from './records.js';
import { agree, summarize } from './statistics.js';

/** @typedef {import('./records.js').RunFile} RunFile */

/** Smallest difference that means anything: a frame, a kB, a node. */
const resolution = 17;

/**
 * @param {RunFile} one
 * @param {RunFile} other
 * @returns {{ compared: number, apart: string[] }} how many figures there are, and a line for each
 *   that only one of them has, or whose spreads do not touch
 */
export function compareRuns(one, other) {
  const all = [...one.records, ...other.records];
  const names = new Set(all.map((record) => `${record.case}\n${record.peer}`));
  /** @type {string[]} */
  const apart = [];
  let compared = 0;
  for (const key of names) {
    const [name = '', peer = ''] = key.split('\n');
    const own = all.filter((record) => record.case === name && record.peer === peer);
    for (const measure of new Set(own.flatMap(({ values }) => Object.keys(values)))) {
      const [a, b] = [one, other].map(({ records }) =>
        summarize([...valuesOf(records, name, peer, measure).values()]),
      );
      if (!a && !b) continue;
      compared += 1;
      if (a && b && agree(a, b, resolution)) continue;
      apart.push(`${name} · ${peer} · ${measure}: ${spanOf(a)} against ${spanOf(b)}`);
    }
  }
  return { compared, apart };
}

/** @param {import('./statistics.js').Summary | undefined} summary */
function spanOf(summary) {
  if (!summary) return 'none';
  const { median, low, high } = summary;
  const [middle, from, to] = [median, low, high].map((value) => Number(value.toPrecision(3)));
  return `${middle} (${from}–${to})`;
}
