import { existsSync } from 'node:fs';
import { fromConnect } from './connect-middleware.js';

/** @typedef {NonNullable<import('@web/test-runner').TestRunnerConfig['middleware']>[number]} Middleware */

/**
 * The demo's livestream and fault lab, at the same addresses as in the demo.
 *
 * @returns {Promise<Middleware[]>} empty while the demo has no stream
 */
export async function sampleStream() {
  const module = new URL('../../demo/livestream/middleware.js', import.meta.url);
  if (!existsSync(module)) return [];
  const { livestream, recentOrigin } = await import(module.href);
  const mediaRoot = new URL('../../demo/media/sample/', import.meta.url);
  return [fromConnect(livestream({ mediaRoot, origin: recentOrigin() }))];
}
