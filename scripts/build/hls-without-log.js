import { nodesOf, parseES2022 } from './syntax.js';

/** @typedef {import('acorn').AnyNode} AnyNode */

const words = new Set(['trace', 'debug', 'log', 'info', 'warn']);
/** `this`, a `logger`, or the logger of something. */
const loggers = /(^this|(^|\.)logger)$/;

/**
 * hls.js tells a log of its own what it does, in some three hundred places; we never turn that
 * log on. Without those statements each of its builds is a twelfth smaller (8 kB brotli).
 *
 * @param {string} code
 * @returns {string}
 */
export function withoutLog(code) {
  /** @type {AnyNode[]} */
  const statements = [...nodesOf(parseES2022(code))].filter((node) => isLog(node, code));
  return statements
    .sort((one, other) => other.start - one.start)
    .reduce((rest, { start, end }) => `${rest.slice(0, start)};${rest.slice(end)}`, code);
}

/**
 * @param {AnyNode} node
 * @param {string} code
 */
function isLog(node, code) {
  if (node.type !== 'ExpressionStatement') return false;
  const { expression } = node;
  const call = expression.type === 'ChainExpression' ? expression.expression : expression;
  if (call.type !== 'CallExpression' || call.callee.type !== 'MemberExpression') return false;
  const { object, property } = call.callee;
  if (property.type !== 'Identifier' || !words.has(property.name)) return false;
  return loggers.test(code.slice(object.start, object.end).replaceAll('?.', '.'));
}

/** @returns {import('vite').Plugin} */
export function hlsWithoutLog() {
  let met = false;
  return {
    name: 'hls-without-log',
    transform: {
      filter: { id: /\/hls\.js\/(dist|src)\// },
      handler(code) {
        const rest = withoutLog(code);
        met ||= rest !== code;
        return { code: rest, map: null };
      },
    },
    buildEnd(error) {
      if (!error && !met) throw new Error('hls.js no longer logs as 1.7 does: look again.');
    },
  };
}
