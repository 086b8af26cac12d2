import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { livestream } from '../../demo/livestream/middleware.js';
import { mediaRoot, serve, TestSession } from './stream-server.js';

describe('the livestream in parts (RFC 8216bis)', () => {
  // 2.5 s into a segment: three of its five parts are there.
  const start = Date.UTC(2015, 9, 3, 17, 0, 2) + 500;
  const clock = {
    time: start,
    waits: [] as number[],
    now: (): number => clock.time,
    wait: (milliseconds: number): Promise<void> => {
      clock.waits.push(milliseconds);
      clock.time += milliseconds;
      return Promise.resolve();
    },
  };
  let session: TestSession;
  let close = (): void => undefined;
  before(async () => {
    const server = await serve(livestream({ mediaRoot, clock }));
    ({ close } = server);
    session = new TestSession(server.origin);
  });
  after(() => {
    close();
  });

  const text = async (query = ''): Promise<string> =>
    (await session.get(`low-latency/180p.m3u8${query}`)).text();
  const next = Math.floor(start / 4000);

  it('lists the parts that are there, and hints at the next', async () => {
    const last = (await text()).split('#EXTINF').at(-1) ?? '';
    assert.deepEqual(
      [...last.matchAll(/#EXT-X-PART:DURATION=([\d.]+),URI="[^"]*&part=(\d)"(.*)/g)].map((m) =>
        m.slice(1),
      ),
      [
        ['0.800', '0', ',INDEPENDENT=YES'],
        ['0.800', '1', ''],
        ['0.800', '2', ''],
      ],
    );
    assert.match(last, /#EXT-X-PRELOAD-HINT:TYPE=PART,URI="[^"]*&part=3"\n$/);
  });

  it('keeps who asks for the next part waiting until it is there', async () => {
    clock.waits = [];
    const playlist = await text(`?_HLS_msn=${next}&_HLS_part=3`);
    assert.deepEqual(clock.waits, [700]);
    assert.match(playlist, /#EXT-X-PART:[^\n]*&part=3"\n#EXT-X-PRELOAD-HINT:[^\n]*&part=4"\n$/);
    const hint = /HINT.*URI="([^"]+)"/.exec(playlist)?.[1] ?? '';
    const part = await session.get(`low-latency/${hint}`);
    assert.deepEqual(clock.waits, [700, 800]);
    assert.equal((await part.arrayBuffer()).byteLength % 188, 0);
  });

  it('refuses what is too far away, and gives up what does not come', async () => {
    assert.equal(await session.outcome(`low-latency/180p.m3u8?_HLS_msn=${next + 9}`), 400);
    await session.order({ kind: 'frozen' });
    assert.equal(await session.outcome(`low-latency/180p.m3u8?_HLS_msn=${next + 1}`), 503);
    await session.order({ kind: null });
    assert.equal(await session.outcome('low-latency/180p.m3u8'), 200);
  });

  it('keeps nobody waiting where it is impatient', async () => {
    await session.order({ kind: 'impatient' });
    clock.waits = [];
    const sequence = Math.floor(clock.time / 4000);
    const ahead = `_HLS_msn=${sequence + 1}&_HLS_part=4`;
    assert.equal(await text(`?${ahead}`), await text());
    const last = /(180p\/\d+\.ts\?loop=\d+)&part=\d"\n$/.exec(await text())?.[1] ?? '';
    assert.equal(await session.outcome(`low-latency/${last}&part=4`), 404);
    assert.deepEqual(clock.waits, []);
    await session.order({ kind: null });
  });

  it('leaves the stream in segments as it was', async () => {
    assert.doesNotMatch(await (await session.get('180p.m3u8')).text(), /PART|SERVER-CONTROL/);
  });
});
