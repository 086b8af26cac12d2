import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

const tags = ['solidarity-map', 'solidarity-player', 'solidarity-timeline'];

function registered(): string[] {
  return tags.filter((tag) => customElements.get(tag) !== undefined);
}

// A site that is rendered on a server imports the package where there is no page.
describe('importing in Node, without a DOM', () => {
  const modules = [
    ['src/map/solidarity-map.js', 'SolidarityMap'],
    ['src/player/solidarity-player.js', 'SolidarityPlayer'],
    ['src/timeline/solidarity-timeline.js', 'SolidarityTimeline'],
  ] as const;
  for (const [path, name] of modules) {
    it(`${path} gives its class and registers nothing`, async () => {
      assert.equal('document' in globalThis, false);
      const module = (await import(`../${path}`)) as Record<string, unknown>;
      assert.equal(typeof module[name], 'function');
      assert.deepEqual(registered(), []);
    });
  }

  it('src/index.js gives the three classes and registers nothing', async () => {
    const index = await import('../src/index.js');
    assert.deepEqual(Object.keys(index).sort(), [
      'SolidarityMap',
      'SolidarityPlayer',
      'SolidarityTimeline',
      'version',
    ]);
    assert.deepEqual(registered(), []);
  });

  it('src/events/index.js needs nothing that a page has', async () => {
    const { readJsonFeed } = await import('../src/events/index.js');
    assert.deepEqual(readJsonFeed('{"version":1,"events":[]}').feed.events, []);
  });
});

describe('the version', () => {
  it('is that of package.json, in the module and on every class', async () => {
    const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
    const { version: released } = JSON.parse(text) as { version: string };
    const { version, SolidarityMap, SolidarityTimeline } = await import('../src/index.js');
    assert.equal(version, released);
    assert.equal(SolidarityMap.version, released);
    assert.equal(SolidarityTimeline.version, released);
  });
});
