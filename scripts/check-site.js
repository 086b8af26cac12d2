// Opens the built demo and every page of the built Storybook in Chromium. A console error, a failed
// request or a request to any other origin fails the page. Needs `npm run build` and
// `npm run storybook:build` before. The last line is `N passed, N failed`.
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findChromium } from './install/find-browser.js';
import { serveDemo, serveStorybook } from './site/serve.js';
import { demoVisits, storyVisits } from './site/visits.js';
import { watchPage } from './site/watch-page.js';
import { addTallies, emptyTally, formatTally } from './test/tally.js';

/** @typedef {import('playwright-core').Browser} Browser */
/** @typedef {import('./site/serve.js').SiteServer} SiteServer */
/** @typedef {import('./site/visits.js').Visit} Visit */
/** @typedef {import('./test/tally.js').Tally} Tally */

const root = fileURLToPath(new URL('..', import.meta.url));

/** Pages open at a time: most of a visit is waiting for silence. */
const concurrency = 2;

/**
 * @param {Browser} browser
 * @param {string} origin
 * @param {Visit} visit
 * @returns {Promise<string[]>} what is wrong with the page
 */
async function visitPage(browser, origin, { path, width, showsFault, inspect }) {
  // A context of its own: no page profits from what another has stored or cached.
  const context = await browser.newContext({ viewport: { width, height: 800 } });
  const page = await context.newPage();
  const watch = watchPage(page, origin, showsFault);
  try {
    await page.goto(origin + path, { waitUntil: 'load' });
    await inspect(page);
  } catch (error) {
    watch.faults.push(error instanceof Error ? error.message : String(error));
  }
  watch.end();
  await context.close();
  return watch.faults;
}

/**
 * @param {Browser} browser
 * @param {string} origin
 * @param {readonly Visit[]} visits
 * @returns {Promise<Tally>}
 */
async function visitAll(browser, origin, visits) {
  /** @type {Tally} */
  let tally = emptyTally;
  const waiting = [...visits];
  const work = async () => {
    for (let visit = waiting.shift(); visit; visit = waiting.shift()) {
      const faults = await visitPage(browser, origin, visit);
      console.log(`  ${faults.length === 0 ? '✓' : '✗'} ${visit.name}`);
      for (const fault of faults) console.log(fault.replace(/^/gm, '      '));
      tally = addTallies(tally, { ...emptyTally, [faults.length === 0 ? 'passed' : 'failed']: 1 });
    }
  };
  await Promise.all(Array.from({ length: concurrency }, work));
  return tally;
}

/**
 * @param {Browser} browser
 * @param {string} name
 * @param {() => Promise<SiteServer>} serve
 * @param {() => Visit[]} list
 * @returns {Promise<Tally>} one failure when the site cannot be served or has no pages
 */
async function checkSite(browser, name, serve, list) {
  console.log(`\n${name}`);
  try {
    const visits = list();
    const server = await serve();
    try {
      return await visitAll(browser, server.origin, visits);
    } finally {
      await server.close();
    }
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return { ...emptyTally, failed: 1 };
  }
}

const executablePath = findChromium();
/** @type {Tally} */
let tally = { ...emptyTally, failed: 1 };
if (executablePath) {
  const browser = await chromium.launch({
    executablePath,
    args: [
      '--disable-quic',
      '--autoplay-policy=no-user-gesture-required',
      // What is asked of another origin is noted, and goes nowhere.
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
    ],
    chromiumSandbox: false,
  });
  try {
    tally = addTallies(
      await checkSite(browser, 'demo', () => serveDemo(root, 0), demoVisits),
      await checkSite(
        browser,
        'storybook',
        () => serveStorybook(root),
        () => storyVisits(root),
      ),
    );
  } finally {
    await browser.close();
  }
} else {
  console.error('There is no Chromium on this machine: install one or set CHROME_PATH.');
}
console.log(`\n${formatTally(tally)}`);
process.exitCode = tally.failed > 0 || tally.passed === 0 ? 1 : 0;
