// Weighs what a page loads, as its visitors receive it (brotli), against size-budgets.json.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readChunkGraph } from './build/chunk-graph.js';
import { partSize } from './build/part-size.js';
import { brotliSum, checkParts, checkSizes, inKilobytes, loadedWith } from './build/sizes.js';

/** @type {import('./build/sizes.js').SizeBudgets} */
const sizes = JSON.parse(readFileSync(new URL('size-budgets.json', import.meta.url), 'utf8'));
const root = fileURLToPath(new URL('..', import.meta.url));
const graph = readChunkGraph(fileURLToPath(new URL('../cdn', import.meta.url)));
const parts = await Promise.all(
  sizes.parts.map(async (part) => ({ ...part, bytes: await partSize(root, part.entries) })),
);
const first = loadedWith(graph, sizes, []);

/** @param {import('./build/chunk-graph.js').Chunk} chunk */
function whenLoaded(chunk) {
  if (first.includes(chunk)) return 'at once';
  const waits = Object.entries(sizes.deferred);
  return (
    waits.find(([module]) => loadedWith(graph, sizes, [module]).includes(chunk))?.[1] ?? 'never'
  );
}

/** @type {readonly (readonly [string, string, string])[]} */
const rows = [
  ...[...graph.values()].map(
    (chunk) => /** @type {const} */ ([chunk.file, inKilobytes(chunk.brotli), whenLoaded(chunk)]),
  ),
  ...sizes.budgets.map(({ name, kilobytes, with: asked, without }) => {
    const sum = inKilobytes(brotliSum(loadedWith(graph, sizes, asked, without)));
    return /** @type {const} */ ([name, sum, `of ${kilobytes} kB`]);
  }),
  ...parts.map(
    ({ name, bytes, kilobytes }) =>
      /** @type {const} */ ([name, inKilobytes(bytes), `of ${kilobytes} kB`]),
  ),
];
const width = Math.max(...rows.map(([name]) => name.length));
for (const [name, size, note] of rows) {
  console.log(`${name.padEnd(width)}  ${size.padStart(9)}  ${note}`);
}

const faults = [...checkSizes(graph, sizes), ...checkParts(parts)];
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exitCode = 1;
