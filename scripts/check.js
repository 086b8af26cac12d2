// npm run check: every static check, each with its time, and what a failed one said.
//   npm run check -- --fix   first puts right what tools can put right
// The steps are the scripts of package.json named `check:…`. The last line is `N passed, N failed`.
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { run } from './install/run.js';
import { runChecks } from './test/check.js';
import { formatTally } from './test/tally.js';

const { values } = parseArgs({ options: { fix: { type: 'boolean', default: false } } });
const root = fileURLToPath(new URL('..', import.meta.url));

if (values.fix) {
  // What they cannot put right, the checks tell.
  for (const script of ['fix:lint', 'fix:format', 'manifest']) {
    await run('npm', ['run', '--silent', script], { cwd: root, quiet: true });
  }
}
const tally = await runChecks(root);
console.log(`\n${formatTally(tally)}`);
if (tally.failed > 0) process.exitCode = 1;
