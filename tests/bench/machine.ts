import type { Machine } from '../../bench/harness/machine.js';

/** On which the tests measure. */
export const machine: Machine = {
  processor: 'A chip',
  cores: 2,
  memory: 8,
  system: 'linux 6',
  node: '20.19.0',
  browser: 'Chromium 156',
  commit: 'abc+',
  build: '0123456789ab',
  packages: { peer: '1.2.3' },
};
