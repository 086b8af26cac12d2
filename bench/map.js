/**
 * The maps, from a hundred to a hundred thousand events: until it is drawn and
 * takes a click, how it zooms and drags, and what it holds.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { median, percentile } from './harness/statistics.js';
import { installProbe } from './harness/probe.js';
import { buildEventsSite, pathOf } from './harness/site.js';
import { isCode, sumTransfers, visit } from './harness/visit.js';
import { mapPeers } from './peers/map.js';

/** @typedef {import('./harness/visit.js').Visit} Visit */
/** @typedef {(typeof mapPeers)[number]} MapPeer */
/** @typedef {import('./harness/site.js').EventsCase} EventsCase */

/** Not drawn within this is not drawn, milliseconds. */
const defaultPatience = 60_000;
const viewport = { width: 800, height: 600 };

export const part = 'map';
export const peers = mapPeers;

export { eventsCases as cases } from './harness/site.js';

/** @param {readonly EventsCase[]} wanted */
export const site = (wanted) => buildEventsSite(part, peers, wanted);

/**
 * @param {import('./harness/server.js').BenchServer} server
 * @param {MapPeer} peer
 * @param {EventsCase} conditions
 */
export function measure(server, peer, { size, patience = defaultPatience }) {
  return visit({ server, viewport }, async (visited) => {
    const { page, transfers, cost, weight, watched } = visited;
    await page.addInitScript(installProbe);
    await page.goto(`${server.origin}${pathOf(part, peer.name)}?n=${size}`, {
      waitUntil: 'commit',
    });
    const drawn = await firstMarker(visited, patience);
    if (drawn === undefined) {
      const { notes, faults } = watched();
      return { values: {}, failed: `not drawn within ${patience / 1000} s`, notes, faults };
    }
    const accepted = await firstClick(visited, patience);
    const whenDrawn = await cost();
    // What was put off until the page is idle belongs to what it costs.
    await wait(1000);
    const { heap, nodes } = await weight();
    const zoom = await zoomIn(visited);
    const drag = await dragAround(visited);
    const code = transfers().filter(isCode);
    return {
      values: {
        'first marker': drawn,
        'first click': accepted ?? null,
        'processor time': whenDrawn.main,
        'processor time, all': whenDrawn.all,
        'longest task': await page.evaluate(() => Math.max(0, ...probe.longTasks)),
        ...zoom,
        ...drag,
        memory: heap,
        nodes,
        code: sumTransfers(code),
        requests: code.length,
      },
      ...watched(),
    };
  });
}

/**
 * @param {Visit} visited
 * @param {number} patience milliseconds
 * @returns {Promise<number | undefined>} milliseconds since navigation
 */
async function firstMarker({ page }, patience) {
  const find = () => {
    // It may not be there yet.
    if (!('bench' in globalThis && (bench.marker?.() ?? bench.point?.()))) return false;
    // Until the frame that shows it.
    return new Promise((resolve) => {
      requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now())));
    });
  };
  const found = await page
    .waitForFunction(find, undefined, { timeout: patience })
    .catch(() => undefined);
  return /** @type {Promise<number> | undefined} */ (found?.jsonValue());
}

/**
 * Clicks where the first marker is, again and again, until something comes of it.
 *
 * @param {Visit} visited
 * @param {number} patience milliseconds
 * @returns {Promise<number | undefined>} milliseconds since navigation
 */
async function firstClick({ page }, patience) {
  const before = await page.evaluate(() => bench.state());
  const deadline = Date.now() + patience;
  while (Date.now() < deadline) {
    const at = await page.evaluate(() => {
      const box = bench.marker?.()?.getBoundingClientRect();
      return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : bench.point?.();
    });
    if (at) await page.mouse.click(at.x, at.y);
    const answered = await page
      .waitForFunction((state) => bench.state() !== state && performance.now(), before, {
        timeout: 1000,
      })
      .catch(() => undefined);
    if (answered) return /** @type {Promise<number>} */ (answered.jsonValue());
  }
  return undefined;
}

/** Five steps, each until it rests. @param {Visit} visited */
async function zoomIn({ page, cost }) {
  const before = await cost();
  await page.evaluate(() => probe.watchFrames());
  for (let step = 0; step < 5; step += 1) {
    await page.evaluate(() => bench.zoomIn());
    await wait(400);
  }
  const frames = await framesOf(page);
  return {
    'zoom, frame of twenty': percentile(frames, 0.95),
    'zoom, processor time': (await cost()).main - before.main,
  };
}

/** A hand that drags for two seconds. @param {Visit} visited */
async function dragAround({ page, cost }) {
  const before = await cost();
  const { width, height } = viewport;
  await page.mouse.move(width / 2, height / 2);
  await page.evaluate(() => probe.watchFrames());
  await page.mouse.down();
  for (let step = 0; step < 60; step += 1) {
    const angle = (step / 60) * 2 * Math.PI;
    await page.mouse.move(
      width / 2 + 120 * Math.sin(angle),
      height / 2 + 80 - 80 * Math.cos(angle),
    );
    await wait(1000 / 60);
  }
  await page.mouse.up();
  const frames = await framesOf(page);
  return {
    'drag, median frame': median(frames),
    'drag, frame of twenty': percentile(frames, 0.95),
    'drag, processor time': (await cost()).main - before.main,
  };
}

/** @param {import('playwright-core').Page} page @returns {Promise<number[]>} milliseconds each */
async function framesOf(page) {
  const frames = await page.evaluate(() => {
    probe.endFrames();
    return probe.frames;
  });
  if (frames.length === 0) throw new Error('the page drew no frame');
  return frames;
}
