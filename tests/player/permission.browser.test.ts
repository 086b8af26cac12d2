import { expect } from '@open-wc/testing';
import '../../src/player/define.js';
import { quietPlayer } from './fault-run.js';
import { LiveSession, untilLater, untilState } from './live-session.js';

describe('a stream on a server that says only of what is there that others may read it', () => {
  const { fetch } = window;
  const { canPlayType } = HTMLMediaElement.prototype;
  before(() => {
    // The browser's own HLS needs no permission.
    HTMLMediaElement.prototype.canPlayType = () => '';
  });
  after(() => {
    window.fetch = fetch;
    HTMLMediaElement.prototype.canPlayType = canPlayType;
  });

  it('is waited for, with advice for the owner, and starts by itself', async () => {
    const live = new LiveSession();
    // As browsers answer a page of another site. The lab's are of this one, which needs no permission.
    let begun = false;
    window.fetch = (input, options) => {
      if (begun || input !== live.url) return fetch(input, options);
      return options?.mode === 'no-cors'
        ? Promise.resolve(
            Object.create(Response.prototype, { type: { value: 'opaque' } }) as Response,
          )
        : Promise.reject(new TypeError('Failed to fetch'));
    };
    const player = quietPlayer(live.url);
    const codes: string[] = [];
    player.addEventListener('solidarity-error', (event) => {
      codes.push((event as CustomEvent<{ code: string }>).detail.code);
    });
    player.play().catch(() => undefined);
    await untilLater(() => codes.includes('player-cors'), 'the owner is not told');
    expect(player.state).to.equal('interrupted');
    begun = true;
    // It is asked for every fifteen seconds, and once more when the network changes.
    window.dispatchEvent(new Event('online'));
    await untilState(player, 'live');
    expect(codes).to.deep.equal(['player-unreachable', 'player-cors']);
    player.remove();
  }).timeout(60_000);
});
