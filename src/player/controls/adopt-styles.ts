import type { CSSResult } from 'lit';

/** Styles that come with code which is loaded late: they go into the tree of the player until the signal aborts. */
export function adoptStyles(
  element: Element,
  { styleSheet }: CSSResult,
  signal: AbortSignal,
): void {
  const root = element.getRootNode();
  if (!(root instanceof ShadowRoot) || !styleSheet) return;
  root.adoptedStyleSheets.push(styleSheet);
  signal.addEventListener('abort', () => {
    // Another part may have brought the same sheet.
    const at = root.adoptedStyleSheets.lastIndexOf(styleSheet);
    if (at >= 0) root.adoptedStyleSheets.splice(at, 1);
  });
}
