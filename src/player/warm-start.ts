import { warmEngine, wantsLittle } from './engine-code.js';
import { browserSurroundings } from './surroundings.js';
import { WarmUp } from './warm-up.js';
import type { FirstRequest } from './warm-up.js';

/** Goes on with a first request, once: fetches what its stream begins with, and the engine for it. */
export function warm(first: FirstRequest): WarmUp {
  if (!first.warmUp) {
    first.warmUp = new WarmUp(first, browserSurroundings);
    first.warmUp.answer.then((answer) => warmEngine(answer, wantsLittle())).catch(() => undefined);
  }
  return first.warmUp;
}
