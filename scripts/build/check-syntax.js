import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn } from './files.js';
import { nodesOf, parseES2022 } from './syntax.js';

/**
 * Every built script parses as ES2022, which no decorator survives, and none
 * makes code out of text, which a strict content security policy forbids.
 *
 * @param {string} root
 * @param {readonly string[]} folders
 * @returns {readonly string[]} what is wrong, a sentence each
 */
export function checkSyntax(root, folders) {
  return folders.flatMap((folder) => {
    const files = filesIn(join(root, folder), '.js');
    if (files.length === 0) return [`${folder}/ holds no script.`];
    return files.flatMap((file) =>
      faultsOf(readFileSync(join(root, folder, file), 'utf8')).map(
        (fault) => `${folder}/${file}: ${fault}`,
      ),
    );
  });
}

/** @param {string} code */
export function faultsOf(code) {
  try {
    return [...nodesOf(parseES2022(code))].filter(makesCode).map(({ loc }) => {
      return `code out of text in line ${loc?.start.line ?? '?'}`;
    });
  } catch (error) {
    return [`not ES2022: ${error instanceof Error ? error.message : String(error)}`];
  }
}

/**
 * `eval(…)`, `Function(…)` and `new Function(…)`.
 *
 * @param {import('acorn').AnyNode} node
 */
function makesCode(node) {
  if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return false;
  const { callee } = node;
  return callee.type === 'Identifier' && ['eval', 'Function'].includes(callee.name);
}
