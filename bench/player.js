/**
 * The players, on the sample stream as it is live now: bytes before and after
 * play, the time to the first picture, what faults do to them, and what they
 * hold on to when they play for long.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { fill, isCode, longestTask, sumTransfers, visit } from './harness/visit.js';
import { buildSite, pageOf, pathOf } from './harness/site.js';
import { playerPeers } from './peers/player.js';

/** @typedef {import('./peers/player.js').PlayerPeer} PlayerPeer */
/** @typedef {import('./harness/visit.js').Visit} Visit */

/** Two networks on which people watch: 3G at the edge of a town, a slow 4G. */
const networks = Object.freeze({
  '3G': { kilobits: 700, latency: 300 },
  '4G': { kilobits: 1600, latency: 150 },
});

export const part = 'player';
export const peers = playerPeers;

/** @typedef {{ name: string, network: keyof typeof networks, slowdown: number, begins: 'by itself' | 'by play' }} FirstFrameCase */

/** @type {readonly FirstFrameCase[]} */
export const cases = [
  { name: 'play on 4G', network: '4G', slowdown: 1, begins: 'by play' },
  { name: '3G, processor 4× slower', network: '3G', slowdown: 4, begins: 'by itself' },
  { name: '3G, processor 1×', network: '3G', slowdown: 1, begins: 'by itself' },
  { name: '4G, processor 4× slower', network: '4G', slowdown: 4, begins: 'by itself' },
  { name: '4G, processor 1×', network: '4G', slowdown: 1, begins: 'by itself' },
];

/** @returns {Promise<import('./harness/server.js').Site & { metafiles: Map<string, import('esbuild').Metafile> }>} */
export async function site() {
  const { assets, metafiles } = await buildSite(part, peers);
  return { assets, metafiles, page: playerPage };
}

/** @param {URL} url */
function playerPage({ pathname, searchParams }) {
  const peer = peers.find(({ name }) => pathname === pathOf(part, name));
  const session = searchParams.get('session');
  if (!peer || session === null) return undefined;
  const body = peer.body(`/live/${session}/master.m3u8`, searchParams.has('auto'));
  return pageOf(part, peer, body);
}

let sessions = 0;
/** A stream of one's own, so that nobody meets the other's fault. */
export const newSession = () => `bench-${process.pid}-${(sessions += 1)}`;

/**
 * @param {string} name of the peer
 * @param {string} session
 * @param {boolean} auto
 */
export const playerAddress = (name, session, auto) =>
  `${pathOf(part, name)}?session=${session}${auto ? '&auto' : ''}`;

/**
 * @param {import('./harness/server.js').BenchServer} server
 * @param {PlayerPeer} peer
 * @param {FirstFrameCase} conditions
 */
export function measure(server, peer, { network, slowdown, begins }) {
  return visit({ server, network: networks[network], slowdown }, (visited) =>
    fill(visited, async (values) => {
      const { page, transfers, cost } = visited;
      const byItself = begins === 'by itself';
      await page.goto(server.origin + playerAddress(peer.name, newSession(), byItself));
      if (!byItself) Object.assign(values, await beforePlay(visited));
      const asked = byItself ? 0 : await play(visited, peer);
      const { at, lines } = await firstFrame(visited);
      // Its last part may still be on its way.
      await wait(500);
      const code = transfers().filter(isCode);
      Object.assign(values, {
        'first picture': at - asked,
        'lines of the first picture': lines,
        'processor time': (await cost()).main,
        'longest task': await longestTask(page),
        'code in all': sumTransfers(code),
        'requests for code': code.length,
      });
    }),
  );
}

/** @param {Visit} visited */
async function beforePlay({ page, transfers }) {
  await page.waitForLoadState('networkidle', { timeout: 15_000 }).catch(() => undefined);
  return {
    'code before play': sumTransfers(transfers().filter(isCode)),
    'stream before play': sumTransfers(transfers().filter(({ path }) => path.startsWith('/live/'))),
  };
}

/**
 * @param {Pick<Visit, 'page'>} visited
 * @param {Pick<PlayerPeer, 'play'>} peer
 * @returns {Promise<number>} when, in milliseconds since navigation
 */
export async function play({ page }, { play: expression = 'probe.video().play()' }) {
  return page.evaluate((text) => {
    // Where a picture stands there already, it is the next one that counts.
    probe.forgetFrame();
    const now = performance.now();
    Promise.resolve((0, eval)(text)).catch(() => undefined);
    return now;
  }, expression);
}

/**
 * @param {Pick<Visit, 'page'>} visited
 * @returns {Promise<import('./harness/probe.js').FirstFrame>}
 */
export async function firstFrame({ page }) {
  const seen = await page.waitForFunction(() => probe.firstFrame, undefined, { timeout: 0 });
  return /** @type {Promise<import('./harness/probe.js').FirstFrame>} */ (seen.jsonValue());
}
