import type { CSSResult } from 'lit';

/** Styles that come with code which is loaded late: they go into the tree of the player until the signal aborts. */
export function adoptStyles(
  element: Element,
  { styleSheet }: CSSResult,
  signal: AbortSignal,
): void {
  const root = element.getRootNode();
  if (!(root instanceof ShadowRoot) || !styleSheet) return;
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
  signal.addEventListener('abort', () => {
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== styleSheet);
  });
}
