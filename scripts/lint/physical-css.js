/**
 * Finds what in a style sheet names a side of the screen instead of a side of
 * the text: right for one direction of writing, wrong for the other.
 */

const sides = '(?:top|right|bottom|left)';
const physicalProperty = new RegExp(
  `^(?:${[
    sides,
    `(?:margin|padding|scroll-margin|scroll-padding)-${sides}`,
    `border-${sides}(?:-(?:width|style|color))?`,
    'border-(?:top|bottom)-(?:left|right)-radius',
  ].join('|')})$`,
);

/** Shorthands whose four values go around the screen. */
const aroundProperty =
  /^(?:inset|margin|padding|scroll-margin|scroll-padding|border-(?:width|style|color|radius))$/;

/** Properties that have `start` and `end` for `left` and `right`. */
const sidedProperty = /^(?:text-align|text-align-last|float|clear)$/;

/** Properties whose values are names of properties. */
const namingProperty = /^(?:transition|transition-property|will-change)$/;

const declaration = /(^|[;{}])(\s*)(-{0,2}[a-z][\w-]*)\s*:\s*([^;{}]*)(?=[;}]|$)/gi;

/**
 * @param {string} css expressions in it replaced by a word
 * @returns {readonly { index: number, length: number, text: string }[]} the declarations, where they stand
 */
export function physicalDeclarations(css) {
  const text = withoutComments(css);
  return [...text.matchAll(declaration)].flatMap(
    ({ index, 0: all, 1: before = '', 2: space = '', 3: property = '', 4: value = '' }) => {
      if (!isPhysical(property.toLowerCase(), value.toLowerCase().trim())) return [];
      const lead = before.length + space.length;
      return [
        { index: index + lead, length: all.length - lead, text: `${property}: ${value.trim()}` },
      ];
    },
  );
}

/**
 * @param {string} property
 * @param {string} value
 */
function isPhysical(property, value) {
  if (property.startsWith('--')) return false;
  const words = wordsOf(value.replace(/!important$/, '').trim());
  return (
    physicalProperty.test(property) ||
    (aroundProperty.test(property) && words.filter((word) => word !== '/').length >= 4) ||
    (sidedProperty.test(property) && words.some((word) => word === 'left' || word === 'right')) ||
    (namingProperty.test(property) &&
      words.some((word) => physicalProperty.test(word.replace(',', ''))))
  );
}

/**
 * The space-separated parts of a value; what is in brackets stays together.
 *
 * @param {string} value
 */
function wordsOf(value) {
  /** @type {string[]} */
  const words = [];
  let depth = 0;
  let word = '';
  for (const character of value) {
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (/\s/.test(character) && depth === 0) {
      if (word) words.push(word);
      word = '';
    } else {
      word += character;
    }
  }
  return word ? [...words, word] : words;
}

/** Comments and strings as spaces, so that places stay what they are. @param {string} css */
function withoutComments(css) {
  return css.replace(/\/\*[\s\S]*?\*\/|"[^"\n]*"|'[^'\n]*'/g, (match) =>
    match.replace(/[^\n]/g, ' '),
  );
}
