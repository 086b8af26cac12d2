/** What an answer that is not the stream yet means to the people who wait for it. No DOM and no clock. */

import { corsAdvice, unreachableAdvice } from './failure-advice.js';
import type { StreamAnswer } from './playlist-probe.js';
import type { Remedy } from './recovery.js';
import type { Transition } from './stream-state.js';

/** What the site's owner should know of it; undefined where nothing is wrong. */
export function concernOf(answer: StreamAnswer): { code: string; message: string } | undefined {
  switch (answer.kind) {
    case 'unreachable':
    case 'forbidden':
      return { code: 'player-unreachable', message: `${answer.reason}. ${unreachableAdvice}` };
    case 'unreadable':
      return { code: 'player-cors', message: corsAdvice };
    default:
      return undefined;
  }
}

/** What it is called before the first picture; undefined where that is nothing new. */
export function transitionOf(
  { kind }: StreamAnswer,
  remedy: Remedy,
  { isRecording, isAhead }: { readonly isRecording: boolean; readonly isAhead: boolean },
): Transition | undefined {
  switch (kind) {
    case 'missing':
      if (isRecording) return 'interrupt';
      return isAhead ? 'schedule' : 'wait';
    case 'forbidden':
    case 'unreachable':
    // A server that has nothing yet may not say that this page may read that.
    case 'unreadable':
      return 'interrupt';
    default:
      return remedy === 'load' ? 'connect' : undefined;
  }
}
