import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { MediaPlaylist } from '../../src/player/multivariant.js';
import { StreamInquiry } from '../../src/player/stream-inquiry.js';
import { FakeWorld } from './fake-world.js';

const url = 'https://stream.example/live.m3u8';
const other = 'https://other.example/live.m3u8';
const never = new AbortController().signal;
const playlist = (): Response => new Response('#EXTM3U\n#EXTINF:4,\na.ts\n');

/** As browsers hand out what a page may not read. */
const opaqueResponse = Object.create(Response.prototype, { type: { value: 'opaque' } }) as Response;

/** Notes how each request was meant. */
class ModeWorld extends FakeWorld {
  readonly modes: (RequestMode | undefined)[] = [];

  override readonly fetch = (url: string, { mode }: RequestInit): Promise<Response> => {
    this.modes.push(mode);
    return new Promise((resolve) => {
      resolve(this.answer(this.time, url));
    });
  };
}

function inquiry(
  answer: (time: number, url: string) => Response,
  more: { seen?: boolean; renewed?: string; others?: string[] } = {},
  world = new ModeWorld(),
) {
  world.answer = answer;
  const moves: string[] = [];
  const asked = new StreamInquiry({ url, others: more.others ?? [], form: 'hls' }, world, {
    isOpened: () => false,
    isSeen: () => more.seen ?? false,
    renew: () => Promise.resolve(more.renewed),
    moved: () => moves.push(asked.url),
  });
  return { asked, moves };
}

const media = (edge: number, address = url): MediaPlaylist => ({
  kind: 'media',
  url: address,
  first: Math.max(0, edge - 5),
  edge,
  ended: false,
  targetDuration: 4,
  encrypted: false,
});

describe('an inquiry after a stream', () => {
  it('knows what plays, and not what an encoder lists that was started anew', () => {
    const { asked } = inquiry(playlist);
    asked.known = media(100);
    asked.known = media(2);
    assert.equal(asked.known.edge, 100);
    asked.known = media(101);
    assert.equal(asked.known.edge, 101);
    // Another rendition may be behind.
    asked.known = media(90, other);
    assert.equal(asked.known.edge, 90);
    asked.begins();
    asked.known = media(3, other);
    assert.equal(asked.known.edge, 3);
    asked.known = media(0, other);
    assert.equal(asked.known.edge, 3);
  });

  it('takes another address from the page when a signature has expired', async () => {
    const { asked, moves } = inquiry(
      (_, at) => (at === `${url}?2` ? playlist() : new Response('', { status: 403 })),
      { renewed: `${url}?2` },
    );
    assert.equal((await asked.ask(never)).kind, 'media');
    assert.deepEqual(moves, [`${url}?2`]);
  });

  it('goes to the next address after two failures, and home when that is whole', async () => {
    let broken = true;
    const { asked } = inquiry(
      (_, at) => (broken && at === url ? new Response('', { status: 500 }) : playlist()),
      { others: ['https://other.example/live.m3u8'] },
    );
    await asked.ask(never);
    await asked.ask(never);
    assert.equal((await asked.ask(never)).kind, 'media');
    assert.equal(asked.url, 'https://other.example/live.m3u8');
    assert.equal(await asked.wentHome(never), false);
    broken = false;
    assert.equal(await asked.wentHome(never), true);
    assert.equal(asked.url, url);
  });

  it('asks the page for another address, too, where only the segments are refused', async () => {
    for (const status of [401, 403, 410]) {
      const { asked, moves } = inquiry(playlist, { seen: true, renewed: `${url}?2` });
      asked.refused(status);
      await asked.ask(never);
      assert.deepEqual(moves, [`${url}?2`]);
    }
    const { asked, moves } = inquiry(playlist, { seen: true, renewed: `${url}?2` });
    asked.refused(404);
    await asked.ask(never);
    assert.deepEqual(moves, []);
  });

  it('leaves an address whose segments are not there, until they are', async () => {
    let broken = true;
    const { asked } = inquiry(
      (_, at) => (broken && at.endsWith('.ts') ? new Response('', { status: 404 }) : playlist()),
      { seen: true, others: [other] },
    );
    asked.refused(404);
    await asked.ask(never);
    assert.equal(asked.url, url);
    asked.refused(404);
    await asked.ask(never);
    assert.equal(asked.url, other);
    assert.equal(await asked.wentHome(never), false);
    broken = false;
    assert.equal(await asked.wentHome(never), true);
  });

  it('does not leave an address for a segment that came after all', async () => {
    const { asked } = inquiry(playlist, { seen: true, others: [other] });
    for (let round = 0; round < 4; round += 1) {
      asked.refused(404);
      await asked.ask(never);
      asked.rests();
    }
    assert.equal(asked.url, url);
  });

  it('leaves an address that stands still for long, until it goes on', async () => {
    let edge = 7;
    const answer = (): Response =>
      new Response(
        `#EXTM3U\n#EXT-X-TARGETDURATION:4\n#EXT-X-MEDIA-SEQUENCE:${String(edge - 1)}\n#EXTINF:4,\na.ts\n`,
      );
    const world = new ModeWorld();
    const { asked } = inquiry(answer, { seen: true, others: [other] }, world);
    const seen = await asked.ask(never);
    assert.ok(seen.kind === 'media');
    asked.known = seen;
    asked.rests();
    world.time = 10_000;
    await asked.ask(never);
    await asked.ask(never);
    assert.equal(asked.url, url);
    world.time = 13_000;
    await asked.ask(never);
    await asked.ask(never);
    assert.equal(asked.url, other);
    assert.equal(await asked.wentHome(never), false);
    edge = 8;
    assert.equal(await asked.wentHome(never), true);
  });

  it('knows a missing permission (CORS) from a missing stream, before anything was seen', async () => {
    const refuse = (opaque: boolean) => (): Response => {
      // A server that lets nobody read answers those who do not ask to.
      if (opaque && world.modes.at(-1) === 'no-cors') return opaqueResponse;
      throw new TypeError('Failed to fetch');
    };
    const world = new ModeWorld();
    const third = async (opaque: boolean, seen: boolean): Promise<string> => {
      const { asked } = inquiry(refuse(opaque), { seen }, world);
      await asked.ask(never);
      await asked.ask(never);
      return (await asked.ask(never)).kind;
    };
    assert.equal(await third(true, false), 'unreadable');
    assert.equal(await third(true, true), 'unreachable');
    assert.equal(await third(false, false), 'unreachable');
  });
});
