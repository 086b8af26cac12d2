import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { violationsOf } from '../../fixtures/accessibility.js';
import { allIn, isShown, oneIn, words } from '../../fixtures/rendered.js';
import { until } from '../../fixtures/until.js';
import { LiveSession, recordedSession, untilLater } from '../live-session.js';
import { actionIn, focused, openPanel, played } from './played.js';

/** The radio button or checkbox with these words. */
function option(panel: HTMLElement, label: string): HTMLInputElement {
  const found = [...panel.querySelectorAll<HTMLLabelElement>('label.option')].find((candidate) =>
    words(candidate).startsWith(label),
  );
  const input = found?.querySelector('input');
  if (!input) throw new Error(`there is no "${label}"`);
  return input;
}

describe('the panel of the player', () => {
  it('opens with the focus in it, and gives it back on Escape', async () => {
    const { url } = new LiveSession();
    const player = await played(html`<solidarity-player src=${url} muted></solidarity-player>`);
    const button = oneIn(player, '.toggle-panel');
    button.focus();
    await sendKeys({ press: 'Enter' });
    await untilLater(() => focused(player)?.closest('.panel'), 'the focus does not go in');
    expect(button.getAttribute('aria-expanded')).to.equal('true');
    expect(await violationsOf(player)).to.be.empty;
    await sendKeys({ press: 'Escape' });
    await until(() => focused(player) === button, 'the focus does not come back');
    expect(button.getAttribute('aria-expanded')).to.equal('false');
  }).timeout(60_000);

  it('says with each quality what an hour of it costs, and changes it', async () => {
    const { url } = await recordedSession();
    const player = await played(html`<solidarity-player src=${url} muted></solidarity-player>`);
    const panel = await openPanel(player, 'Quality');
    await until(() => panel.querySelectorAll('.choice .option').length >= 3, 'no choice');
    const [automatic, ...others] = [...panel.querySelectorAll('.choice .option')].map(words);
    expect(automatic).to.match(/^Automatic/);
    expect(others).to.deep.equal(['360p ≈ 58 MB an hour', '180p ≈ 42 MB an hour']);
    option(panel, '180p').click();
    await until(() => player.model?.quality === player.model?.renditions[0]?.id, 'not chosen');
    await until(() => words(panel.querySelector('.value')) === '180p', 'the row does not say it');
    expect(await violationsOf(player)).to.be.empty;
    option(panel, 'Save data').click();
    expect(player.model?.dataSaver).to.equal(true);
    option(panel, 'Sound only').click();
    await untilLater(() => player.model?.audioOnly, 'the picture is still loaded');
    await until(() => words(panel.querySelector('.value')) === 'Sound only', 'it is not said');
  }).timeout(60_000);

  it('sets the speed of a recording, and offers none for a broadcast', async () => {
    const { url } = await recordedSession();
    const player = await played(html`<solidarity-player src=${url} muted></solidarity-player>`);
    const panel = await openPanel(player, 'Speed');
    option(panel, '1.5×').click();
    await until(() => player.playbackRate === 1.5, 'it is as slow as before');
    player.remove();
    const live = await played(
      html`<solidarity-player src=${new LiveSession().url} muted></solidarity-player>`,
    );
    const other = await openPanel(live);
    expect(words(other)).not.to.include('Speed');
  }).timeout(60_000);

  it('lists the keys on a question mark', async () => {
    const { url } = new LiveSession();
    const player = await played(html`<solidarity-player src=${url} muted></solidarity-player>`);
    oneIn(player, '.toggle-play').focus();
    await sendKeys({ press: '?' });
    await untilLater(() => allIn(player, '.keys').some(isShown), 'the keys are not listed');
    expect(await violationsOf(player)).to.be.empty;
    await sendKeys({ press: 'Escape' });
    await until(() => !allIn(player, '.keys').some(isShown), 'it stays open');
    expect(focused(player), 'the focus is lost').not.to.equal(null);
  }).timeout(60_000);

  it('says how it is going, and copies it without the key to the stream', async () => {
    const { url } = new LiveSession();
    const player = await played(
      html`<solidarity-player src=${`${url}?token=secret`} muted></solidarity-player>`,
    );
    await openPanel(player);
    actionIn(player, 'How it is going').click();
    await untilLater(() => allIn(player, '.stats').length > 0, 'no statistics');
    expect(focused(player)?.textContent).to.equal('How it is going');
    expect(words(oneIn(player, '.stats'))).to.match(/State Live Behind live .* sec/);
    const { clipboard } = navigator;
    let copied = '';
    clipboard.writeText = (text) => {
      copied = text;
      return Promise.resolve();
    };
    oneIn(player, '.copy button').click();
    await until(() => words(oneIn(player, '.copy')).includes('Copied.'), 'it says nothing');
    expect(copied).to.include('state: live').and.not.to.include('secret');
    expect(await violationsOf(player)).to.be.empty;
    oneIn(player, '.section .close').click();
    expect(focused(player)).to.equal(oneIn(player, '.toggle-panel'));
  }).timeout(60_000);
});
