import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {import('playwright-core').Page} Page */

/**
 * @typedef {object} Visit
 * @property {string} name for the log
 * @property {string} path
 * @property {number} width of the viewport
 * @property {boolean} showsFault see watchPage
 * @property {(page: Page) => Promise<void>} inspect resolves when the page has shown itself, and
 *   rejects with a sentence when it does not
 */

/** How long a page may take to show itself, in milliseconds. */
const timeout = 20_000;

/**
 * Scrolls once through the page, so that what waits to come into view is asked for, and waits for
 * the network to fall silent, which on a page with a livestream it may never do.
 *
 * @param {Page} page
 */
async function settle(page) {
  await page.evaluate(async () => {
    for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight / 2) {
      scrollTo(0, top);
      await new Promise(requestAnimationFrame);
    }
  });
  await page.waitForLoadState('networkidle', { timeout: 3000 }).catch(() => undefined);
}

/** @param {Page} page */
async function findUndefinedElements(page) {
  return page.evaluate(() =>
    [...document.querySelectorAll(':not(:defined)')]
      .map((element) => element.localName)
      .filter((name) => name.startsWith('solidarity-')),
  );
}

/** @param {Page} page */
async function inspectDemo(page) {
  await settle(page);
  const missing = await findUndefinedElements(page);
  if (missing.length > 0) throw new Error(`leaves undefined: ${missing.join(', ')}`);
}

/**
 * The livestream plays: the player is driven like a `<video>`, muted, without a click.
 *
 * @param {Page} page
 */
async function inspectStream(page) {
  await settle(page);
  await page.evaluate(async () => {
    const player = /** @type {HTMLVideoElement | null} */ (
      document.querySelector('solidarity-player')
    );
    if (!player) throw new Error('has no solidarity-player');
    player.muted = true;
    await player.play();
  });
  const isPlaying = () => {
    const player = /** @type {HTMLVideoElement | null} */ (
      document.querySelector('solidarity-player')
    );
    return player !== null && !player.paused && player.readyState >= 3;
  };
  await page.waitForFunction(isPlaying, undefined, { timeout });
}

/**
 * The same where the code of the engine does not come at first.
 *
 * @param {Page} page
 */
async function inspectBrokenLink(page) {
  let failures = 2;
  await page.route(/\/cdn\/(?:hls|exports-default)[^/]*\.js$/, (route) => {
    failures -= 1;
    return failures < 0 ? route.continue() : route.abort();
  });
  await inspectStream(page);
  if (failures >= 0) throw new Error('plays without the code of an engine');
}

/** @param {Page} page */
async function inspectStory(page) {
  const shown = 'body.sb-show-main, body.sb-show-errordisplay, body.sb-show-nopreview';
  await page.waitForSelector(shown, { timeout });
  if (!(await page.locator('body').evaluate((body) => body.matches('.sb-show-main')))) {
    throw new Error(`Storybook shows an error: ${await page.locator('body').innerText()}`);
  }
  await settle(page);
}

/** @returns {Visit[]} the demo in both languages, on a phone and on a desktop, and its stream */
export function demoVisits() {
  const pages = ['/', '/ar/'].flatMap((path) =>
    [360, 1280].map((width) => ({
      name: `demo ${path} at ${width} px`,
      path,
      width,
      showsFault: false,
      inspect: inspectDemo,
    })),
  );
  const stream = { path: '/', width: 1280 };
  return [
    ...pages,
    { ...stream, name: 'demo / plays', showsFault: false, inspect: inspectStream },
    {
      ...stream,
      name: 'demo / plays on a link that breaks',
      showsFault: true,
      inspect: inspectBrokenLink,
    },
  ];
}

/**
 * Storybook itself, every story and every page of its docs. A story that shows a failure says so
 * with the tag `fault`, and so does its docs page.
 *
 * @param {string} root the project's folder
 * @returns {Visit[]}
 */
export function storyVisits(root) {
  /** @type {{ entries: Record<string, { id: string, type: string, title: string, tags?: string[] }> }} */
  const index = JSON.parse(readFileSync(join(root, 'storybook-static/index.json'), 'utf8'));
  const entries = Object.values(index.entries);
  const faulty = entries.filter((entry) => entry.tags?.includes('fault'));
  const stories = entries.map(({ id, type, title }) => ({
    name: `${type} ${id}`,
    path: `/iframe.html?id=${encodeURIComponent(id)}&viewMode=${type}`,
    width: 1280,
    // A docs page shows all stories of its title, the failing ones among them.
    showsFault: faulty.some(
      (other) => other.id === id || (type === 'docs' && other.title === title),
    ),
    inspect: inspectStory,
  }));
  const manager = { name: 'storybook', path: '/', width: 1280, inspect: settle };
  return [{ ...manager, showsFault: false }, ...stories];
}
