import { relative } from 'node:path';
import { writeRunResults } from '../../scripts/test/run-results.js';
import { indent, noResults, seconds } from './run-counts.js';

/** @typedef {import('@web/test-runner').Reporter} Reporter */
/** @typedef {import('@web/test-runner').TestSession} TestSession */
/** @typedef {import('@web/test-runner').TestSuiteResult} TestSuiteResult */
/** @typedef {import('@web/test-runner').TestResult & { path: string }} NamedTest */
/** @typedef {NonNullable<NamedTest['error']>} TestError */

/**
 * @param {TestSuiteResult} suite
 * @param {string} path the names of the suites around it, each with ` › `
 * @returns {NamedTest[]}
 */
function flatten(suite, path = '') {
  const tests = suite.tests.map((test) => ({ ...test, path: path + test.name }));
  return [...tests, ...suite.suites.flatMap((child) => flatten(child, `${path}${child.name} › `))];
}

/** @param {TestError} error */
function describeError({ name, message, stack, expected, actual }) {
  const lines = [`${name ?? 'Error'}: ${message}`];
  if (expected !== undefined || actual !== undefined) {
    lines.push(`expected: ${expected}`, `actual:   ${actual}`);
  }
  if (stack) lines.push(stack);
  return lines.join('\n');
}

/**
 * Everything that helps to understand a file that failed: its failing tests, errors outside any
 * test, missing files, and what it wrote to the console.
 *
 * @param {TestSession} session
 * @param {readonly NamedTest[]} failing
 */
function describeFailure(session, failing) {
  return [
    ...failing.map(
      (test) =>
        `    ✗ ${test.path}\n${indent(test.error ? describeError(test.error) : 'no reason given', '        ')}`,
    ),
    ...session.errors.map((error) => indent(describeError(error), '    ')),
    ...session.request404s.map((url) => `    not found: ${url}`),
    ...session.logs.map((log) => indent(`console: ${log.map(String).join(' ')}`, '    ')),
  ].join('\n');
}

/**
 * A reporter for Web Test Runner: one line per file, a failing one in full, and
 * `test-results/browser-<engine>.json` for `npm test`, written after each file so that a run that
 * dies still tells how far it came.
 *
 * @param {string} engine
 * @returns {Reporter}
 */
export function browserReporter(engine) {
  const name = `browser-${engine}`;
  const results = noResults();
  return {
    reportTestFileResults({ logger, sessionsForTestFile, testFile }) {
      for (const session of sessionsForTestFile) {
        const tests = session.testResults ? flatten(session.testResults) : [];
        const skipped = tests.filter((test) => test.skipped);
        const failing = tests.filter((test) => !test.skipped && !test.passed);
        // A file that cannot be loaded, or that holds no test, has none to blame: it counts itself.
        const fileFailed = failing.length === 0 && (!session.passed || tests.length === 0);
        results.passed += tests.length - skipped.length - failing.length;
        results.skipped += skipped.length;
        results.failed += failing.length + (fileFailed ? 1 : 0);

        const ok = failing.length === 0 && !fileFailed;
        const time = seconds(tests.reduce((sum, test) => sum + (test.duration ?? 0), 0));
        const file = relative('', testFile);
        logger.log(`  ${ok ? '✓' : '✗'} ${file} (${tests.length} tests, ${time})`);
        if (tests.length === 0) logger.log('    holds no test, or none could start');
        if (!ok) logger.log(describeFailure(session, failing));
      }
      writeRunResults(name, results);
    },
    onTestRunFinished() {
      writeRunResults(name, { ...results, complete: true });
    },
  };
}
