import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { availableParallelism, cpus, platform, release, totalmem } from 'node:os';
import { join } from 'node:path';

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
 * @property {string} commit of this project; `+` behind it: with changes that are not committed
 * @property {string} build what is measured: a hash of the files in `cdn/`
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
    build: build(join(root, 'cdn')),
    packages: dependencies,
  };
}

/** @param {string} root */
function commit(root) {
  const git = (/** @type {string[]} */ ...parameters) =>
    execFileSync('git', parameters, { cwd: root, stdio: 'pipe' }).toString().trim();
  try {
    // What a run writes itself is no change of what is measured.
    const own = [':!bench/results', ':!docs/performance.md'];
    const changes = git('status', '--porcelain', '--untracked-files=no', '--', '.', ...own);
    return git('describe', '--always') + (changes === '' ? '' : '+');
  } catch {
    return 'unknown';
  }
}

/** @param {string} folder */
function build(folder) {
  const hash = createHash('sha256');
  for (const name of readdirSync(folder).sort()) {
    hash.update(name).update(readFileSync(join(folder, name)));
  }
  return hash.digest('hex').slice(0, 12);
}
