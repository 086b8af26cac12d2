/** Milliseconds after which a page is taken to be idle where the browser cannot tell (Safari). */
const quiet = 200;
/** Milliseconds after which even a page that is never idle gives way. */
const patience = 4000;

/** Acts once the page has nothing better to do. */
export function whenIdle(act: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(act, { timeout: patience });
  else setTimeout(act, quiet);
}
