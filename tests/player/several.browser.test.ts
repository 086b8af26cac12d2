import { expect, fixture, html } from '@open-wc/testing';
import '../../src/player/define.js';
import type { SolidarityPlayer } from '../../src/player/solidarity-player.js';
import { until } from '../fixtures/until.js';
import { LiveSession, untilLater } from './live-session.js';

// What players have begun and not ended: timers, streams into media elements, ears on the page.
const timers = new Set<unknown>();
const streams = new Set<string>();
const ears = { count: 0 };

const { setInterval: begin, clearInterval: end } = globalThis;
Object.assign(globalThis, {
  setInterval: (act: () => void, milliseconds: number) => {
    const timer = begin(act, milliseconds);
    timers.add(timer);
    return timer;
  },
  clearInterval: (timer: number) => {
    timers.delete(timer);
    end(timer);
  },
});
const { createObjectURL: make, revokeObjectURL: revoke } = URL;
URL.createObjectURL = (object) => {
  const url = make.call(URL, object);
  streams.add(url);
  return url;
};
URL.revokeObjectURL = (url) => {
  streams.delete(url);
  revoke.call(URL, url);
};
for (const target of [window, document]) {
  const add = target.addEventListener.bind(target) as typeof addEventListener;
  const remove = target.removeEventListener.bind(target) as typeof removeEventListener;
  target.addEventListener = (
    ...[type, ear, options]: Parameters<typeof addEventListener>
  ): void => {
    ears.count += 1;
    if (typeof options === 'object') {
      options.signal?.addEventListener('abort', () => (ears.count -= 1));
    }
    add(type, ear, options);
  };
  target.removeEventListener = (...parameters: Parameters<typeof removeEventListener>): void => {
    ears.count -= 1;
    remove(...parameters);
  };
}

function newPlayer(live: LiveSession): SolidarityPlayer {
  const player = document.createElement('solidarity-player');
  player.src = live.steadyUrl;
  player.defaultMuted = true;
  return player;
}

describe('several players on a page', () => {
  it('are heard one at a time, unless a page wants them alongside', async () => {
    const page = await fixture<HTMLElement>(html`<div></div>`);
    const [first, second, third] = [
      newPlayer(new LiveSession()),
      newPlayer(new LiveSession()),
      newPlayer(new LiveSession()),
    ];
    third.alongside = true;
    page.append(first, second, third);
    await Promise.all([first.play(), third.play()]);
    await second.play();
    await until(() => first.paused, 'the first one plays on');
    expect([second.paused, third.paused]).to.deep.equal([false, false]);
    await first.play();
    await until(() => second.paused, 'the second one plays on');
    expect(third.paused).to.equal(false);
  }).timeout(60_000);

  it('leave nothing behind, two hundred of them', async () => {
    const live = new LiveSession();
    const page = await fixture<HTMLElement>(html`<div></div>`);
    const cycle = async (count: number): Promise<void> => {
      const players = Array.from({ length: count }, () => newPlayer(live));
      for (const player of players) {
        player.alongside = true;
        page.append(player);
        player.play().catch(() => undefined);
      }
      // One of them gets as far as an engine; the others go at whatever they are about.
      await untilLater(
        () => players.some(({ media }) => media.src.startsWith('blob:')),
        'an engine does not come',
      );
      for (const player of players) player.remove();
      await until(() => players.every(({ state }) => state === 'idle'), 'one is not idle');
    };
    // The first one loads the code, which has its own.
    await cycle(1);
    const before = { timers: timers.size, streams: streams.size, ears: ears.count };
    for (let round = 0; round < 20; round += 1) await cycle(10);
    await until(() => timers.size <= before.timers, `${String(timers.size)} timers`);
    expect(streams.size).to.equal(before.streams);
    expect(ears.count).to.be.at.most(before.ears);
    // As long as another player goes on asking, nobody asks for the removed ones.
    const asked = await live.requests();
    const other = new LiveSession();
    const last = newPlayer(other);
    page.append(last);
    await last.play();
    expect(await live.requests()).to.equal(asked);
    last.remove();
  }).timeout(120_000);
});
