// Looks at what was built and says what is wrong with it. Part of `npm run build`.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkEmbed } from './build/check-embed.js';
import { checkEntries } from './build/check-entries.js';
import { checkModules } from './build/check-modules.js';
import { checkSyntax } from './build/check-syntax.js';
import { readChunkGraph } from './build/chunk-graph.js';

const root = fileURLToPath(new URL('..', import.meta.url));

let faults = checkSyntax(root, ['dist', 'cdn']);
// The others read the imports, for which the syntax must be right.
if (faults.length === 0) {
  faults = [
    ...checkModules(root),
    ...checkEmbed(readChunkGraph(join(root, 'cdn'))),
    ...checkEntries(root),
  ];
}
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exitCode = 1;
else console.log('The built files are as they should be.');
