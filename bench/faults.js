/**
 * What faults do to the players: how long after the stream is back it plays
 * again without a click, and how far from the live edge. All of them watch at
 * once, each a stream of its own, so that they meet the same minute.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { lastResumption, moving } from './harness/resumption.js';
import { visitTogether } from './harness/together.js';
import { newSession, playerAddress } from './player.js';

export { peers, site } from './player.js';

/** @typedef {import('./harness/server.js').BenchServer} BenchServer */
/** @typedef {import('./harness/visit.js').Visit} Visit */
/** @typedef {import('./harness/part.js').Outcome} Outcome */

/**
 * @typedef {object} FaultCase
 * @property {string} name
 * @property {number} seconds
 * @property {Record<string, unknown> | 'offline'} fault as the livestream's control takes it
 * @property {boolean} [fromStart] whether it is there when the page is opened
 */

/** Time to settle before the fault, and to come back after it, milliseconds. */
const before = 15_000;
const patience = 45_000;
/** Between two looks, milliseconds. */
const pause = 200;

export const part = 'player-faults';

/** @type {readonly FaultCase[]} */
export const cases = [
  { name: 'origin away 10 s', seconds: 10, fault: { kind: 'outage' } },
  { name: 'origin away 60 s', seconds: 60, fault: { kind: 'outage' } },
  { name: 'visitor offline 45 s', seconds: 45, fault: 'offline' },
  { name: 'encoder stalls 60 s', seconds: 60, fault: { kind: 'frozen' } },
  { name: 'segments missing 20 s', seconds: 20, fault: { kind: 'missing-segments' } },
  { name: '404 for 40 s', seconds: 40, fault: { kind: 'not-found' } },
  // From then on the encoder counts from 0: there is nothing to wait for but the player.
  { name: 'sequence restarts at 0', seconds: 0, fault: { kind: 'restart' } },
  { name: 'not begun for 30 s', seconds: 30, fault: { kind: 'not-started' }, fromStart: true },
];

/**
 * @param {BenchServer} server
 * @param {readonly import('./peers/player.js').PlayerPeer[]} watchers
 * @param {FaultCase} conditions
 */
export function measureTogether(server, watchers, conditions) {
  return visitTogether(server, watchers, (visited, { name }) =>
    endure(server, visited, name, conditions),
  );
}

/**
 * @param {BenchServer} server
 * @param {Visit} visited
 * @param {string} name of the peer
 * @param {FaultCase} conditions
 * @returns {Promise<Outcome>}
 */
async function endure(server, { page, client }, name, { seconds, fault, fromStart = false }) {
  const session = newSession();
  const open = () => page.goto(server.origin + playerAddress(name, session, true));
  if (!fromStart) {
    await open();
    await untilMoving(page);
    await wait(before);
  }
  const requests = await requestsOf(server, session);
  if (fault === 'offline') await offline(client, true);
  else await command(server, session, { ...fault, ...(seconds > 0 && { seconds }) });
  const back = Date.now() + seconds * 1000;
  if (fromStart) await open();
  const looks = lookOn(page, back + patience);
  // Told by who awaits it below.
  looks.catch(() => undefined);
  await wait(Math.max(0, back - Date.now()));
  const asked = (await requestsOf(server, session)) - requests;
  if (fault === 'offline') await offline(client, false);
  const resumed = lastResumption(await looks);
  return {
    values: {
      'plays again': resumed === undefined ? null : Math.max(0, resumed - back),
      behind: resumed === undefined ? null : await behindLive(page),
      'requests meanwhile': asked,
    },
    ...(resumed === undefined && { failed: `not within ${patience / 1000} s` }),
    // A fault is reported in the console by those who notice it.
    faults: [],
    notes: [],
  };
}

/**
 * What is buffered plays on for a while, also where nothing will follow: so it is looked at from
 * the fault to the end of the patience.
 *
 * @param {import('playwright-core').Page} page
 * @param {number} until epoch milliseconds
 * @returns {Promise<import('./harness/resumption.js').Look[]>}
 */
async function lookOn(page, until) {
  /** @type {import('./harness/resumption.js').Look[]} */
  const looks = [];
  while (Date.now() < until) {
    looks.push({ pictures: await page.evaluate(() => probe.pictures()), at: Date.now() });
    await wait(pause);
  }
  return looks;
}

/** All of them load at once. @param {import('playwright-core').Page} page */
async function untilMoving(page) {
  const isMoving = (/** @type {number} */ enough) => probe.pictures() >= enough;
  await page.waitForFunction(isMoving, moving, { timeout: 2 * patience }).catch(() => {
    throw new Error('does not play before the fault');
  });
}

/**
 * As the media element knows it: seconds from the end of what can be sought.
 *
 * @param {import('playwright-core').Page} page
 * @returns {Promise<number | null>}
 */
async function behindLive(page) {
  return page.evaluate(() => {
    const video = probe.video();
    if (!video || video.seekable.length === 0) return null;
    const end = video.seekable.end(video.seekable.length - 1);
    return Number.isFinite(end) ? Math.max(0, end - video.currentTime) : null;
  });
}

/** @param {import('playwright-core').CDPSession} client @param {boolean} away */
async function offline(client, away) {
  await client.send('Network.enable');
  const conditions = { latency: 0, downloadThroughput: -1, uploadThroughput: -1 };
  await client.send('Network.emulateNetworkConditions', { offline: away, ...conditions });
}

/**
 * @param {BenchServer} server
 * @param {string} session
 * @param {object} fault
 */
async function command({ origin }, session, fault) {
  const response = await fetch(`${origin}/live/${session}/fault`, {
    method: 'POST',
    body: JSON.stringify(fault),
  });
  if (!response.ok) throw new Error(await response.text());
}

/** @param {BenchServer} server @param {string} session @returns {Promise<number>} */
async function requestsOf({ origin }, session) {
  /** @type {{ requests: Record<string, number> }} */
  const { requests } = await (await fetch(`${origin}/live/${session}/fault`)).json();
  return Object.values(requests).reduce((sum, count) => sum + count, 0);
}
