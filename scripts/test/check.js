import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../install/run.js';
import { addTallies, emptyTally } from './tally.js';

/** @typedef {import('./tally.js').Tally} Tally */

/**
 * Runs the static checks: every script of package.json named `check:…`, in the order they stand
 * there, each counted as one. All of them run even when one fails.
 *
 * @param {string} root
 * @returns {Promise<Tally>}
 */
export async function runChecks(root) {
  /** @type {{ scripts?: Record<string, string> }} */
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const steps = Object.keys(manifest.scripts ?? {}).filter((name) => name.startsWith('check:'));
  /** @type {Tally} */
  let tally = emptyTally;
  console.log(`\ncheck · ${steps.length} steps`);
  for (const step of steps) {
    const start = performance.now();
    const { code, output } = await run('npm', ['run', '--silent', step], {
      cwd: root,
      quiet: true,
    });
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(`  ${code === 0 ? '✓' : '✗'} ${step.slice('check:'.length)} (${seconds} s)`);
    if (code !== 0) console.log(output);
    tally = addTallies(tally, { ...emptyTally, [code === 0 ? 'passed' : 'failed']: 1 });
  }
  return tally;
}
