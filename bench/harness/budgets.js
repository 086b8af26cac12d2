/**
 * What ours may cost. Bytes are absolute; times are ratios to something that was
 * measured in the same round, because another machine is another machine.
 *
 * @typedef {object} Budget
 * @property {string} part
 * @property {string} case
 * @property {string} peer
 * @property {string} measure
 * @property {string} [to] peer that it is compared with; without it `most` is absolute
 * @property {number} most
 *
 * @typedef {import('./records.js').RunFile} RunFile
 */
import { valuesOf } from './records.js';
import { summarize } from './statistics.js';
import { ratioTo } from './table.js';

/**
 * @param {{ budgets: readonly Budget[] }} file
 * @param {(part: string) => RunFile | undefined} runOf
 * @returns {{ sentence: string, kept: boolean }[]} one for each budget; what was not measured is not kept
 */
export function checkBudgets({ budgets }, runOf) {
  return budgets.map((budget) => {
    const { part, case: name, peer, measure, to, most } = budget;
    const what = `${part} · ${name} · ${peer} · ${measure}${to ? ` to ${to}` : ''}`;
    const run = runOf(part);
    if (!run) return { sentence: `${what}: npm run bench -- ${part} comes first`, kept: false };
    const found = to
      ? ratioTo(run.records, peer, to, name, measure)
      : summarize([...valuesOf(run.records, name, peer, measure).values()]);
    if (!found) return { sentence: `${what}: was not measured`, kept: false };
    const value = Number(found.median.toPrecision(3));
    return { sentence: `${what}: ${value}, at most ${most}`, kept: found.median <= most };
  });
}
