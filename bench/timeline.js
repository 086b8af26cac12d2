/**
 * The timelines, from a hundred to a hundred thousand events: until the first
 * card can be read, a filter and a change of zone, scrolling, and what it holds.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { makeEvents } from './data.js';
import { installProbe } from './harness/probe.js';
import { buildEventsSite, pathOf } from './harness/site.js';
import { percentile } from './harness/statistics.js';
import { isCode, sumTransfers, visit } from './harness/visit.js';
import { timelinePeers } from './peers/timeline.js';

/** @typedef {import('./harness/visit.js').Visit} Visit */
/** @typedef {(typeof timelinePeers)[number]} TimelinePeer */
/** @typedef {import('./harness/site.js').EventsCase} EventsCase */

/** Not there within this is not there, milliseconds. */
const defaultPatience = 60_000;
/** A phone. */
const viewport = { width: 412, height: 823 };

export const part = 'timeline';
export const peers = timelinePeers;

export { eventsCases as cases } from './harness/site.js';

/** @param {readonly EventsCase[]} wanted */
export const site = (wanted) => buildEventsSite(part, peers, wanted);

/**
 * @param {import('./harness/server.js').BenchServer} server
 * @param {TimelinePeer} peer
 * @param {EventsCase} conditions
 */
export function measure(server, peer, { size, patience = defaultPatience }) {
  return visit({ server, viewport }, async (visited) => {
    const { page, transfers, cost, weight, watched } = visited;
    await page.addInitScript(installProbe);
    await page.goto(`${server.origin}${pathOf(part, peer.name)}?n=${size}`, {
      waitUntil: 'commit',
    });
    const [first] = makeEvents(size);
    if (!first) throw new RangeError('no events, no card');
    const shown = await firstCard(visited, first.title.en, patience);
    if (shown === undefined) {
      const { notes, faults } = watched();
      return { values: {}, failed: `no card within ${patience / 1000} s`, notes, faults };
    }
    await assertFields(visited, peer, first);
    const whenShown = await cost();
    await wait(500);
    const { heap, nodes } = await weight();
    const scroll = await scrollDown(visited);
    const chosen = makeEvents(size).find(({ kind }) => kind === 'tour');
    const filter = await change(visited, `bench.filter('tour')`, chosen?.title.en ?? '');
    const rezoned = await page.evaluate(() => 'rezone' in bench);
    // From there on the hours are others: half past five instead of a quarter to nine.
    const zone = rezoned ? await change(visited, `bench.rezone('Asia/Dhaka')`, undefined) : null;
    const code = transfers().filter(isCode);
    return {
      values: {
        'first card': shown,
        'processor time': whenShown.main,
        'longest task': await page.evaluate(() => Math.max(0, ...probe.longTasks)),
        nodes,
        memory: heap,
        ...scroll,
        filter,
        zone,
        code: sumTransfers(code),
        requests: code.length,
      },
      ...watched(),
    };
  });
}

/**
 * @param {Visit} visited
 * @param {string} title of the first event
 * @param {number} patience milliseconds
 * @returns {Promise<number | undefined>} milliseconds since navigation
 */
async function firstCard({ page }, title, patience) {
  /** @param {string} text */
  const find = (text) => {
    const card = 'bench' in globalThis ? bench.card() : undefined;
    if (!card?.textContent.includes(text)) return false;
    if (!card.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
    const { top, height } = card.getBoundingClientRect();
    if (height === 0 || top > innerHeight) return false;
    // Until the frame that shows it.
    return new Promise((resolve) => {
      requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now())));
    });
  };
  const found = await page
    .waitForFunction(find, title, { timeout: patience })
    .catch(() => undefined);
  return /** @type {Promise<number> | undefined} */ (found?.jsonValue());
}

/**
 * Everybody shows the same, or the comparison is none.
 *
 * @param {Visit} visited
 * @param {TimelinePeer} peer
 * @param {import('./data.js').BenchEvents[number]} event
 */
async function assertFields({ page }, { name }, { title, start, place }) {
  const read = await page.evaluate(() => bench.card()?.innerText ?? '');
  const fields = [title.en, start.slice(11), place.city.en];
  const missing = fields.filter((field) => !read.toLowerCase().includes(field.toLowerCase()));
  if (missing.length > 0)
    throw new Error(`${name} does not show ${missing.join(', ')} in: ${read}`);
}

/**
 * @param {Visit} visited
 * @param {string} act expression
 * @param {string | undefined} title of what is first then; undefined: any other text
 * @returns {Promise<number | null>} milliseconds until it is drawn; null: it did not come
 */
async function change({ page }, act, title) {
  const took = page.evaluate(([expression, text, limit]) => {
    const before = bench.card()?.innerText;
    const start = performance.now();
    (0, eval)(expression);
    return new Promise((resolve) => {
      const look = () => {
        const now = bench.card()?.innerText;
        const done = text === undefined ? now !== before : now?.includes(text);
        if (now !== undefined && done) resolve(performance.now() - start);
        else if (performance.now() - start > limit) resolve(null);
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
  }, /** @type {const} */ ([act, title, 20_000]));
  return /** @type {Promise<number | null>} */ (took);
}

/** Thirty turns of a wheel. @param {Visit} visited */
async function scrollDown({ page, cost }) {
  const before = await cost();
  await page.mouse.move(viewport.width / 2, viewport.height / 2);
  await page.evaluate(() => probe.watchFrames());
  for (let turn = 0; turn < 30; turn += 1) {
    await page.mouse.wheel(0, 400);
    await wait(50);
  }
  const frames = await page.evaluate(() => {
    probe.endFrames();
    const scroller = bench.scroller?.() ?? document.querySelector('#list');
    if (scroller) scroller.scrollTop = 0;
    return probe.frames;
  });
  return {
    'scroll, frame of twenty': percentile(frames, 0.95),
    'scroll, processor time': (await cost()).main - before.main,
  };
}
