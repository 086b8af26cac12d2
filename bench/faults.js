/**
 * What faults do to the players: how long after the stream is back it plays
 * again without a click, and how far from the live edge. All of them watch at
 * once, each a stream of its own, so that they meet the same minute.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { installProbe } from './harness/probe.js';
import { visit } from './harness/visit.js';
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
/** Time that must pass in the picture until it counts as playing, seconds. */
const moving = 0.5;
/** Between two looks at it, and until it counts as standing still, milliseconds. */
const glances = 200;
const standstill = 1500;

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
 * @returns {Promise<ReadonlyMap<string, Outcome>>} peer → what became of it
 */
export async function measureTogether(server, watchers, conditions) {
  const outcomes = await Promise.all(
    watchers.map(async (peer) => {
      // A browser each: a page behind others counts as hidden, and some wait to be seen.
      const outcome = await visit({ server }, (visited) =>
        endure(server, visited, peer.name, conditions),
      );
      return /** @type {const} */ ([peer.name, outcome]);
    }),
  );
  return new Map(outcomes);
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
  const order = async () => {
    if (fault === 'offline') await offline(client, true);
    else await command(server, session, { ...fault, ...(seconds > 0 && { seconds }) });
  };
  await page.addInitScript(installProbe);
  if (fromStart) await order();
  await page.goto(server.origin + playerAddress(name, session, true));
  if (!fromStart) {
    // All of them load at once.
    const played = await untilMoving(page, 2 * patience);
    if (played === undefined) throw new Error(`${name} does not play before the fault`);
    await wait(before);
    await order();
  }
  const requests = await requestsOf(server, session);
  await wait(seconds * 1000);
  const asked = (await requestsOf(server, session)) - requests;
  if (fault === 'offline') await offline(client, false);
  const back = await lastStandstill(page);
  const behind = back === undefined ? null : await behindLive(page);
  return {
    values: { 'plays again': back ?? null, behind, 'requests meanwhile': asked },
    ...(back === undefined && { failed: `not within ${patience / 1000} s` }),
    // A fault is reported in the console by those who notice it.
    faults: [],
    notes: [],
  };
}

/**
 * What is buffered plays on for a while, also where nothing will follow: looks on until
 * the end of the patience, and tells when the picture stood still for the last time.
 *
 * @param {import('playwright-core').Page} page
 * @returns {Promise<number | undefined>} milliseconds until then, 0 where it never stood still;
 *   undefined where it stands still in the end
 */
async function lastStandstill(page) {
  const start = Date.now();
  let [at, movedAt, resumedAt] = [NaN, start, start];
  for (let now = start; now - start < patience; now = Date.now()) {
    const next = await position(page);
    if (next !== undefined && next !== at) {
      if (now - movedAt > standstill) resumedAt = now;
      [at, movedAt] = [next, now];
    }
    await wait(glances);
  }
  return Date.now() - movedAt > standstill ? undefined : resumedAt - start;
}

/**
 * @param {import('playwright-core').Page} page
 * @param {number} limit milliseconds
 * @returns {Promise<number | undefined>} milliseconds until the picture had moved on
 */
async function untilMoving(page, limit) {
  const start = Date.now();
  /** @type {number | undefined} */
  let from;
  while (Date.now() - start < limit) {
    const at = await position(page);
    if (at === undefined) from = undefined;
    else if (from === undefined || at < from) from = at;
    else if (at - from >= moving) return Math.max(0, Date.now() - start - moving * 1000);
    await wait(glances);
  }
  return undefined;
}

/** Seconds of the picture; undefined while nothing plays. @param {import('playwright-core').Page} page */
const position = (page) =>
  page.evaluate(() => {
    const video = probe.video();
    return video && !video.paused ? video.currentTime : undefined;
  });

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
