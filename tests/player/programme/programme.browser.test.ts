import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../src/player/define.js';
import type { SolidarityPlayer } from '../../../src/player/solidarity-player.js';
import { violationsOf } from '../../fixtures/accessibility.js';
import { feedAddress, feedText, fileEvent } from '../../fixtures/feeds.js';
import { allIn, oneIn, words } from '../../fixtures/rendered.js';
import { until } from '../../fixtures/until.js';
import { LiveSession, recordedSession, untilLater, untilState } from '../live-session.js';

const live = (url: string) => [{ type: 'hls', role: 'live', url }];
const kept = (url: string) => [
  { type: 'hls', role: 'recording', url, seconds: 300, poster: '/demo/media/sample/poster.jpg' },
];

async function withProgramme(attributes: { playNext: boolean }): Promise<SolidarityPlayer> {
  const session = new LiveSession();
  const [message, opening] = await Promise.all([recordedSession(), recordedSession()]);
  const feed = feedAddress(
    feedText([
      fileEvent('message', { start: '2015-09-20', media: kept(message.url) }),
      fileEvent('opening', { start: '2015-10-01', media: kept(opening.url) }),
      fileEvent('panel', {
        start: '2015-10-02T12:00',
        end: '2015-10-02T14:00',
        media: live(session.url),
      }),
      fileEvent('evening', { start: '2015-10-02T19:00', media: live(session.url) }),
    ]),
  );
  const player = await fixture<SolidarityPlayer>(
    html`<solidarity-player
      feed=${feed}
      now="2015-10-02T13:00+03:00"
      muted
      ?play-next=${attributes.playNext}
    ></solidarity-player>`,
  );
  await untilLater(() => allIn(player, '.recordings li').length === 2, 'no recordings');
  return player;
}

describe('the programme in a player', () => {
  it('is there before play, also where the page has an address that the feed does not know', async () => {
    const feed = feedAddress(
      feedText([
        fileEvent('message', { start: '2015-09-20', media: kept(new LiveSession().url) }),
        fileEvent('opening', { start: '2015-10-01', media: kept(new LiveSession().url) }),
      ]),
    );
    const player = await fixture<SolidarityPlayer>(
      html`<solidarity-player
        src=${new LiveSession().url}
        feed=${feed}
        now="2015-10-09"
      ></solidarity-player>`,
    );
    await untilLater(() => allIn(player, '.recordings li').length === 2, 'no recordings');
    expect(player.state).to.equal('idle');
    expect(words(oneIn(player, '.status'))).to.equal('Nothing is loaded until you press play.');
  });

  it('lists what is next and what was recorded, and plays what is chosen', async () => {
    const player = await withProgramme({ playNext: false });
    expect(words(oneIn(player, '.title'))).to.equal('The panel');
    expect(words(oneIn(player, '.broadcasts'))).to.match(/^Next The evening October 2 .*7:00/);
    expect(allIn(player, '.recordings .name').map(words)).to.deep.equal([
      'The opening',
      'The message',
    ]);
    expect(await violationsOf(player)).to.be.empty;
    const selected: unknown[] = [];
    player.addEventListener('solidarity-select', (event) => {
      selected.push((event as CustomEvent<{ event: string }>).detail.event);
    });
    const message = allIn(player, '.choose')[1];
    message?.focus();
    await sendKeys({ press: 'Enter' });
    await untilState(player, 'recording');
    expect(words(oneIn(player, '.title'))).to.equal('The message');
    expect(selected).to.deep.equal(['message@test']);
    expect(player.shadowRoot?.activeElement, 'the focus').to.equal(message);
    await until(() => message?.getAttribute('aria-current') === 'true', 'it is not marked');
    // What is on now can be gone back to.
    expect(words(oneIn(player, '.broadcasts'))).to.match(/^Live The panel/);
  }).timeout(60_000);

  it('goes on with the next recording only where the page asks for it', async () => {
    const player = await withProgramme({ playNext: true });
    allIn(player, '.choose')[1]?.click();
    await untilState(player, 'recording');
    player.currentTime = player.duration - 1;
    await untilLater(() => words(oneIn(player, '.title')) === 'The opening', 'it does not go on');
    await untilState(player, 'recording');
  }).timeout(60_000);
});
