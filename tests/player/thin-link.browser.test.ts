import { expect } from '@open-wc/testing';
import '../../src/player/define.js';
import { hasThinLink } from '../../src/player/rendition.js';
import type { SolidarityPlayer } from '../../src/player/solidarity-player.js';
import { quietPlayer } from './fault-run.js';
import { isWebKit, LiveSession, statesOf, untilLater, untilState } from './live-session.js';

const sample = 'video/mp2t; codecs="avc1.42c00d,mp4a.40.2"';
// WebKit never says what its link is like, so that nothing of this happens there.
const isConcerned = !isWebKit && 'MediaSource' in globalThis && MediaSource.isTypeSupported(sample);

/** What the browser says of the link, for as long as the test lasts. */
function pretend(connection: object): () => void {
  Object.defineProperty(navigator, 'connection', { configurable: true, value: connection });
  return () => {
    Reflect.deleteProperty(navigator, 'connection');
  };
}

const engineOf = (player: SolidarityPlayer): string | undefined => player.model?.stats().engine;

(isConcerned ? describe : describe.skip)('on a thin link', () => {
  let undo = (): void => undefined;
  afterEach(() => {
    undo();
    for (const player of document.querySelectorAll('solidarity-player')) player.remove();
  });

  /** A player that plays while the device asks to be spared. */
  async function savingData(): Promise<{ player: SolidarityPlayer; live: LiveSession }> {
    undo = pretend({ saveData: true });
    const live = new LiveSession();
    const player = quietPlayer(live.url);
    await player.play();
    return { player, live };
  }

  it('the lowest rendition plays without hls.js, and is all that is loaded while data is saved', async () => {
    const { player } = await savingData();
    expect(hasThinLink()).to.equal(true);
    expect(engineOf(player)).to.equal('our own');
    expect(player.model?.renditions.map(({ height }) => height)).to.deep.equal([180, 360]);
    expect(player.model?.rendition?.height).to.equal(180);
    expect(player.duration).to.equal(Infinity);
    expect(player.model?.behindLive).to.be.below(8);
    // The sample says when it was.
    const now = player.model?.wallClockAt(player.currentTime) ?? 0;
    expect(Date.now() - now).to.be.within(0, 30_000);
    const { currentTime } = player;
    await untilLater(() => player.currentTime > currentTime + 14, 'it does not go on');
    expect(engineOf(player)).to.equal('our own');
    expect(player.buffered.length).to.equal(1);
    expect(player.model?.stats().stalls).to.equal(0);
  }).timeout(60_000);

  for (const [kind, seconds] of [
    ['outage', 10],
    ['frozen', 10],
    ['garbage', 8],
    ['restart', 5],
  ] as const) {
    it(`it comes back after ${kind}`, async () => {
      const { player, live } = await savingData();
      const states = statesOf(player);
      await live.fault(kind, seconds);
      const ends = performance.now() + seconds * 1000;
      const { currentTime } = player;
      await untilLater(() => performance.now() > ends, 'time stands still');
      await untilState(player, 'live');
      await untilLater(
        () => player.currentTime > currentTime + seconds + 3 || player.currentTime < currentTime,
        'it does not come back',
      );
      const after = player.currentTime;
      await untilLater(() => player.currentTime > after + 2, 'it does not go on');
      expect(states.some(({ state }) => state === 'failed')).to.equal(false);
    }).timeout(90_000);
  }

  it('a place that the visitor goes back to is played, and the live edge again', async () => {
    const { player } = await savingData();
    const { seekable } = player;
    const target = Math.max(seekable.start(0) + 1, player.currentTime - 30);
    player.currentTime = target;
    await untilLater(() => player.currentTime > target + 1 && !player.seeking, 'nothing to see');
    expect(player.currentTime).to.be.below(target + 10);
    player.model?.goLive();
    await untilLater(() => (player.model?.behindLive ?? 99) < 8, 'not live again');
    const { currentTime } = player;
    await untilLater(() => player.currentTime > currentTime + 1, 'it does not play on');
  }).timeout(60_000);

  it('captions are offered, and hls.js brings them when they are wanted', async () => {
    const { player } = await savingData();
    expect(player.model?.textTracks.map(({ language }) => language)).to.deep.equal(['en', 'ar']);
    player.model?.showText(player.model.textTracks[1]);
    await untilLater(() => engineOf(player)?.startsWith('hls.js'), 'the small engine stays');
    await untilState(player, 'live');
    const { currentTime } = player;
    await untilLater(() => player.currentTime > currentTime + 1, 'it does not play on');
    await untilLater(() => player.model?.shownText?.language === 'ar', 'they are not shown');
    await untilLater(() => player.model?.shownText?.cues?.length, 'they say nothing');
  }).timeout(60_000);

  it('hls.js takes over when the link can carry more, without an interruption', async () => {
    undo = pretend({ effectiveType: '3g' });
    const live = new LiveSession();
    const player = quietPlayer(live.url);
    const first = new Promise<unknown>((resolve) => {
      player.addEventListener('playing', () => resolve(engineOf(player)), { once: true });
    });
    await player.play();
    expect(await first).to.equal('our own');
    const states = statesOf(player);
    await untilLater(() => engineOf(player)?.startsWith('hls.js'), 'the small engine stays');
    const { currentTime } = player;
    await untilLater(() => player.currentTime > currentTime + 2, 'it does not play on');
    expect(states).to.deep.equal([]);
    expect(player.model?.behindLive).to.be.below(8);
  }).timeout(60_000);

  it('what the visitor chooses takes effect, whoever plays it', async () => {
    undo = pretend({ saveData: true });
    const live = new LiveSession();
    const player = quietPlayer(live.url);
    player.style.inlineSize = '900px';
    await player.play();
    const highest = player.model?.renditions.at(-1);
    player.model?.chooseQuality(highest?.id ?? '');
    await untilLater(() => player.videoHeight === 360, 'it is not taken');
    expect(player.model?.quality).to.equal(highest?.id);
  }).timeout(60_000);

  it('sound alone is played, and the picture again', async () => {
    const { player } = await savingData();
    player.model?.playAudioOnly(true);
    await untilLater(() => player.videoWidth === 0, 'the picture stays');
    await untilState(player, 'live');
    const { currentTime } = player;
    await untilLater(() => player.currentTime > currentTime + 1, 'nothing is heard');
    player.model?.playAudioOnly(false);
    await untilLater(() => player.videoWidth > 0, 'the picture does not come back');
  }).timeout(60_000);

  it('a recording plays from its start, to any place in it, and to its end', async () => {
    undo = pretend({ saveData: true });
    const live = new LiveSession();
    await live.fault('ended');
    const player = quietPlayer(live.url);
    await player.play();
    expect(engineOf(player)).to.equal('our own');
    expect(player.duration).to.be.within(10, 1000);
    player.currentTime = player.duration - 3;
    await untilLater(() => player.ended, 'it does not end');
  }).timeout(60_000);
});
