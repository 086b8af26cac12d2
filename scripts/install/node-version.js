import { readFileSync } from 'node:fs';

/**
 * The sentence for someone whose Node is too old, or undefined when it is new enough. The lowest
 * version stands in package.json only (`engines.node`, of the form `>=20.19`).
 *
 * @param {string} running a version such as `20.20.2`
 * @param {string} required the `engines.node` range
 * @returns {string | undefined}
 */
function nodeVersionProblem(running, required) {
  const [major = 0, minor = 0] = running.split('.').map(Number);
  const [lowestMajor = 0, lowestMinor = 0] = required
    .replace(/[^\d.]/g, '')
    .split('.')
    .map(Number);
  if (major > lowestMajor || (major === lowestMajor && minor >= lowestMinor)) return undefined;
  return `This project needs Node ${lowestMajor}.${lowestMinor} or newer and found ${running}: install a current one from your system or from nodejs.org, then run the command again.`;
}

/**
 * Ends the process with that sentence. Callers import everything else after it, dynamically: a
 * module that an old Node cannot link would otherwise speak first, with a stack trace.
 */
export function demandNode() {
  /** @type {{ engines: { node: string } }} */
  const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  const problem = nodeVersionProblem(process.versions.node, manifest.engines.node);
  if (problem === undefined) return;
  console.error(problem);
  process.exit(1);
}
