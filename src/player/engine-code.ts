import { remembered } from './captions/remembered.js';
import type { EngineOptions, MediaEngine } from './engine.js';
import { browserAbilities, chooseEngine } from './engine-choice.js';
import type { EngineName } from './engine-choice.js';
import { loadHls } from './hls-builds.js';
import type { StreamAnswer } from './playlist-probe.js';
import { hasThinLink } from './rendition.js';

/** Whether the least that can be played is what to begin with: the link is thin, and nobody has asked for captions. */
export function wantsLittle(): boolean {
  return hasThinLink() && remembered()['language'] === undefined;
}

/** Makes an engine, whose code is there. */
type Maker = (options: EngineOptions) => MediaEngine;

/** Loads the code of an engine. Rejects when it cannot be had. */
export async function engineCode(name: EngineName): Promise<Maker> {
  if (name === 'native') return (await import('./native-engine.js')).nativeEngine;
  if (name === 'lean') return (await import('./lean/lean-engine.js')).leanEngine;
  const [Build, { hlsEngine }] = await Promise.all([loadHls(name), import('./hls-engine.js')]);
  return (options) => hlsEngine(Build, options);
}

/** Loads the code of the engine that an answer asks for, ahead of who opens it. */
export async function warmEngine(answer: StreamAnswer, isThin: boolean): Promise<void> {
  const name = chooseEngine(answer, browserAbilities(), isThin);
  if (name !== undefined) await engineCode(name);
}
