import { join } from 'node:path';
import { build } from 'vite';
import { brotliSize } from './chunk-graph.js';

/**
 * What a module weighs with everything that it imports, on its own: minified, brotli.
 * Chunks are shared, so that no file says it. The names of its exports are not counted: within
 * the build they have one letter.
 *
 * @param {string} root
 * @param {string} entry path from the project's folder
 * @returns {Promise<number>} bytes
 */
export async function partSize(root, entry) {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: join(root, entry), formats: ['es'], fileName: 'part' },
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
