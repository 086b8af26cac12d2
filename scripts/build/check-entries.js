import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {import('./import-entries.js').EntryImport} EntryImport */

/**
 * Importing a class works on a server and registers nothing; importing a
 * `define` registers its element.
 *
 * @param {string} root
 * @returns {readonly string[]} what is wrong, a sentence each
 */
export function checkEntries(root) {
  /** @type {{ name: string, exports: Record<string, string | { default: string }> }} */
  const { name, exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const entries = Object.entries(exports)
    .filter(([, to]) => typeof to !== 'string')
    .map(([from]) => name + from.slice(1));
  const classes = entries.filter((entry) => !entry.endsWith('/define'));
  // The entry that defines all comes last: a module runs once, and later ones would seem to do nothing.
  const defines = entries.filter((entry) => entry.endsWith('/define')).sort(byDepth);

  const bare = importAll(root, classes);
  const recorded = importAll(root, ['--record', ...classes, ...defines]);
  const defined = recorded.flatMap(({ tags }) => tags);
  return [
    ...[...bare, ...recorded].flatMap(({ entry, error }) =>
      error ? [`Importing ${entry} in Node: ${error}`] : [],
    ),
    ...recorded.flatMap(({ entry, tags }) =>
      classes.includes(entry) && tags.length > 0
        ? [`Importing ${entry} registers ${tags.join(', ')}.`]
        : [],
    ),
    ...defines.flatMap((entry) => {
      const tag = /\/(\w+)\/define$/.exec(entry)?.[1];
      const missing = tag && !defined.includes(`solidarity-${tag}`);
      return missing ? [`Importing ${entry} does not register solidarity-${tag}.`] : [];
    }),
  ];
}

/**
 * @param {string} a
 * @param {string} b
 */
const byDepth = (a, b) => b.split('/').length - a.split('/').length;

/**
 * @param {string} root
 * @param {readonly string[]} parameters
 * @returns {readonly EntryImport[]}
 */
function importAll(root, parameters) {
  const script = join(root, 'scripts/build/import-entries.js');
  // Resolved from the script's own folder, that is by this package's `exports`.
  return JSON.parse(execFileSync(process.execPath, [script, ...parameters], { encoding: 'utf8' }));
}
