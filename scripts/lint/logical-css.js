import { physicalDeclarations } from './physical-css.js';
import { templateText } from './template-text.js';

/** @type {import('eslint').Rule.RuleModule} */
export const logicalCss = {
  meta: {
    type: 'problem',
    docs: { description: 'Styles name sides of the text (inline-start), not of the screen (left)' },
    schema: [],
    messages: { physical: '"{{ text }}" is wrong where the text runs the other way.' },
  },
  create(context) {
    const { sourceCode } = context;
    return {
      TaggedTemplateExpression(node) {
        const template = templateText(sourceCode, node, ['css']);
        if (!template) return;
        for (const { index, length, text } of physicalDeclarations(template.text)) {
          const start = template.start + index;
          context.report({
            loc: {
              start: sourceCode.getLocFromIndex(start),
              end: sourceCode.getLocFromIndex(start + length),
            },
            messageId: 'physical',
            data: { text },
          });
        }
      },
    };
  },
};
