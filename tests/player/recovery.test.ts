import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { probeDelay } from '../../src/player/backoff.js';
import type { MediaPlaylist } from '../../src/player/multivariant.js';
import { probePlaylist } from '../../src/player/playlist-probe.js';
import type { StreamAnswer } from '../../src/player/playlist-probe.js';
import { recover, remedyFor } from '../../src/player/recovery.js';
import type { Condition, Remedy } from '../../src/player/recovery.js';
import { FakeWorld } from './fake-world.js';

const url = 'https://stream.example/live.m3u8';
const never = new AbortController().signal;

describe('the interval between two probes', () => {
  const delay = (attempt: number, random = 0.5, more = {}) =>
    probeDelay({ attempt, random, hidden: false, ...more });

  it('grows from one second to five, and stays there', () => {
    assert.equal(delay(0), 1000);
    assert.ok(delay(2) > delay(1));
    assert.equal(delay(50), 5000);
    assert.equal(delay(1e9), 5000);
  });

  it('is spread by 30 % to both sides, so that a crowd does not come back at one moment', () => {
    assert.equal(delay(0, 0), 700);
    assert.equal(delay(0, 1), 1300);
    assert.equal(delay(50, 0), 3500);
    assert.equal(delay(50, 1), 5000);
  });

  it('is long when nobody looks', () => {
    assert.equal(delay(0, 0.5, { hidden: true }), 15_000);
  });

  it('is ten seconds and more until five minutes before the start', () => {
    assert.ok(delay(0, 0, { untilStart: 3_600_000 }) >= 10_000);
    assert.equal(delay(0, 0.5, { untilStart: 60_000 }), 1000);
  });
});

describe('a probe', () => {
  const probe = (answer: () => Response) => {
    const world = new FakeWorld();
    world.answer = answer;
    return probePlaylist(url, world, never);
  };

  it('tells what has not begun from what cannot be reached', async () => {
    assert.equal((await probe(() => new Response('', { status: 404 }))).kind, 'missing');
    assert.equal((await probe(() => new Response('', { status: 503 }))).kind, 'unreachable');
    const refused = await probe(() => {
      throw new TypeError('Failed to fetch');
    });
    assert.equal(refused.kind, 'unreachable');
  });

  it('does not take the login page of a captive portal for the stream', async () => {
    const page = new Response('<html>Welcome</html>', { headers: { 'content-type': 'text/html' } });
    assert.equal((await probe(() => page)).kind, 'unreachable');
  });

  it('knows a plain file by what the server says of it', async () => {
    const file = new Response('…', { headers: { 'content-type': 'video/mp4' } });
    assert.equal((await probe(() => file)).kind, 'file');
  });

  it('rejects when it is not wanted any more', async () => {
    const world = new FakeWorld();
    world.answer = () => {
      throw new DOMException('', 'AbortError');
    };
    await assert.rejects(probePlaylist(url, world, AbortSignal.abort()));
  });
});

const known: MediaPlaylist = {
  kind: 'media',
  url,
  first: 100,
  edge: 110,
  ended: false,
  targetDuration: 4,
  encrypted: false,
};
const running: Condition = {
  known,
  opened: true,
  seen: true,
  followsLive: true,
  failure: undefined,
  tries: 0,
  stoppedFor: 3_000,
  quietFor: 3_000,
  ahead: 0,
};
const grown: StreamAnswer = { ...known, first: 103, edge: 113 };

