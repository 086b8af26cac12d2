import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/**
 * The files of a folder and its folders, as paths from it with `/`, sorted.
 *
 * @param {string} folder
 * @param {string} [ending] only files whose names end so
 * @returns {readonly string[]}
 */
export function filesIn(folder, ending = '') {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}
