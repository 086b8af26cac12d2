/**
 * A visit: a browser of its own that knows nothing, one page, and counters of
 * what it costs.
 *
 * @typedef {import('playwright-core').Page} Page
 * @typedef {import('playwright-core').CDPSession} CDPSession
 * @typedef {import('./server.js').BenchServer} BenchServer
 * @typedef {import('./server.js').Transfer} Transfer
 * @typedef {import('./records.js').Values} Values
 *
 * @typedef {object} Network
 * @property {number} kilobits per second, down
 * @property {number} latency milliseconds added to every request
 *
 * @typedef {object} VisitOptions
 * @property {BenchServer} server
 * @property {Network} [network] unlimited when absent
 * @property {number} [slowdown] how many times slower the main thread is; 1 when absent
 * @property {{ width: number, height: number }} [viewport]
 *
 * @typedef {object} Visit
 * @property {Page} page
 * @property {CDPSession} client
 * @property {() => readonly Transfer[]} transfers what the page has been sent so far
 * @property {() => Promise<Cost>} cost since the visit began
 * @property {() => Promise<Weight>} weight after garbage collection
 * @property {() => { faults: string[], notes: string[] }} watched so far: what must not happen on a
 *   page, and what is only told of it, such as that it asks third parties
 *
 * @typedef {{ main: number, all: number }} Cost milliseconds of processor time: of the
 *   main thread, and of the page's and the graphics process together, workers included
 * @typedef {{ heap: number, nodes: number }} Weight bytes of the main thread's scripts with their
 *   buffers; nodes that are alive, texts and shadow trees included
 */
import { setTimeout as wait } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { findChromium } from '../../scripts/install/find-browser.js';
import { watchPage } from '../../scripts/site/watch-page.js';
import { installProbe } from './probe.js';

const flags = [
  '--disable-quic',
  '--autoplay-policy=no-user-gesture-required',
  // What is asked of another origin is noted, and goes nowhere.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
  // WebGL by software where there is no graphics processor.
  '--enable-unsafe-swiftshader',
];

/** @returns {Promise<string>} name and version */
export async function describeBrowser() {
  const browser = await launch();
  await browser.close();
  return `Chromium ${browser.version()}`;
}

/** @returns {Promise<import('playwright-core').Browser>} */
async function launch() {
  const executablePath = findChromium();
  if (!executablePath) {
    throw new Error('There is no Chromium on this machine: install one or set CHROME_PATH.');
  }
  return chromium.launch({ executablePath, args: flags, chromiumSandbox: false });
}

/**
 * @template T
 * @param {VisitOptions} options
 * @param {(visit: Visit) => Promise<T>} measure
 * @returns {Promise<T>}
 */
export async function visit(options, measure) {
  const browser = await launch();
  try {
    return await visitIn(browser, options, measure);
  } finally {
    await browser.close();
  }
}

/**
 * @template T
 * @param {import('playwright-core').Browser} browser
 * @param {VisitOptions} options
 * @param {(visit: Visit) => Promise<T>} measure
 * @returns {Promise<T>}
 */
async function visitIn(browser, options, measure) {
  const { server, network, slowdown = 1, viewport = { width: 800, height: 600 } } = options;
  const context = await browser.newContext({
    viewport,
    locale: 'en-GB',
    timezoneId: 'Europe/Rome',
  });
  const page = await context.newPage();
  const client = await context.newCDPSession(page);
  const machine = await browser.newBrowserCDPSession();
  const watch = watchPage(page, server.origin, false);
  // The processes exist before anything is counted.
  await page.goto(`${server.origin}/blank`);
  await page.addInitScript(installProbe);
  const sent = server.transfers.length;
  await client.send('Performance.enable', { timeDomain: 'threadTicks' });
  if (network) {
    await client.send('Network.enable');
    await client.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: network.latency,
      downloadThroughput: (network.kilobits * 1000) / 8,
      uploadThroughput: (network.kilobits * 1000) / 8,
    });
  }
  if (slowdown > 1) await client.send('Emulation.setCPUThrottlingRate', { rate: slowdown });

  const reading = async () => ({
    main: await mainThread(client),
    all: await processes(machine),
  });
  const before = await reading();
  try {
    return await measure({
      page,
      client,
      transfers: () => server.transfers.slice(sent),
      cost: async () => {
        const now = await reading();
        return { main: now.main - before.main, all: now.all - before.all };
      },
      weight: () => weigh(client),
      watched: () => sort(watch.faults),
    });
  } finally {
    // Leaving a page aborts what it still loads; that is no fault of it.
    watch.end();
  }
}

