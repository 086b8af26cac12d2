import { findApt, installPackages, missingPackages } from './apt.js';
import { hasEngine } from './find-browser.js';

/** @typedef {import('./find-browser.js').Engine} Engine */

/**
 * What each engine needs on Debian: the programs, and what they need to play the test stream.
 * Firefox decodes H.264 and AAC with the system's libavcodec, whose package carries its version in
 * its name; gstreamer1.0-libav, which WebKit needs for the same, always brings the current one.
 *
 * @type {Readonly<Record<Engine, { programs: readonly string[], support: readonly string[] }>>}
 */
const debianPackages = Object.freeze({
  chromium: { programs: ['chromium'], support: [] },
  firefox: { programs: ['firefox-esr'], support: ['gstreamer1.0-libav'] },
  webkit: {
    programs: ['webkit2gtk-driver', 'xvfb'],
    support: [
      'gstreamer1.0-libav',
      'gstreamer1.0-plugins-base',
      'gstreamer1.0-plugins-good',
      'gstreamer1.0-plugins-bad',
    ],
  },
});

/** Letters for Arabic, Kurdish and Bengali: without them the layout tests would measure boxes. */
const fonts = Object.freeze(['fonts-noto-core']);

/** @type {Readonly<Record<Engine, string>>} */
const advice = Object.freeze({
  chromium: 'install Chromium or Chrome, or set CHROME_PATH to one.',
  firefox: 'install Firefox, or set FIREFOX_PATH to one.',
  webkit: 'it runs on Linux: install WebKitGTK with WebKitWebDriver and MiniBrowser, and Xvfb.',
});

/**
 * @param {readonly Engine[]} wanted
 * @param {boolean} ubuntu
 * @returns {string[]} the Debian packages for these engines; a browser that is there already, from
 *   wherever, needs no package
 */
function packagesFor(wanted, ubuntu) {
  const names = wanted.flatMap((engine) => {
    const { programs, support } = debianPackages[engine];
    const snapOnly = ubuntu && engine !== 'webkit';
    return hasEngine(engine) || snapOnly ? support : [...programs, ...support];
  });
  return [...new Set([...names, ...fonts])];
}

/**
 * Finds the browsers and, as root on Debian and Ubuntu, installs what is missing.
 *
 * @param {readonly Engine[]} wanted
 * @returns {Promise<Engine[]>} the engines that cannot be had here; each has been named with what
 *   to do about it
 */
export async function provideBrowsers(wanted) {
  const apt = findApt();
  const packages = apt ? await missingPackages(packagesFor(wanted, apt.ubuntu)) : [];
  if (packages.length > 0 && apt?.root) await installPackages(packages);
  if (packages.length > 0 && !apt?.root) {
    console.log(`For all of the browser tests: sudo apt-get install ${packages.join(' ')}`);
  }
  const missing = wanted.filter((engine) => !hasEngine(engine));
  for (const engine of missing) {
    const snap = apt?.ubuntu && engine !== 'webkit' ? ' (Ubuntu has it as a snap only)' : '';
    console.error(`\n!!! ${engine.toUpperCase()} IS MISSING${snap}: ${advice[engine]}\n`);
  }
  return missing;
}
