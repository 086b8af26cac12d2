/** How a visitor who follows a broadcast is kept near its edge, gently. */

/** Seconds behind the live position from which it plays a little faster, and at which it is there. */
const late = 2;
const there = 0.5;
/** Seconds behind at which it jumps: nobody should hear of a goal from the neighbours. */
const lost = 10;
/** Nobody hears five per cent. */
const hurried = 1.05;
/** Seconds that must be buffered: who hurries without has the next stall. */
const provision = 4;

export interface Position {
  /** Seconds behind the live position. */
  readonly behind: number;
  /** Seconds that are buffered after the playhead. */
  readonly ahead: number;
  /** The speed now. */
  readonly rate: number;
}

/** What to do: a speed to play at, `jump` to the live position, or nothing. Pure. */
export function paceFor({ behind, ahead, rate }: Position): number | 'jump' | undefined {
  if (behind > lost) return 'jump';
  // Another speed is the visitor's own.
  if (rate === 1) return behind > late && ahead > provision ? hurried : undefined;
  if (rate !== hurried) return undefined;
  return behind < there || ahead < provision / 2 ? 1 : undefined;
}

/** Whether a visitor who has gone to a place this far behind still follows the broadcast. */
export function follows(behind: number): boolean {
  return behind <= lost;
}
