import { join } from 'node:path';
import { build } from 'vite';
import { brotliSize } from './chunk-graph.js';

/**
 * What modules weigh with everything that they import, on their own: minified, brotli.
 * Chunks are shared, so that no file says it. The names of its exports are not counted: within
 * the build they have one letter.
 *
 * @param {string} root
 * @param {readonly string[]} entries paths from the project's folder; what they share counts once
 * @returns {Promise<number>} bytes
 */
export async function partSize(root, entries) {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: entries.map((entry) => join(root, entry)), formats: ['es'] },
      rolldownOptions: {
        checks: { bundlerTimings: false },
        output: { minify: true, comments: false },
      },
    },
  });
  const outputs = [built].flat().flatMap((each) => ('output' in each ? each.output : []));
  return outputs.reduce(
    (sum, file) =>
      sum +
      (file.type === 'chunk'
        ? brotliSize(Buffer.from(file.code.replace(/export\{[^}]*\};?\s*$/, '')))
        : 0),
    0,
  );
}
