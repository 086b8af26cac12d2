/**
 * What a page has to load: the files that the browser asked for until it fell
 * silent, and those that it asked for once the thing was used. Each compressed
 * alone, as servers do.
 */
import { basename } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { brotliDecompressSync, gzipSync } from 'node:zlib';
import { pathOf } from './harness/site.js';
import { bytesBySource } from './harness/sources.js';
import { fill, isCode, visit } from './harness/visit.js';
import * as map from './map.js';
import * as player from './player.js';
import * as timeline from './timeline.js';

/** @typedef {import('./harness/server.js').Asset} Asset */
/** @typedef {import('./harness/visit.js').Visit} Visit */
/** @typedef {Map<string, import('esbuild').Metafile>} Metafiles peer → what became of what */

const parts = Object.freeze({ player, map, timeline });

/** Enough for every page to show what it is. */
const count = 100;

export const part = 'size';
/** @type {readonly { name: keyof typeof parts, rounds: number }[]} */
export const cases = [
  { name: 'player', rounds: 1 },
  { name: 'map', rounds: 1 },
  { name: 'timeline', rounds: 1 },
];
export const peers = Object.values(parts).flatMap((other) => [...other.peers]);

/** @param {{ name: string }} conditions */
export const peersOf = ({ name }) => parts[/** @type {keyof typeof parts} */ (name)].peers;

/** @type {Map<string, Asset>} */
const assets = new Map();
/** @type {Metafiles} */
const metafiles = new Map();

/** @param {readonly { name: keyof typeof parts }[]} wanted */
export async function site(wanted) {
  /** @type {((url: URL) => string | undefined)[]} */
  const pages = [];
  for (const { name } of wanted) {
    const own = await parts[name].site([{ name: 'all', size: count }]);
    for (const [path, file] of own.assets) assets.set(path, file);
    for (const [peer, metafile] of own.metafiles) metafiles.set(peer, metafile);
    pages.push(own.page);
  }
  return {
    assets,
    /** @param {URL} url */
    page: (url) => pages.map((page) => page(url)).find((html) => html !== undefined),
  };
}

/**
 * What makes each of them load the rest of what it needs.
 *
 * @type {Readonly<Record<keyof typeof parts, (visited: Visit, peer: { play?: string }) => Promise<unknown>>>}
 */
const uses = Object.freeze({
  player: async (visited, peer) => {
    await player.play(visited, peer);
    await player.firstFrame(visited);
  },
  map: async (visited) => {
    await map.firstMarker(visited);
    await map.firstClick(visited);
    await visited.page.evaluate(() => void bench.zoomIn());
  },
  timeline: async (visited) => {
    const { first, tour } = timeline.landmarks(count);
    await timeline.firstCard(visited, first.title.en);
    await timeline.change(visited, `bench.filter('tour')`, tour.title.en);
  },
});

/**
 * @param {import('./harness/server.js').BenchServer} server
 * @param {{ name: string, play?: string }} peer
 * @param {{ name: keyof typeof parts }} conditions
 */
export function measure(server, peer, { name }) {
  return visit({ server }, (visited) =>
    fill(visited, async (values) => {
      const { page, transfers } = visited;
      const query = name === 'player' ? `session=size-${process.pid}` : `n=${count}`;
      await page.goto(`${server.origin}${pathOf(name, peer.name)}?${query}`);
      await page.waitForLoadState('networkidle', { timeout: 10_000 }).catch(() => undefined);
      Object.assign(values, weights('first load', codeOf(transfers())));
      await uses[name](visited, peer);
      await wait(1000);
      const all = codeOf(transfers());
      Object.assign(values, weights('everything', all));
      Object.assign(values, librariesOf(all, metafiles.get(peer.name)));
    }),
  );
}

/** @param {readonly import('./harness/server.js').Transfer[]} transfers @returns {string[]} paths, each once */
const codeOf = (transfers) => [...new Set(transfers.filter(isCode).map(({ path }) => path))];

/** @param {string} path @returns {Record<'minified' | 'gzip' | 'brotli', number>} bytes */
function weigh(path) {
  const file = assets.get(path);
  if (!file) throw new Error(`${path} is not served`);
  const { encoding, body } = file;
  // What is compressed by itself, pictures and fonts, is served as it is.
  if (encoding !== 'br') return { minified: body.length, gzip: body.length, brotli: body.length };
  const plain = brotliDecompressSync(body);
  const gzip = gzipSync(plain, { level: 9 }).length;
  return { minified: plain.length, gzip, brotli: body.length };
}

/**
 * @param {string} when
 * @param {readonly string[]} paths
 * @returns {Record<string, number>} bytes
 */
function weights(when, paths) {
  const files = paths.map(weigh);
  const forms = /** @type {const} */ (['minified', 'gzip', 'brotli']);
  return Object.fromEntries(
    forms.map((form) => [`${when}, ${form}`, files.reduce((sum, file) => sum + file[form], 0)]),
  );
}

/**
 * By package, and of ours by folder.
 *
 * @param {readonly string[]} paths
 * @param {import('esbuild').Metafile | undefined} metafile
 * @returns {Record<string, number>} minified bytes
 */
function librariesOf(paths, metafile) {
  /** @type {Record<string, number>} */
  const found = {};
  for (const path of paths) {
    for (const [source, bytes] of sourcesOf(path, metafile)) {
      const name = `of ${libraryOf(source)}`;
      found[name] = (found[name] ?? 0) + bytes;
    }
  }
  return found;
}

/**
 * @param {string} path
 * @param {import('esbuild').Metafile | undefined} metafile
 * @returns {Iterable<[string, number]>} source → minified bytes
 */
function sourcesOf(path, metafile) {
  if (path.startsWith('/cdn/')) return bytesBySource(new URL(`..${path}`, import.meta.url));
  const output = metafile?.outputs[path.slice(1)];
  if (!output) return [[path, weigh(path).minified]];
  return Object.entries(output.inputs).map(([input, { bytesInOutput }]) => [input, bytesInOutput]);
}

/** @param {string} source its path, or that of a file on the server of which no more is known */
function libraryOf(source) {
  const [, library, folder] =
    /.*node_modules\/((?:@[^/]+\/)?[^/]+)|^\.\.\/(src\/\w+)\//.exec(source) ?? [];
  return library ?? folder ?? (source.startsWith('/') ? basename(source) : 'what joins them');
}
