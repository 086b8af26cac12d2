// npm test: installs what is missing, then runs the checks, the unit tests and the browser tests.
//   npm test -- --only=browser --browser=webkit tests/player
// The last line is always `N passed, N failed`, with `, N skipped` when something was.
import { demandNode } from './install/node-version.js';

demandNode();
const { parseArgs } = await import('node:util');
const { fileURLToPath } = await import('node:url');
const { provideBrowsers } = await import('./install/browsers.js');
const { installDependencies } = await import('./install/dependencies.js');
const { engines } = await import('./install/find-browser.js');
const { runBrowserTests } = await import('./test/browser.js');
const { runChecks } = await import('./test/check.js');
const { addTallies, emptyTally, formatTally } = await import('./test/tally.js');
const { findForbiddenCalls, findTestFiles } = await import('./test/test-files.js');
const { runUnitTests } = await import('./test/unit.js');

/** @typedef {import('./test/tally.js').Tally} Tally */

const root = fileURLToPath(new URL('..', import.meta.url));
const parts = ['check', 'unit', 'browser'];

/** What the command line asks for. Throws a sentence when it cannot be understood. */
function readOptions() {
  const { values, positionals } = parseArgs({
    options: { only: { type: 'string' }, browser: { type: 'string' } },
    allowPositionals: true,
  });
  const only = values.only ?? (values.browser ? 'browser' : undefined);
  if (only && !parts.includes(only)) throw new Error(`--only is one of ${parts.join(', ')}`);
  const wanted = engines.filter((engine) => !values.browser || engine === values.browser);
  if (wanted.length === 0) throw new Error(`--browser is one of ${engines.join(', ')}`);
  // Who names files wants those and nothing else.
  const check = only ? only === 'check' : positionals.length === 0;
  return { only, wanted, check, files: findTestFiles(root, positionals) };
}

/** @returns {Promise<Tally>} */
async function test() {
  const { only, wanted, check, files } = readOptions();
  /** @type {Tally} */
  let tally = emptyTally;
  if (!(await installDependencies(root))) return { ...emptyTally, failed: 1 };

  const forbidden = findForbiddenCalls(root, [...files.unit, ...files.browser]);
  for (const sentence of forbidden) console.error(sentence);
  tally = addTallies(tally, { ...emptyTally, failed: forbidden.length });

  const unit = only !== 'check' && only !== 'browser' && files.unit.length > 0;
  const browser = only !== 'check' && only !== 'unit' && files.browser.length > 0;
  // Before the long part, so that a missing engine is known at once.
  const missing = browser ? await provideBrowsers(wanted) : [];
  if (check) tally = addTallies(tally, await runChecks(root));
  if (unit) tally = addTallies(tally, await runUnitTests(root, files.unit));
  for (const engine of browser ? wanted : []) {
    if (!missing.includes(engine)) {
      tally = addTallies(tally, await runBrowserTests(root, engine, files.browser));
      continue;
    }
    // Nobody reads a warning in CI: there, a missing engine is a failure.
    const ci = process.env['CI'] === 'true';
    console.error(
      `\n!!! ${engine.toUpperCase()} ${ci ? 'FAILED' : 'SKIPPED'}: not on this machine`,
    );
    tally = addTallies(tally, { ...emptyTally, [ci ? 'failed' : 'skipped']: 1 });
  }
  return tally;
}

/** @type {Tally} */
let result = { ...emptyTally, failed: 1 };
try {
  result = await test();
  if (result.passed + result.failed === 0) console.error('\nNo test ran.');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
}
console.log(`\n${formatTally(result)}`);
process.exitCode = result.failed > 0 || result.passed === 0 ? 1 : 0;
