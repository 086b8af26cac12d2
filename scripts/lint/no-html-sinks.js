/**
 * Text is text: nothing that turns a string into markup, and nothing that a
 * strict content security policy or Trusted Types would refuse.
 */

import { templateText } from './template-text.js';

/** Properties that parse what is assigned to them. */
const properties = new Set(['innerHTML', 'outerHTML', 'srcdoc']);
/** Methods that parse their argument. */
const methods = new Set([
  'insertAdjacentHTML',
  'setHTMLUnsafe',
  'parseHTMLUnsafe',
  'createContextualFragment',
  'parseFromString',
]);
const documentMethods = new Set(['write', 'writeln']);
/** Directives and tags of Lit that launder strings through its own policy, or set `style=""` on first render. */
const imports = new Set([
  'unsafeHTML',
  'unsafeSVG',
  'unsafeMathML',
  'unsafeStatic',
  'unsafeCSS',
  'styleMap',
]);
const attributes = new Set(['style', 'srcdoc']);

/** An attribute or binding of a template: ` style=`, ` .innerHTML=`, ` onclick=`. */
const inTemplate = /\s(\.?(?:style|srcdoc|innerHTML|outerHTML)|on[a-z]+)\s*=/g;

/** @type {import('eslint').Rule.RuleModule} */
export const noHtmlSinks = {
  meta: {
    type: 'problem',
    docs: { description: 'No HTML from strings, no inline style, no inline handler' },
    schema: [],
    messages: { sink: '{{ name }} makes markup or inline code out of text.' },
  },
  create(context) {
    /**
     * @param {import('estree').Node} node
     * @param {string} name
     */
    const report = (node, name) => {
      context.report({ node, messageId: 'sink', data: { name } });
    };
    return {
      ImportSpecifier({ imported }) {
        const name = imported.type === 'Identifier' ? imported.name : String(imported.value);
        if (imports.has(name)) report(imported, name);
      },
      AssignmentExpression({ left }) {
        const name = memberName(left);
        if (name !== undefined && properties.has(name)) report(left, name);
      },
      CallExpression({ callee, arguments: [first] }) {
        const name = memberName(callee);
        if (name === undefined || callee.type !== 'MemberExpression') return;
        if (methods.has(name)) report(callee, name);
        if (documentMethods.has(name) && isDocument(callee.object)) report(callee, name);
        if (name === 'setAttribute' && first?.type === 'Literal') {
          const attribute = String(first.value).toLowerCase();
          if (attributes.has(attribute) || attribute.startsWith('on')) report(first, attribute);
        }
      },
      TaggedTemplateExpression(node) {
        const template = templateText(context.sourceCode, node, ['html', 'svg', 'mathml']);
        if (!template) return;
        for (const { index, 1: name = '' } of template.text.matchAll(inTemplate)) {
          // `.style=` sets the CSSOM, which is allowed; `style=` the attribute.
          if (name === '.style') continue;
          const loc = context.sourceCode.getLocFromIndex(template.start + index + 1);
          context.report({ loc, messageId: 'sink', data: { name } });
        }
      },
    };
  },
};

/** @param {import('estree').Node} node */
function memberName(node) {
  if (node.type !== 'MemberExpression') return undefined;
  const { property, computed } = node;
  if (!computed && property.type === 'Identifier') return property.name;
  return property.type === 'Literal' ? String(property.value) : undefined;
}

/** @param {import('estree').Node} node */
function isDocument(node) {
  return (
    (node.type === 'Identifier' && node.name === 'document') || memberName(node) === 'document'
  );
}
