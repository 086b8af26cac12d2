/**
 * The language of the place where an element stands. `closest('[lang]')` stops
 * at a shadow root; a page built of components would get English everywhere.
 */

import { directionOf } from './direction.js';
import type { Direction } from './direction.js';

export interface PlaceLanguage {
  /** BCP 47 tag as the page wrote it. */
  readonly tag: string;
  readonly direction: Direction;
}

/**
 * Reads `lang` and `dir` of the nearest ancestors that have them, across
 * shadow roots; then the browser's own language. A `dir` counts only if it
 * stands at or inside the element that gives the language: an Arabic section
 * of an English page is written from right to left though the page is not.
 */
export function languageAt(element: Element): PlaceLanguage {
  let direction: Direction | undefined;
  for (let at: Element | undefined = element; at; at = composedParent(at)) {
    const dir = at.getAttribute('dir');
    if (dir === 'ltr' || dir === 'rtl') direction ??= dir;
    const tag = at.getAttribute('lang');
    if (tag) return { tag, direction: direction ?? directionOf(tag) };
  }
  const tag = navigator.language;
  return { tag, direction: direction ?? directionOf(tag) };
}

function composedParent(element: Element): Element | undefined {
  const slotted = element.assignedSlot;
  if (slotted) return slotted;
  const parent = element.parentNode;
  if (parent instanceof ShadowRoot) return parent.host;
  return parent instanceof Element ? parent : undefined;
}

const listeners = new Set<() => void>();
let observer: MutationObserver | undefined;
let observed = new WeakSet<Node>();

/**
 * Calls the listener after any `lang` or `dir` changed in the document or in a
 * shadow tree around the element, until the returned function is called. One
 * observer serves every element of the page.
 */
export function watchLanguage(element: Element, listener: () => void): () => void {
  observer ??= new MutationObserver(() => {
    for (const tell of [...listeners]) tell();
  });
  for (let root: Node | undefined = element.getRootNode(); root; root = rootAround(root)) {
    if (observed.has(root)) continue;
    observed.add(root);
    observer.observe(root, { subtree: true, attributes: true, attributeFilter: ['lang', 'dir'] });
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    observer?.disconnect();
    observer = undefined;
    observed = new WeakSet();
  };
}

function rootAround(root: Node): Node | undefined {
  return root instanceof ShadowRoot ? root.host.getRootNode() : undefined;
}
