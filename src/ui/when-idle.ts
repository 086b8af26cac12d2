/** Milliseconds after which a page is taken to be idle where the browser cannot tell (Safari). */
const quiet = 200;

/** Acts once the page has nothing better to do. */
export function whenIdle(act: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(act);
  else setTimeout(act, quiet);
}
