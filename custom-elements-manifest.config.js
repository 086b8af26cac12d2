import { publicOnly } from './scripts/manifest/public-only.js';

export default {
  globs: ['src/**/*.ts'],
  exclude: ['src/cli/**', 'src/language/locales/**'],
  litelement: true,
  outdir: '.',
  // It would write into package.json, where the field already is.
  packagejson: false,
  plugins: [publicOnly()],
};
