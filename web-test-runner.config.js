// The browser tests, in the engine that ENGINE names:
//   ENGINE=webkit npx web-test-runner --files tests/player/…
// `npm test` runs all three.
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { browserReporter } from './tests/support/browser-reporter.js';
import { fixtures } from './tests/support/fixtures.js';
import { launcherFor } from './tests/support/launchers.js';
import { sampleStream } from './tests/support/sample-stream.js';
import { testPage } from './tests/support/test-page.js';
import { typescriptWorkers } from './tests/support/typescript-workers.js';

const root = fileURLToPath(new URL('.', import.meta.url));
const engine = process.env['ENGINE'] ?? 'chromium';

/** @type {import('@web/test-runner').TestRunnerConfig} */
export default {
  rootDir: root,
  files: 'tests/**/*.browser.test.ts',
  browsers: [launcherFor(engine)],
  // One page at a time: media and frame timing are measured, and hidden tabs are throttled.
  concurrency: 1,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  // More than all tests of a file may take together by their own limits: it only ends one that hangs.
  testsFinishTimeout: 600_000,
  testFramework: { config: { timeout: 20_000, retries: 0, forbidOnly: true } },
  testRunnerHtml: testPage,
  reporters: [browserReporter(engine)],
  nodeResolve: { exportConditions: ['browser', 'default'] },
  plugins: [
    // The tsconfig tells it of legacy decorators, which Lit needs.
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url)),
    }),
  ],
  middleware: [fixtures(), typescriptWorkers(root), ...(await sampleStream())],
};
