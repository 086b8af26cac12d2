import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env] replaces the environment, as in `spawn`
 * @property {number} [timeout] milliseconds after which the command is ended with SIGTERM
 * @property {boolean} [quiet] keeps the output back and returns it instead of showing it
 * @property {(line: string) => void} [onLine] takes each line of both streams instead of showing it
 */

/**
 * Runs a command to its end and says how it went; never rejects for a failing command. A signal to
 * this process ends the command first, so that nothing it started outlives us.
 *
 * @param {string} command
 * @param {readonly string[]} parameters
 * @param {RunOptions} [options]
 * @returns {Promise<{ code: number, output: string }>} exit code (127: cannot be started; 128 + n:
 *   ended by a signal) and, when quiet, what it wrote to both streams
 */
export function run(command, parameters, options = {}) {
  const { onLine } = options;
  return new Promise((resolve) => {
    const child = spawn(command, parameters, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      timeout: options.timeout,
      stdio:
        options.quiet || onLine ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
      // On Windows npm is a .cmd file, which only a shell can start.
      shell: process.platform === 'win32' && command === 'npm',
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      if (!stream) continue;
      if (onLine) createInterface({ input: stream }).on('line', onLine);
      else stream.setEncoding('utf8').on('data', (text) => (output += String(text)));
    }

    /** @type {NodeJS.Signals | undefined} */
    let received;
    /** @param {NodeJS.Signals} signal */
    const pass = (signal) => {
      received = signal;
      child.kill(signal);
    };
    process.on('SIGINT', pass).on('SIGTERM', pass);
    /** @param {number} code */
    const finish = (code) => {
      process.off('SIGINT', pass).off('SIGTERM', pass);
      if (received) process.exit(received === 'SIGINT' ? 130 : 143);
      resolve({ code, output });
    };
    child.once('error', (error) => {
      output += `${command}: ${error.message}\n`;
      finish(127);
    });
    child.once('close', (code) => finish(code ?? 128));
  });
}
