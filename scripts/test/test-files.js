import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {{ unit: string[], browser: string[] }} TestFiles */

/**
 * Node 20 has no glob, hence the walk. Paths are relative to the root, with slashes, in the order
 * of the alphabet, so that every machine runs them alike.
 *
 * @param {string} root
 * @param {readonly string[]} wanted parts of paths (`tests/map`, `feed-error`); none means all
 * @returns {TestFiles}
 */
export function findTestFiles(root, wanted) {
  const folder = join(root, 'tests');
  const files = existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .map((file) => `tests/${file.replaceAll('\\', '/')}`)
        .filter((file) => file.endsWith('.test.ts'))
        .filter((file) => wanted.length === 0 || wanted.some((part) => file.includes(part)))
        .sort()
    : [];
  /** @param {string} file */
  const needsBrowser = (file) => file.endsWith('.browser.test.ts');
  return {
    unit: files.filter((file) => !needsBrowser(file)),
    browser: files.filter(needsBrowser),
  };
}

/**
 * A retried test hides a fault that a visitor will meet, and a forgotten `.only` hides all others.
 *
 * @param {string} root
 * @param {readonly string[]} files
 * @returns {string[]} one sentence for each offence
 */
export function findForbiddenCalls(root, files) {
  return files.flatMap((file) =>
    readFileSync(join(root, file), 'utf8')
      .split('\n')
      .flatMap((line, index) => {
        const call = /\.retries\(|\b(?:it|test|describe|suite|context)\.only\(/.exec(line);
        return call ? [`${file}:${index + 1} calls ${call[0]}…), which is not allowed here.`] : [];
      }),
  );
}
