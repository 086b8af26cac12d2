import { expect } from '@open-wc/testing';
import '../../src/player/define.js';
import { quietPlayer } from './fault-run.js';
import { isWebKit, LiveSession, untilLater, untilState } from './live-session.js';

/** Segments that were asked for since, by the folder of their rendition. */
function segmentsSince(at: number, session: LiveSession): string[] {
  const base = new URL('.', session.url).href;
  return performance
    .getEntriesByType('resource')
    .filter(
      ({ name, startTime }) => startTime > at && name.startsWith(base) && name.includes('.ts'),
    )
    .map(({ name }) => name.slice(base.length).split('/')[0] ?? '');
}

describe('a visitor who has little to spend', () => {
  it('hears the stream without its picture, of which nothing is loaded any more', async () => {
    performance.setResourceTimingBufferSize(2000);
    const live = new LiveSession();
    const player = quietPlayer(live.url);
    await player.play();
    const { model } = player;
    if (!model) throw new Error('there is no model');
    expect(model.canBeAudioOnly).to.equal(true);
    expect(model.audioOnlyBytesPerHour).to.be.within(15e6, 20e6);
    const [lowest] = model.renditions;
    expect(lowest?.height).to.equal(180);
    expect(model.audioOnlyBytesPerHour).to.be.below((lowest?.bytesPerHour ?? 0) / 2);
    model.playAudioOnly(true);
    await untilLater(() => player.videoWidth === 0, 'the picture stays');
    const at = performance.now();
    await untilLater(() => segmentsSince(at, live).length > 1, 'nothing is loaded');
    expect(new Set(segmentsSince(at, live))).to.deep.equal(new Set(['audio']));
    await untilState(player, 'live');
    model.playAudioOnly(false);
    await untilLater(() => player.videoWidth > 0, 'the picture does not come back');
    player.remove();
  }).timeout(90_000);

  // WebKitGTK was seen to go on at the edge.
  (isWebKit ? it.skip : it)('hears without the picture what they had gone back to', async () => {
    const player = quietPlayer(new LiveSession().url);
    await player.play();
    const { model } = player;
    if (!model) throw new Error('there is no model');
    const begun = player.currentTime;
    await untilLater(() => player.currentTime > begun + 1, 'the picture stands still');
    player.currentTime -= 30;
    const { currentTime } = player;
    await untilLater(() => player.currentTime > currentTime + 1, 'it does not go back');
    const shown = (): number => model.wallClockAt(player.currentTime) ?? NaN;
    const [before, at] = [shown(), performance.now()];
    model.playAudioOnly(true);
    await untilLater(() => player.videoWidth === 0, 'the picture stays');
    const isThere = (): boolean => {
      const passed = shown() - before;
      return passed > 1_000 && passed < performance.now() - at + 5_000;
    };
    await untilLater(isThere, 'it is elsewhere');
    expect(model.behindLive).to.be.above(20);
    player.remove();
  }).timeout(90_000);

  // WebKitGTK gets one rendition all the time.
  (isWebKit ? it.skip : it)('gets no more of a picture than there is room for', async () => {
    performance.setResourceTimingBufferSize(2000);
    const live = new LiveSession();
    const player = quietPlayer(live.url);
    player.style.inlineSize = '800px';
    const wide = performance.now();
    await player.play();
    await untilLater(() => segmentsSince(wide, live).includes('360p'), 'it gets no better');
    player.style.inlineSize = '160px';
    const small = performance.now();
    await untilLater(() => segmentsSince(small, live).length > 3, 'nothing is loaded');
    // The first was on its way.
    expect([...new Set(segmentsSince(small, live).slice(1))]).to.deep.equal(['180p']);
    player.style.inlineSize = '800px';
    const again = performance.now();
    await untilLater(() => segmentsSince(again, live).includes('360p'), 'it stays as it is');
    player.remove();
  }).timeout(90_000);

  it('gets the lowest rendition first', async () => {
    const live = new LiveSession();
    const player = quietPlayer(live.url);
    const at = performance.now();
    await player.play();
    expect(segmentsSince(at, live)[0]).to.equal('180p');
    // Fetched early, it is not fetched twice.
    const names = performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => name.startsWith(new URL('.', live.url).href) && name.includes('.ts'));
    expect(new Set(names).size).to.equal(names.length);
    player.remove();
  }).timeout(60_000);
});
