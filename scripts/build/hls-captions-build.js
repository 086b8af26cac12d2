import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What we use of hls.js beyond its light build; what is off leaves its controllers out, too. */
const flags = {
  __USE_SUBTITLES__: true,
  __USE_ALT_AUDIO__: true,
  __USE_CMCD__: false,
  __USE_CONTENT_STEERING__: false,
  __USE_EME_DRM__: false,
  __USE_IFRAMES__: false,
  __USE_INTERSTITIALS__: false,
  __USE_M2TS_ADVANCED_CODECS__: false,
  __USE_MEDIA_CAPABILITIES__: false,
  __USE_VARIABLE_SUBSTITUTION__: false,
  // No worker: it would need `worker-src blob:` and a policy of Trusted Types.
  __IN_WORKER__: false,
  __HLS_WORKER_BUNDLE__: undefined,
};

const leftOut = '\0hls-left-out';
const source = fileURLToPath(new URL('../../node_modules/hls.js/', import.meta.url));

/**
 * In cdn/ `hls.js` is built from its source, with captions and alternate audio
 * and without what nobody here asks of it: a fifth smaller than its full
 * build. Whoever bundles dist/ gets the full build from npm.
 *
 * @returns {import('vite').Plugin}
 */
export function hlsCaptionsBuild() {
  /** @type {{ version: string }} */
  const { version } = JSON.parse(readFileSync(`${source}package.json`, 'utf8'));
  const constants = Object.entries({ ...flags, __VERSION__: version });
  return {
    name: 'hls-captions-build',
    enforce: 'pre',
    config: () => ({
      define: Object.fromEntries(
        constants.map(([name, value]) => [
          name,
          value === undefined ? 'undefined' : JSON.stringify(value),
        ]),
      ),
    }),
    resolveId: {
      filter: { id: /^hls\.js$|\/(cmcd-controller|imsc1-ttml-parser)$/ },
      handler(id, importer = '') {
        if (id === 'hls.js') return `${source}src/exports-default.ts`;
        return importer.startsWith(source) ? leftOut : null;
      },
    },
    load: {
      filter: { id: /^\0hls-left-out$/ },
      // Subtitles in TTML stay unread: browsers and broadcasters write WebVTT.
      handler: () => `export default undefined;
        export const IMSC1_CODEC = 'stpp.ttml.im1t';
        export const parseIMSC1 = (data, start, done, failed) => failed(new Error('TTML'));`,
    },
    transform: {
      // Its classes are made by calls that no bundler dares to leave out by itself.
      filter: { id: /\/hls\.js\/src\// },
      handler: () => ({ moduleSideEffects: false }),
    },
  };
}
