/** @typedef {import('./analyze.js').Declaration} Declaration */

/** The elements that this package promises. */
const tags = ['solidarity-map', 'solidarity-player', 'solidarity-timeline'];

/** Custom properties that a page can learn by heart. */
const mostProperties = 20;

/**
 * Everything that a user can rely on has a sentence, and everything in the
 * style sheets and templates that a user could see is told.
 *
 * @param {readonly Declaration[]} elements
 * @param {readonly string[]} sources the code of src/
 * @returns {readonly string[]} what is wrong, a sentence each
 */
export function checkDescriptions(elements, sources) {
  const properties = namesOf(elements.flatMap(({ cssProperties = [] }) => cssProperties));
  const parts = namesOf(elements.flatMap(({ cssParts = [] }) => cssParts));
  const code = sources.join('\n');
  const usedProperties = matchesOf(code, /var\(\s*(--solidarity-[\w-]+)/g);
  const usedParts = [
    ...matchesOf(code, /\spart="([\w -]+)"/g).flatMap((names) => names.split(' ')),
    ...matchesOf(code, /\.part\.add\('([\w-]+)'\)/g),
  ];
  return [
    ...tags
      .filter((tag) => !elements.some(({ tagName }) => tagName === tag))
      .map((tag) => `No class says "@tag ${tag}".`),
    ...elements.flatMap(undescribed),
    ...difference(usedProperties, properties).map((name) => `No element tells of ${name}.`),
    ...difference(properties, usedProperties).map((name) => `${name} is told of, and not used.`),
    ...difference(usedParts, parts).map((name) => `No element tells of the part "${name}".`),
    ...difference(parts, usedParts).map((name) => `The part "${name}" is told of, and not there.`),
    ...(properties.length > mostProperties
      ? [`${properties.length} custom properties are more than ${mostProperties}.`]
      : []),
  ];
}

/** @param {Declaration} element */
function undescribed(element) {
  const { tagName = '', description, members = [], attributes = [], events = [] } = element;
  const { cssParts = [], cssProperties = [], cssStates = [], slots = [] } = element;
  /** @type {readonly (readonly [string, readonly { name: string, description?: string }[]])[]} */
  const groups = [
    ['property or method', members],
    ['attribute', attributes],
    ['event', events],
    ['part', cssParts],
    ['custom property', cssProperties],
    ['state', cssStates],
    ['slot', slots],
  ];
  return [
    ...(description ? [] : [`<${tagName}> has no description.`]),
    ...groups.flatMap(([group, entries]) =>
      entries
        .filter((entry) => !entry.description?.trim())
        .map(({ name }) => `<${tagName}>: the ${group} "${name}" has no description.`),
    ),
  ];
}

/** @param {readonly { name: string }[]} entries */
const namesOf = (entries) => [...new Set(entries.map(({ name }) => name))];

/**
 * @param {string} code
 * @param {RegExp} pattern
 */
const matchesOf = (code, pattern) => [
  ...new Set([...code.matchAll(pattern)].map(({ 1: match = '' }) => match)),
];

/**
 * @param {readonly string[]} some
 * @param {readonly string[]} others
 */
const difference = (some, others) => some.filter((name) => !others.includes(name));
