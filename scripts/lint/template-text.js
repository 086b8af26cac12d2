/**
 * The text of a tagged template as it stands in the file, every expression
 * replaced by as many underscores, so that places in it are places in the file.
 *
 * @param {import('eslint').SourceCode} sourceCode
 * @param {import('estree').TaggedTemplateExpression} node
 * @param {readonly string[]} tags only templates with one of these tags
 * @returns {{ text: string, start: number } | undefined}
 */
export function templateText(sourceCode, { tag, quasi }, tags) {
  if (tag.type !== 'Identifier' || !tags.includes(tag.name) || !quasi.range) return undefined;
  // Without the backticks.
  const start = quasi.range[0] + 1;
  const characters = sourceCode.text.slice(start, quasi.range[1] - 1).split('');
  for (const { range } of quasi.expressions) {
    if (!range) continue;
    // From `${` to `}`, which would end a rule of a style sheet.
    const open = sourceCode.text.lastIndexOf('${', range[0]);
    const close = sourceCode.text.indexOf('}', range[1]);
    characters.fill('_', open - start, close + 1 - start);
  }
  return { text: characters.join(''), start };
}
