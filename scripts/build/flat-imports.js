import MagicString from 'magic-string';
import { nodesOf, parseES2022 } from './syntax.js';

/** @typedef {Readonly<Record<string, { readonly imports: readonly string[] }>>} Chunks by file name */

/**
 * Asks for a chunk and for all that it imports at once. A browser learns what a chunk imports when
 * it has read it, and then once more for each of those: on a link with 300 ms to every answer that
 * is what people wait for. What a chunk imports still runs before it; among each other those run in the
 * order in which they come.
 *
 * @param {string} code of a chunk
 * @param {string} file its name
 * @param {Chunks} chunks
 * @returns {MagicString | undefined} undefined where nothing changes
 */
export function withFlatImports(code, file, chunks) {
  const flat = new MagicString(code);
  const here = withImports(file, chunks);
  for (const { start, end, target } of lazyImports(code)) {
    if (!(target in chunks)) continue;
    const needed = [...withImports(target, chunks)].filter((name) => !here.has(name));
    if (needed.length < 2) continue;
    const all = needed.map((name) => `import("./${name}")`).join(',');
    flat.overwrite(start, end, `Promise.all([${all}]).then(([n]) => n)`);
  }
  return flat.hasChanged() ? flat : undefined;
}

/** @returns {import('vite').Plugin} */
export function flatImports() {
  return {
    name: 'flat-imports',
    renderChunk(code, { fileName }, _, { chunks }) {
      const flat = withFlatImports(code, fileName, chunks);
      return flat && { code: flat.toString(), map: flat.generateMap({ hires: 'boundary' }) };
    },
  };
}

/**
 * @param {string} code
 * @returns {{ start: number, end: number, target: string }[]}
 */
function lazyImports(code) {
  return [...nodesOf(parseES2022(code))].flatMap((node) =>
    node.type === 'ImportExpression' &&
    node.source.type === 'Literal' &&
    typeof node.source.value === 'string'
      ? [{ start: node.start, end: node.end, target: node.source.value.replace('./', '') }]
      : [],
  );
}

/**
 * A chunk with all that it imports, and what those import; itself first.
 *
 * @param {string} file
 * @param {Chunks} chunks
 * @param {Set<string>} found
 * @returns {ReadonlySet<string>}
 */
function withImports(file, chunks, found = new Set()) {
  if (found.has(file)) return found;
  found.add(file);
  for (const name of chunks[file]?.imports ?? []) withImports(name, chunks, found);
  return found;
}
