// Two hours of livestream in Chromium, with captions: what a page holds on to that nobody closes.
//   npm run test:soak [-- --minutes 120]
// Needs `npm run build` before, and writes a line a minute. The first quarter does not count: until
// then engines compile, buffers fill and captions come.
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { findChromium } from '../../../scripts/install/find-browser.js';
import { serveDemo } from '../../../scripts/site/serve.js';

/** @typedef {{ minute: number, heap: number, nodes: number, listeners: number, cues: number, behind: number, kept: number }} Sample */

const { values: options } = parseArgs({ options: { minutes: { type: 'string', default: '120' } } });
const minutes = Number(options.minutes);
if (!(minutes >= 8)) throw new Error('--minutes is a number from 8 on');

const heapGrowth = 1; // MB an hour
/** 24 seconds of media behind the playhead are kept, by whole segments. */
const mediaBehind = 30;
/** More than is there at one moment in one minute, and not in another. */
const wobble = 1.1;

const page = `<!doctype html><title>Soak</title>
<script type="module" src="/cdn/embed.js"></script>
<solidarity-player src="/live/soak/master.m3u8" autoplay muted></solidarity-player>`;

/** @param {number[]} numbers */
const highest = (numbers) => Math.max(...numbers);

/** Slope of the regression line, per hour. @param {readonly Sample[]} samples */
function heapPerHour(samples) {
  const mean = (/** @type {number[]} */ list) => list.reduce((a, b) => a + b, 0) / list.length;
  const middle = {
    minute: mean(samples.map((s) => s.minute)),
    heap: mean(samples.map((s) => s.heap)),
  };
  const products = samples.map((s) => (s.minute - middle.minute) * (s.heap - middle.heap));
  const squares = samples.map((s) => (s.minute - middle.minute) ** 2);
  return (mean(products) / mean(squares)) * 60;
}

const root = fileURLToPath(new URL('../../..', import.meta.url));
const server = await serveDemo(root, 0);
const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] });
const tab = await browser.newPage();
const devtools = await tab.context().newCDPSession(tab);
/** @type {string[]} */
const errors = [];
tab.on('pageerror', (error) => errors.push(error.message));
await tab.route('**/soak.html', (route) => route.fulfill({ contentType: 'text/html', body: page }));
await tab.goto(`${server.origin}/soak.html`);
await tab.waitForFunction(() => document.querySelector('solidarity-player:state(live)'));
await tab.evaluate(() => {
  const player = /** @type {HTMLVideoElement} */ (document.querySelector('solidarity-player'));
  player.dataset['changes'] = '';
  player.addEventListener('solidarity-state', () => {
    const now = player.matches(':state(live)') ? 'live' : 'not live';
    player.dataset['changes'] = `${player.dataset['changes'] ?? ''} ${now}`;
  });
  for (const track of player.textTracks) track.mode = 'showing';
});

/** @param {number} minute @returns {Promise<Sample>} */
async function look(minute) {
  await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await devtools.send('Memory.getDOMCounters');
  const seen = await tab.evaluate(() => {
    const player = /** @type {HTMLVideoElement} */ (document.querySelector('solidarity-player'));
    const { buffered, currentTime, textTracks } = player;
    const kept = buffered.length ? currentTime - buffered.start(0) : 0;
    const behind = buffered.length ? buffered.end(buffered.length - 1) - currentTime : 0;
    const cues = Array.from(textTracks).reduce((sum, track) => sum + (track.cues?.length ?? 0), 0);
    return { kept, behind, cues };
  });
  return { minute, heap: usedSize / 1e6, nodes, listeners: jsEventListeners, ...seen };
}

/** @type {Sample[]} */
const samples = [];
for (let minute = 1; minute <= minutes; minute += 1) {
  await wait(60_000);
  const sample = await look(minute);
  samples.push(sample);
  const told = Object.entries(sample).map(([name, value]) => `${name} ${Number(value.toFixed(2))}`);
  console.log(told.join(', '));
}

const counted = samples.slice(Math.floor(minutes / 4));
const [first, last] = [
  counted.slice(0, counted.length / 3),
  counted.slice((2 * counted.length) / 3),
];
const changes = await tab.locator('solidarity-player').getAttribute('data-changes');
const checks = [
  { name: 'heap, MB an hour', value: heapPerHour(counted), limit: heapGrowth },
  { name: 'media behind, s', value: highest(samples.map(({ kept }) => kept)), limit: mediaBehind },
  .../** @type {const} */ (['nodes', 'listeners', 'cues']).map((name) => ({
    name,
    value: highest(last.map((sample) => sample[name])),
    limit: highest(first.map((sample) => sample[name])) * wobble,
  })),
  // Without any there would be nothing to keep.
  { name: 'captions', value: -highest(last.map(({ cues }) => cues)), limit: -1 },
  { name: `changes of state: ${changes}`, value: changes?.length ?? Infinity, limit: 0 },
  { name: 'errors', value: errors.length, limit: 0 },
];
for (const { name, value, limit } of checks) {
  console.log(`${value <= limit ? '✓' : '✗'} ${name}: ${value.toFixed(2)} (≤ ${limit.toFixed(2)})`);
}
const failed = checks.filter(({ value, limit }) => value > limit).length;
console.log(`\n${checks.length - failed} passed, ${failed} failed`);
await browser.close();
await server.close();
process.exitCode = failed === 0 ? 0 : 1;
