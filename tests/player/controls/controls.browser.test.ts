import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../src/player/define.js';
import type { SolidarityPlayer } from '../../../src/player/solidarity-player.js';
import { violationsOf } from '../../fixtures/accessibility.js';
import { allIn, isShown, oneIn, words } from '../../fixtures/rendered.js';
import { until } from '../../fixtures/until.js';
import {
  LiveSession,
  recordedSession,
  untilInterrupted,
  untilLater,
  untilState,
} from '../live-session.js';
import { focused, focusedName, openPanel, played } from './played.js';

/** Presses keys one after another while a control has the focus. */
async function press(player: SolidarityPlayer, ...keys: readonly string[]): Promise<void> {
  oneIn(player, '.toggle-play').focus();
  for (const key of keys) await sendKeys({ press: key });
}

const controlsCode = (): string[] =>
  performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((name) => /src\/player\/(controls\/controls|captions|transcript|stats)/.test(name));

describe('the controls of a player', () => {
  // First: later tests have loaded the code.
  it('are loaded when somebody plays, and not before', async () => {
    const { steadyUrl: url } = new LiveSession();
    const player = await fixture<SolidarityPlayer>(
      html`<solidarity-player src=${url} muted></solidarity-player>`,
    );
    await player.updateComplete;
    expect(controlsCode()).to.be.empty;
    oneIn(player, '.play').focus();
    await sendKeys({ press: 'Enter' });
    await untilState(player, 'live');
    await untilLater(() => allIn(player, '.bar').length > 0, 'the controls do not come');
    expect(controlsCode()).not.to.be.empty;
    expect(player.media.controls, "the browser's own").to.equal(false);
    // The lid's button has gone, the visitor has not.
    await until(() => focused(player)?.matches('.toggle-play'), 'the focus is lost');
    expect(await violationsOf(player)).to.be.empty;
  }).timeout(60_000);

  it('follow every key while the focus is inside', async () => {
    const { steadyUrl: url } = await recordedSession();
    const player = await played(html`<solidarity-player src=${url} muted></solidarity-player>`);
    player.currentTime = 100;
    await untilLater(() => player.currentTime > 100, 'it does not play there');
    await press(player, 'k');
    await until(() => player.paused, 'K does not pause');
    const { currentTime } = player;
    const hasSkipped = (by: number): boolean => Math.abs(player.currentTime - currentTime - by) < 1;
    await press(player, 'l');
    await until(() => hasSkipped(10), 'L does not skip ten seconds');
    await press(player, 'ArrowLeft');
    await until(() => hasSkipped(5), 'the arrow does not skip five');
    await press(player, 'j');
    await until(() => hasSkipped(-5), 'J does not skip back');
    await press(player, '5');
    await until(() => Math.abs(player.currentTime - player.duration / 2) < 2, '5 is not half');
    await press(player, 'Home');
    await until(() => player.currentTime < 1, 'Home is not the beginning');
    await press(player, 'm');
    expect(player.muted).to.equal(false);
    await press(player, 'ArrowDown', 'ArrowDown');
    expect(player.volume).to.be.closeTo(0.9, 0.001);
    expect(words(oneIn(player, '.said'))).to.equal('Volume 90 percent');
    await press(player, 'm');
    expect(player.muted).to.equal(true);
  }).timeout(60_000);

  it('leave a key to the control that it belongs to, and to the page outside', async () => {
    const { steadyUrl: url } = new LiveSession();
    const player = await played(
      html`<div>
        <input aria-label="elsewhere" />
        <solidarity-player src=${url} muted></solidarity-player>
      </div>`,
    );
    oneIn(player, '.toggle-mute').focus();
    await sendKeys({ press: ' ' });
    await until(() => !player.muted, 'space does not press the button');
    expect(player.paused, 'space on another button').to.equal(false);
    const below = document.createElement('button');
    oneIn(player, '.below').append(below);
    below.focus();
    const { volume } = player;
    await sendKeys({ press: 'ArrowDown' });
    expect(player.volume, 'an arrow where there is something to read').to.equal(volume);
    player.parentElement?.querySelector('input')?.focus();
    await sendKeys({ press: 'k' });
    await sendKeys({ press: 'm' });
    expect(player.paused).to.equal(false);
    expect(player.muted).to.equal(false);
  }).timeout(60_000);

  it('are reached with Tab in the order in which they stand', async () => {
    const { url } = await recordedSession();
    const player = await played(html`<solidarity-player src=${url} muted></solidarity-player>`);
    player.pause();
    oneIn(player, '.seek').focus();
    const names: (string | null | undefined)[] = [focusedName(player)];
    while (!focused(player)?.matches('.toggle-fullscreen') && names.length < 12) {
      await sendKeys({ press: 'Tab' });
      names.push(focusedName(player));
    }
    expect(names.slice(0, 7)).to.deep.equal([
      'Timeline',
      'Play',
      'Back 10 seconds',
      'Forward 10 seconds',
      'Sound on',
      'Volume',
      'Captions',
    ]);
    expect(names.slice(7)).to.include('Settings and more');
  }).timeout(60_000);

  it('say on the whole screen what is wrong, where nothing below the picture can be seen', async function () {
    if (!document.fullscreenEnabled) this.skip();
    const live = new LiveSession();
    const player = await played(
      html`<solidarity-player src=${live.steadyUrl} muted></solidarity-player>`,
    );
    await press(player, 'f');
    await until(() => document.fullscreenElement === player, 'it does not fill the screen');
    await live.fault('outage');
    await untilInterrupted(player);
    const said = (): string => words(oneIn(player, '.said.shown'));
    await until(() => said().startsWith('The picture has stopped'), 'nothing is said');
    await live.fault(null);
    await untilState(player, 'live');
    await until(() => allIn(player, '.said.shown').length === 0, 'it is said yet');
    await document.exitFullscreen();
  }).timeout(60_000);

  it('are large enough for a thumb', async () => {
    const { steadyUrl: url } = new LiveSession();
    const player = await played(html`<solidarity-player src=${url} muted></solidarity-player>`);
    for (const control of allIn(player, '.bar button').filter(isShown)) {
      const { width, height } = control.getBoundingClientRect();
      expect(Math.min(width, height), control.className).to.be.at.least(44);
    }
    for (const slider of allIn(player, 'input[type="range"]')) {
      expect(slider.getBoundingClientRect().height).to.be.at.least(24);
    }
  }).timeout(60_000);

  it('go only while it plays, nobody moves and none has the focus', async () => {
    const { steadyUrl: url } = new LiveSession();
    const player = await played(html`<solidarity-player src=${url} muted></solidarity-player>`);
    const overlay = oneIn(player, '.overlay');
    await untilLater(() => overlay.matches('.idle'), 'they do not go');
    oneIn(player, '.frame').dispatchEvent(new PointerEvent('pointermove', { bubbles: true }));
    await until(() => !overlay.matches('.idle'), 'they do not come back');
    await untilLater(() => overlay.matches('.idle'), 'they do not go again');
    await sendKeys({ press: 'Tab' });
    while (!focused(player)?.matches('.toggle-play')) await sendKeys({ press: 'Tab' });
    await until(() => !overlay.matches('.idle'), 'the focus does not bring them back');
    const { currentTime } = player;
    let went = false;
    player.addEventListener('timeupdate', () => (went ||= overlay.matches('.idle')));
    // Longer than their patience.
    await untilLater(() => player.currentTime > currentTime + 4, 'it does not play');
    expect(went, 'they went with the focus on them').to.equal(false);
    (focused(player) as HTMLElement).blur();
    await untilLater(() => overlay.matches('.idle'), 'they stay after the focus has gone');
    player.pause();
    await until(() => !overlay.matches('.idle'), 'a pause does not bring them back');
  }).timeout(90_000);

  it('say how far behind live it is, and lead back without losing the focus', async () => {
    const { steadyUrl: url } = new LiveSession();
    const player = await played(html`<solidarity-player src=${url} muted></solidarity-player>`);
    const button = oneIn(player, '.go-live');
    expect(words(button)).to.equal('Live');
    expect(button.getAttribute('aria-disabled')).to.equal('true');
    const { currentTime } = player;
    await until(() => player.currentTime > currentTime + 1, 'it does not play');
    player.currentTime -= 150;
    // What is seen in a narrow bar instead comes after it, and is not read out.
    await until(
      () => /^Go to live (2|3) minutes behind live/.test(words(button)),
      'it does not say how far behind it is',
    );
    const position = (): string => oneIn(player, '.seek').getAttribute('aria-valuetext') ?? '';
    await until(
      () => /^\d+:\d+.*, (2|3) minutes behind live$/.test(position()),
      `the timeline says "${position()}"`,
    );
    expect(await violationsOf(player)).to.be.empty;
    button.focus();
    await sendKeys({ press: 'Enter' });
    await untilLater(() => words(button) === 'Live', 'it does not go to live');
    expect(focused(player)).to.equal(button);
  }).timeout(60_000);

  it('keep time and buttons from left to right in Arabic, and speak it', async () => {
    const { steadyUrl: url } = new LiveSession();
    const player = await played(
      html`<div lang="ar" dir="rtl" style="inline-size: 320px">
        <solidarity-player src=${url} muted></solidarity-player>
      </div>`,
    );
    await until(
      () => oneIn(player, '.toggle-play').getAttribute('aria-label') === 'إيقاف مؤقت',
      'it does not speak Arabic',
    );
    const left = (selector: string): number => oneIn(player, selector).getBoundingClientRect().left;
    expect(left('.toggle-play')).to.be.below(left('.toggle-panel'));
    expect(getComputedStyle(oneIn(player, '.timeline')).direction).to.equal('ltr');
    const panel = await openPanel(player);
    expect(getComputedStyle(panel).direction).to.equal('rtl');
    expect(await violationsOf(player)).to.be.empty;
  }).timeout(60_000);

  it('fit into 320 pixels, with the rest in the panel', async () => {
    const { steadyUrl: url } = await recordedSession();
    const player = await played(
      html`<div style="inline-size: 320px">
        <solidarity-player src=${url} muted></solidarity-player>
      </div>`,
    );
    const bar = oneIn(player, '.bar');
    expect(bar.scrollWidth).to.be.at.most(bar.clientWidth);
    for (const control of allIn(player, '.bar .control').filter(isShown)) {
      const { left, right } = control.getBoundingClientRect();
      const frame = oneIn(player, '.frame').getBoundingClientRect();
      expect(left).to.be.at.least(frame.left);
      expect(right).to.be.at.most(frame.right);
    }
    expect(allIn(player, '.bar .wide').filter(isShown)).to.be.empty;
    await openPanel(player);
    expect(allIn(player, '.panel .narrow').filter(isShown)).to.have.length(2);
  }).timeout(60_000);

  it('leave nothing behind when the player is removed', async () => {
    const { steadyUrl: url } = new LiveSession();
    const player = await played(html`<solidarity-player src=${url} muted></solidarity-player>`);
    const before = player.shadowRoot?.adoptedStyleSheets.length ?? 0;
    await openPanel(player);
    player.remove();
    await untilState(player, 'idle');
    expect(allIn(player, '.bar')).to.be.empty;
    expect(player.shadowRoot?.adoptedStyleSheets.length).to.be.below(before);
  }).timeout(60_000);
});

