import { spawn } from 'node:child_process';
import { createServer } from 'node:net';

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */
/** @typedef {import('node:child_process').SpawnOptions} SpawnOptions */

/** @type {Set<ChildProcess>} */
const running = new Set();

// The last resort for every way out; the ordinary one is endChild.
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});
// Without a listener these end Node without an 'exit' event. SIGINT is Web Test Runner's own.
process.once('SIGTERM', () => process.exit(143));
process.once('SIGHUP', () => process.exit(129));

/**
 * Starts a program that ends with this process at the latest.
 *
 * @param {string} command
 * @param {readonly string[]} parameters
 * @param {SpawnOptions} options
 * @returns {ChildProcess}
 */
export function startChild(command, parameters, options) {
  const child = spawn(command, parameters, options);
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}

/**
 * @param {ChildProcess | undefined} child
 * @returns {Promise<void>} when it has ended
 */
export function endChild(child) {
  return new Promise((resolve) => {
    if (!child || !running.has(child)) {
      resolve();
      return;
    }
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}

/** @returns {Promise<number>} a TCP port that nobody listens on */
export function findFreePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (address && typeof address === 'object') resolve(address.port);
        else reject(new Error('The system gave no port.'));
      });
    });
  });
}
