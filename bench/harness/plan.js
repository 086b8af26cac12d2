/**
 * Which visits a run has, and in which order: A B C A B C, so that a machine
 * that changes its mood changes it for everybody. Round 0 warms up; where all
 * watch at once for minutes there is nothing to warm up, and none.
 *
 * @typedef {import('./part.js').Case} Case
 * @typedef {import('./part.js').Part} Part
 * @typedef {{ case: string, peer: string, round: number }} PlannedVisit
 */

/**
 * @param {Pick<Part, 'cases' | 'peers' | 'peersOf' | 'measureTogether'>} part
 * @param {number} rounds with the warm-up; a case may say fewer
 * @returns {PlannedVisit[]}
 */
export function planVisits({ cases, peers, peersOf = () => peers, measureTogether }, rounds) {
  const first = measureTogether ? 1 : 0;
  return cases.flatMap((conditions) =>
    Array.from({ length: Math.min(rounds, conditions.rounds ?? rounds) }, (_, index) =>
      peersOf(conditions).map((peer) => ({
        case: conditions.name,
        peer: peer.name,
        round: first + index,
      })),
    ).flat(),
  );
}

/**
 * Who could not do it with fewer events need not be asked with more, nor twice:
 * each such attempt is a minute of waiting.
 *
 * @param {readonly import('./records.js').Record_[]} records
 * @param {readonly Case[]} cases
 * @param {PlannedVisit} visit
 * @returns {string | undefined} why there is nothing to hope for
 */
export function hopeless(records, cases, visit) {
  const { size } = cases.find(({ name }) => name === visit.case) ?? {};
  if (size === undefined) return undefined;
  const failed = records.find((record) => {
    const other = cases.find(({ name }) => name === record.case);
    const isNothing = record.failed !== undefined && Object.keys(record.values).length === 0;
    return isNothing && record.peer === visit.peer && (other?.size ?? Infinity) <= size;
  });
  if (!failed) return undefined;
  return failed.case === visit.case ? failed.failed : `not asked, as ${failed.case} failed`;
}
