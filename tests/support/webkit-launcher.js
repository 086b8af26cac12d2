import { setTimeout as wait } from 'node:timers/promises';
import { WebdriverLauncher } from '@web/test-runner-webdriver';
import { endChild, findFreePort, startChild } from './child-process.js';
import { startVirtualDisplay } from './virtual-display.js';
import { createToolbarStyle } from './webkit-toolbar.js';
import { setViewport, webkitViewport } from './webkit-viewport.js';

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */
/** @typedef {import('../../scripts/install/find-browser.js').WebKit} WebKit */
/** @typedef {import('@web/test-runner').TestRunnerCoreConfig} Config */
/** @typedef {import('./webkit-viewport.js').WindowDriver} WindowDriver */

/** How long WebKitWebDriver may take until it answers, in milliseconds. */
const driverStartTimeout = 15_000;

/** What each file starts with, as in the other engines. */
const defaultViewport = Object.freeze({ width: 800, height: 600 });

/**
 * @param {number} port
 * @param {ChildProcess} driver
 */
async function untilReady(port, driver) {
  const deadline = AbortSignal.timeout(driverStartTimeout);
  while (!deadline.aborted) {
    if (driver.exitCode !== null) throw new Error('WebKitWebDriver ended at once.');
    try {
      const response = await fetch(`http://127.0.0.1:${port}/status`, { signal: deadline });
      if (response.ok) return;
    } catch {
      // It does not listen yet.
    }
    await wait(50);
  }
  throw new Error('WebKitWebDriver does not answer.');
}

/**
 * Runs the tests in WebKitGTK's MiniBrowser on a display of its own. Brings what it needs and ends
 * it again: the virtual display, WebKitWebDriver, and through them the browser.
 */
export class WebKitLauncher extends WebdriverLauncher {
  #webkit;
  #options;
  /** @type {ChildProcess | undefined} */
  #display;
  /** @type {ChildProcess | undefined} */
  #driver;

  /** @param {WebKit} webkit */
  constructor(webkit) {
    const options = {
      hostname: '127.0.0.1',
      port: 0, // known when the driver is started
      capabilities: {
        browserName: 'MiniBrowser',
        'webkitgtk:browserOptions': {
          binary: webkit.browser,
          args: ['--automation', '--autoplay-policy=allow'],
        },
        // WebKitGTK speaks no BiDi; without this WebdriverIO waits for it.
        'wdio:enforceWebDriverClassic': true,
      },
    };
    super(options);
    this.#webkit = webkit;
    this.#options = options;
  }

  /**
   * @override
   * @param {Config} config
   */
  async initialize(config) {
    const display = await startVirtualDisplay(this.#webkit.display);
    this.#display = display.child;
    const port = await findFreePort();
    this.#driver = startChild(this.#webkit.driver, [`--port=${port}`], {
      stdio: 'ignore',
      env: {
        ...process.env,
        DISPLAY: display.name,
        GDK_BACKEND: 'x11',
        XDG_CONFIG_HOME: createToolbarStyle(),
        // No accessibility bus to wait for on a machine without a desktop.
        NO_AT_BRIDGE: '1',
        // WebKit's sandbox cannot be set up as root; the pages are our own.
        ...(process.getuid?.() === 0 && { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' }),
      },
    });
    await untilReady(port, this.#driver);
    this.#options.port = port;
    // Before the runner's own plugin, which refuses to set a viewport through WebDriver.
    config.plugins?.unshift(webkitViewport(() => this.#window()));
    await super.initialize(config);
    this.name = 'WebKit';
  }

  /**
   * @override
   * @param {string} id
   * @param {string} url
   */
  async startSession(id, url) {
    await this['ensureManagerInitialized']();
    await setViewport(this.#window(), defaultViewport);
    await super.startSession(id, url);
  }

  /** @override */
  async stop() {
    await super.stop();
    await endChild(this.#driver);
    await endChild(this.#display);
  }

  /** @returns {WindowDriver} the session, which the parent class keeps to itself */
  #window() {
    return /** @type {WindowDriver} */ (this['driver']);
  }
}
