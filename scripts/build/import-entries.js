// Run by check-entries.js in a process of its own: imports the package as its
// users do, in Node and without a DOM, and prints what happened as JSON.
//   node scripts/build/import-entries.js [--record] solidarity-widgets/map …
// With --record a registry notes the tags that an entry defines.

/** @typedef {{ entry: string, tags: readonly string[], error?: string }} EntryImport */

const parameters = process.argv.slice(2);
const record = parameters[0] === '--record';
const entries = record ? parameters.slice(1) : parameters;

/** @type {Map<string, unknown>} */
const registry = new Map();
if (record) {
  // Before the first import: Lit brings a registry of its own to Node where there is none.
  Object.assign(globalThis, {
    customElements: {
      /** @param {string} tag */
      get: (tag) => registry.get(tag),
      /**
       * @param {string} tag
       * @param {unknown} element
       */
      define: (tag, element) => registry.set(tag, element),
    },
  });
}

/** @type {EntryImport[]} */
const imports = [];
for (const entry of entries) {
  registry.clear();
  try {
    await import(entry);
    imports.push({ entry, tags: [...registry.keys()] });
  } catch (error) {
    imports.push({ entry, tags: [], error: String(error) });
  }
}
console.log(JSON.stringify(imports));
