/**
 * What the players hold on to when they play for long: the scripts' memory, and
 * the media behind the playhead, which is the part that grows.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { installProbe } from './harness/probe.js';
import { visit } from './harness/visit.js';
import { newSession, playerAddress } from './player.js';

export { peers, site } from './player.js';

export const part = 'player-soak';

/** @typedef {{ name: string, minutes: number, rounds: number }} SoakCase */

/** @type {readonly SoakCase[]} */
export const cases = [{ name: '10 minutes of live', minutes: 10, rounds: 1 }];

/**
 * @param {import('./harness/server.js').BenchServer} server
 * @param {readonly import('./peers/player.js').PlayerPeer[]} watchers
 * @param {SoakCase} conditions
 * @returns {Promise<ReadonlyMap<string, import('./harness/part.js').Outcome>>}
 */
export async function measureTogether(server, watchers, { minutes }) {
  const outcomes = await Promise.all(
    watchers.map((peer) =>
      // A browser each: a page behind others counts as hidden, and some wait to be seen.
      visit({ server }, async ({ page, weight, cost, watched }) => {
        await page.addInitScript(installProbe);
        await page.goto(server.origin + playerAddress(peer.name, newSession(), true));
        await wait(minutes * 60_000);
        const { main } = await cost();
        const { heap } = await weight();
        const kept = await page.evaluate(() => {
          const video = probe.video();
          if (!video || video.buffered.length === 0) return null;
          return video.currentTime - video.buffered.start(0);
        });
        const values = {
          memory: heap,
          'media kept': kept,
          'processor time a minute': main / minutes,
        };
        return /** @type {const} */ ([peer.name, { values, ...watched() }]);
      }),
    ),
  );
  return new Map(outcomes);
}
