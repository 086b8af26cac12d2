import { expect, fixture, html } from '@open-wc/testing';
import '../src/embed.js';
import type { SolidarityPlayer } from '../src/player/solidarity-player.js';
import { until } from './fixtures/until.js';
import { LiveSession, untilState } from './player/live-session.js';

describe('the script tag', () => {
  it('hurries for a player that begins by itself, and asks for its stream once', async () => {
    expect(customElements.get('solidarity-player')).to.equal(undefined);
    const live = new LiveSession();
    // An address that is none must not keep the others from coming.
    const page = await fixture(
      html`<div>
        <solidarity-player src="https://:0" autoplay muted></solidarity-player>
        <solidarity-player src=${live.url} autoplay muted></solidarity-player>
      </div>`,
    );
    const player = page.lastElementChild as SolidarityPlayer;
    await customElements.whenDefined('solidarity-player');
    await untilState(player, 'live');
    const asked = performance.getEntriesByName(live.url);
    expect(asked).to.have.length(1);
    const [first] = asked;
    const defined = performance.getEntriesByType('resource').find(({ name }) => {
      return name.includes('/player/solidarity-player.ts');
    });
    expect(first?.startTime).to.be.below(defined?.startTime ?? 0);
    expect('firstRequest' in player).to.equal(false);
    player.remove();
  }).timeout(60_000);

  it('loads what is added to the page later', async () => {
    expect(customElements.get('solidarity-timeline')).to.equal(undefined);
    await fixture(html`<div><solidarity-timeline></solidarity-timeline></div>`);
    await until(() => customElements.get('solidarity-timeline'), 'it is not loaded');
    expect(customElements.get('solidarity-map')).to.equal(undefined);
  });
});
