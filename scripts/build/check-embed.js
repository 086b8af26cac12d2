import { loadedFrom } from './chunk-graph.js';

const definitions = ['src/map/define.ts', 'src/player/define.ts', 'src/timeline/define.ts'];

/**
 * The script tag's files stand on their own and define the three elements.
 *
 * @param {import('./chunk-graph.js').ChunkGraph} graph
 * @returns {readonly string[]} what is wrong, a sentence each
 */
export function checkEmbed(graph) {
  const reached = loadedFrom(graph, 'embed.js', () => false);
  const modules = new Set([...reached].flatMap((file) => graph.get(file)?.modules ?? []));
  return [
    // An entry of `sideEffects` in package.json that is missing empties these, and the build stays green.
    ...definitions
      .filter((module) => !modules.has(module))
      .map((module) => `cdn/: nothing of ${module} is in it; see "sideEffects" in package.json.`),
    ...[...graph.keys()]
      .filter((file) => !reached.has(file))
      .map((file) => `cdn/${file} is reached from nowhere.`),
    ...[...graph.values()].flatMap(({ file, fixed, lazy, beside }) =>
      [...fixed, ...lazy, ...beside].flatMap((to) => wrongImport(graph, file, to)),
    ),
  ];
}

/**
 * @param {import('./chunk-graph.js').ChunkGraph} graph
 * @param {string} file
 * @param {string} to
 */
function wrongImport(graph, file, to) {
  if (!graph.has(to)) return [`cdn/${file} imports "${to}", which is not there.`];
  // Loaded by another address (a redirect, a query), the entry would be a second module and run twice.
  if (to === 'embed.js')
    return [`cdn/${file} imports the entry: keep what they share out of src/embed.ts.`];
  return [];
}
