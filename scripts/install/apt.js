import { existsSync, readFileSync } from 'node:fs';
import { run } from './run.js';

/** Attempts at a mirror that may be busy or half-way through an update. */
const attempts = 3;

/**
 * @typedef {object} AptSystem
 * @property {boolean} ubuntu on Ubuntu `chromium` and `firefox` are stubs that fetch a snap
 * @property {boolean} root whether this process may install packages
 */

/** @returns {AptSystem | undefined} undefined when the system has no apt-get */
export function findApt() {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) return undefined;
  let release = '';
  try {
    release = readFileSync('/etc/os-release', 'utf8');
  } catch {
    // Without the file it is taken for Debian, whose package names all derivatives share.
  }
  return { ubuntu: /^ID(_LIKE)?=.*ubuntu/m.test(release), root: process.getuid?.() === 0 };
}

/**
 * @param {readonly string[]} packages
 * @returns {Promise<string[]>} those that are not installed
 */
export async function missingPackages(packages) {
  const format = '${Package} ${db:Status-Status}\\n';
  // dpkg-query names unknown packages on stderr and fails; what it knows still comes on stdout.
  const { output } = await run('dpkg-query', ['-W', '-f', format, ...packages], { quiet: true });
  const lines = output.split('\n');
  return packages.filter((name) => !lines.includes(`${name} installed`));
}

/**
 * @param {readonly string[]} packages
 * @returns {Promise<boolean>} whether all of them are installed now; apt has said what went wrong
 */
export async function installPackages(packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const retry = ['-o', 'Acquire::Retries=3'];
  const install = ['install', '--yes', '--no-install-recommends', ...retry, ...packages];
  console.log(`Installing with apt-get: ${packages.join(' ')}`);
  let output = '';
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const update = await run('apt-get', ['update', ...retry], { env, quiet: true });
    const result = await run('apt-get', install, { env, quiet: true });
    if (result.code === 0) return true;
    output = update.output + result.output;
  }
  console.error(output);
  return false;
}
