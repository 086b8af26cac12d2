import { expect } from '@open-wc/testing';
import '../../src/player/define.js';
import type { SolidarityPlayer } from '../../src/player/solidarity-player.js';
import { FastClock } from './fast-clock.js';
import { quietPlayer } from './fault-run.js';
import { LiveSession, untilInterrupted, untilLater, untilState } from './live-session.js';

const hour = 3_600;

describe('an outage of two hours', () => {
  let clock: FastClock;
  let player: SolidarityPlayer;
  afterEach(() => {
    player.remove();
    clock.restore();
  });

  // A refused connection is tried again by Firefox itself, and cannot be counted at the server.
  for (const kind of ['error', 'frozen']) {
    it(`of kind ${kind} is survived without a click, and asks no more than it may`, async () => {
      clock = new FastClock();
      const live = new LiveSession();
      player = quietPlayer(live.steadyUrl);
      await player.play();
      await live.fault(kind);
      await untilInterrupted(player);
      const asked = await live.requests();
      // The network has no fast clock: on a busy machine shorter is too short for the requests below.
      await clock.pass(2 * hour, 20);
      const requests = (await live.requests()) - asked;
      // At the quickest once in 3.5 seconds; an engine that does not know that its playlist stands
      // still asks for it, too, twice in a segment.
      const most = (2 * hour) / 3.5 + (kind === 'frozen' ? (2 * hour) / 1.9 : 0) + 12;
      expect(requests).to.be.within(hour / 60, most);
      await live.fault(null);
      // By these clocks a jump looks like a picture that moves: the state is not asked for before.
      await untilState(player, 'live');
      const { currentTime } = player;
      await untilLater(() => player.currentTime > currentTime + 1, 'the picture stands still');
    }).timeout(90_000);
  }
});
