import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** @typedef {import('./tally.js').Tally} Tally */

/**
 * What a runner's reporter leaves for `npm test`. `complete` is written last: a runner that died
 * half-way leaves it false, however green its output looked.
 *
 * @typedef {Tally & { complete: boolean }} RunResults
 */

/** @param {string} name such as `unit` or `browser-webkit` */
const resultFile = (name) =>
  fileURLToPath(new URL(`../../test-results/${name}.json`, import.meta.url));

/**
 * @param {string} name
 * @param {Readonly<RunResults>} results
 */
export function writeRunResults(name, results) {
  const file = resultFile(name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`);
}

/** @param {string} name */
export function forgetRunResults(name) {
  rmSync(resultFile(name), { force: true });
}

/**
 * Reads the results of a runner that has ended and turns every way of not finishing into a failure.
 *
 * @param {string} name
 * @param {number} code the runner's exit code
 * @returns {Tally}
 */
export function readRunResults(name, code) {
  /** @type {RunResults} */
  let results = { passed: 0, failed: 0, skipped: 0, complete: false };
  try {
    results = JSON.parse(readFileSync(resultFile(name), 'utf8'));
  } catch {
    // No file: the runner never came as far as reporting.
  }
  const { passed, skipped, complete } = results;
  if (complete && (code === 0 || results.failed > 0)) {
    return { passed, failed: results.failed, skipped };
  }
  console.error(`The ${name} run did not finish properly (exit code ${code}).`);
  return { passed, failed: results.failed + 1, skipped };
}
