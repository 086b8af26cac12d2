import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn } from './files.js';
import { importsOf, parseES2022 } from './syntax.js';

/**
 * dist/ has a module for each module of src/, with types and maps and nothing
 * else, and imports only what npm installs along with it.
 *
 * @param {string} root
 * @returns {readonly string[]} what is wrong, a sentence each
 */
export function checkModules(root) {
  const dist = join(root, 'dist');
  const expected = new Set(
    filesIn(join(root, 'src'), '.ts')
      .filter((file) => !file.endsWith('.d.ts'))
      .map((file) => file.replace(/\.ts$/, ''))
      .flatMap((file) => ['.js', '.js.map', '.d.ts', '.d.ts.map'].map((end) => file + end)),
  );
  const present = filesIn(dist);
  const missing = [...expected].filter((file) => !present.includes(file));
  const foreign = present.filter((file) => !expected.has(file));
  return [
    ...missing.map((file) => `dist/${file} is missing.`),
    ...foreign.map((file) => `dist/${file} has no source in src/.`),
    ...present
      .filter((file) => file.endsWith('.js'))
      .flatMap((file) => wrongImports(root, join('dist', file))),
  ];
}

/**
 * @param {string} root
 * @param {string} file
 */
function wrongImports(root, file) {
  /** @type {{ dependencies: Record<string, string> }} */
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const { fixed, lazy, beside } = importsOf(parseES2022(readFileSync(join(root, file), 'utf8')));
  return [...fixed, ...lazy, ...beside]
    .filter((specifier) => {
      if (specifier.startsWith('.')) return !existsSync(join(root, file, '..', specifier));
      // The command runs in Node, and nothing else does only there.
      if (specifier.startsWith('node:')) return !file.startsWith(join('dist', 'cli'));
      return !Object.hasOwn(dependencies, packageOf(specifier));
    })
    .map((specifier) => `${file} imports "${specifier}", which nobody who installs us has.`);
}

/** @param {string} specifier such as `@lit/localize/internal/x.js` */
function packageOf(specifier) {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}
