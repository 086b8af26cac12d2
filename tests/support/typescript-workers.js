import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {NonNullable<import('@web/test-runner').TestRunnerConfig['middleware']>[number]} Middleware */

/**
 * Answers for a worker's script with the TypeScript that it is made of. The dev server does that
 * for imports, and a worker is asked for by its address.
 *
 * @param {string} root
 * @returns {Middleware}
 */
export function typescriptWorkers(root) {
  return (context, next) => {
    const source = context.path.replace(/\.js$/, '.ts');
    if (context.path.startsWith('/src/') && existsSync(join(root, source))) {
      context.url = context.url.replace(context.path, source);
    }
    return next();
  };
}
