import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { livestream } from '../../demo/livestream/middleware.js';
import { Sessions } from '../../demo/livestream/sessions.js';
import { livestreamPlugin } from '../../demo/livestream/vite-plugin.js';
import { FakeClock, mediaRoot, serve, TestSession, type Report } from './stream-server.js';

describe('the livestream server', () => {
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

  it('serves the multivariant playlist, lowest video first, sound alone last', async () => {
    const response = await newSession().get('master.m3u8');
    assert.equal(response.headers.get('content-type'), 'application/vnd.apple.mpegurl');
    assert.equal(response.headers.get('access-control-allow-origin'), '*');
    assert.equal(response.headers.get('cache-control'), 'public, max-age=1');
    const variants = (await response.text()).split('\n').filter((line) => /^[^#]/.test(line));
    assert.deepEqual(variants, ['180p.m3u8', '360p.m3u8', 'audio.m3u8']);
  });

  it('serves every rendition at the same moment of the programme', async () => {
    const session = newSession();
    const video = await session.playlist('180p');
    assert.equal(video.sequence + video.segments.length, Math.floor(clock.time / 4000));
    assert.equal(video.segments.length, 75);
    for (const name of ['360p', 'audio', 'captions-en', 'captions-ar']) {
      const other = await session.playlist(name);
      assert.equal(other.sequence, video.sequence);
      assert.equal(other.discontinuitySequence, video.discontinuitySequence);
      assert.deepEqual(
        other.segments.map(({ start, discontinuity }) => [start, discontinuity]),
        video.segments.map(({ start, discontinuity }) => [start, discontinuity]),
      );
    }
  });

  it('grows with the clock', async () => {
    const session = newSession();
    const earlier = await session.playlist();
    clock.time += 8000;
    const later = await session.playlist();
    assert.equal(later.sequence, earlier.sequence + 2);
    assert.deepEqual(later.segments.slice(0, -2), earlier.segments.slice(2));
  });

  it('says the same after a restart of the server', async () => {
    const fresh = await serve(livestream({ mediaRoot, clock }));
    try {
      const text = async (base: string): Promise<string> =>
        (await fetch(`${base}/live/anyone/360p.m3u8`)).text();
      assert.equal(await text(fresh.origin), await text(origin));
    } finally {
      fresh.close();
    }
  });

  it('serves segments for ever, whole or in part', async () => {
    const session = newSession();
    const uri = (await session.playlist()).segments.at(-1)?.uri ?? '';
    const response = await session.get(uri);
    assert.equal(response.headers.get('content-type'), 'video/mp2t');
    assert.match(response.headers.get('cache-control') ?? '', /immutable/);
    const whole = Buffer.from(await response.arrayBuffer());
    assert.equal(whole[0], 0x47, 'the sync byte of MPEG-TS');

    const part = await session.get(uri, { headers: { range: 'bytes=188-375' } });
    assert.equal(part.status, 206);
    assert.equal(part.headers.get('content-range'), `bytes 188-375/${whole.length}`);
    assert.deepEqual(Buffer.from(await part.arrayBuffer()), whole.subarray(188, 376));

    const beyond = await session.get(uri, { headers: { range: `bytes=${whole.length}-` } });
    assert.equal(beyond.status, 416);
    assert.equal(beyond.headers.get('content-range'), `bytes */${whole.length}`);

    const head = await session.get(uri, { method: 'HEAD' });
    assert.equal(head.headers.get('content-length'), String(whole.length));
    assert.equal((await head.arrayBuffer()).byteLength, 0);
  });

  it('serves captions that say which timestamp their zero is', async () => {
    const session = newSession();
    const listed = (await session.playlist('captions-ar')).segments;
    const response = await session.get(listed.find(({ uri }) => uri.includes('/04.'))?.uri ?? '');
    assert.equal(response.headers.get('content-type'), 'text/vtt; charset=utf-8');
    const text = await response.text();
    assert.match(text, /^WEBVTT\nX-TIMESTAMP-MAP=MPEGTS:126000,LOCAL:00:00:00\.000\n\n/);
    assert.match(text, /00:00:16\.200 --> 00:00:19\.800\nفي تشرين الأول/);
  });

  it('keeps sessions apart', async () => {
    const [one, other] = [newSession(), newSession()];
    await one.order({ kind: 'not-found' });
    assert.equal((await one.get('360p.m3u8')).status, 404);
    assert.equal((await other.get('360p.m3u8')).status, 200);
  });

  it('tells what is wrong and counts what was asked', async () => {
    const session = newSession();
    await session.get('master.m3u8');
    await session.playlist();
    await session.playlist('captions-en');
    await session.get('captions-en/00.vtt');
    await session.get('audio/00.ts');
    await session.get('favicon.ico');
    await session.order({ kind: 'outage', seconds: 20 });
    await session.outcome('180p/00.ts');
    clock.time += 5000;
    const response = await session.get('fault');
    assert.equal(response.headers.get('cache-control'), 'no-store');
    const report = (await response.json()) as Report;
    assert.deepEqual(report.fault, { kind: 'outage', secondsLeft: 15 });
    // fetch may try again by itself when a kept connection is cut.
    assert.ok(report.requests.segment >= 2);
    assert.deepEqual(
      { ...report.requests, segment: 0 },
      { master: 1, playlist: 1, segment: 0, captionsPlaylist: 1, captions: 1, other: 1 },
    );
  });

  it('answers orders that make no sense with a sentence', async () => {
    const session = newSession();
    const orders: [unknown, RegExp][] = [
      ['{', /expected JSON/],
      ['', /expected JSON/],
      [[], /expected an object/],
      ['null', /expected an object/],
      [{}, /kind must be/],
      [{ kind: 'sandstorm' }, /kind must be .*outage/],
      [{ kind: 'toString' }, /kind must be/],
      [{ kind: 'outage', minutes: 1 }, /unknown: minutes/],
      [{ kind: 'outage', seconds: -1 }, /seconds must be/],
      [{ kind: 'outage', seconds: '20' }, /seconds must be/],
      [{ kind: 'outage', status: 500 }, /status belongs to error/],
      [{ kind: 'error', status: 200 }, /status must be/],
      [{ kind: 'error', status: 500.5 }, /whole number/],
      [{ kind: 'slow', delay: 1e9 }, /delay must be/],
      [`{"kind":"${'x'.repeat(5000)}"}`, /more than 4096 bytes/],
    ];
    for (const [body, message] of orders) {
      const response = await session.order(body);
      assert.equal(response.status, 400, JSON.stringify(body));
      assert.match(response.headers.get('content-type') ?? '', /^application\/json/);
      assert.match(((await response.json()) as Report).error ?? '', message);
    }
    assert.equal((await session.report()).fault, null);
    assert.equal((await session.get('fault', { method: 'DELETE' })).status, 405);
  });

  it('lets other origins ask and order', async () => {
    const response = await newSession().get('fault', { method: 'OPTIONS' });
    assert.equal(response.status, 204);
    assert.equal(response.headers.get('access-control-allow-origin'), '*');
    assert.match(response.headers.get('access-control-allow-headers') ?? '', /content-type/);
  });

  it('gives nothing that no playlist names', async () => {
    // Not by fetch, which tidies the path before it sends it.
    const status = (raw: string): Promise<number | undefined> =>
      new Promise((resolve, reject) => {
        const { hostname, port } = new URL(origin);
        httpRequest({ hostname, port, path: raw }, (response) => {
          response.resume();
          resolve(response.statusCode);
        })
          .on('error', reject)
          .end();
      });
    for (const raw of [
      '/live/x/README.md',
      '/live/x/../../package.json',
      '/live/x/../../../package.json',
      '/live/x/360p/../../../../package.json',
      '/live/x/..%2f..%2f..%2fpackage.json',
      '/live/x/%2e%2e/%2e%2e/package.json',
      '/live/x/..\\..\\package.json',
      '/live/x//etc/passwd',
      '/live/x/%00',
      '/live/x/%',
      '/live/x/constructor',
      '/live/x/',
      '/live/x',
      '/live/',
      '/live/../package.json',
      `/live/${'x'.repeat(65)}/master.m3u8`,
    ]) {
      assert.equal(await status(raw), 404, raw);
    }
    assert.equal(await status('/live/x/360p/00.ts'), 200);
  });

  it('leaves every other path to the rest of the site', async () => {
    for (const other of ['/', '/live', '/livestream/master.m3u8']) {
      assert.equal(await (await fetch(`${origin}${other}`)).text(), 'the rest of the site');
    }
  });

  it('takes no orders where there is media', async () => {
    const response = await newSession().get('master.m3u8', { method: 'PUT', body: '' });
    assert.equal(response.status, 405);
    assert.equal(response.headers.get('allow'), 'GET, HEAD, OPTIONS');
  });

  it('says so when renditions would drift apart', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'livestream-'));
    await writeFile(path.join(folder, 'master.m3u8'), '#EXTM3U\na.m3u8\nb.m3u8\n');
    await writeFile(path.join(folder, 'a.m3u8'), '#EXTM3U\n#EXTINF:4,\n0.ts\n');
    await writeFile(path.join(folder, 'b.m3u8'), '#EXTM3U\n#EXTINF:5,\n1.ts\n');
    const broken = await serve(livestream({ mediaRoot: folder, clock }));
    try {
      const response = await fetch(`${broken.origin}/live/x/master.m3u8`);
      assert.equal(response.status, 500);
      assert.match(await response.text(), /b\.m3u8 lasts 5000 ms/);
    } finally {
      broken.close();
      await rm(folder, { recursive: true });
    }
  });
});

describe('sessions', () => {
  it('are forgotten when too many others have been used since', () => {
    const sessions = new Sessions();
    const kept = sessions.at('kept', 0);
    const lost = sessions.at('lost', 0);
    for (let index = 0; index < 1000; index += 1) {
      sessions.at(`session-${index}`, 0);
      assert.equal(sessions.at('kept', 0), kept);
    }
    assert.equal(sessions.size, 500);
    assert.notEqual(sessions.at('lost', 0), lost);
  });
});

describe('the Vite plugin', () => {
  it('mounts the stream for development and preview', () => {
    const { name, configureServer, configurePreviewServer } = livestreamPlugin();
    assert.equal(name, 'solidarity-livestream');
    for (const hook of [configureServer, configurePreviewServer]) {
      const mounted: unknown[] = [];
      assert.ok(typeof hook === 'function');
      Reflect.apply(hook, undefined, [
        { middlewares: { use: (handler: unknown) => mounted.push(handler) } },
      ]);
      assert.equal(typeof mounted[0], 'function');
    }
  });
});
