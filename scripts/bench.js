// npm run bench: measures the widgets beside others, see docs/performance.md. Installs what they
// are measured against on first use, and builds what is measured when it is not there.
import { demandNode } from './install/node-version.js';

demandNode();
const { existsSync } = await import('node:fs');
const path = await import('node:path');
const { fileURLToPath } = await import('node:url');
const { installDependencies } = await import('./install/dependencies.js');
const { run } = await import('./install/run.js');

const root = fileURLToPath(new URL('..', import.meta.url));

for (const folder of [root, path.join(root, 'bench')]) {
  if (!(await installDependencies(folder))) process.exit(1);
}
if (!existsSync(path.join(root, 'cdn/embed.js'))) {
  const { code } = await run('npm', ['run', '--silent', 'build'], { cwd: root });
  if (code !== 0) process.exit(1);
}
const parameters = [path.join(root, 'bench/run.js'), ...process.argv.slice(2)];
const result = await run(process.execPath, parameters, { cwd: root });
process.exitCode = result.code;
