import { transform } from 'lightningcss';
import MagicString from 'magic-string';
import { nodesOf, parseES2022 } from './syntax.js';

/**
 * The text of every css`…` without what only people read. One with an expression in it stays as it
 * is: half of a rule is no CSS.
 *
 * @param {string} code a module, its types gone
 * @returns {MagicString}
 */
export function withSmallStyles(code) {
  const small = new MagicString(code);
  for (const node of nodesOf(parseES2022(code))) {
    if (node.type !== 'TaggedTemplateExpression') continue;
    const { tag, quasi } = node;
    const css = quasi.quasis[0]?.value.cooked;
    const isWhole = quasi.expressions.length === 0 && typeof css === 'string';
    if (tag.type !== 'Identifier' || tag.name !== 'css' || !isWhole) continue;
    const input = { filename: 'styles.css', code: Buffer.from(css), minify: true };
    const text = String(transform(input).code).replaceAll(/[\\`]|[$](?=\{)/g, '\\$&');
    small.overwrite(quasi.start, quasi.end, `\`${text}\``);
  }
  return small;
}

/** @returns {import('vite').Plugin} */
export function smallStyles() {
  return {
    name: 'small-styles',
    transform: {
      filter: { id: /styles[.]ts$/ },
      handler(code) {
        const small = withSmallStyles(code);
        return { code: small.toString(), map: small.generateMap({ hires: 'boundary' }) };
      },
    },
  };
}