describe('the remedy', () => {
  it('waits for an origin that is not there, whatever has been tried', () => {
    for (const kind of ['missing', 'unreachable'] as const) {
      const answer: StreamAnswer = kind === 'missing' ? { kind } : { kind, reason: '' };
      for (const opened of [true, false]) {
        assert.equal(
          remedyFor(answer, { ...running, opened, failure: 'network', tries: 9 }),
          'wait',
        );
      }
    }
  });

  it('loads what was never loaded', () => {
    assert.equal(remedyFor(grown, { ...running, opened: false, known: undefined }), 'load');
    assert.equal(remedyFor(grown, { ...running, known: undefined, failure: 'network' }), 'load');
  });

  it('goes on at the playhead after a network failure, then past the gap, then anew', () => {
    const remedies = [0, 1, 2].map((tries) =>
      remedyFor(grown, { ...running, failure: 'network', tries }),
    );
    assert.deepEqual(remedies, ['resume', 'skip', 'load']);
  });

  it('never starts anew while there is something to show', () => {
    const buffered = { ...running, ahead: 4 };
    for (const failure of ['network', 'media'] as const) {
      for (let tries = 0; tries < 9; tries += 1) {
        for (const answer of [grown, { ...known, first: 0, edge: 1 }]) {
          assert.notEqual(remedyFor(answer, { ...buffered, failure, tries }), 'load');
        }
      }
    }
  });

  it('starts anew where what is buffered turns out not to be shown', () => {
    const stuck = { ...running, ahead: 4, failure: 'media', stoppedFor: 10_000 } as const;
    assert.equal(remedyFor(grown, stuck), 'load');
  });

  it('skips to what is on now after a long stop, unless the visitor watches what was before', () => {
    const stopped = { ...running, failure: 'network', stoppedFor: 20_000 } as const;
    assert.equal(remedyFor(grown, stopped), 'skip');
    assert.equal(remedyFor(grown, { ...stopped, followsLive: false }), 'resume');
    assert.equal(remedyFor(grown, { ...stopped, stoppedFor: 5_000 }), 'resume');
  });

  it('starts anew when the renditions have other addresses, as signed ones do', () => {
    const top = (address: string): StreamAnswer => ({
      kind: 'multivariant',
      url,
      variants: [
        { url: address, bandwidth: 1, peak: 1, height: undefined, codecs: [], audioOnly: false },
      ],
      captions: [],
      hasAlternateAudio: false,
      audioOnly: undefined,
      encrypted: false,
    });
    const failed = { ...running, failure: 'network' } as const;
    assert.equal(remedyFor(top(url), failed), 'resume');
    assert.equal(remedyFor(top(`${url}?2`), failed), 'load');
  });

  it('starts anew when the numbers went backwards, as the encoder did', () => {
    assert.equal(remedyFor({ ...known, first: 0, edge: 1 }, running), 'load');
    // A cache that is one segment behind is no new encoder.
    assert.equal(remedyFor({ ...known, edge: 109 }, running), 'wait');
  });

  it('has nothing to do about a playlist that does not grow', () => {
    assert.equal(remedyFor(known, { ...running, stoppedFor: 3_600_000 }), 'wait');
  });

  it('leaves an engine at work alone for ten seconds', () => {
    const after = (quietFor: number): Remedy =>
      remedyFor(grown, { ...running, stoppedFor: quietFor, quietFor });
    assert.deepEqual([9_000, 11_000, 21_000].map(after), ['wait', 'skip', 'load']);
  });

  it('leaves an engine alone for as long as something arrives, which on weak links is long', () => {
    const slow = { ...running, stoppedFor: 60_000, quietFor: 300 };
    assert.equal(remedyFor(grown, slow), 'wait');
    assert.equal(remedyFor({ kind: 'file' }, { ...slow, known: undefined }), 'wait');
  });

  it('gives up only on what is there and cannot be decoded', () => {
    const unseen = { ...running, seen: false, failure: 'media', tries: 3 } as const;
    assert.equal(remedyFor({ kind: 'file' }, unseen), 'give-up');
    assert.equal(remedyFor({ kind: 'file' }, { ...unseen, seen: true }), 'load');
    // Not before all addresses have been tried.
    assert.equal(remedyFor({ kind: 'file' }, { ...unseen, addresses: 2 }), 'load');
    assert.equal(remedyFor({ kind: 'file' }, { ...unseen, addresses: 2, tries: 6 }), 'give-up');
    assert.equal(remedyFor({ kind: 'unreadable' }, unseen), 'load');
    assert.equal(remedyFor(grown, unseen), 'load');
    assert.equal(remedyFor(grown, { ...running, failure: 'network', tries: 99 }), 'load');
  });
});

/** Runs the loop over an outage; resolves with when it acted and how. */
async function outage(world: FakeWorld, milliseconds: number): Promise<[number, Remedy][]> {
  const back = new AbortController();
  const acts: [number, Remedy][] = [];
  world.answer = (time) => {
    if (time < milliseconds) throw new TypeError('Failed to fetch');
    return new Response('#EXTM3U\n#EXT-X-MEDIA-SEQUENCE:103\n#EXTINF:4,\na.ts\n');
  };
  const stream = {
    probe: (signal: AbortSignal) => probePlaylist(url, world, signal),
    actedAt: () => -Infinity,
    condition: () => ({ ...running, known: undefined, failure: 'network' as const }),
    heard: () => undefined,
    untilStart: () => undefined,
    apply: (remedy: Remedy) => {
      acts.push([world.time, remedy]);
      back.abort();
      return Promise.resolve();
    },
  };
  await assert.rejects(recover(stream, world, back.signal), { name: 'AbortError' });
  return acts;
}

