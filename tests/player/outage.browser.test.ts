import { expect, fixture, html } from '@open-wc/testing';
import '../../src/player/define.js';
import type { SolidarityQoeDetail } from '../../src/player/play-record.js';
import type { SolidarityPlayer } from '../../src/player/solidarity-player.js';
import { oneIn, words } from '../fixtures/rendered.js';
import { until } from '../fixtures/until.js';
import {
  isWebKit,
  LiveSession,
  statesOf,
  untilInterrupted,
  untilLater,
  untilState,
} from './live-session.js';

const status = (player: SolidarityPlayer): string => words(oneIn(player, '.status'));

async function playing(live: LiveSession): Promise<SolidarityPlayer> {
  const player = await fixture<SolidarityPlayer>(
    html`<solidarity-player src=${live.steadyUrl} muted></solidarity-player>`,
  );
  await player.play();
  return player;
}

/** Performance time at which the playhead was last seen to move, kept until the player is interrupted. */
function lastMove(player: SolidarityPlayer): { at: number } {
  const move = { at: performance.now(), position: player.currentTime };
  const look = (): void => {
    if (player.state === 'interrupted') return;
    if (player.currentTime !== move.position) {
      Object.assign(move, { at: performance.now(), position: player.currentTime });
    }
    requestAnimationFrame(look);
  };
  look();
  return move;
}

describe('a livestream that breaks', () => {
  it('is said to be broken within three seconds, and comes back without a click', async () => {
    const live = new LiveSession();
    const player = await playing(live);
    const states = statesOf(player);
    const moved = lastMove(player);
    await live.fault('outage');
    await untilInterrupted(player);
    expect((states.at(-1)?.at ?? Infinity) - moved.at).to.be.below(3000);
    await until(() => status(player).startsWith('The picture has stopped'), status(player));
    expect(player.matches(':state(interrupted)')).to.equal(true);
    await live.fault(null);
    await untilState(player, 'live');
    expect(states.map(({ state }) => state)).to.deep.equal(['interrupted', 'live']);
    expect(status(player)).to.equal('Live');
  }).timeout(60_000);

  it('tells the page how it went, when the visitor leaves it and when it is over', async () => {
    const live = new LiveSession();
    const player = await playing(live);
    const told: SolidarityQoeDetail[] = [];
    player.addEventListener('solidarity-qoe', (event) => {
      told.push((event as CustomEvent<SolidarityQoeDetail>).detail);
    });
    await live.fault('outage');
    await untilInterrupted(player);
    await live.fault(null);
    await untilState(player, 'live');
    expect(told).to.be.empty;
    window.dispatchEvent(new PageTransitionEvent('pagehide'));
    expect(told.length).to.equal(1);
    player.remove();
    await untilState(player, 'idle');
    expect(told.length).to.equal(2);
    for (const { startedAfter, watchedFor, stalls, stalledFor, recoveries, bytes } of told) {
      expect({ stalls, recoveries }).to.deep.equal({ stalls: 1, recoveries: 1 });
      expect(startedAfter).to.be.within(1, 20_000);
      // It is told as soon as the engine has given up and nothing is left to show.
      expect(stalledFor).to.be.above(500).and.below(watchedFor);
      expect(bytes).to.be.above(10_000);
    }
    window.dispatchEvent(new PageTransitionEvent('pagehide'));
    expect(told.length).to.equal(2);
  }).timeout(60_000);

  it('shows what it has through an outage of four seconds, and nobody notices', async () => {
    const live = new LiveSession();
    const player = await playing(live);
    const states = statesOf(player);
    await live.fault('outage', 4);
    const { currentTime } = player;
    await untilLater(() => player.currentTime > currentTime + 7, 'the picture stands still');
    expect(states).to.be.empty;
  }).timeout(60_000);

  for (const kind of ['frozen', 'portal', 'missing-segments']) {
    it(`survives ${kind}`, async () => {
      const live = new LiveSession();
      const player = await playing(live);
      await live.fault(kind);
      await untilInterrupted(player);
      await live.fault(null);
      await untilState(player, 'live');
      const { currentTime } = player;
      await untilLater(() => player.currentTime > currentTime + 1, 'the picture stands still');
    }).timeout(60_000);
  }

  it('survives an encoder that is started anew', async () => {
    const live = new LiveSession();
    const player = await playing(live);
    const states = statesOf(player);
    const { currentTime } = player;
    await live.fault('restart');
    // Its time counts from 0 again.
    await untilLater(
      () => player.currentTime < currentTime - 60,
      'the new programme is not played',
    );
    const restarted = player.currentTime;
    await untilLater(() => player.currentTime > restarted + 3, 'the picture stands still');
    await untilState(player, 'live');
    // The stream has been there all the time.
    const [stop, back] = states.map(({ at }) => at);
    expect((back ?? 0) - (stop ?? 0)).to.be.below(3000);
  }).timeout(60_000);
});

describe('a livestream that begins and ends', () => {
  it('is waited for, and starts by itself', async () => {
    const live = new LiveSession();
    await live.fault('not-started');
    const player = await fixture<SolidarityPlayer>(
      html`<solidarity-player src=${live.steadyUrl} muted></solidarity-player>`,
    );
    oneIn(player, 'button.play').click();
    await untilState(player, 'waiting');
    await until(
      () => status(player) === 'The stream has not begun yet. It will start here by itself.',
      status(player),
    );
    await live.fault(null);
    await untilState(player, 'live');
  }).timeout(60_000);

  it('is over when its playlist says so', async () => {
    const live = new LiveSession();
    const player = await playing(live);
    const states = statesOf(player);
    await live.fault('ended');
    // WebKitGTK loses its way at four times the speed now and then.
    if (!isWebKit) player.playbackRate = 4;
    await untilState(player, 'ended');
    expect(states.map(({ state }) => state)).to.deep.equal(['ended']);
    await until(() => status(player) === 'The livestream is over.', status(player));
  }).timeout(60_000);
});
