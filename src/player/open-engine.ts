import { browserAbilities, chooseEngine } from './engine-choice.js';
import { engineCode } from './engine-code.js';
import type { EngineOptions, MediaEngine } from './engine.js';
import type { StreamAnswer } from './playlist-probe.js';
import type { Failure } from './stream-state.js';

/** The code of the engine has not come; it may at the next attempt. */
export class CodeError extends Error {}

/** The stream is there and nothing can play it. Its words are few: what can be done comes with `failure-advice.ts`. */
export class EngineError extends Error {
  readonly failure: Failure;

  constructor(failure: Failure, message: string, options?: ErrorOptions) {
    super(message, options);
    this.failure = failure;
  }
}

/**
 * Makes the engine for what is at the address. Undefined where it is not
 * wanted any more by the time that its code is there, and where none may read it yet.
 *
 * @param isThin as for {@link chooseEngine}
 * @throws {EngineError} where no engine can play it
 * @throws {CodeError}
 */
export async function openEngine(
  answer: StreamAnswer,
  options: EngineOptions,
  isThin: boolean,
): Promise<MediaEngine | undefined> {
  const name = chooseEngine(answer, browserAbilities(), isThin);
  if (answer.kind === 'multivariant' || answer.kind === 'media') {
    if (answer.encrypted) {
      throw new EngineError('encrypted', 'encrypted');
    }
  }
  if (name === undefined) {
    if (answer.kind === 'unreadable') return undefined;
    throw new EngineError('format', 'no Media Source, no HLS');
  }
  try {
    const make = await engineCode(name);
    return options.signal.aborted ? undefined : make(options);
  } catch (cause) {
    throw new CodeError(String(cause), { cause });
  }
}
