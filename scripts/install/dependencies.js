import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './run.js';

/** @typedef {Record<string, { version?: string, optional?: boolean }>} LockedPackages */

/**
 * @param {string} file
 * @returns {LockedPackages | undefined} undefined when there is no such file
 */
function readLock(file) {
  try {
    /** @type {{ packages: LockedPackages }} */
    const lock = JSON.parse(readFileSync(file, 'utf8'));
    return lock.packages;
  } catch {
    return undefined;
  }
}

/**
 * npm writes what it installed to `node_modules/.package-lock.json` as its last act, so that file
 * is both the stamp of a finished installation and the list to compare with. Packages for another
 * system are optional and rightly absent.
 *
 * @param {LockedPackages} wanted from package-lock.json
 * @param {LockedPackages | undefined} installed from node_modules/.package-lock.json
 * @returns {boolean}
 */
function isInstalled(wanted, installed) {
  if (!installed) return false;
  return Object.entries(wanted).every(([place, { version, optional }]) => {
    if (place === '') return true; // the project itself
    const present = installed[place];
    return present ? present.version === version : optional === true;
  });
}

/**
 * Installs exactly what package-lock.json says, unless it is there already.
 *
 * @param {string} root the project's folder
 * @returns {Promise<boolean>} false when npm failed; it has said why
 */
export async function installDependencies(root) {
  const wanted = readLock(join(root, 'package-lock.json'));
  if (wanted && isInstalled(wanted, readLock(join(root, 'node_modules/.package-lock.json')))) {
    return true;
  }
  console.log('Installing the dependencies (npm ci); this takes a minute or two the first time.');
  // Against settings inherited from a shell or an outer npm: NODE_ENV=production would leave the
  // tools out, --silent would hide the reason of a failure.
  const { code } = await run('npm', ['ci', '--include=dev', '--no-audit', '--loglevel=error'], {
    cwd: root,
  });
  if (code !== 0) console.error('npm ci failed (see above).');
  return code === 0;
}
