/**
 * What a page has to load: the files that the browser asked for until it fell
 * silent, and those that it asked for once the thing was used. Each compressed
 * alone, as servers do.
 */
import { basename } from 'node:path';
import { brotliDecompressSync, gzipSync } from 'node:zlib';
import { installProbe } from './harness/probe.js';
import { pathOf } from './harness/site.js';
import { isCode, visit } from './harness/visit.js';
import * as map from './map.js';
import * as player from './player.js';
import * as timeline from './timeline.js';

/** @typedef {import('./harness/server.js').Asset} Asset */
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
 * @param {import('./harness/server.js').BenchServer} server
 * @param {{ name: string, play?: string }} peer
 * @param {{ name: keyof typeof parts }} conditions
 */
export function measure(server, peer, { name }) {
  return visit({ server }, async (visited) => {
    const { page, transfers, watched } = visited;
    const query = name === 'player' ? `session=size-${process.pid}` : `n=${count}`;
    await page.addInitScript(installProbe);
    await page.goto(`${server.origin}${pathOf(name, peer.name)}?${query}`);
    await page.waitForLoadState('networkidle', { timeout: 10_000 }).catch(() => undefined);
    const first = codeOf(transfers());
    if (name === 'player') {
      await player.play(visited, peer);
      await player.firstFrame(visited);
      await page.waitForTimeout(1000);
    }
    const all = codeOf(transfers());
    return {
      values: {
        ...weights('first load', first),
        ...weights('everything', all),
        ...librariesOf(all, metafiles.get(peer.name)),
      },
      ...watched(),
    };
  });
}

/** @param {readonly import('./harness/server.js').Transfer[]} transfers @returns {string[]} paths, each once */
const codeOf = (transfers) => [...new Set(transfers.filter(isCode).map(({ path }) => path))];

/** @param {string} path @returns {Buffer} as it was before compression */
function plain(path) {
  const file = assets.get(path);
  if (!file) throw new Error(`${path} is not served`);
  return file.encoding === 'br' ? brotliDecompressSync(file.body) : file.body;
}

/**
 * @param {string} when
 * @param {readonly string[]} paths
 * @returns {Record<string, number>} bytes
 */
function weights(when, paths) {
  const sum = (/** @type {(path: string) => number} */ weigh) =>
    paths.reduce((total, path) => total + weigh(path), 0);
  return {
    [`${when}, minified`]: sum((path) => plain(path).length),
    [`${when}, gzip`]: sum((path) => gzipSync(plain(path), { level: 9 }).length),
    [`${when}, brotli`]: sum((path) => assets.get(path)?.body.length ?? 0),
  };
}

/**
 * Of ours by chunk, of the others by package.
 *
 * @param {readonly string[]} paths
 * @param {import('esbuild').Metafile | undefined} metafile
 * @returns {Record<string, number>} minified bytes
 */
function librariesOf(paths, metafile) {
  /** @type {Record<string, number>} */
  const found = {};
  const add = (/** @type {string} */ name, /** @type {number} */ bytes) => {
    found[`of ${name}`] = (found[`of ${name}`] ?? 0) + bytes;
  };
  for (const path of paths) {
    const output = metafile?.outputs[path.slice(1)];
    if (output) {
      for (const [input, { bytesInOutput }] of Object.entries(output.inputs)) {
        if (bytesInOutput > 0) add(packageOf(input), bytesInOutput);
      }
    } else {
      add(basename(path).replace(/(?:-[\w-]{8})?\.\w+$/, ''), plain(path).length);
    }
  }
  return found;
}

/** @param {string} input path of a source */
function packageOf(input) {
  return /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input)?.[1] ?? 'what joins them';
}
