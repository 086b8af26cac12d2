import { browserAbilities, chooseEngine } from './engine-choice.js';
import type { EngineOptions, MediaEngine } from './engine.js';
import { nativeEngine } from './native-engine.js';
import type { StreamAnswer } from './playlist-probe.js';
import type { Failure } from './stream-state.js';

/** The stream is there and nothing can play it. */
export class EngineError extends Error {
  readonly failure: Failure;

  constructor(failure: Failure, options?: ErrorOptions) {
    super(failure, options);
    this.name = 'EngineError';
    this.failure = failure;
  }
}

/** The code around hls.js, a chunk of its own; the build follows when the playlist has told which. */
export function loadEngineCode(): Promise<typeof import('./hls-engine.js')> {
  const code = import('./hls-engine.js');
  // It may fail before anybody awaits it; whoever does hears of it.
  code.catch(() => undefined);
  return code;
}

/**
 * Makes the engine for what is at the address. Undefined where it is not
 * wanted any more by the time that its code is there.
 *
 * @param code the code on its way, if it was asked for earlier
 * @throws {EngineError} `format` where no engine can play it, `engine` where its code cannot be had
 */
export async function openEngine(
  answer: StreamAnswer,
  options: EngineOptions,
  code: ReturnType<typeof loadEngineCode> | undefined,
): Promise<MediaEngine | undefined> {
  const name = chooseEngine(answer, browserAbilities());
  if (name === undefined) throw new EngineError('format');
  if (name === 'native') return nativeEngine(options);
  try {
    const { hlsEngine, loadHls } = await (code ?? loadEngineCode());
    const Build = await loadHls(name);
    return options.signal.aborted ? undefined : hlsEngine(Build, options);
  } catch (cause) {
    throw new EngineError('engine', { cause });
  }
}
