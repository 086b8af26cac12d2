/**
 * What the players hold on to when they play for long: the scripts' memory, and
 * the media behind the playhead, which is the part that grows.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { visitTogether } from './harness/together.js';
import { newSession, playerAddress } from './player.js';

export { peers, site } from './player.js';

export const part = 'player-soak';

/** @typedef {{ name: string, minutes: number, rounds: number }} SoakCase */

/** @type {readonly SoakCase[]} */
export const cases = [{ name: '10 minutes of live', minutes: 10, rounds: 1 }];

/** Whose picture has not moved for so long in the end stands still, milliseconds. */
const standstill = 10_000;

/**
 * @param {import('./harness/server.js').BenchServer} server
 * @param {readonly import('./peers/player.js').PlayerPeer[]} watchers
 * @param {SoakCase} conditions
 */
export function measureTogether(server, watchers, { minutes }) {
  return visitTogether(server, watchers, async ({ page, weight, cost, watched }, { name }) => {
    await page.goto(server.origin + playerAddress(name, newSession(), true));
    await wait(minutes * 60_000 - standstill);
    const before = await page.evaluate(() => probe.pictures());
    await wait(standstill);
    const isMoving = (await page.evaluate(() => probe.pictures())) > before;
    const { main } = await cost();
    const { heap } = await weight();
    const kept = await page.evaluate(() => {
      const video = probe.video();
      if (!video || video.buffered.length === 0) return null;
      return video.currentTime - video.buffered.start(0);
    });
    const values = { memory: heap, 'media kept': kept, 'processor time a minute': main / minutes };
    // What one of them complains of must not cost the others their minutes.
    const { faults, notes } = watched();
    return {
      ...(isMoving ? { values } : { values: {}, failed: `stands still after ${minutes} minutes` }),
      faults: [],
      notes: [...notes, ...faults],
    };
  });
}
