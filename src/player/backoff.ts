/** Intervals of probing, milliseconds. */
const first = 1_000;
const longest = 5_000;
/** When nobody looks, or the broadcast is more than five minutes ahead: at most one request in ten seconds. */
const unhurried = 15_000;
const soon = 5 * 60_000;
const growth = 1.3;
/** Without it everybody who lost the stream at one moment would come back at one moment. */
const jitter = 0.3;

/** What decides how long to wait before the next probe. */
export interface Circumstances {
  /** How many probes have gone before, 0 for the first. */
  readonly attempt: number;
  readonly hidden: boolean;
  /** Milliseconds until the broadcast is said to begin; undefined where nobody said, or it is past. */
  readonly untilStart?: number | undefined;
  /** From 0 to 1. */
  readonly random: number;
}

/** Milliseconds until the next probe: 1 s growing to 5 s, 15 s when there is no hurry, ± 30 %. */
export function probeDelay({ attempt, hidden, untilStart = 0, random }: Circumstances): number {
  if (hidden || untilStart > soon) return unhurriedDelay(random);
  return Math.min(longest, Math.min(longest, first * growth ** attempt) * spread(random));
}

/** The same where there is no hurry. */
export function unhurriedDelay(random: number): number {
  return unhurried * spread(random);
}

const spread = (random: number): number => 1 + jitter * (2 * random - 1);
