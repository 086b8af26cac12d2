import { parse } from 'acorn';

/** @typedef {import('acorn').AnyNode} AnyNode */

/**
 * Parses a module as ES2022, the newest syntax that we ship. Throws a
 * SyntaxError with line and column for anything newer, a decorator above all;
 * but for the first line of a command, which the shell reads.
 *
 * @param {string} code
 */
export function parseES2022(code) {
  return parse(code, {
    ecmaVersion: 2022,
    sourceType: 'module',
    locations: true,
    allowHashBang: true,
  });
}

/**
 * Every node below and including this one.
 *
 * @param {AnyNode} node
 * @returns {Generator<AnyNode>}
 */
export function* nodesOf(node) {
  yield node;
  for (const child of Object.values(node).flat()) if (isNode(child)) yield* nodesOf(child);
}

/**
 * @param {unknown} value
 * @returns {value is AnyNode}
 */
function isNode(value) {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}

/**
 * What a module imports, as written; a worker that it may start is as lazy as an import. What
 * flat-imports.js asks for `beside` a lazy import comes with that, whoever loads it.
 *
 * @param {AnyNode} program
 */
export function importsOf(program) {
  /** @type {{ fixed: string[], lazy: string[], beside: string[] }} */
  const imports = { fixed: [], lazy: [], beside: [] };
  const beside = new Set([...nodesOf(program)].flatMap(importedBeside));
  for (const node of nodesOf(program)) {
    const worker = workerOf(node);
    if (worker !== undefined) imports.lazy.push(worker);
    if (!('source' in node) || !node.source) continue;
    const specifier = textOf(node.source);
    if (specifier === undefined) continue;
    const kind = node.type !== 'ImportExpression' ? 'fixed' : beside.has(node) ? 'beside' : 'lazy';
    imports[kind].push(specifier);
  }
  return imports;
}

/**
 * The imports in `Promise.all([import('./a.js'), import('./b.js')])` after the first.
 *
 * @param {AnyNode} node
 * @returns {AnyNode[]}
 */
function importedBeside(node) {
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return [];
  const { object, property } = node.callee;
  const list = node.arguments[0];
  if (!isNamed(object, 'Promise') || !isNamed(property, 'all') || list?.type !== 'ArrayExpression')
    return [];
  const [first, ...others] = list.elements;
  if (first?.type !== 'ImportExpression') return [];
  return others.flatMap((each) => (each?.type === 'ImportExpression' ? [each] : []));
}

/**
 * The specifier in `new Worker(new URL('./worker.js', import.meta.url))`, as bundlers find it;
 * what they make of it has one URL in another.
 *
 * @param {AnyNode} node
 * @returns {string | undefined}
 */
function workerOf(node) {
  if (node.type !== 'NewExpression' || !isNamed(node.callee, 'Worker')) return undefined;
  const address = node.arguments[0];
  for (const inner of address ? nodesOf(address) : []) {
    if (inner.type !== 'NewExpression' || !isNamed(inner.callee, 'URL')) continue;
    const specifier = inner.arguments[0] && textOf(inner.arguments[0]);
    if (specifier !== undefined) return specifier;
  }
  return undefined;
}

/**
 * @param {AnyNode} node
 * @param {string} name
 */
function isNamed(node, name) {
  return node.type === 'Identifier' && node.name === name;
}

/**
 * The text of a string; the minifier writes strings as templates.
 *
 * @param {AnyNode} node
 */
function textOf(node) {
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node.type === 'TemplateLiteral' && node.expressions.length === 0) {
    return node.quasis[0]?.value.cooked ?? undefined;
  }
  return undefined;
}
