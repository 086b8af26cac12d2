import { version } from '../version.js';
import { readCommand, usage, UsageError } from './arguments.js';
import { exitCodes, mirror } from './mirror.js';
import type { Surroundings } from './mirror.js';
import { validate } from './validate.js';

/** Does what was typed; the exit code. */
export async function run(words: readonly string[], around: Surroundings): Promise<number> {
  try {
    const command = readCommand(words);
    switch (command.name) {
      case 'mirror':
        return await mirror(command, around);
      case 'validate':
        return await validate(command, around);
      case 'help':
        around.print(usage);
        return exitCodes.good;
      case 'version':
        around.print(version);
        return exitCodes.good;
    }
  } catch (error) {
    if (error instanceof UsageError) {
      around.print(`${error.message}\n\n${usage}`);
      return exitCodes.usage;
    }
    // The disk is full, the folder is not ours.
    if (error instanceof Error && 'syscall' in error) {
      around.print(error.message);
      return exitCodes.nothing;
    }
    throw error;
  }
}
