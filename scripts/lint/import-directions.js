/**
 * Arrows point one way: the elements build on the model, the languages and the
 * shared interface, and never on each other; a library that is heavy comes in
 * through one file, so that it can stay out until it is needed.
 */

import { dirname, join } from 'node:path/posix';

/** Folder of src/ → the folders that it may import from, besides itself. */
const allowed = new Map([
  ['map', ['events', 'language', 'ui']],
  ['player', ['events', 'language', 'ui']],
  ['timeline', ['events', 'language', 'ui']],
  ['ui', ['events', 'language']],
  ['language', ['events']],
  ['events', []],
  ['cli', ['events']],
]);

/** Modules at the root of src/ that say something about the package and import nothing. */
const leaves = new Set(['version.js']);

/** Package → the one file that imports it, types too. */
const gates = new Map([
  ['leaflet', 'map/leaflet-adapter.ts'],
  ['hls.js', 'player/hls-builds.ts'],
]);

/** @type {import('eslint').Rule.RuleModule} */
export const importDirections = {
  meta: {
    type: 'problem',
    docs: { description: 'Imports follow the directions of CONTRIBUTING.md' },
    schema: [],
    messages: {
      direction: 'src/{{ from }}/ does not import from {{ to }}.',
      gate: '{{ name }} is imported in src/{{ gate }} only.',
    },
  },
  create(context) {
    const path = /(?:^|\/)src\/(.+)$/.exec(context.filename.replaceAll('\\', '/'))?.[1];
    // A declaration file says what a package is; it imports nothing.
    if (path === undefined || path.endsWith('.d.ts')) return {};

    /** @param {{ source?: import('estree').Node | null | undefined }} node */
    function check({ source }) {
      if (source?.type !== 'Literal' || typeof source.value !== 'string') return;
      const fault = faultOf(String(path), source.value);
      if (fault) context.report({ node: source, ...fault });
    }
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      // `import('…').Type`
      TSImportType: check,
    };
  },
};

/**
 * @param {string} path of the importing file, from src/
 * @param {string} specifier
 * @returns {{ messageId: string, data: Record<string, string> } | undefined}
 */
function faultOf(path, specifier) {
  if (!specifier.startsWith('.')) {
    const name = specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
    const gate = gates.get(name);
    if (gate === undefined || gate === path) return undefined;
    return { messageId: 'gate', data: { name, gate } };
  }
  const from = folderOf(path);
  const target = join(dirname(path), specifier);
  const to = folderOf(target);
  if (from === undefined || from === to || leaves.has(target)) return undefined;
  if (to !== undefined && (allowed.get(from) ?? []).includes(to)) return undefined;
  return {
    messageId: 'direction',
    data: { from, to: to === undefined ? specifier : `src/${to}/` },
  };
}

/** @param {string} path from src/ */
function folderOf(path) {
  return path.includes('/') ? path.split('/')[0] : undefined;
}
