/**
 * Bundles every peer as a site would: minified, what it loads later apart.
 * Each file is compressed once, and again only when it has changed.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { build } from 'esbuild';

/** @typedef {import('./server.js').Asset} Asset */

const bench = fileURLToPath(new URL('..', import.meta.url));
const cache = join(bench, 'pages/compressed');

/** What stays a file of its own, loaded by the styles. */
const files = ['.svg', '.png', '.gif', '.woff', '.woff2', '.ttf', '.eot'];

const types = Object.freeze({
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.eot': 'application/vnd.ms-fontobject',
});

/**
 * @param {string} part folder of `peers/`
 * @param {string} entry file in it
 * @param {string} [worker] file in `node_modules/` that the page starts as a worker
 * @returns {Promise<import('esbuild').Metafile>} what became of what
 */
export async function buildPage(part, entry, worker) {
  const outdir = join(bench, 'pages', part, entry);
  rmSync(outdir, { recursive: true, force: true });
  const { metafile } = await build({
    entryPoints: {
      index: join(bench, 'peers', part, `${entry}.js`),
      ...(worker && { worker: join(bench, 'node_modules', worker) }),
    },
    absWorkingDir: bench,
    outdir,
    bundle: true,
    minify: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    metafile: true,
    legalComments: 'none',
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: {
      // TimelineJS imports sources of styles that it also ships made.
      '.less': 'empty',
      ...Object.fromEntries(files.map((ending) => [ending, /** @type {const} */ ('file')])),
    },
  });
  return metafile;
}

/**
 * @param {string} folder
 * @param {string} prefix of its paths on the server
 * @returns {Map<string, Asset>}
 */
export function assetsIn(folder, prefix) {
  const entries = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    entries
      .filter(({ name }) => !/\.(?:map|md)$/.test(name))
      .map(({ name }) => [`${prefix}${name}`, asset(name, readFileSync(join(folder, name)), 11)]),
  );
}

/**
 * @param {string} name whose ending tells the type
 * @param {Buffer} content
 * @param {number} quality of brotli, 0 to 11
 * @returns {Asset}
 */
export function asset(name, content, quality) {
  const type = Object.entries(types).find(([ending]) => ending === extname(name))?.[1];
  if (type === undefined) return { type: 'application/octet-stream', body: content };
  return { type, body: compressed(basename(name), content, quality), encoding: 'br' };
}

/**
 * @param {string} name
 * @param {Buffer} content
 * @param {number} quality
 */
function compressed(name, content, quality) {
  mkdirSync(cache, { recursive: true });
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 20);
  const file = join(cache, `${name}.${hash}.${quality}.br`);
  if (existsSync(file)) return readFileSync(file);
  const body = brotliCompressSync(content, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    },
  });
  writeFileSync(file, body);
  return body;
}
