// Holds the style sheets that stand outside of the code, in .css files and in
// <style>, to logical properties. Those in css`` are ESLint's (house/logical-css).
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { filesIn } from './build/files.js';
import { physicalDeclarations } from './lint/physical-css.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const files = ['demo', 'stories', '.storybook']
  .filter((folder) => existsSync(join(root, folder)))
  .flatMap((folder) => filesIn(join(root, folder)).map((file) => `${folder}/${file}`))
  .filter((file) => /\.(css|html)$/.test(file));

for (const file of files) {
  const text = readFileSync(join(root, file), 'utf8');
  const sheet = file.endsWith('.html') ? onlyStyles(text) : text;
  for (const { index, text: found } of physicalDeclarations(sheet)) {
    const line = sheet.slice(0, index).split('\n').length;
    console.error(`${file}:${line}  "${found}" is wrong where the text runs the other way.`);
    process.exitCode = 1;
  }
}
if (!process.exitCode) console.log(`${files.length} files looked at.`);

/** A page with everything but its style sheets blanked, so that lines stay what they are. @param {string} html */
function onlyStyles(html) {
  let end = 0;
  let styles = '';
  for (const { index, 1: open = '', 2: css = '' } of html.matchAll(
    /(<style[^>]*>)([\s\S]*?)<\/style>/gi,
  )) {
    styles += `${blank(html.slice(end, index + open.length))}${css}`;
    end = index + open.length + css.length;
  }
  return styles + blank(html.slice(end));
}

/** @param {string} text */
function blank(text) {
  return text.replace(/[^\n]/g, ' ');
}