/** What others ask of others is told in the tables; only a page that does not work ends a run. */
const elsewhere = /^(?:asks another origin|cannot load (?!http:\/\/127\.0\.0\.1))/;

/** @param {readonly string[]} sentences */
function sort(sentences) {
  const all = [...new Set(sentences)];
  return {
    faults: all.filter((sentence) => !elsewhere.test(sentence)),
    notes: all.filter((sentence) => sentence.startsWith('asks another origin')),
  };
}

/** @param {CDPSession} client @returns {Promise<number>} milliseconds of its processor time */
async function mainThread(client) {
  const { metrics } = await client.send('Performance.getMetrics');
  const task = metrics.find(({ name }) => name === 'TaskDuration');
  return (task?.value ?? 0) * 1000;
}

/** @param {CDPSession} machine @returns {Promise<number>} milliseconds of processor time */
async function processes(machine) {
  const { processInfo } = await machine.send('SystemInfo.getProcessInfo');
  const drawing = processInfo.filter(({ type }) => type === 'renderer' || type === 'GPU');
  return drawing.reduce((sum, { cpuTime }) => sum + cpuTime, 0) * 1000;
}

/** @param {CDPSession} client @returns {Promise<Weight>} */
async function weigh(client) {
  // The second collection takes what the first has let go.
  for (let pass = 0; pass < 2; pass += 1) await client.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize } = await client.send('Runtime.getHeapUsage');
  const { metrics } = await client.send('Performance.getMetrics');
  const nodes = metrics.find(({ name }) => name === 'Nodes')?.value ?? NaN;
  return { heap: usedSize + backingStorageSize, nodes };
}

/** What a visit has not got to within this has not come, milliseconds. */
const patience = 60_000;

/**
 * Measures one thing after the other, for as long as there is patience: a page that is too busy
 * would hold up everybody else.
 *
 * @param {Visit} visited
 * @param {(values: Values) => Promise<void>} measure writes down what it has as soon as it has it
 * @returns {Promise<import('./part.js').Outcome>} what there is in the end; what goes on then ends
 *   with the browser
 */
export async function fill({ watched }, measure) {
  /** @type {Values} */
  const values = {};
  const measured = measure(values).then(() => true);
  const late = wait(patience, false, { ref: false });
  // It fails when its browser is closed.
  measured.catch(() => undefined);
  const isDone = await Promise.race([measured, late]);
  return {
    values: { ...values },
    ...(!isDone && { failed: `not through within ${patience / 1000} s` }),
    ...watched(),
  };
}

/** @param {Page} page @returns {Promise<number>} milliseconds; 0: none was over 50 ms */
export const longestTask = (page) => page.evaluate(() => Math.max(0, ...probe.longTasks));

/** @param {readonly Transfer[]} transfers */
export function sumTransfers(transfers) {
  return transfers.reduce((sum, { bytes }) => sum + bytes, 0);
}

/**
 * Whether it is code or style: not the stream, not the data, and not what ours
 * is only given to be measured.
 *
 * @param {Transfer} transfer
 */
export const isCode = ({ path }) =>
  path.startsWith('/cdn/') || /^\/pages\/\w+\/(?!solidarity-)/.test(path);
