import MagicString from 'magic-string';
import { nodesOf, parseES2022 } from './syntax.js';

/**
 * The text of every html`…` with one space where it is written over several lines: a browser shows
 * no more of it. Nothing here has a `<pre>`.
 *
 * @param {string} code a module, its types gone
 * @returns {MagicString}
 */
export function withSmallTemplates(code) {
  const small = new MagicString(code);
  for (const node of nodesOf(parseES2022(code))) {
    if (node.type !== 'TaggedTemplateExpression') continue;
    const { tag, quasi } = node;
    if (tag.type !== 'Identifier' || tag.name !== 'html') continue;
    for (const { start, end } of quasi.quasis) {
      const text = code.slice(start, end);
      const shorter = text.replaceAll(/\s*\n\s*/g, ' ');
      if (shorter !== text) small.overwrite(start, end, shorter);
    }
  }
  return small;
}

/** @returns {import('vite').Plugin} */
export function smallTemplates() {
  return {
    name: 'small-templates',
    transform: {
      filter: { id: /\/src\/.*[.]ts$/, code: 'html`' },
      handler(code) {
        const small = withSmallTemplates(code);
        return { code: small.toString(), map: small.generateMap({ hires: 'boundary' }) };
      },
    },
  };
}
