import { expect } from '@open-wc/testing';
import { FastClock } from './fast-clock.js';
import { quietPlayer } from './fault-run.js';
import { LiveSession, untilInterrupted, untilLater, untilState } from './live-session.js';

const hour = 3_600;

/** What a player asks for in two hours in which its stream has a fault. */
export interface LongOutage {
  readonly kind: string;
  /** Requests that came to the server. */
  readonly requests: number;
  /** Milliseconds of the world from the end of the fault until it was live. */
  readonly backAfter: number;
}

/** Lets a livestream suffer a fault for two hours of the page's clocks, and sees it come back. */
export async function sufferTwoHours(kind: string): Promise<LongOutage> {
  const clock = new FastClock();
  const live = new LiveSession();
  const player = quietPlayer(live.steadyUrl);
  try {
    await player.play();
    await live.fault(kind);
    await untilInterrupted(player);
    const asked = await live.requests();
    // The network has no fast clock: on a busy machine shorter is too short for it.
    await clock.pass(2 * hour, 20);
    const requests = (await live.requests()) - asked;
    await live.fault(null);
    const over = performance.now();
    // By these clocks a jump looks like a picture that moves: the state is not asked for before.
    await untilState(player, 'live');
    const backAfter = performance.now() - over;
    const { currentTime } = player;
    await untilLater(() => player.currentTime > currentTime + 1, `${kind}: it stands still`);
    return { kind, requests, backAfter: Math.round(backAfter) };
  } finally {
    player.remove();
    clock.restore();
  }
}

/** At the quickest once in 3.5 seconds; an engine that does not know what ails its list asks for that, too, twice in a segment. */
export function expectPatience({ requests }: LongOutage, engineAsks: boolean): void {
  const most = (2 * hour) / 3.5 + (engineAsks ? (2 * hour) / 1.9 : 0) + 12;
  expect(requests).to.be.within(hour / 60, most);
}
