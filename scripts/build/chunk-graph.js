import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { filesIn } from './files.js';
import { importsOf, parseES2022 } from './syntax.js';

/**
 * A file of cdn/. The graph is read from what is shipped, not from what the
 * bundler says about it.
 *
 * @typedef {object} Chunk
 * @property {string} file
 * @property {number} brotli bytes, at the quality of a CDN that compresses once (11)
 * @property {readonly string[]} modules paths from the project's folder, out of the source map
 * @property {readonly string[]} fixed files that load with it
 * @property {readonly string[]} lazy files that it may load later
 * @property {readonly string[]} beside files that it asks for together with those, as they import them
 */

/** @typedef {ReadonlyMap<string, Chunk>} ChunkGraph */

/**
 * @param {string} folder where the built files are
 * @returns {ChunkGraph}
 */
export function readChunkGraph(folder) {
  return new Map(
    filesIn(folder, '.js').map((file) => {
      const code = readFileSync(join(folder, file));
      const { fixed, lazy, beside } = importsOf(parseES2022(code.toString()));
      return [
        file,
        {
          file,
          brotli: brotliSize(code),
          modules: modulesOf(join(folder, `${file}.map`)),
          fixed: fixed.map(fileOf),
          lazy: lazy.map(fileOf),
          beside: beside.map(fileOf),
        },
      ];
    }),
  );
}

/** @param {string} specifier */
const fileOf = (specifier) => specifier.replace(/^\.\//, '');

/** @param {Buffer} code */
export function brotliSize(code) {
  return brotliCompressSync(code, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_SIZE_HINT]: code.length,
    },
  }).length;
}

/**
 * @param {string} map file name of a source map
 * @returns {readonly string[]}
 */
function modulesOf(map) {
  // A chunk that only hands on what is in another has none.
  if (!existsSync(map)) return [];
  /** @type {{ sources: (string | null)[] }} */
  const { sources } = JSON.parse(readFileSync(map, 'utf8'));
  // node_modules may be a link to another place.
  return sources.flatMap(
    (source) => source?.replace(/^(\.\.?\/)+/, '').replace(/^.*(?=node_modules\/)/, '') ?? [],
  );
}

/**
 * The files that are loaded from a start on: everything that loads with it,
 * and every lazy file that is not waiting for something.
 *
 * @param {ChunkGraph} graph
 * @param {string} start
 * @param {(chunk: Chunk) => boolean} waits
 * @returns {ReadonlySet<string>}
 */
export function loadedFrom(graph, start, waits) {
  /** @type {Set<string>} */
  const loaded = new Set();
  const next = [start];
  for (let file = next.pop(); file !== undefined; file = next.pop()) {
    const chunk = graph.get(file);
    if (!chunk || loaded.has(file)) continue;
    loaded.add(file);
    next.push(...chunk.fixed);
    next.push(
      ...chunk.lazy.filter((later) => {
        const target = graph.get(later);
        return target && !waits(target);
      }),
    );
  }
  return loaded;
}
