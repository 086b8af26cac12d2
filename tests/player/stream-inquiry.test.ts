import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Lookout } from '../../src/player/lookout.js';
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
    this.requests.push(this.time);
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
  const seen = { isSeen: false };
  const asked = new StreamInquiry({ url, others: more.others ?? [], form: 'hls' }, world, {
    isOpened: () => false,
    isSeen: () => seen.isSeen || (more.seen ?? false),
    renew: () => Promise.resolve(more.renewed),
    moved: () => moves.push(asked.url),
  });
  const shown = { ended: false, paused: false };
  const lookout = new Lookout(asked, world, {
    media: shown as HTMLMediaElement,
    mayGoOn: () => true,
  });
  const wentHome = async (): Promise<boolean> => (await lookout.look(never)) === 'home';
  return { asked, moves, seen, shown, lookout, wentHome };
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
    const { asked, wentHome, shown } = inquiry(
      (_, at) => (broken && at === url ? new Response('', { status: 500 }) : playlist()),
      { others: ['https://other.example/live.m3u8'] },
    );
    await asked.ask(never);
    await asked.ask(never);
    assert.equal((await asked.ask(never)).kind, 'media');
    assert.equal(asked.url, 'https://other.example/live.m3u8');
    assert.equal(await wentHome(), false);
    broken = false;
    // Who has paused has no use for it.
    shown.paused = true;
    assert.equal(await wentHome(), false);
    shown.paused = false;
    assert.equal(await wentHome(), true);
    assert.equal(asked.url, url);
  });

  it('sees that a broadcast goes on whose list had ended, for ten minutes', async () => {
    let rest = '#EXT-X-ENDLIST\n';
    const world = new ModeWorld();
    const { asked, shown, lookout } = inquiry(
      () => new Response(`#EXTM3U\n#EXT-X-TARGETDURATION:4\n#EXTINF:4,\na.ts\n${rest}`),
      {},
      world,
    );
    asked.known = { ...media(5), ended: true };
    shown.ended = true;
    assert.equal(await lookout.look(never), undefined);
    // An encoder that is started anew counts from the beginning.
    rest = '';
    world.time = 60_000;
    assert.equal(await lookout.look(never), 'again');
    world.hidden = true;
    assert.equal(await lookout.look(never), undefined);
    world.hidden = false;
    world.time = 700_000;
    const { length } = world.requests;
    assert.equal(await lookout.look(never), undefined);
    assert.equal(world.requests.length, length);
  });

  it('tries the next file where the browser can make nothing of one', async () => {
    const world = new ModeWorld();
    world.answer = () => new Response('');
    const source = { url: 'https://a.example/a.webm', others: ['https://a.example/b.mp4'] };
    const asked = new StreamInquiry({ ...source, form: 'file' }, world, {
      isOpened: () => true,
      isSeen: () => false,
      renew: () => Promise.resolve(undefined),
      moved: () => undefined,
    });
    for (let round = 0; round < 3; round += 1) await asked.ask(never);
    assert.equal(asked.url, source.url);
    asked.spoilt();
    await asked.ask(never);
    assert.equal(asked.url, source.url);
    asked.spoilt();
    await asked.ask(never);
    assert.equal(asked.url, source.others[0]);
    // It may be the server that answers with something else: then its own word is asked for.
    assert.ok(world.modes.every((mode) => mode === 'cors'));
  });

  it('takes a permission that was missing until the stream began for given from then on', async () => {
    let isThere = false;
    const world = new ModeWorld();
    const { asked, seen } = inquiry(
      () => {
        if (isThere) return playlist();
        if (world.modes.at(-1) === 'no-cors') return opaqueResponse;
        throw new TypeError('Failed to fetch');
      },
      {},
      world,
    );
    const kinds = async (): Promise<string[]> => [
      (await asked.ask(never)).kind,
      (await asked.ask(never)).kind,
      (await asked.ask(never)).kind,
    ];
    assert.deepEqual(await kinds(), ['unreachable', 'unreachable', 'unreadable']);
    isThere = true;
    assert.equal((await asked.ask(never)).kind, 'media');
    seen.isSeen = true;
    isThere = false;
    assert.deepEqual(await kinds(), ['unreachable', 'unreachable', 'unreachable']);
  });

  it('keeps the list of renditions of an address that the page has given', async () => {
    const top = '#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=1\na.m3u8\n';
    const { asked } = inquiry(
      (_, at) => (at === `${url}?2` ? new Response(top) : new Response('', { status: 403 })),
      { renewed: `${url}?2` },
    );
    assert.equal((await asked.ask(never)).kind, 'multivariant');
    assert.equal(asked.top?.variants.length, 1);
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
    const { asked, wentHome } = inquiry(
      (_, at) => (broken && at.endsWith('.ts') ? new Response('', { status: 404 }) : playlist()),
      { seen: true, others: [other] },
    );
    asked.refused(404);
    await asked.ask(never);
    assert.equal(asked.url, url);
    asked.refused(404);
    await asked.ask(never);
    assert.equal(asked.url, other);
    assert.equal(await wentHome(), false);
    broken = false;
    assert.equal(await wentHome(), true);
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
    const { asked, wentHome } = inquiry(answer, { seen: true, others: [other] }, world);
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
    assert.equal(await wentHome(), false);
    edge = 8;
    assert.equal(await wentHome(), true);
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
