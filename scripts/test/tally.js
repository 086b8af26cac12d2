/**
 * @typedef {object} Tally
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 */

/** @type {Readonly<Tally>} */
export const emptyTally = Object.freeze({ passed: 0, failed: 0, skipped: 0 });

/**
 * @param {Readonly<Tally>} a
 * @param {Readonly<Tally>} b
 * @returns {Tally}
 */
export function addTallies(a, b) {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
  };
}

/**
 * @param {Readonly<Tally>} tally
 * @returns {string} the closing line that people and `.ci/run` read
 */
export function formatTally({ passed, failed, skipped }) {
  const line = `${passed} passed, ${failed} failed`;
  return skipped > 0 ? `${line}, ${skipped} skipped` : line;
}
