import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { WarmUp } from '../../src/player/warm-up.js';
import { FakeWorld } from './fake-world.js';

const base = 'https://stream.example/';
const files: Record<string, string> = {
  'master.m3u8':
    '#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=2\nhigh.m3u8\n#EXT-X-STREAM-INF:BANDWIDTH=1\nlow.m3u8\n',
  'low.m3u8': '#EXTM3U\n#EXT-X-TARGETDURATION:4\n#EXTINF:4,\na.ts\n',
  'a.ts': 'media',
};

function world(): FakeWorld & { urls: string[] } {
  const urls: string[] = [];
  const fake = Object.assign(new FakeWorld(), { urls });
  fake.answer = (_, url) => {
    urls.push(url);
    const text = files[url.slice(base.length)];
    return text === undefined ? new Response('', { status: 404 }) : new Response(text);
  };
  return fake;
}

/** As a player does before it has this code. */
function warmUpFor(name: string, fake: FakeWorld): WarmUp {
  const url = `${base}${name}`;
  const life = new AbortController();
  return new WarmUp({ url, life, asked: 0, response: fake.fetch(url, {}) }, fake);
}

/** Lets everything come that needs no more than promises. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('what is fetched while the engine is on its way', () => {
  it('is the playlists and the first segment of the lowest rendition', async () => {
    const fake = world();
    const warmUp = warmUpFor('master.m3u8', fake);
    assert.equal((await warmUp.answer).kind, 'multivariant');
    await settled();
    assert.deepEqual(
      fake.urls.map((url) => url.slice(base.length)),
      ['master.m3u8', 'low.m3u8', 'a.ts'],
    );
    const segment = await warmUp.take(`${base}a.ts`);
    assert.equal(new TextDecoder().decode(segment?.data), 'media');
  });

  it('counts its bytes, which say that the link is weak and not dead', async () => {
    const warmUp = warmUpFor('low.m3u8', world());
    assert.equal(warmUp.received, 0);
    await warmUp.answer;
    await settled();
    const { length } = (files['low.m3u8'] ?? '') + (files['a.ts'] ?? '');
    assert.equal(warmUp.received, length);
  });

  it('is handed out once, and no playlist that is old', async () => {
    const fake = world();
    const warmUp = warmUpFor('master.m3u8', fake);
    await warmUp.answer;
    await settled();
    assert.ok(warmUp.take(`${base}master.m3u8`));
    assert.equal(warmUp.take(`${base}master.m3u8`), undefined);
    fake.time += 7_000;
    assert.equal(warmUp.take(`${base}low.m3u8`), undefined);
    // On a weak link the engine comes later than its first segment.
    assert.ok(warmUp.take(`${base}a.ts`));
  });

  it('is nothing where nothing is, and says so as a probe does', async () => {
    const warmUp = warmUpFor('missing.m3u8', world());
    assert.equal((await warmUp.answer).kind, 'missing');
    assert.equal(warmUp.take(`${base}missing.m3u8`), undefined);
  });
});
