import { expect, fixture, html } from '@open-wc/testing';
import 'media-chrome';
import '../../src/player/define.js';
import { allIn, oneIn } from '../fixtures/rendered.js';
import { until } from '../fixtures/until.js';
import { LiveSession, untilLater, untilState } from './live-session.js';

describe("<solidarity-player> in another project's controls", () => {
  it('plays, tells its time and pauses by their buttons, and brings none of its own', async () => {
    const live = new LiveSession();
    const page = await fixture<HTMLElement>(html`
      <media-controller>
        <solidarity-player slot="media" src=${live.steadyUrl} muted></solidarity-player>
        <media-control-bar>
          <media-play-button></media-play-button>
          <media-time-display></media-time-display>
          <media-mute-button></media-mute-button>
        </media-control-bar>
      </media-controller>
    `);
    const player = page.querySelector('solidarity-player');
    const button = page.querySelector<HTMLElement>('media-play-button');
    const time = page.querySelector('media-time-display');
    if (!player || !button || !time) throw new Error('something is missing');
    await player.updateComplete;
    expect(allIn(player, 'button')).to.be.empty;
    expect(button.hasAttribute('mediapaused')).to.equal(true);
    button.click();
    await untilState(player, 'live');
    await until(() => !button.hasAttribute('mediapaused'), 'the button does not know');
    const shown = time.getAttribute('mediacurrenttime');
    await untilLater(
      () => time.getAttribute('mediacurrenttime') !== shown,
      'the time stands still',
    );
    button.click();
    await until(() => player.paused, 'it plays on');
    page.querySelector<HTMLElement>('media-mute-button')?.click();
    await until(() => !player.muted, 'it is muted');
    expect(oneIn(player, '.status').textContent).not.to.equal('');
  }).timeout(60_000);
});
