/** What an answer that is not the stream yet means to the people who wait for it. No DOM and no clock. */

import type { StreamAnswer } from './playlist-probe.js';
import type { Remedy } from './recovery.js';
import type { Outlook, Source } from './source.js';
import type { Transition } from './stream-state.js';

/** What the site's owner should know of it, as `solidarity-error` tells it; undefined where nothing is wrong. */
export function concernOf(answer: StreamAnswer): { code: string; message: string } | undefined {
  switch (answer.kind) {
    case 'unreachable':
    case 'forbidden':
      return { code: 'player-unreachable', message: answer.reason };
    case 'unreadable':
      return { code: 'player-cors', message: 'unreadable' };
    default:
      return undefined;
  }
}

/** What else is known of the stream. */
export interface Knowledge {
  /** What has been seen of it; undefined before the first picture. */
  readonly seen: 'live' | 'record' | undefined;
  /** The number of the segment after the last that the engine knows of. */
  readonly edge: number | undefined;
  /** Whether everything that has come has been shown. */
  readonly isDry: boolean;
  readonly role: Source['role'];
  readonly outlook: Outlook | undefined;
}

/** What it is called; undefined where that is nothing new. */
export function transitionOf(
  answer: StreamAnswer,
  remedy: Remedy,
  { seen, edge = 0, isDry, role, outlook }: Knowledge,
): Transition | undefined {
  const { kind } = answer;
  if (seen) {
    // Many servers do not end a broadcast in its playlist; the organiser does in the feed.
    const nothingNew =
      kind === 'missing' ||
      kind === 'forbidden' ||
      (kind === 'media' && remedy === 'wait' && answer.edge <= edge);
    return seen === 'live' && isDry && nothingNew && outlook?.isOver ? 'end' : undefined;
  }
  switch (kind) {
    case 'missing':
      if (outlook?.isOver) return 'end';
      if (role === 'recording') return 'interrupt';
      return outlook?.untilStart === undefined ? 'wait' : 'schedule';
    case 'forbidden':
      return outlook?.isOver ? 'end' : 'interrupt';
    case 'unreachable':
    // A server that has nothing yet may not say that this page may read that.
    case 'unreadable':
      return 'interrupt';
    default:
      return remedy === 'load' ? 'connect' : undefined;
  }
}
