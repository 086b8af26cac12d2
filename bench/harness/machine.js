import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { availableParallelism, cpus, platform, release, totalmem } from 'node:os';

/**
 * On what, and with what. A figure without it means nothing.
 *
 * @typedef {object} Machine
 * @property {string} processor
 * @property {number} cores
 * @property {number} memory GB of 10⁹ bytes
 * @property {string} system
 * @property {string} node
 * @property {string} browser
 * @property {string} commit of this project
 * @property {Record<string, string>} packages name → version, of everything it is compared with
 */

/**
 * @param {string} root the project's folder
 * @param {string} browser its version
 * @returns {Machine}
 */
export function describeMachine(root, browser) {
  /** @type {{ dependencies: Record<string, string> }} */
  const { dependencies } = JSON.parse(
    readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
  );
  return {
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    cores: availableParallelism(),
    memory: Math.round(totalmem() / 1e9),
    system: `${platform()} ${release()}`,
    node: process.versions.node,
    browser,
    commit: commit(root),
    packages: dependencies,
  };
}

/** @param {string} root */
function commit(root) {
  try {
    const parameters = ['describe', '--always', '--dirty=+'];
    return execFileSync('git', parameters, { cwd: root, stdio: 'pipe' }).toString().trim();
  } catch {
    return 'unknown';
  }
}
