/**
 * The maps, from a hundred to a hundred thousand events: until it is drawn and
 * takes a click, how it zooms and drags, and what it holds.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { percentile } from './harness/statistics.js';
import { buildEventsSite, pathOf } from './harness/site.js';
import { fill, isCode, longestTask, sumTransfers, visit } from './harness/visit.js';
import { mapPeers } from './peers/map.js';

/** @typedef {import('./harness/visit.js').Visit} Visit */
/** @typedef {(typeof mapPeers)[number]} MapPeer */
/** @typedef {import('./harness/site.js').EventsCase} EventsCase */

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
export function measure(server, peer, { size }) {
  return visit({ server, viewport }, (visited) =>
    fill(visited, async (values) => {
      const { page, transfers, cost, weight } = visited;
      await page.goto(`${server.origin}${pathOf(part, peer.name)}?n=${size}`, {
        waitUntil: 'commit',
      });
      values['first marker'] = await firstMarker(visited);
      values['first click'] = await firstClick(visited);
      // What was put off until the page is idle belongs to what it costs.
      await wait(1000);
      const { main, all } = await cost();
      const { heap, nodes } = await weight();
      const code = sumTransfers(transfers().filter(isCode));
      Object.assign(values, {
        'processor time': main,
        'processor time, all': all,
        'longest task': await longestTask(page),
        memory: heap,
        nodes,
        code,
      });
      await page.evaluate(() => void bench.home());
      await wait(500);
      Object.assign(values, await zoomIn(visited));
      await page.evaluate(() => void bench.home());
      await wait(500);
      Object.assign(values, await dragAround(visited));
    }),
  );
}

/** @param {Visit} visited @returns {Promise<number>} milliseconds since navigation */
export async function firstMarker({ page }) {
  // It may not be there yet.
  const find = () => 'bench' in globalThis && !!(bench.marker?.() ?? bench.point?.());
  await page.waitForFunction(find, undefined, { timeout: 0 });
  return page.evaluate(() => probe.painted());
}

/**
 * Clicks where the first marker is, again and again, until something comes of it.
 *
 * @param {Visit} visited
 * @returns {Promise<number>} milliseconds since navigation
 */
export async function firstClick({ page }) {
  const before = await page.evaluate(() => bench.state());
  for (;;) {
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
}

/** Five steps, each until it rests. @param {Visit} visited */
async function zoomIn({ page, cost }) {
  const before = await cost();
  const from = await page.evaluate(() => bench.zoom?.());
  await page.evaluate(() => probe.watchFrames());
  for (let step = 1; step <= 5; step += 1) {
    await page.evaluate(() => void bench.zoomIn());
    await wait(400);
    if (from === undefined) continue;
    const isThere = (/** @type {number} */ zoom) => (bench.zoom?.() ?? NaN) > zoom - 0.1;
    await page.waitForFunction(isThere, from + step, { timeout: 0 });
  }
  const frames = await framesOf(page);
  return {
    'zoom, longest frame': Math.max(...frames),
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
