/**
 * The script tag's entry: loads what the page uses, when it uses it. A page
 * with a timeline never pays for a map.
 */

const elements: Readonly<Record<string, () => Promise<unknown>>> = {
  'solidarity-map': () => import('./map/define.js'),
  'solidarity-player': () => import('./player/define.js'),
  'solidarity-timeline': () => import('./timeline/define.js'),
};
const selector = Object.keys(elements).join(',');
const requested = new Set<string>();

function load(tag: string): void {
  if (requested.has(tag)) return;
  requested.add(tag);
  elements[tag]?.().catch((cause: unknown) => {
    // The page's own content stays; the next one of its kind tries again.
    requested.delete(tag);
    console.warn(`<${tag}> could not be loaded:`, cause);
  });
}

function loadWithin(root: ParentNode): void {
  for (const { localName } of root.querySelectorAll(selector)) load(localName);
}

loadWithin(document);
new MutationObserver((changes) => {
  for (const { addedNodes } of changes) {
    for (const node of addedNodes) {
      if (!(node instanceof Element)) continue;
      if (node.matches(selector)) load(node.localName);
      loadWithin(node);
    }
  }
}).observe(document, { childList: true, subtree: true });
