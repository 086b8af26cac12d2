import { cpSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { renderDemoPages } from './demo-pages.js';

/**
 * Puts the demo together as it is served: its pages, feeds and media, and the
 * built widgets beside them. The code and the notes of the demo stay here.
 *
 * @param {string} root the project's folder
 */
export function assembleSite(root) {
  const demo = join(root, 'demo');
  const site = join(root, 'site');
  cpSync(demo, site, {
    recursive: true,
    filter: (from) => isServed(relative(demo, from).split(sep).join('/')),
  });
  renderDemoPages(site);
  cpSync(join(root, 'cdn'), join(site, 'cdn'), { recursive: true });
}

/** Code of the demo that runs in Node. */
const inNode = new Set(['livestream', 'page.js', 'words.js']);

/** @param {string} path from the demo's folder, with `/` */
export function isServed(path) {
  const name = basename(path);
  // `.ts` stays: in a stream that is a segment (MPEG transport stream), not TypeScript.
  return !name.startsWith('.') && !/\.(md|txt)$/.test(name) && !inNode.has(path);
}
