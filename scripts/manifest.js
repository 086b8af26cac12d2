// npm run manifest: writes custom-elements.json and the tables of docs/api.md
// from the source. With --check it writes nothing and fails when they differ
// from what is there, or when something public has no description.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { filesIn } from './build/files.js';
import { analyze, elementsOf } from './manifest/analyze.js';
import { writeApiTables } from './manifest/api-tables.js';
import { checkDescriptions } from './manifest/check-descriptions.js';

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
const root = fileURLToPath(new URL('..', import.meta.url));

const manifest = await analyze(root);
const elements = elementsOf(manifest);
const document = textOf('docs/api.md');
const generated = Object.entries({
  'custom-elements.json': `${JSON.stringify(manifest, null, 2)}\n`,
  'docs/api.md': writeApiTables(document, elements),
});

const sources = filesIn(join(root, 'src'), '.ts').map((file) =>
  readFileSync(join(root, 'src', file), 'utf8'),
);
const faults = [...checkDescriptions(elements, sources)];
for (const [file, text] of generated) {
  if (textOf(file) === text) continue;
  if (values.check) faults.push(`${file} is not up to date: npm run manifest writes it anew.`);
  else writeFileSync(join(root, file), text);
}
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exitCode = 1;

/** @param {string} file */
function textOf(file) {
  return existsSync(join(root, file)) ? readFileSync(join(root, file), 'utf8') : undefined;
}
