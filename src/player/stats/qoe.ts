import type { PlayerView } from '../controls/player-view.js';
import type { PlayerStats } from '../player-model.js';

/**
 * What a `solidarity-qoe` event carries: how it was for one visitor, for the
 * page to use as it sees fit. The player itself sends nothing anywhere.
 */
export interface SolidarityQoeDetail {
  /** Address of the stream. */
  readonly url: string;
  /** Milliseconds from the wish to the first picture; undefined where none came. */
  readonly startedAfter: number | undefined;
  /** How often the picture stopped, and for how many milliseconds together. */
  readonly stalls: number;
  readonly stalledFor: number;
  /** How often it came back from an interruption. */
  readonly recoveries: number;
  /** Bytes of media loaded. */
  readonly bytes: number;
}

export function qoeOf(stats: PlayerStats): SolidarityQoeDetail {
  const { url, startedAfter, stalls, stalledFor, recoveries, bytes } = stats;
  return { url, startedAfter, stalls, stalledFor, recoveries, bytes };
}

const over: ReadonlySet<string> = new Set(['ended', 'failed', 'idle']);

/** Tells once per viewing how it was: when it has ended, when something else is played, when the page is left. */
export function tellExperience(view: PlayerView, signal: AbortSignal): void {
  const { element, model } = view;
  let last: { readonly stats: PlayerStats; readonly of: string | undefined } | undefined;
  const tell = (): void => {
    if (!last) return;
    const detail = qoeOf(last.stats);
    last = undefined;
    element.dispatchEvent(
      new CustomEvent<SolidarityQoeDetail>('solidarity-qoe', {
        detail,
        bubbles: true,
        composed: true,
      }),
    );
  };
  const follow = (): void => {
    const isOver = over.has(model.state);
    const of = view.source?.url;
    if (last && last.of !== of) tell();
    // What has ended still knows how it was; what is idle does not.
    if (model.state !== 'idle' && (last || !isOver)) last = { stats: model.stats(), of };
    if (isOver) tell();
  };
  const leave = (): void => {
    follow();
    tell();
  };
  model.subscribe(follow, signal);
  window.addEventListener('pagehide', leave, { signal });
  signal.addEventListener('abort', tell);
  follow();
}
