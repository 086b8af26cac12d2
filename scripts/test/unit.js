import { availableParallelism } from 'node:os';
import { run } from '../install/run.js';
import { forgetRunResults, readRunResults } from './run-results.js';

/** @typedef {import('./tally.js').Tally} Tally */

/** Far above what the whole run takes: it only ends one that hangs. */
const timeout = 10 * 60_000;

/**
 * Runs the tests of the model, which needs no DOM, in Node's own runner; tsx strips the types.
 *
 * @param {string} root
 * @param {readonly string[]} files
 * @returns {Promise<Tally>}
 */
export async function runUnitTests(root, files) {
  console.log(`\nunit · ${files.length} files in Node ${process.versions.node}`);
  forgetRunResults('unit');
  const { code } = await run(
    process.execPath,
    [
      '--import=tsx',
      '--import=./tests/support/fuzz-seed.js',
      '--test',
      '--test-reporter=./tests/support/unit-reporter.js',
      // By itself Node leaves one core idle, which on two means one file at a time.
      `--test-concurrency=${availableParallelism()}`,
      ...files,
    ],
    { cwd: root, timeout },
  );
  return readRunResults('unit', code);
}
