import { expect } from '@open-wc/testing';
import '../../src/player/define.js';
import { FastClock } from './fast-clock.js';
import { quietPlayer } from './fault-run.js';
import { LiveSession, untilInterrupted, untilLater, untilState } from './live-session.js';

const hour = 3_600;

describe('an outage of two hours', () => {
  let clock: FastClock;
  beforeEach(() => {
    clock = new FastClock();
  });
  afterEach(() => {
    clock.restore();
  });

  for (const kind of ['outage', 'error', 'frozen', 'portal']) {
    it(`of kind ${kind} is survived without a click, and asks no more than it may`, async () => {
      const live = new LiveSession();
      const player = quietPlayer(live.steadyUrl);
      await player.play();
      await live.fault(kind);
      await untilInterrupted(player);
      const asked = await live.requests();
      const since = performance.now();
      await clock.pass(2 * hour, 20);
      expect(performance.now() - since).to.be.above(2 * hour * 1000);
      // At the quickest once in 3.5 seconds, when the first dozen is over.
      expect((await live.requests()) - asked).to.be.within(hour / 10, (2 * hour) / 3.5 + 12);
      expect(player.state).to.equal('interrupted');
      await live.fault(null);
      await untilState(player, 'live');
      const { currentTime } = player;
      await untilLater(() => player.currentTime > currentTime + 1, 'the picture stands still');
      player.remove();
    }).timeout(90_000);
  }
});
