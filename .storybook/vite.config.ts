import { defineConfig } from 'vite';
import { livestreamPlugin } from '../demo/livestream/vite-plugin.js';
import { cannedStreams } from './canned-streams.js';

/** Vite as Storybook uses it. Decorators are lowered as tsconfig.json says, as everywhere else. */
export default defineConfig({
  plugins: [cannedStreams(), livestreamPlugin()],
});
