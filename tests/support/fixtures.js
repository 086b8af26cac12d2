/** @typedef {NonNullable<import('@web/test-runner').TestRunnerConfig['middleware']>[number]} Middleware */

/**
 * Serves `tests/fixtures/` at `/fixtures/`, the short address that tests use. Only the address is
 * rewritten, so that fixtures are served like every other file, TypeScript included.
 *
 * @returns {Middleware}
 */
export function fixtures() {
  return (context, next) => {
    if (context.path.startsWith('/fixtures/')) context.url = `/tests${context.url}`;
    return next();
  };
}
