import { livestream, recentOrigin } from './middleware.js';

/**
 * The sample livestream on Vite's development and preview servers.
 *
 * @param {Partial<import('./middleware.js').LivestreamOptions>} [options]
 * @returns {import('vite').Plugin}
 */
export function livestreamPlugin(options = {}) {
  const mediaRoot = options.mediaRoot ?? new URL('../media/sample/', import.meta.url);
  const handler = livestream({ origin: recentOrigin(), ...options, mediaRoot });
  return {
    name: 'solidarity-livestream',
    configureServer: ({ middlewares }) => {
      middlewares.use(handler);
    },
    configurePreviewServer: ({ middlewares }) => {
      middlewares.use(handler);
    },
  };
}
