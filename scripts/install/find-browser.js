import { accessSync, constants, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** @typedef {'chromium' | 'firefox' | 'webkit'} Engine */

/** @type {readonly Engine[]} */
export const engines = Object.freeze(['chromium', 'firefox', 'webkit']);

/**
 * @param {string} file
 * @returns {boolean}
 */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * @param {readonly string[]} names
 * @returns {string | undefined} the first of these programs on the PATH
 */
function findOnPath(names) {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

/**
 * An explicit choice wins and is not second-guessed: a wrong CHROME_PATH counts as no browser.
 *
 * @param {string | undefined} chosen
 * @param {readonly string[]} names on the PATH
 * @param {readonly string[]} places usual places outside it
 * @returns {string | undefined}
 */
function findProgram(chosen, names, places) {
  if (chosen) return isExecutable(chosen) ? chosen : undefined;
  return findOnPath(names) ?? places.find(isExecutable);
}

/** @returns {string | undefined} the path of a Chromium or Chrome */
export function findChromium() {
  return findProgram(
    process.env['CHROME_PATH'],
    ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'],
    [
      '/opt/google/chrome/chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ],
  );
}

/** @returns {string | undefined} the path of a Firefox */
export function findFirefox() {
  return findProgram(
    process.env['FIREFOX_PATH'],
    ['firefox-esr', 'firefox'],
    ['/opt/firefox/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'],
  );
}

/**
 * @typedef {object} WebKit
 * @property {string} driver path of WebKitWebDriver
 * @property {string} browser path of MiniBrowser
 * @property {string} display path of Xvfb
 */

/**
 * WebKitGTK keeps its MiniBrowser beside its helper processes, in a folder named for the ABI
 * (`webkit2gtk-4.1`) within `lib`, `lib64`, `libexec` or, on Debian, `lib/<architecture>`.
 *
 * @returns {string | undefined}
 */
function findMiniBrowser() {
  /** @param {string} folder */
  const subfolders = (folder) => {
    try {
      return readdirSync(folder).map((name) => join(folder, name));
    } catch {
      return [];
    }
  };
  const homes = ['/usr/lib', '/usr/lib64', '/usr/libexec'];
  const folders = [...homes, ...homes.flatMap(subfolders)].filter(
    (folder) => homes.includes(folder) || folder.includes('-linux-'),
  );
  return folders
    .flatMap(subfolders)
    .filter((folder) => /\/webkit2?gtk-[\d.]+$/.test(folder))
    .sort()
    .reverse() // the newest ABI first
    .map((folder) => join(folder, 'MiniBrowser'))
    .find(isExecutable);
}

/** @returns {WebKit | undefined} undefined unless all three parts are there */
export function findWebKit() {
  const driver = findOnPath(['WebKitWebDriver']);
  const browser = findMiniBrowser();
  const display = findOnPath(['Xvfb']);
  return driver && browser && display ? { driver, browser, display } : undefined;
}

/**
 * @param {Engine} engine
 * @returns {boolean}
 */
export function hasEngine(engine) {
  const find = { chromium: findChromium, firefox: findFirefox, webkit: findWebKit }[engine];
  return find() !== undefined;
}
