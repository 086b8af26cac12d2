import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { run } from '../install/run.js';
import { forgetRunResults, readRunResults } from './run-results.js';

/** @typedef {import('./tally.js').Tally} Tally */
/** @typedef {import('../install/find-browser.js').Engine} Engine */

/** Far above what one engine takes: it only ends a run that hangs. */
const timeout = 20 * 60_000;

/**
 * Web Test Runner draws a progress display, with cursor movements and empty lines, around what our
 * reporter says; a log needs the latter.
 *
 * @param {string} line
 */
function show(line) {
  const text = stripVTControlCharacters(line).trimEnd();
  if (text !== '' && !/^Running \d+ test files/.test(text)) console.log(text);
}

/**
 * Runs the browser tests in one engine, in a process of its own: what a broken browser leaves
 * behind ends with that process.
 *
 * @param {string} root
 * @param {Engine} engine
 * @param {readonly string[]} files
 * @returns {Promise<Tally>}
 */
export async function runBrowserTests(root, engine, files) {
  console.log(`\n${engine} · ${files.length} files`);
  const name = `browser-${engine}`;
  forgetRunResults(name);
  const runner = join(root, 'node_modules/@web/test-runner/dist/bin.js');
  const { code } = await run(process.execPath, [runner, '--files', ...files], {
    cwd: root,
    env: { ...process.env, ENGINE: engine },
    timeout,
    onLine: show,
  });
  return readRunResults(name, code);
}
