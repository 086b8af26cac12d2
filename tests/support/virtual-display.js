import { startChild } from './child-process.js';

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */

/**
 * In pixels. Without a window manager X gives the focus to the window under the pointer, which
 * rests in the middle of the screen: windows are put there with their top left corner, so the
 * screen is twice as large as the largest of them.
 */
const screen = Object.freeze({ width: 3840, height: 2400 });

/** Where a window's top left corner goes, so that the pointer rests just inside, on its toolbar. */
export const windowOrigin = Object.freeze({ x: screen.width / 2 - 4, y: screen.height / 2 - 4 });

/**
 * Starts Xvfb on a display number that it chooses itself and reports once it takes connections, so
 * that nothing is guessed and nothing waited for.
 *
 * @param {string} program path of Xvfb
 * @returns {Promise<{ child: ChildProcess, name: string }>} name as in DISPLAY, such as `:99`
 */
export function startVirtualDisplay(program) {
  const child = startChild(
    program,
    ['-displayfd', '3', '-screen', '0', `${screen.width}x${screen.height}x24`, '-nolisten', 'tcp'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`Xvfb ended at once (exit code ${code}).`)));
    child.stdio[3]?.once('data', (number) => resolve({ child, name: `:${String(number).trim()}` }));
  });
}
