import { inspect } from 'node:util';
import { relative, resolve } from 'node:path';
import { writeRunResults } from '../../scripts/test/run-results.js';
import { indent, noResults, seconds } from './run-counts.js';

/** @typedef {import('node:test/reporters').TestEvent} TestEvent */

/**
 * The error that the test threw; Node's runner wraps it once.
 *
 * @param {Error} error
 */
const thrown = (error) => inspect(error.cause instanceof Error ? error.cause : error);

/**
 * A reporter for `node --test`: silent about what passes, one line per failing test with its error
 * in full, a closing line, and test-results/unit.json for `npm test`.
 *
 * @param {AsyncIterable<TestEvent>} source
 */
export default async function* unitReporter(source) {
  const results = noResults();
  const start = performance.now();
  for await (const { type, data } of source) {
    if (type === 'test:stderr' || type === 'test:stdout')
      yield indent(data.message.trimEnd(), '    ') + '\n';
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    const file = data.file ? relative('', data.file) : '';
    // Node reports a file itself as a test only when it held none, or fell over before its first.
    const isFile = data.nesting === 0 && file !== '' && resolve(data.name) === resolve(file);
    if (data.details.type === 'suite' && type === 'test:pass') continue;
    if (data.details.type === 'suite' && isSubtestFailure(data.details)) continue;
    if (type === 'test:fail') {
      results.failed += 1;
      const error = 'error' in data.details ? thrown(data.details.error) : '';
      const name = isFile ? 'ended before its tests did' : data.name;
      yield `  ✗ ${file} › ${name}\n${indent(error, '      ')}\n`;
    } else if (isFile) {
      results.failed += 1;
      yield `  ✗ ${file} holds no test\n`;
    } else if (data.skip !== undefined || data.todo !== undefined) {
      results.skipped += 1;
    } else {
      results.passed += 1;
    }
  }
  const mark = results.failed === 0 ? '✓' : '✗';
  yield `  ${mark} ${results.passed} of ${results.passed + results.failed} (${seconds(performance.now() - start)})\n`;
  writeRunResults('unit', { ...results, complete: true });
}

/**
 * A suite fails with its tests, which have been counted; only its own fault (a hook, its body) is
 * news.
 *
 * @param {object} details
 */
function isSubtestFailure(details) {
  const error = 'error' in details ? details.error : undefined;
  return error instanceof Error && 'failureType' in error && error.failureType === 'subtestsFailed';
}
