import { windowOrigin } from './virtual-display.js';

/** @typedef {import('@web/test-runner').TestRunnerPlugin} TestRunnerPlugin */
/** @typedef {{ width: number, height: number }} Size */
/** @typedef {Size & { focused: boolean }} Viewport */

/**
 * The part of WebdriverIO's session that this needs.
 *
 * @typedef {object} WindowDriver
 * @property {(x: number, y: number, width: number, height: number) => Promise<unknown>} setWindowRect
 * @property {() => Promise<Size>} getWindowRect
 * @property {(script: string) => Promise<Viewport>} execute
 */

/** How long the window may take to have its new size and the focus, in milliseconds. */
const timeout = 10_000;

const readViewport =
  'return { width: innerWidth, height: innerHeight, focused: document.hasFocus() };';

/**
 * WebDriver sizes windows, tests mean viewports: the difference is the toolbar, measured each time.
 *
 * @param {WindowDriver} driver
 * @param {Size} wanted
 */
export async function setViewport(driver, wanted) {
  let viewport = await driver.execute(readViewport);
  const window = await driver.getWindowRect();
  await driver.setWindowRect(
    windowOrigin.x,
    windowOrigin.y,
    window.width - viewport.width + wanted.width,
    window.height - viewport.height + wanted.height,
  );
  const deadline = performance.now() + timeout;
  while (performance.now() < deadline) {
    viewport = await driver.execute(readViewport);
    const { width, height, focused } = viewport;
    if (width === wanted.width && height === wanted.height && focused) return;
  }
  throw new Error(
    `WebKit stays at ${JSON.stringify(viewport)} instead of ${JSON.stringify(wanted)} with the focus.`,
  );
}

/**
 * `setViewport` of @web/test-runner-commands for WebKit.
 *
 * @param {() => WindowDriver} driver
 * @returns {TestRunnerPlugin}
 */
export function webkitViewport(driver) {
  return {
    name: 'webkit-viewport',
    async executeCommand({ command, payload }) {
      if (command !== 'set-viewport') return undefined;
      await setViewport(driver(), /** @type {Size} */ (payload));
      return true;
    },
  };
}
