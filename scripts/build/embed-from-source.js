import { fileURLToPath } from 'node:url';

const source = fileURLToPath(new URL('../../src/embed.ts', import.meta.url));

/**
 * In development the demo's script tag, which asks for `/cdn/embed.js` as on a
 * partner's site, is answered by the source: no build, and a change is seen at once.
 *
 * @returns {import('vite').Plugin}
 */
export function embedFromSource() {
  return {
    name: 'embed-from-source',
    apply: 'serve',
    enforce: 'pre',
    resolveId: {
      filter: { id: /^\/cdn\/embed\.js$/ },
      handler: () => source,
    },
  };
}
