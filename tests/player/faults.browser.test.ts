import { expect } from '@open-wc/testing';
import '../../src/player/define.js';
import { until } from '../fixtures/until.js';
import { oneIn, words } from '../fixtures/rendered.js';
import { quietPlayer, suffer, survivable } from './fault-run.js';
import type { FaultOutcome } from './fault-run.js';
import { LiveSession, isWebKit, untilLater, untilState } from './live-session.js';

/** So many at once, each with a stream of its own: one after the other they would take minutes. */
const together = 5;

describe('every fault that ends after five seconds', () => {
  const runs = new Map<string, Promise<FaultOutcome>>();
  before(function () {
    // It has one fault after the other, in outage.browser.test.ts: five streams at once are too much for it here.
    if (isWebKit) this.skip();
    let free = Promise.resolve<unknown>(undefined);
    for (let from = 0; from < survivable.length; from += together) {
      const started = survivable.slice(from, from + together).map((kind) => {
        const run = free.then(() => suffer(kind, 5));
        run.catch(() => undefined);
        runs.set(kind, run);
        return run;
      });
      free = Promise.allSettled(started);
    }
  });

  for (const kind of survivable) {
    it(`${kind} is survived without a click`, async () => {
      const outcome = await runs.get(kind);
      if (!outcome) throw new Error('it was not run');
      expect(outcome.states).not.to.include('failed');
      // Damaged pictures that are in the buffer already have to be got past.
      expect(outcome.backAfter, JSON.stringify(outcome)).to.be.at.most(
        kind === 'corrupt' ? 10_000 : 5000,
      );
      expect(outcome.furtherBehind, JSON.stringify(outcome)).to.be.at.most(10);
    }).timeout(150_000);
  }
});

describe('what no waiting can mend', () => {
  const sentences = {
    exotic: 'This browser cannot play this stream. Another browser may.',
    locked: 'This stream is locked for a paid service and cannot be played here.',
  };
  for (const [kind, sentence] of Object.entries(sentences)) {
    it(`${kind} is said in words, once, with advice for the site's owner`, async () => {
      const live = new LiveSession();
      await live.fault(kind);
      const player = quietPlayer(live.url);
      const codes: string[] = [];
      player.addEventListener('solidarity-error', (event) => {
        codes.push((event as CustomEvent<{ code: string }>).detail.code);
      });
      player.play().catch(() => undefined);
      await untilState(player, 'failed');
      await until(() => words(oneIn(player, '.status')) === sentence, 'it is not said');
      await until(() => codes.length > 0, 'the owner is not told');
      expect(codes).to.have.length(1);
      expect(codes[0]).to.match(/^player-(format|encrypted)$/);
      player.remove();
    }).timeout(60_000);
  }
});

describe('a browser whose buffer is full for a while', () => {
  const { appendBuffer } = SourceBuffer.prototype;
  after(() => {
    SourceBuffer.prototype.appendBuffer = appendBuffer;
  });

  it('plays on when it has room again', async () => {
    const player = quietPlayer(new LiveSession().url);
    await player.play();
    SourceBuffer.prototype.appendBuffer = () => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
    player.playbackRate = 4;
    await untilState(player, 'interrupted');
    player.playbackRate = 1;
    SourceBuffer.prototype.appendBuffer = appendBuffer;
    await untilState(player, 'live');
    player.remove();
  }).timeout(90_000);
});

describe('a stream that can be had at two addresses', () => {
  for (const kind of ['error', 'missing-segments']) {
    it(`is taken from the other one on ${kind}, and from the first again when it is back`, async () => {
      const first = new LiveSession();
      const second = new LiveSession();
      const player = quietPlayer('');
      player.removeAttribute('src');
      player.src = undefined;
      for (const { url } of [first, second]) {
        const source = document.createElement('source');
        source.setAttribute('src', url);
        player.append(source);
      }
      await player.play();
      expect(player.currentSrc).to.equal(first.url);
      await first.fault(kind);
      player.playbackRate = 4;
      await untilLater(() => player.currentSrc === second.url, 'it stays where nothing is');
      player.playbackRate = 1;
      await untilState(player, 'live');
      await first.fault(null);
      await untilLater(() => player.currentSrc === first.url, 'it does not return');
      await untilState(player, 'live');
      player.remove();
    }).timeout(120_000);
  }
});
