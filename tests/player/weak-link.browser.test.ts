import { expect } from '@open-wc/testing';
import '../../src/player/define.js';
import { quietPlayer } from './fault-run.js';
import { LiveSession, statesOf, untilLater } from './live-session.js';

describe('a link on which a segment takes longer than it plays', () => {
  it('is given the time, and shows what comes', async () => {
    const live = new LiveSession();
    await live.fault('trickle');
    const player = quietPlayer(live.url);
    const states = statesOf(player);
    const asked = performance.now();
    await player.play();
    // The fault lab takes fifteen seconds for a segment: who asks twice waits for thirty.
    expect(performance.now() - asked).to.be.below(25_000);
    expect(states.map(({ state }) => state)).not.to.include('interrupted');
    const { currentTime } = player;
    await untilLater(() => player.currentTime > currentTime + 5, 'the next one never came');
    player.remove();
  }).timeout(90_000);
});
