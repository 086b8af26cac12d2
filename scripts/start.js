// npm start: installs what is missing, builds, serves the demo until Ctrl-C.
import { demandNode } from './install/node-version.js';

demandNode();
const { fileURLToPath } = await import('node:url');
const { installDependencies } = await import('./install/dependencies.js');
const { run } = await import('./install/run.js');

const root = fileURLToPath(new URL('..', import.meta.url));

if (!(await installDependencies(root))) process.exit(1);
console.log('Building the widgets and the demo.');
const build = await run('npm', ['run', '--silent', 'build'], { cwd: root, quiet: true });
if (build.code !== 0) {
  console.error(build.output);
  console.error('The build failed (see above).');
  process.exit(1);
}

// Only now: Vite may not have been installed before.
const { serveDemo } = await import('./site/serve.js');
const demo = await serveDemo(root, 4173);
console.log(`\nThe demo is at ${demo.origin}/ and in Arabic at ${demo.origin}/ar/`);
console.log('Ctrl-C ends it.');

const end = () => {
  void demo.close().finally(() => process.exit(0));
};
process.once('SIGINT', end).once('SIGTERM', end);
