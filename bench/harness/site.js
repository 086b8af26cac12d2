/**
 * The pages of one part: what every peer's page is made of.
 *
 * @typedef {object} Peer
 * @property {string} name
 * @property {string} [entry] file in the part's folder of `peers/`; without it the page has no script of its own
 * @property {string} [worker] see `buildPage`
 * @property {string} [beside] file in `node_modules/` that it loads from beside its own
 *
 * @typedef {Peer & { body: (count: number) => string }} EventsPeer body of the page
 * @typedef {{ name: string, size: number, rounds?: number }} EventsCase
 *
 * @typedef {import('./server.js').Asset} Asset
 * @typedef {import('./server.js').Site} Site
 */
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { asFeed, asGeoJson, makeEvents } from '../data.js';
import { asset, assetsIn, buildPage } from './bundle.js';

const style = `html,body{margin:0;block-size:100%;font:16px/1.4 sans-serif}
#map{block-size:100%}l-map,mapml-viewer{display:block;inline-size:100%;block-size:100%}
#list,lit-virtualizer{block-size:100%;overflow:auto}
solidarity-map{--solidarity-map-height:600px}
video,media-player,mux-player,media-controller{inline-size:640px;block-size:360px}
#list h4{margin:1em 0 .5em}#list article{padding:.5em 0}#list h5,#list article p{margin:0}
.dot{background:#9c3d1e;border-radius:50%}
.cluster{background:#9c3d1e;color:#fff;border-radius:50%;display:grid;place-content:center}`;

/**
 * @param {string} part
 * @param {readonly Peer[]} peers
 * @returns {Promise<{ assets: Map<string, Asset>, metafiles: Map<string, import('esbuild').Metafile> }>}
 */
export async function buildSite(part, peers) {
  const assets = assetsIn(fileURLToPath(new URL('../../cdn/', import.meta.url)), '/cdn/');
  /** @type {Map<string, import('esbuild').Metafile>} */
  const metafiles = new Map();
  for (const { name, entry, worker, beside } of peers) {
    if (entry === undefined) continue;
    metafiles.set(name, await buildPage(part, entry, worker));
    const folder = new URL(`../pages/${part}/${entry}/`, import.meta.url);
    for (const [path, file] of assetsIn(fileURLToPath(folder), `/pages/${part}/${entry}/`)) {
      assets.set(path, file);
    }
    if (beside === undefined) continue;
    const file = readFileSync(new URL(`../node_modules/${beside}`, import.meta.url));
    assets.set(`/pages/${part}/${entry}/${basename(beside)}`, asset(beside, file, 11));
  }
  return { assets, metafiles };
}

/** How many events the map and the timeline are given. @type {readonly EventsCase[]} */
export const eventsCases = [
  { name: '100 events', size: 100 },
  { name: '1 000 events', size: 1000 },
  { name: '10 000 events', size: 10_000 },
  { name: '100 000 events', size: 100_000, rounds: 3 },
];

/**
 * The pages of a part that shows events, and the events in both forms.
 *
 * @param {string} part
 * @param {readonly EventsPeer[]} peers
 * @param {readonly { size: number }[]} wanted
 * @returns {Promise<Site & { metafiles: Map<string, import('esbuild').Metafile> }>}
 */
export async function buildEventsSite(part, peers, wanted) {
  const { assets, metafiles } = await buildSite(part, peers);
  for (const { size } of wanted) {
    const events = makeEvents(size);
    const forms = { feed: asFeed(events), geo: asGeoJson(events) };
    for (const [form, value] of Object.entries(forms)) {
      const name = `${form}-${size}.json`;
      // Feeds change, so servers compress them lightly; the same for everybody.
      assets.set(`/data/${name}`, asset(name, Buffer.from(JSON.stringify(value)), 5));
    }
  }
  return {
    assets,
    metafiles,
    page: ({ pathname, searchParams }) => {
      const peer = peers.find(({ name }) => pathname === pathOf(part, name));
      return peer && pageOf(part, peer, peer.body(Number(searchParams.get('n'))));
    },
  };
}

/** @param {string} part @param {string} peer */
export const pathOf = (part, peer) => `/${part}/${encodeURIComponent(peer)}`;

/**
 * @param {string} part
 * @param {Peer} peer
 * @param {string} body
 * @returns {string} the whole page
 */
export function pageOf(part, { name, entry }, body) {
  const folder = `/pages/${part}/${entry ?? ''}/`;
  const css = new URL(`..${folder}index.css`, import.meta.url);
  const head = existsSync(css) ? `<link rel="stylesheet" href="${folder}index.css">` : '';
  const script = entry ? `<script type="module" src="${folder}index.js"></script>` : '';
  return `<!doctype html><html lang="en-GB"><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>${name}</title>
<link rel="icon" href="data:,"><style>${style}</style>${head}
<body>${body}${script}</body></html>`;
}
