// npm run build: dist/ for bundlers, cdn/ for the script tag, site/ with the
// demo, and a look at all of it.
import { chmodSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { writeIntegrity } from './build/integrity.js';
import { assembleSite } from './build/site.js';
import { run } from './install/run.js';

const root = fileURLToPath(new URL('..', import.meta.url));

/** @param {readonly string[]} parameters */
async function node(parameters) {
  const { code } = await run(process.execPath, parameters, { cwd: root });
  if (code !== 0) process.exit(code);
}

for (const folder of ['dist', 'cdn', 'site']) {
  rmSync(join(root, folder), { recursive: true, force: true });
}
for (const project of ['tsconfig.build.json', 'tsconfig.cli.json']) {
  await node(['node_modules/typescript/bin/tsc', '-p', project]);
}
// npm makes it executable where it installs it; here nobody would.
chmodSync(join(root, 'dist/cli/solidarity-widgets.js'), 0o755);
try {
  await build({ root, configFile: join(root, 'vite.config.ts'), logLevel: 'warn' });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
writeIntegrity(join(root, 'cdn'));
assembleSite(root);
await node(['scripts/check-build.js']);
await node(['scripts/check-size.js']);
