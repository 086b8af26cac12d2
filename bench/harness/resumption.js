/**
 * When a video went on again, told from how many pictures it had shown at each look: its clock may
 * run without a picture.
 *
 * @typedef {object} Look
 * @property {number} at epoch milliseconds
 * @property {number} pictures so far; NaN where there is no video
 */

/** So many pictures within a standstill's time count as moving: one alone is a jump. */
export const moving = 10;
/** What counts as standing still, milliseconds. */
const standstill = 1500;

/**
 * @param {readonly Look[]} looks
 * @returns {number | undefined} when the picture moved on after it had stood still for the last
 *   time, epoch milliseconds; 0 where it never did, undefined where it stands still in the end
 */
export function lastResumption(looks) {
  const moves = looks.filter(({ at, pictures }, index) => {
    const before = looks[index - 1]?.pictures ?? NaN;
    const soon = looks.findLast((look) => look.at <= at + standstill)?.pictures ?? NaN;
    return pictures > before && soon - before >= moving;
  });
  const times = [looks[0], ...moves, looks.at(-1)].map((look) => look?.at ?? NaN);
  const gaps = times.map((at, index) => at - (times[index - 1] ?? at));
  if ((gaps.at(-1) ?? NaN) > standstill) return undefined;
  return times[gaps.findLastIndex((gap) => gap > standstill)] ?? 0;
}
