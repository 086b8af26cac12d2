/** @typedef {import('./analyze.js').Declaration} Declaration */
/** @typedef {import('./analyze.js').Member} Member */

/**
 * For the analyzer: the manifest tells users what they can rely on, under the
 * paths that the package has. What is private, protected or `@internal`, and
 * modules without an element, are left out.
 */
export function publicOnly() {
  return {
    name: 'public-only',
    /** @param {{ customElementsManifest: import('./analyze.js').Manifest }} parameters */
    packageLinkPhase({ customElementsManifest: manifest }) {
      const modules = manifest.modules.flatMap(({ path, declarations, exports, ...rest }) => {
        // What an element inherits is listed with it, so its base classes can stay out.
        const elements = (declarations ?? []).filter(({ tagName }) => tagName);
        if (elements.length === 0) return [];
        const names = elements.map(({ name }) => name);
        return [
          {
            ...rest,
            path: publishedPath(path),
            declarations: elements.map(withoutInternals),
            exports: (exports ?? [])
              .filter(({ declaration: { name } }) => names.includes(name))
              .map((entry) => ({ ...entry, declaration: published(entry.declaration) })),
          },
        ];
      });
      // They come as the disk gave them: in another order now and then.
      manifest.modules = modules.sort((one, other) => (one.path < other.path ? -1 : 1));
    },
  };
}

/**
 * @param {Declaration & { superclass?: unknown, mixins?: unknown }} element
 * @returns {Declaration}
 */
function withoutInternals({ superclass, mixins, ...element }) {
  const { members = [], attributes = [], events = [] } = element;
  const visible = members.filter(isPublic);
  const names = visible.map(({ name }) => name);
  return {
    ...element,
    members: visible.map(withoutOrigin),
    attributes: attributes
      .filter(({ fieldName }) => fieldName === undefined || names.includes(fieldName))
      .map(withoutOrigin),
    // Those without a name are dispatched by a variable; the class says which they are.
    events: events.filter(({ name }) => name).map(withoutOrigin),
    slots: (element.slots ?? []).map(withoutOrigin),
    cssParts: (element.cssParts ?? []).map(withoutOrigin),
    cssProperties: (element.cssProperties ?? []).map(withoutOrigin),
    cssStates: (element.cssStates ?? []).map(withoutOrigin),
  };
}

/** @param {Member} member */
function isPublic({ name, privacy }) {
  return (privacy === undefined || privacy === 'public') && !name.startsWith('#');
}

/**
 * Where a part was inherited from is our own affair.
 *
 * @template {object} T
 * @param {T & { inheritedFrom?: unknown }} part
 */
function withoutOrigin({ inheritedFrom, ...part }) {
  return part;
}

/**
 * @template {{ module?: string }} T
 * @param {T} reference
 * @returns {T}
 */
function published(reference) {
  return reference.module ? { ...reference, module: publishedPath(reference.module) } : reference;
}

/** @param {string} path such as `src/map/solidarity-map.ts` */
function publishedPath(path) {
  return path.replace(/^src\//, 'dist/').replace(/\.ts$/, '.js');
}
