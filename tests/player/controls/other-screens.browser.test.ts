import { expect, html } from '@open-wc/testing';
import type { SolidarityPlayer } from '../../../src/player/solidarity-player.js';
import { allIn } from '../../fixtures/rendered.js';
import { until } from '../../fixtures/until.js';
import { LiveSession } from '../live-session.js';
import { actionIn, openPanel, played } from './played.js';

const file = new URL('../../fixtures/eight-seconds.webm', import.meta.url).href;
const words = 'Play on another device';

interface AirPlayMedia {
  webkitShowPlaybackTargetPicker?: () => void;
}

describe('AirPlay', () => {
  const prototype = HTMLMediaElement.prototype as AirPlayMedia;
  const own = Object.getOwnPropertyDescriptor(prototype, 'webkitShowPlaybackTargetPicker');
  let picked: unknown[] = [];

  // No browser here has it: its method, and below its event.
  before(() => {
    prototype.webkitShowPlaybackTargetPicker = function () {
      picked.push(this);
    };
  });
  beforeEach(() => {
    picked = [];
  });
  after(() => {
    delete prototype.webkitShowPlaybackTargetPicker;
    if (own) Object.defineProperty(prototype, 'webkitShowPlaybackTargetPicker', own);
  });

  const isOffered = (player: SolidarityPlayer): boolean =>
    allIn(player, '.panel .actions-list button').some(({ textContent }) =>
      textContent.includes(words),
    );

  function tell(player: SolidarityPlayer, availability: 'available' | 'not-available'): void {
    const event = new Event('webkitplaybacktargetavailabilitychanged');
    player.model?.media.dispatchEvent(Object.assign(event, { availability }));
  }

  it('is offered for a file where there is a device, and only then', async () => {
    const player = await played(
      html`<solidarity-player src=${file} muted loop></solidarity-player>`,
    );
    await openPanel(player);
    expect(isOffered(player)).to.equal(false);
    tell(player, 'available');
    await until(() => isOffered(player), 'it is not offered');
    actionIn(player, words).click();
    expect(picked).to.deep.equal([player.model?.media]);
    tell(player, 'not-available');
    await until(() => !isOffered(player), 'it is still offered');
  }).timeout(60_000);

  it('is not offered where the page turns remote playback off', async () => {
    const player = await played(
      html`<solidarity-player src=${file} muted loop disableremoteplayback></solidarity-player>`,
    );
    await openPanel(player);
    tell(player, 'available');
    expect(isOffered(player)).to.equal(false);
  }).timeout(60_000);

  it('is not offered for what comes through Media Source: no device could fetch it', async () => {
    const { url } = new LiveSession();
    const player = await played(html`<solidarity-player src=${url} muted></solidarity-player>`);
    await openPanel(player);
    tell(player, 'available');
    expect(isOffered(player)).to.equal(false);
  }).timeout(60_000);
});
