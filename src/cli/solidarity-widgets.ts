#!/usr/bin/env node
/** The command `solidarity-widgets`. */

import { run } from './run.js';

process.exitCode = await run(process.argv.slice(2), {
  print: (line) => process.stdout.write(`${line}\n`),
  now: Date.now,
});
