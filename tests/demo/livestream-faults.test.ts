import assert from 'node:assert/strict';
import { request as httpRequest } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { faultKinds } from '../../demo/livestream/fault.js';
import { livestream } from '../../demo/livestream/middleware.js';
import { FakeClock, mediaRoot, serve, TestSession } from './stream-server.js';

describe('the fault lab', () => {
  const clock = new FakeClock();
  let origin = '';
  let close = (): void => undefined;
  const newSession = (): TestSession => new TestSession(origin);

  before(async () => {
    ({ origin, close } = await serve(livestream({ mediaRoot, clock })));
  });
  after(() => {
    close();
  });

  const everything = ['master.m3u8', '360p.m3u8', '360p/03.ts?loop=7', 'captions-en/03.vtt?loop=7'];
  /** Outcomes for `everything`, in its order. */
  const expected: Partial<Record<string, (number | 'cut')[]>> = {
    outage: ['cut', 'cut', 'cut', 'cut'],
    error: [503, 503, 503, 503],
    'not-found': [404, 404, 404, 404],
    'not-started': [404, 404, 404, 404],
    'missing-segments': [200, 200, 404, 404],
    truncated: [200, 200, 'cut', 'cut'],
    expired: [403, 403, 200, 200],
  };

  for (const kind of faultKinds) {
    it(`${kind}: happens, and clears itself in time`, async () => {
      const session = newSession();
      const outcomes = (): Promise<(number | 'cut')[]> =>
        Promise.all(everything.map((file) => session.outcome(file)));
      const before = await session.playlist();
      assert.equal((await session.order({ kind, seconds: 20 })).status, 200);
      clock.time += 19_999;
      assert.deepEqual(await outcomes(), expected[kind] ?? [200, 200, 200, 200]);
      clock.time += 1;
      assert.deepEqual((await session.report()).fault, null);
      clock.time += kind === 'not-started' ? 8000 : 0;
      assert.deepEqual(await outcomes(), [200, 200, 200, 200]);
      const afterwards = await session.playlist();
      assert.ok(afterwards.sequence > before.sequence);
      assert.equal(afterwards.ended, false);
    });
  }

  it('error: with the status that was asked for', async () => {
    const session = newSession();
    await session.order({ kind: 'error', status: 429 });
    const response = await session.get('360p.m3u8');
    assert.equal(response.status, 429);
    assert.equal(response.headers.get('cache-control'), 'no-store');
  });

  it('frozen: the playlists stand still, then are where they would have been', async () => {
    const session = newSession();
    const before = await session.playlist();
    await session.order({ kind: 'frozen', seconds: 60 });
    clock.time += 59_000;
    assert.deepEqual(await session.playlist(), before);
    clock.time += 1000;
    assert.equal((await session.playlist()).sequence, before.sequence + 15);
  });

  it('missing-segments: the playlists go on', async () => {
    const session = newSession();
    const before = await session.playlist();
    await session.order({ kind: 'missing-segments' });
    clock.time += 4000;
    assert.equal((await session.playlist()).sequence, before.sequence + 1);
  });

  it('truncated: half of the promised bytes arrive', async () => {
    const session = newSession();
    const whole = (await (await session.get('180p/00.ts')).arrayBuffer()).byteLength;
    await session.order({ kind: 'truncated' });
    const got = await new Promise<{ promised: number; arrived: number }>((resolve, reject) => {
      httpRequest(session.url('180p/00.ts'), (response) => {
        let arrived = 0;
        response.on('data', (chunk: Buffer) => (arrived += chunk.length));
        // That it breaks off is what is looked for; `close` comes either way.
        response.on('error', () => undefined);
        response.on('close', () => {
          resolve({ promised: Number(response.headers['content-length']), arrived });
        });
      })
        .on('error', reject)
        .end();
    });
    assert.deepEqual(got, { promised: whole, arrived: whole >> 1 });
  });

  it('garbage: as many bytes as ever, but noise', async () => {
    const session = newSession();
    const good = Buffer.from(await (await session.get('180p/00.ts')).arrayBuffer());
    await session.order({ kind: 'garbage' });
    const response = await session.get('180p/00.ts');
    const noise = Buffer.from(await response.arrayBuffer());
    assert.equal(response.headers.get('content-type'), 'video/mp2t');
    assert.equal(response.headers.get('cache-control'), 'no-store');
    assert.equal(noise.length, good.length);
    assert.notDeepEqual(noise, good);
  });

  it('slow: waits before each answer', async () => {
    const session = newSession();
    await session.order({ kind: 'slow', delay: 1234 });
    clock.waits = [];
    await session.playlist();
    assert.deepEqual(clock.waits, [1234]);
    await session.order({ kind: 'slow' });
    await session.playlist();
    assert.deepEqual(clock.waits, [1234, 3000]);
  });

  it('trickle: segments that take their time, whole in the end', async () => {
    const session = newSession();
    const good = Buffer.from(await (await session.get('180p/00.ts')).arrayBuffer());
    await session.order({ kind: 'trickle', delay: 3000 });
    clock.waits = [];
    await session.playlist();
    assert.deepEqual(clock.waits, []);
    const slow = Buffer.from(await (await session.get('180p/00.ts')).arrayBuffer());
    assert.deepEqual(slow, good);
    assert.deepEqual(clock.waits, Array<number>(30).fill(100));
  });

  it('portal: a web page instead of everything', async () => {
    const session = newSession();
    await session.order({ kind: 'portal' });
    for (const file of [...everything, 'nothing-of-ours']) {
      const response = await session.get(file);
      assert.equal(response.status, 200);
      assert.match(response.headers.get('content-type') ?? '', /^text\/html/);
      assert.match(await response.text(), /<!doctype html>/);
    }
  });

  it('ended: the playlists are complete and stay as they are', async () => {
    const session = newSession();
    const before = await session.playlist();
    await session.order({ kind: 'ended' });
    clock.time += 100_000;
    assert.deepEqual(await session.playlist(), { ...before, ended: true });
    assert.deepEqual((await session.playlist('captions-en')).ended, true);
  });

  it('not-started: the programme begins when it clears', async () => {
    const session = newSession();
    await session.order({ kind: 'not-started', seconds: 30 });
    clock.time += 30_000;
    const begun = clock.time;
    assert.equal((await session.get('master.m3u8')).status, 200);
    assert.equal((await session.get('360p.m3u8')).status, 404, 'no segment is complete yet');
    clock.time += 8000;
    const { segments, sequence } = await session.playlist();
    assert.equal(segments.length, 1);
    assert.ok((segments[0]?.start ?? 0) >= begun);
    clock.time += 4000;
    const later = await session.playlist();
    assert.equal(later.segments.length, 2);
    assert.equal(later.sequence, sequence);
  });

  it('not-started: cleared by hand begins now', async () => {
    const session = newSession();
    await session.order({ kind: 'not-started' });
    clock.time += 500_000;
    await session.order({ kind: null });
    clock.time += 12_000;
    assert.equal((await session.playlist()).segments.length, 2);
  });

  it('restart: counts from 0, grows, keeps the dates and takes new URLs', async () => {
    const session = newSession();
    const before = await session.playlist();
    await session.order({ kind: 'restart' });
    const first = await session.playlist();
    assert.deepEqual([first.sequence, first.discontinuitySequence], [0, 0]);
    assert.equal(first.segments.length, 1);
    assert.equal(first.segments[0]?.discontinuity, false);
    assert.equal(first.segments[0].start, clock.time - 4000);
    clock.time += 64_000;
    const later = await session.playlist();
    assert.equal(later.sequence, 0);
    assert.equal(later.segments.length, 17);
    assert.deepEqual(later.segments[0], first.segments[0]);
    assert.equal(later.segments[15]?.discontinuity, true);
    const known = new Set(before.segments.map(({ uri }) => uri));
    assert.ok(later.segments.every(({ uri }) => !known.has(uri)));
    clock.time += 400_000;
    assert.equal((await session.playlist()).sequence, 117 - 75);
  });
});
