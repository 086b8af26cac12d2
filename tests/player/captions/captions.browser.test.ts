import { expect, html } from '@open-wc/testing';
import { violationsOf } from '../../fixtures/accessibility.js';
import { allIn, oneIn, words } from '../../fixtures/rendered.js';
import { until } from '../../fixtures/until.js';
import { actionIn, focused, openPanel, played } from '../controls/played.js';
import { recordedSession, untilLater } from '../live-session.js';
import type { SolidarityPlayer } from '../../../src/player/solidarity-player.js';

const shown = (player: SolidarityPlayer): TextTrack | undefined => player.model?.shownText;

const untilCue = (player: SolidarityPlayer): Promise<void> =>
  untilLater(() => (shown(player)?.activeCues?.length ?? 0) > 0, 'no caption comes');

function activeLine(player: SolidarityPlayer): VTTCue['line'] | undefined {
  return (shown(player)?.activeCues?.[0] as VTTCue | undefined)?.line;
}

afterEach(() => {
  localStorage.removeItem('solidarity-captions');
});

describe('captions', () => {
  it('are in the language of the reader, and lie clear of the controls', async () => {
    const { url } = await recordedSession();
    const player = await played(
      html`<div lang="ar"><solidarity-player src=${url} muted></solidarity-player></div>`,
    );
    await untilLater(() => allIn(player, '.toggle-captions').length > 0, 'no captions');
    player.pause();
    const button = oneIn(player, '.toggle-captions');
    button.click();
    expect(shown(player)?.language).to.equal('ar');
    await until(() => button.getAttribute('aria-pressed') === 'true', 'the button does not say it');
    await player.play();
    await untilCue(player);
    await until(() => Number(activeLine(player)) < -1, 'it stays under the controls');
    await untilLater(() => oneIn(player, '.overlay').matches('.idle'), 'the controls stay');
    await untilLater(() => activeLine(player) === 'auto', 'it hangs in the air');
    button.click();
    expect(shown(player)).to.equal(undefined);
  }).timeout(60_000);

  it('within the picture (CEA-608) are there for whoever wants them', async () => {
    const url = new URL('/fixtures/captions-608/master.m3u8', location.href).href;
    const player = await played(
      html`<solidarity-player src=${url} muted loop></solidarity-player>`,
    );
    await untilLater(() => allIn(player, '.toggle-captions').length > 0, 'no captions');
    oneIn(player, '.toggle-captions').click();
    await untilCue(player);
    expect((shown(player)?.activeCues?.[0] as VTTCue).text).to.equal('We are with you.');
    expect(shown(player)?.language).to.equal('en');
  }).timeout(60_000);

  it('look as the visitor wants, here and the next time, on this device only', async () => {
    const { url } = await recordedSession();
    const player = await played(html`<solidarity-player src=${url} muted></solidarity-player>`);
    await untilLater(() => allIn(player, '.toggle-captions').length > 0, 'no captions');
    expect(localStorage.getItem('solidarity-captions')).to.equal(null);
    const panel = await openPanel(player, 'Captions');
    const choose = (label: string): void =>
      [...panel.querySelectorAll('label')].find((each) => words(each) === label)?.click();
    choose('English');
    choose('Large');
    choose('Yellow on black');
    expect(player.media.dataset['solidarityCaptions']).to.equal('large yellow-on-black');
    expect(await violationsOf(player)).to.be.empty;
    player.remove();
    const next = await played(html`<solidarity-player src=${url} muted></solidarity-player>`);
    await untilLater(() => shown(next)?.language === 'en', 'the language is forgotten');
    expect(next.media.dataset['solidarityCaptions']).to.equal('large yellow-on-black');
  }).timeout(60_000);
});

describe('the transcript', () => {
  it('is read, searched, and leads to what was said', async () => {
    const { url } = await recordedSession();
    const player = await played(html`<solidarity-player src=${url} muted></solidarity-player>`);
    await untilLater(() => allIn(player, '.toggle-captions').length > 0, 'no captions');
    oneIn(player, '.toggle-captions').click();
    await untilCue(player);
    await openPanel(player);
    actionIn(player, 'Transcript').click();
    await untilLater(() => allIn(player, '.lines li').length >= 3, 'it stays empty');
    expect(focused(player)?.textContent).to.equal('Transcript');
    for (const line of allIn(player, '.lines li')) {
      expect(words(line)).to.match(/^\d:\d\d \w.+/);
    }
    await until(() => allIn(player, '.lines [aria-current="true"]').length === 1, 'no mark');
    expect(await violationsOf(player)).to.be.empty;
    const third = allIn(player, '.lines button')[2];
    const [, minutes, seconds] = /^(\d+):(\d+)/.exec(words(third)) ?? [];
    const position = Number(minutes) * 60 + Number(seconds);
    third?.click();
    await until(() => Math.abs(player.currentTime - position) < 1.5, 'it does not go there');
    const search = oneIn(player, '.search input') as HTMLInputElement;
    // The last words of it, in another case.
    search.value = words(third).split(' ').slice(-3).join(' ').toUpperCase();
    search.dispatchEvent(new Event('input'));
    expect(allIn(player, '.lines li').map(words)).to.deep.equal([words(third)]);
    expect(words(oneIn(player, '.search [role="status"]'))).to.equal('Found: 1');
  }).timeout(60_000);

  it('of a recording is loaded whole when somebody asks for it', async () => {
    const { url } = await recordedSession();
    const player = await played(html`<solidarity-player src=${url} muted></solidarity-player>`);
    await untilLater(() => allIn(player, '.toggle-captions').length > 0, 'no captions');
    await openPanel(player);
    actionIn(player, 'Transcript').click();
    await untilLater(() => allIn(player, '.whole button').length > 0, 'it is not offered');
    await untilLater(() => allIn(player, '.lines li').length > 0, 'it stays empty');
    const before = allIn(player, '.lines li').length;
    oneIn(player, '.whole button').focus();
    oneIn(player, '.whole button').click();
    expect(words(oneIn(player, '.whole [role="status"]'))).to.equal(
      'Loading the whole transcript…',
    );
    const status = (): string => words(oneIn(player, '.whole [role="status"]'));
    await untilLater(() => status() === 'This is the whole transcript.', status());
    expect(focused(player)?.textContent, 'the focus is lost').to.equal('Transcript');
    expect(allIn(player, '.whole button')).to.have.length(0);
    const lines = allIn(player, '.lines button');
    expect(lines).to.have.length.above(before + 3);
    const far = lines.at(-4);
    const spoken = words(far).replace(/^\S+ /, '');
    far?.click();
    const { currentTime } = player;
    oneIn(player, '.toggle-captions').click();
    const cue = (): VTTCue | null => (shown(player)?.activeCues?.[0] as VTTCue | undefined) ?? null;
    await untilLater(() => cue()?.text.replaceAll(/\s+/g, ' ') === spoken, 'it is not said there');
    expect(Math.abs(Number(cue()?.startTime) - currentTime)).to.be.below(1.5);
    expect(await violationsOf(player)).to.be.empty;
  }).timeout(60_000);
});
