import { expect } from '@open-wc/testing';
import type { SolidarityPlayer } from '../../src/player/solidarity-player.js';
import { quietPlayer } from './fault-run.js';
import { LiveSession, untilLater, untilState } from './live-session.js';

const Real = MediaSource;

/**
 * What iPhones have in the place of MediaSource: it says when there is use for media. WebKit opens
 * it only on an element with remote playback turned off, or with another source beside it.
 */
class ManagedMediaSource extends Real {
  static readonly made: ManagedMediaSource[] = [];
  streaming = false;

  constructor() {
    super();
    ManagedMediaSource.made.push(this);
    this.addEventListener('sourceopen', () => {
      this.stream(true);
    });
  }

  stream(on: boolean): void {
    if (this.streaming === on) return;
    this.streaming = on;
    this.dispatchEvent(new Event(on ? 'startstreaming' : 'endstreaming'));
  }
}

/** The part of a page in which a `MediaSource` is still there would not be a phone. */
Object.assign(globalThis, { ManagedMediaSource });
Reflect.deleteProperty(globalThis, 'MediaSource');

const segments = (): number =>
  performance.getEntriesByType('resource').filter(({ name }) => name.includes('.ts?')).length;

const bufferedUntil = ({ buffered }: SolidarityPlayer): number =>
  buffered.length > 0 ? buffered.end(buffered.length - 1) : 0;

describe('a phone that manages the media source', () => {
  let player: SolidarityPlayer;
  let live: LiveSession;

  before(async () => {
    await import('../../src/player/define.js');
  });
  beforeEach(async () => {
    performance.clearResourceTimings();
    ManagedMediaSource.made.length = 0;
    live = new LiveSession();
    player = quietPlayer(live.url);
    await player.play();
  });
  afterEach(() => {
    player.remove();
  });

  it('plays the stream, with remote playback turned off while it does', async () => {
    const { currentTime } = player;
    await untilLater(() => player.currentTime > currentTime + 1, 'the picture stands still');
    const [source] = ManagedMediaSource.made;
    expect(source?.readyState).to.equal('open');
    expect(player.model?.stats().engine).to.match(/^hls\.js/);
    const media = player.model?.media;
    expect(media?.disableRemotePlayback).to.equal(true);
    player.remove();
    await untilLater(() => source?.readyState === 'closed', 'the engine does not let go');
    // Firefox has none of its own.
    expect(media?.disableRemotePlayback).not.to.equal(true);
  }).timeout(60_000);

  it('loads no segment while the phone wants none, and goes on when it does', async () => {
    const { currentTime } = player;
    await untilLater(() => player.currentTime > currentTime + 1, 'the picture stands still');
    const [source] = ManagedMediaSource.made;
    source?.stream(false);
    // What was on its way may still come.
    await untilLater(() => player.currentTime > currentTime + 3, 'the picture stands still');
    const loaded = segments();
    const end = bufferedUntil(player);
    await untilLater(() => player.currentTime > end - 2, 'the picture stands still');
    expect(segments()).to.equal(loaded);
    source?.stream(true);
    await untilLater(() => bufferedUntil(player) > end, 'nothing more comes');
    await untilState(player, 'live');
  }).timeout(60_000);
});
