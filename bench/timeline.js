/**
 * The timelines, from a hundred to a hundred thousand events: until the first
 * card can be read, a filter and a change of zone, scrolling, and what it holds.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { makeEvents } from './data.js';
import { buildEventsSite, pathOf } from './harness/site.js';
import { percentile } from './harness/statistics.js';
import { fill, isCode, longestTask, sumTransfers, visit } from './harness/visit.js';
import { timelinePeers } from './peers/timeline.js';

/** @typedef {import('./harness/visit.js').Visit} Visit */
/** @typedef {(typeof timelinePeers)[number]} TimelinePeer */
/** @typedef {import('./harness/site.js').EventsCase} EventsCase */

/** A zone three hours before that of the events, all year. */
const elsewhere = 'Asia/Dhaka';
/** A phone. */
const viewport = { width: 412, height: 823 };
const regions = new Intl.DisplayNames('en-GB', { type: 'region' });

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
export function measure(server, peer, { size }) {
  const { first, tour } = landmarks(size);
  return visit({ server, viewport }, (visited) =>
    fill(visited, async (values) => {
      const { page, transfers, cost, weight } = visited;
      await page.goto(`${server.origin}${pathOf(part, peer.name)}?n=${size}`, {
        waitUntil: 'commit',
      });
      values['first card'] = await firstCard(visited, first.title.en);
      await assertFields(visited, peer, first);
      // What was put off until the page is idle belongs to what it costs.
      await wait(1000);
      const { main } = await cost();
      const { heap, nodes } = await weight();
      const code = sumTransfers(transfers().filter(isCode));
      Object.assign(values, {
        'processor time': main,
        'longest task': await longestTask(page),
        nodes,
        memory: heap,
        code,
      });
      Object.assign(values, await scrollDown(visited));
      if (await page.evaluate(() => 'rezone' in bench)) {
        values['zone'] = await change(visited, `bench.rezone('${elsewhere}')`, hourThere(first));
      }
      values['filter'] = await change(visited, `bench.filter('tour')`, tour.title.en);
    }),
  );
}

/**
 * @param {number} size how many events there are
 * @returns the first of them, and the first that is a tour
 */
export function landmarks(size) {
  const events = makeEvents(size);
  const [first] = events;
  const tour = events.find(({ kind }) => kind === 'tour');
  if (!first || !tour) throw new RangeError('too few events to measure anything');
  return { first, tour };
}

/** @param {import('./data.js').BenchEvents[number]} event @returns {string} when it begins, elsewhere */
function hourThere({ start }) {
  const hour = Number(start.slice(11, 13)) + 3;
  return `${String(hour).padStart(2, '0')}${start.slice(13)}`;
}

/**
 * @param {Visit} visited
 * @param {string} title of the first event
 * @returns {Promise<number>} milliseconds since navigation
 */
export async function firstCard({ page }, title) {
  /** @param {string} text */
  const find = (text) => {
    const card = 'bench' in globalThis ? bench.card() : undefined;
    if (!card?.textContent.includes(text)) return false;
    if (!card.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
    const { top, height } = card.getBoundingClientRect();
    return height > 0 && top <= innerHeight;
  };
  await page.waitForFunction(find, title, { timeout: 0 });
  return page.evaluate(() => probe.painted());
}

/**
 * Everybody shows the same, or the comparison is none.
 *
 * @param {Visit} visited
 * @param {TimelinePeer} peer
 * @param {import('./data.js').BenchEvents[number]} event
 */
async function assertFields({ page }, { name }, { kind, title, start, end, place }) {
  const read = await page.evaluate(() => bench.card()?.innerText ?? '');
  const country = regions.of(place.country) ?? place.country;
  const hours = [start, end].map((wallClock) => wallClock.slice(11));
  const fields = [kind, title.en, ...hours, place.city.en, country];
  const missing = fields.filter((field) => !read.toLowerCase().includes(field.toLowerCase()));
  if (missing.length > 0)
    throw new Error(`${name} does not show ${missing.join(', ')} in: ${read}`);
}

/**
 * @param {Visit} visited
 * @param {string} act expression
 * @param {string} text that the first card has then
 * @returns {Promise<number>} milliseconds until it is painted
 */
export async function change({ page }, act, text) {
  const start = await page.evaluate((expression) => {
    const now = performance.now();
    (0, eval)(expression);
    return now;
  }, act);
  const isThere = (/** @type {string} */ wanted) => bench.card()?.innerText.includes(wanted);
  await page.waitForFunction(isThere, text, { timeout: 0 });
  return (await page.evaluate(() => probe.painted())) - start;
}

/** Thirty turns of a wheel. @param {Visit} visited */
async function scrollDown({ page, cost }) {
  const before = await cost();
  await page.mouse.move(viewport.width / 2, viewport.height / 2);
  const card = await page.evaluateHandle(() => bench.card());
  const top = await card.evaluate((element) => element?.getBoundingClientRect().top ?? NaN);
  await page.evaluate(() => probe.watchFrames());
  for (let turn = 0; turn < 30; turn += 1) {
    await page.mouse.wheel(0, 400);
    await wait(50);
  }
  const { main } = await cost();
  const frames = await page.evaluate(() => {
    probe.endFrames();
    return probe.frames;
  });
  // Where the wheel moves nothing, there is nothing to compare.
  const isMoved = await card.evaluate((element, was) => {
    return !element?.isConnected || Math.abs(element.getBoundingClientRect().top - was) > 100;
  }, top);
  await page.evaluate(() => {
    const scroller = bench.scroller?.() ?? document.querySelector('#list');
    if (scroller) scroller.scrollTop = 0;
  });
  return {
    'scroll, frame of twenty': isMoved ? percentile(frames, 0.95) : null,
    'scroll, processor time': isMoved ? main - before.main : null,
  };
}
