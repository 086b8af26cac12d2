import { loadedFrom } from './chunk-graph.js';

/** @typedef {import('./chunk-graph.js').Chunk} Chunk */
/** @typedef {import('./chunk-graph.js').ChunkGraph} ChunkGraph */

/**
 * What scripts/size-budgets.json says. Modules are named by the beginning of
 * their path, because the names of chunks change with every build. A lazy chunk
 * that is not listed as deferred counts as loaded at once: nobody can slip
 * something past the budget by forgetting it.
 *
 * @typedef {object} SizeBudgets
 * @property {Readonly<Record<string, string>>} deferred module → what its chunk waits for
 * @property {readonly Budget[]} budgets
 * @property {readonly Part[]} parts
 * @property {Readonly<Record<string, string>>} onlyWith code → the module whose chunk alone may ask for it
 * @property {Readonly<Record<string, string>>} apart module that runs first → code that it must not wait for
 */

/**
 * @typedef {object} Budget
 * @property {string} name
 * @property {number} kilobytes of 1000 bytes, brotli
 * @property {readonly string[]} with the deferred modules that are counted in
 * @property {readonly string[]} [without] what the page has no use for: definitions of other elements, the code of feeds
 */

/**
 * A module that is weighed on its own, with everything that it imports.
 *
 * @typedef {object} Part
 * @property {string} name
 * @property {number} kilobytes of 1000 bytes, brotli
 * @property {readonly string[]} entries paths from the project's folder; what they share counts once
 */

/**
 * @param {Chunk} chunk
 * @param {string} module
 */
const holds = (chunk, module) => chunk.modules.some((path) => path.startsWith(module));

/**
 * The files that a page has loaded when only the given deferred modules have been asked for.
 *
 * @param {ChunkGraph} graph
 * @param {SizeBudgets} sizes
 * @param {readonly string[]} asked
 * @param {readonly string[]} [without] what the page has no use for: definitions of other elements, the code of feeds
 * @returns {readonly Chunk[]}
 */
export function loadedWith(graph, { deferred }, asked, without = []) {
  const later = Object.keys(deferred).filter((module) => !asked.includes(module));
  const waiting = [...later, ...without];
  const files = loadedFrom(graph, 'embed.js', (chunk) =>
    waiting.some((module) => holds(chunk, module)),
  );
  return [...graph.values()].filter(({ file }) => files.has(file));
}

/** @param {readonly (Part & { readonly bytes: number })[]} parts */
export function checkParts(parts) {
  return parts.flatMap(({ name, bytes, kilobytes }) =>
    bytes <= kilobytes * 1000
      ? []
      : [`${name}: ${inKilobytes(bytes)} exceed the budget of ${kilobytes} kB.`],
  );
}

/** @param {readonly Chunk[]} chunks */
export const brotliSum = (chunks) => chunks.reduce((sum, { brotli }) => sum + brotli, 0);

/**
 * @param {ChunkGraph} graph
 * @param {SizeBudgets} sizes
 * @returns {readonly string[]} what is wrong, a sentence each
 */
export function checkSizes(graph, sizes) {
  const { deferred, budgets, onlyWith, apart } = sizes;
  const chunks = [...graph.values()];
  const modules = Object.keys(deferred);
  const first = loadedWith(graph, sizes, []);
  return [
    ...modules
      .filter((module) => !chunks.some((chunk) => holds(chunk, module)))
      .map((module) => `${module} is called deferred, and no chunk holds it.`),
    ...modules
      .filter((module) => first.some((chunk) => holds(chunk, module)))
      .map((module) => `${module} is loaded at once; it should wait ${String(deferred[module])}.`),
    ...budgets.flatMap(({ name, kilobytes, with: asked, without }) => {
      const bytes = brotliSum(loadedWith(graph, sizes, asked, without));
      if (bytes <= kilobytes * 1000) return [];
      return [`${name}: ${inKilobytes(bytes)} exceed the budget of ${kilobytes} kB.`];
    }),
    ...Object.entries(onlyWith).flatMap(([code, owner]) => {
      const brings = (/** @type {string} */ file) => {
        const chunk = graph.get(file);
        return chunk && holds(chunk, code) && !holds(chunk, owner);
      };
      return chunks
        .filter((chunk) => !holds(chunk, owner) && !holds(chunk, code))
        .filter(({ fixed, lazy }) => [...fixed, ...lazy].some(brings))
        .map(({ file }) => `cdn/${file} asks for ${code}, which is for ${owner} to do.`);
    }),
    ...Object.entries(apart).flatMap(([module, code]) => {
      const starts = chunks.filter((chunk) => holds(chunk, module));
      if (starts.length === 0) return [`${module} is to run first, and no chunk holds it.`];
      const files = new Set(starts.flatMap(({ file }) => [...loadedFrom(graph, file, () => true)]));
      return chunks
        .filter((chunk) => files.has(chunk.file) && holds(chunk, code))
        .map(({ file }) => `${module} waits for ${code}, which is in cdn/${file}.`);
    }),
  ];
}

/** @param {number} bytes */
export const inKilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
