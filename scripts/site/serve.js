import { join } from 'node:path';
import { preview } from 'vite';

/** @typedef {{ origin: string, close: () => Promise<void> }} SiteServer */

/**
 * @param {string} folder absolute
 * @param {number} port the next free one is taken when this one is in use; 0 means any
 * @param {string | false} configFile
 * @returns {Promise<SiteServer>}
 */
async function serve(folder, port, configFile) {
  const server = await preview({
    configFile,
    appType: 'mpa', // a page that is not there answers 404, not with the first page
    logLevel: 'warn',
    build: { outDir: folder },
    preview: { port, strictPort: false },
  });
  const address = server.resolvedUrls?.local[0];
  if (!address) throw new Error(`Nothing is served from ${folder}.`);
  return { origin: new URL(address).origin, close: () => server.close() };
}

/**
 * Serves the built demo; vite.config.ts brings the sample livestream.
 *
 * @param {string} root the project's folder
 * @param {number} port
 */
export const serveDemo = (root, port) =>
  serve(join(root, 'site'), port, join(root, 'vite.config.ts'));

/**
 * Serves the built Storybook.
 *
 * @param {string} root the project's folder
 */
export const serveStorybook = (root) => serve(join(root, 'storybook-static'), 0, false);