describe('recovery', () => {
  for (const seconds of [5, 20, 60, 7200]) {
    it(`is there within five seconds of the end of an outage of ${String(seconds)} s`, async () => {
      for (const chance of [0, 0.25, 0.5, 0.75, 1]) {
        const world = new FakeWorld();
        world.chance = chance;
        const [first] = await outage(world, seconds * 1000);
        assert.equal(first?.[1], 'load');
        assert.ok(
          first[0] - seconds * 1000 <= 5000,
          `took ${String(first[0] - seconds * 1000)} ms`,
        );
      }
    });
  }

  it('starts a stream within five seconds of its first playlist, for a page that was open an hour before', async () => {
    for (const chance of [0, 0.5, 1]) {
      const world = new FakeWorld();
      world.chance = chance;
      // It begins twenty seconds late.
      const begins = 3_620_000;
      const back = new AbortController();
      world.answer = (time) =>
        time < begins
          ? new Response('', { status: 404 })
          : new Response('#EXTM3U\n#EXTINF:4,\na.ts\n');
      let loaded = 0;
      const stream = {
        probe: (signal: AbortSignal) => probePlaylist(url, world, signal),
        actedAt: () => -Infinity,
        condition: () => ({ ...running, known: undefined, opened: false, seen: false }),
        heard: () => undefined,
        untilStart: () => (world.time < 3_600_000 ? 3_600_000 - world.time : undefined),
        apply: () => {
          loaded = world.time;
          back.abort();
          return Promise.resolve();
        },
      };
      await assert.rejects(recover(stream, world, back.signal), { name: 'AbortError' });
      assert.ok(loaded - begins <= 5000, `took ${String(loaded - begins)} ms`);
      const early = world.requests.filter((time) => time < 3_300_000).length;
      assert.ok(early <= 330, `${String(early)} requests`);
    }
  });

  it('lets a remedy show its effect, also where media came and could not be decoded', async () => {
    const world = new FakeWorld();
    let actedAt = -Infinity;
    const acts: number[] = [];
    // Every load brings media, which ends the recovery, and an error, which starts the next.
    for (let round = 0; round < 5; round += 1) {
      const back = new AbortController();
      const stream = {
        probe: () => Promise.resolve(grown),
        actedAt: () => actedAt,
        condition: () => ({ ...running, failure: 'media' as const }),
        heard: () => undefined,
        untilStart: () => undefined,
        apply: () => {
          actedAt = world.time;
          acts.push(world.time);
          back.abort();
          return Promise.resolve();
        },
      };
      await assert.rejects(recover(stream, world, back.signal), { name: 'AbortError' });
    }
    assert.deepEqual(acts, [0, 4_000, 8_000, 12_000, 16_000]);
  });

  it('does not load again and again what cannot be decoded', async () => {
    const world = new FakeWorld();
    const stop = new AbortController();
    const acts: number[] = [];
    const stream = {
      probe: () => Promise.resolve(grown),
      actedAt: () => -Infinity,
      condition: () => ({ ...running, failure: 'media' as const, undecoded: acts.length }),
      heard: () => undefined,
      untilStart: () => undefined,
      apply: () => {
        acts.push(world.time);
        if (acts.length === 9) stop.abort();
        return Promise.resolve();
      },
    };
    await assert.rejects(recover(stream, world, stop.signal), { name: 'AbortError' });
    const pauses = acts.slice(1).map((time, index) => time - (acts[index] ?? 0));
    assert.deepEqual(pauses, [...Array<number>(7).fill(4_000), 15_000]);
  });

  it('asks slowly, and without an end, for what this page may not read', async () => {
    for (const chance of [0, 1]) {
      const world = new FakeWorld();
      world.chance = chance;
      const readable = new AbortController();
      const asked: number[] = [];
      const stream = {
        probe: () => {
          asked.push(world.time);
          if (world.time > 3_600_000) readable.abort();
          return Promise.resolve({ kind: 'unreadable' } as const);
        },
        actedAt: () => -Infinity,
        condition: () => ({ ...running, known: undefined, opened: false, seen: false, tries: 9 }),
        heard: () => undefined,
        untilStart: () => undefined,
        apply: () => Promise.resolve(),
      };
      await assert.rejects(recover(stream, world, readable.signal), { name: 'AbortError' });
      const gaps = asked.slice(1).map((time, index) => time - (asked[index] ?? 0));
      assert.ok(gaps.every((gap) => gap > 10_000 && gap < 20_000));
    }
  });

  it('asks at most once per interval, first at once', async () => {
    const world = new FakeWorld();
    await outage(world, 60_000);
    assert.equal(world.requests[0], 0);
    const gaps = world.requests.slice(1).map((time, index) => time - (world.requests[index] ?? 0));
    assert.ok(gaps.every((gap) => gap >= 1000));
    assert.ok(world.requests.length < 20, `${String(world.requests.length)} requests`);
  });
});