describe('a recording', () => {
  it('is taken up where it was left during the visit', async () => {
    const { steadyUrl: url } = await recordedSession();
    const first = await played(html`<solidarity-player src=${url} muted></solidarity-player>`);
    first.currentTime = 100;
    await untilLater(() => first.currentTime > 102, 'it does not play on');
    first.remove();
    const second = await played(html`<solidarity-player src=${url} muted></solidarity-player>`);
    await until(() => second.currentTime >= 99, `it is at ${second.currentTime}`);
  }).timeout(60_000);

  it('begins at the moment that the address names', async () => {
    const { steadyUrl: url } = await recordedSession();
    history.replaceState(null, '', '#t=77');
    const player = await played(html`<solidarity-player src=${url} muted></solidarity-player>`);
    await until(() => player.currentTime >= 77, `it is at ${player.currentTime}`);
    history.replaceState(null, '', location.pathname + location.search);
    expect(player.currentTime).to.be.below(90);
  }).timeout(60_000);

  it('is known to the operating system by its title', async function () {
    if (!('mediaSession' in navigator)) this.skip();
    const { steadyUrl: url } = await recordedSession();
    const player = await played(
      html`<solidarity-player src=${url} muted label="From Oslo"></solidarity-player>`,
    );
    expect(navigator.mediaSession.metadata?.title).to.equal('From Oslo');
    expect(navigator.mediaSession.playbackState).to.equal('playing');
    player.remove();
    await untilState(player, 'idle');
    expect(navigator.mediaSession.metadata).to.equal(null);
  }).timeout(60_000);
});
