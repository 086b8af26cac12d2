import { expect, fixture, html } from '@open-wc/testing';
import '../../src/map/define.js';
import type { SolidarityMap } from '../../src/map/solidarity-map.js';
import { feedAddress, forumText } from '../fixtures/feeds.js';
import { allIn } from '../fixtures/rendered.js';
import { until } from '../fixtures/until.js';

/** What of the heavy parts of a map the page has asked for. */
function heavyRequests(): string[] {
  return performance
    .getEntriesByType('resource')
    .map(({ name }) => /leaflet|world\/outline/.exec(name)?.[0] ?? '')
    .filter(Boolean);
}

/** Waits until the browser has told whether an element is near the viewport, after all who asked before. */
function isNear(element: Element): Promise<boolean> {
  return new Promise((resolve) => {
    const observer = new IntersectionObserver(
      ([entry]) => {
        observer.disconnect();
        resolve(entry?.isIntersecting ?? false);
      },
      { rootMargin: '50%' },
    );
    observer.observe(element);
  });
}

describe('a map far down the page', () => {
  it('asks for the world and the engine only when the visitor comes near', async () => {
    const page = await fixture<HTMLElement>(html`
      <div>
        <p style="height: 400vh"></p>
        <solidarity-map feed=${feedAddress(forumText())}></solidarity-map>
      </div>
    `);
    const map = page.querySelector<SolidarityMap>('solidarity-map');
    if (!map) throw new Error('there is no map');
    await until(() => allIn(map, '.marker').length === 4, 'the places are not there');
    expect(await isNear(map)).to.equal(false);
    // Whatever it had to do when the browser is idle has begun by now, and what it asked for is here
    // when later requests have been answered.
    await new Promise((resolve) => {
      if ('requestIdleCallback' in globalThis) requestIdleCallback(resolve);
      else setTimeout(resolve, 300);
    });
    for (const time of [1, 2, 3]) await fetch(`/package.json?${String(time)}`);
    expect(heavyRequests()).to.deep.equal([]);
    map.scrollIntoView();
    await until(() => heavyRequests().includes('world/outline'), 'the world was not asked for');
    await until(() => heavyRequests().includes('leaflet'), 'the engine was not asked for');
  });
});
