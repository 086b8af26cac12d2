import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn } from './files.js';

/**
 * Writes `integrity.json` into cdn/: the SRI hash of every file, and the import
 * map that guards the chunks too, since the attribute on a script covers only
 * that one file. Who hosts the files elsewhere writes that place before the names.
 *
 * @param {string} folder
 */
export function writeIntegrity(folder) {
  const files = filesIn(folder).filter((file) => file !== 'integrity.json');
  const hashes = files.map((file) => /** @type {const} */ ([file, hashOf(join(folder, file))]));
  const scripts = hashes.filter(([file]) => file.endsWith('.js'));
  const integrity = Object.fromEntries(scripts.map(([file, hash]) => [`./${file}`, hash]));
  const content = { files: Object.fromEntries(hashes), importMap: { integrity } };
  writeFileSync(join(folder, 'integrity.json'), `${JSON.stringify(content, null, 2)}\n`);
}

/** @param {string} file */
function hashOf(file) {
  return `sha384-${createHash('sha384').update(readFileSync(file)).digest('base64')}`;
}
