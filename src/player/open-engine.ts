import { browserAbilities, chooseEngine, unplayableCodecs } from './engine-choice.js';
import type { EngineOptions, MediaEngine } from './engine.js';
import { nativeEngine } from './native-engine.js';
import type { StreamAnswer } from './playlist-probe.js';
import type { Failure } from './stream-state.js';

/** The stream is there and nothing can play it. */
export class EngineError extends Error {
  readonly failure: Failure;

  constructor(failure: Failure, message: string, options?: ErrorOptions) {
    super(message, options);
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

/** Loads the code of the engine that an answer asks for, ahead of {@link openEngine}. */
export async function warmEngine(answer: StreamAnswer): Promise<void> {
  const name = chooseEngine(answer, browserAbilities());
  if (name === undefined || name === 'native') return;
  const { loadHls } = await loadEngineCode();
  await loadHls(name);
}

/**
 * Makes the engine for what is at the address. Undefined where it is not
 * wanted any more by the time that its code is there.
 *
 * @param code the code on its way, if it was asked for earlier
 * @throws {EngineError} where no engine can play it, or its code cannot be had
 */
export async function openEngine(
  answer: StreamAnswer,
  options: EngineOptions,
  code: ReturnType<typeof loadEngineCode> | undefined,
): Promise<MediaEngine | undefined> {
  const name = chooseEngine(answer, browserAbilities());
  if (answer.kind === 'multivariant' || answer.kind === 'media') {
    if (answer.encrypted) {
      throw new EngineError('encrypted', 'it needs a key of a paid service, which is not for here');
    }
  }
  if (name === undefined) {
    throw answer.kind === 'unreadable'
      ? new EngineError('cors', 'no engine may read it')
      : new EngineError('format', 'this browser has no Media Source and no HLS of its own');
  }
  if (name === 'native') return nativeEngine(options);
  const codecs = answer.kind === 'multivariant' ? unplayableCodecs(answer) : undefined;
  if (codecs !== undefined) throw new EngineError('format', `this browser has none of ${codecs}`);
  try {
    const { hlsEngine, loadHls } = await (code ?? loadEngineCode());
    const Build = await loadHls(name);
    return options.signal.aborted ? undefined : hlsEngine(Build, options);
  } catch (cause) {
    throw new EngineError('engine', String(cause), { cause });
  }
}
