import { defineConfig } from 'vite';
import type { UserConfig } from 'vite';
import { livestreamPlugin } from './demo/livestream/vite-plugin.js';
import { demoPagesPlugin } from './scripts/build/demo-pages.js';
import { embedFromSource } from './scripts/build/embed-from-source.js';
import { flatImports } from './scripts/build/flat-imports.js';
import { hlsCaptionsBuild } from './scripts/build/hls-captions-build.js';
import { hlsWithoutLog } from './scripts/build/hls-without-log.js';
import { leafletTrustedTypes } from './scripts/build/leaflet-trusted-types.js';
import { smallDecorators } from './scripts/build/small-decorators.js';
import { smallStyles } from './scripts/build/small-styles.js';
import { smallTemplates } from './scripts/build/small-templates.js';

/**
 * Modules that come as one file, because whoever needs one of them needs nearly
 * all: left alone they fall into crumbs, which compress worse and are a request each.
 */
const together = Object.entries({
  // Every element.
  shared: [
    'node_modules/(@lit/localize|@lit/reactive-element/(?!decorators/(base|query))|lit-html/lit-html|lit-element)',
    'src/language/(direction|language-controller|locales|message|place-language)[.]ts',
    'src/ui/(base-element|clock|define|feed-element|feed-loader|parts[.]styles|play-icon|report|tell-page|tokens[.]styles|when-idle)[.]ts',
    'src/events/(loading-snapshot|safe-url)[.]ts',
  ],
  // Whoever shows something of an event.
  event: [
    'src/ui/(event-parts[.]styles|event-time|icons|local-text)[.]ts',
    'src/language/(dates|known-tag|numbers|text)[.]ts',
    'src/events/(phase|wall-clock)[.]ts',
    'src/player/broadcast[.]ts',
  ],
  // What a stream begins with, while the code that plays is still on its way: on its own, or the
  // stream's first requests wait for Lit (100 ms on 4G).
  warm: [
    'src/player/(captions/remembered|engine-choice|engine-code|hls-builds|multivariant|playlist-probe|playlist-text|read-whole|rendition|segments|surroundings|warm-up|watchdog)[.]ts',
  ],
  // Whoever reads a feed, and lists what is in it.
  feed: [
    'src/ui/(event-actions|event-parts|feed-controller|feed-status|inline-feed|page-life)[.]ts',
    'src/language/relative-time[.]ts',
    'src/events/(event|filter|json-feed|present|read-feed|search-text|store)[.]ts',
  ],
  // The controls, and what opens out of them.
  controls: [
    'src/language/durations[.]ts',
    'src/player/captions/caption-look[.]ts',
    'src/player/controls/(adopt-styles|chapters|control-icons|fullscreen|keys|media-requests|moment-address|timeline)[.]ts',
  ],
}).map(([name, tests]) => ({ name, test: new RegExp(tests.join('|')) }));

/**
 * `vite build`: the files for the script tag.
 *
 * In application mode Vite wraps every lazy import in a preload helper that
 * lives in the entry, so that each chunk imports embed.js back; behind a
 * redirect or a query that is another module, and the entry would run twice.
 * In library mode it leaves the white space in, unless `minify` stands in the
 * output's own options. Measured alike to the byte but for the helper (2 kB).
 */
const cdn: UserConfig = {
  // Chunks are found beside embed.js, wherever a partner's site or a CDN puts it.
  base: './',
  publicDir: false,
  // Library mode leaves this to the bundler that comes after; here none does.
  define: { 'process.env.NODE_ENV': '"production"' },
  plugins: [
    hlsCaptionsBuild(),
    hlsWithoutLog(),
    leafletTrustedTypes(),
    smallDecorators(),
    smallStyles(),
    smallTemplates(),
    flatImports(),
  ],
  worker: {
    format: 'es',
    rolldownOptions: {
      output: {
        entryFileNames: '[name]-[hash].js',
        chunkFileNames: '[name]-[hash].js',
        minify: true,
      },
    },
  },
  build: {
    outDir: 'cdn',
    target: 'es2022',
    sourcemap: true,
    license: { fileName: 'licences.md' },
    reportCompressedSize: false,
    // scripts/check-size.js knows better than one number for every chunk.
    chunkSizeWarningLimit: Infinity,
    lib: { entry: { embed: 'src/embed.ts' }, formats: ['es'] },
    rolldownOptions: {
      // A busy machine is no fault.
      checks: { bundlerTimings: false },
      // What is turned off gives lazy chunks more exports than their own, and each page a helper for them.
      experimental: { chunkOptimization: { avoidRedundantChunkLoads: false } },
      // Such as a lazy import of what is loaded anyway: green, and not what was meant.
      onLog(level, { message }) {
        if (level === 'warn') throw new Error(message);
      },
      // Its package does not say so: its index sets up what only its own `msg` needs.
      treeshake: { moduleSideEffects: [{ test: /@lit\/localize/, sideEffects: false }] },
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: chunkName,
        assetFileNames: '[name]-[hash][extname]',
        minify: true,
        comments: false,
        codeSplitting: { groups: together },
        postBanner: ({ isEntry }) =>
          isEntry ? '/*! solidarity-widgets, MIT. What else is in here: licences.md */' : '',
      },
    },
  },
};

/** Three chunks called "define" tell nothing in a network log: `map-….js` does. */
function chunkName({ facadeModuleId }: { facadeModuleId?: string | null | undefined }): string {
  if (!facadeModuleId) return 'shared-[hash].js';
  const element = /\/(\w+)\/define\.ts$/.exec(facadeModuleId)?.[1];
  return `${element ?? '[name]'}-[hash].js`;
}

/** `vite`: the demo at the addresses that it has when built, with the source in place of cdn/. */
const demo: UserConfig = {
  root: 'demo',
  publicDir: false,
  plugins: [demoPagesPlugin(), embedFromSource(), leafletTrustedTypes(), livestreamPlugin()],
  server: { fs: { allow: ['..'] } },
};

/** `vite preview`: the built site, with a stream that runs. */
const site: UserConfig = {
  plugins: [livestreamPlugin()],
  build: { outDir: 'site' },
};

export default defineConfig(({ command, isPreview }) => {
  if (isPreview) return site;
  return command === 'build' ? cdn : demo;
});
