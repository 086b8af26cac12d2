import { version } from '../version.js';

/** A class that can be an element of this package. */
export type ElementClass = CustomElementConstructor & { readonly version: string };

/**
 * Registers an element. Where the tag is taken, by another copy of this
 * package or by another project, the first one stays and the console says so:
 * throwing would take every later element of the module with it.
 */
export function define(tag: string, element: ElementClass): void {
  const present = customElements.get(tag) as Partial<ElementClass> | undefined;
  if (!present) {
    customElements.define(tag, element);
  } else if (present !== element) {
    console.warn(
      `<${tag}> is already defined (version ${present.version ?? 'unknown'}); ` +
        `version ${version} leaves it as it is. Is the script on this page twice?`,
    );
  }
}
