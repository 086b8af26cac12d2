import { chromeLauncher } from '@web/test-runner-chrome';
import { findChromium, findFirefox, findWebKit } from '../../scripts/install/find-browser.js';
import { WebKitLauncher } from './webkit-launcher.js';

/** @typedef {import('@web/test-runner').BrowserLauncher} BrowserLauncher */
/** @typedef {import('../../scripts/install/find-browser.js').Engine} Engine */

/** The pages are our own and the machine may be a container without user namespaces. */
const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--autoplay-policy=no-user-gesture-required',
];

/** On top of what puppeteer turns off already. */
const firefoxPreferences = {
  'media.autoplay.default': 0, // allowed
  'media.autoplay.blocking_policy': 0,
  'app.normandy.enabled': false,
  'browser.region.network.url': '',
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'toolkit.telemetry.enabled': false,
};

/**
 * @template Found
 * @param {Found | undefined} found
 * @param {Engine} engine
 * @returns {Found}
 */
function present(found, engine) {
  if (found === undefined) throw new Error(`There is no ${engine} on this machine.`);
  return found;
}

/** @type {Readonly<Record<Engine, () => BrowserLauncher>>} */
const launchers = Object.freeze({
  chromium: () =>
    chromeLauncher({
      launchOptions: {
        executablePath: present(findChromium(), 'chromium'),
        args: chromiumArguments,
      },
    }),
  firefox: () =>
    chromeLauncher({
      launchOptions: {
        browser: 'firefox',
        executablePath: present(findFirefox(), 'firefox'),
        extraPrefsFirefox: firefoxPreferences,
      },
    }),
  webkit: () =>
    // Its results may hold an undefined coverage, which the runner's own type forgets.
    /** @type {BrowserLauncher} */ (new WebKitLauncher(present(findWebKit(), 'webkit'))),
});

/**
 * @param {string} engine
 * @returns {engine is Engine}
 */
const isEngine = (engine) => Object.hasOwn(launchers, engine);

/**
 * @param {string} engine
 * @returns {BrowserLauncher}
 */
export function launcherFor(engine) {
  if (!isEngine(engine)) {
    throw new Error(`ENGINE is one of ${Object.keys(launchers).join(', ')}, not ${engine}.`);
  }
  return launchers[engine]();
}
