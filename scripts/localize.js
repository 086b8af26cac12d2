/**
 * Takes the messages out of the source into xliff/, and the translations out
 * of xliff/ into src/language/locales/. With --check nothing is left changed:
 * it fails where a message is missing, left over or not translated, since the
 * tool it wraps would say so and carry on.
 */

import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const isCheck = process.argv.includes('--check');
const folders = ['xliff', 'src/language/locales'];

/** @returns {Map<string, string>} path → content */
function contents() {
  return new Map(
    folders.flatMap((folder) =>
      readdirSync(folder).map((name) => {
        const path = join(folder, name);
        return /** @type {[string, string]} */ ([path, readFileSync(path, 'utf8')]);
      }),
    ),
  );
}

/** @param {'extract' | 'build'} command */
function localize(command) {
  execFileSync('npx', ['lit-localize', command], { stdio: ['ignore', 'ignore', 'inherit'] });
}

/**
 * What a translator has still to do in one file.
 * @param {string} path
 * @param {string} xliff
 */
function untranslated(path, xliff) {
  const units = xliff.match(/<trans-unit[\s\S]*?<\/trans-unit>/g) ?? [];
  return units
    .filter((unit) => !/<target>[\s\S]+<\/target>/.test(unit))
    .map((unit) => `${path}: "${/id="([^"]+)"/.exec(unit)?.[1] ?? '?'}" is not translated`);
}

const before = contents();
localize('extract');
localize('build');
const after = contents();

const problems = [...after].flatMap(([path, text]) =>
  path.endsWith('.xlf') ? untranslated(path, text) : [],
);
if (isCheck) {
  for (const [path, text] of before) {
    if (after.get(path) === text) continue;
    problems.push(`${path} is out of date: run npm run localize`);
    writeFileSync(path, text);
  }
}
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
