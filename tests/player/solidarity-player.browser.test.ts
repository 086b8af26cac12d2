import { expect, fixture, html } from '@open-wc/testing';
import { storeFor } from '../../src/events/store.js';
import { urlSource } from '../../src/events/loading/feed-source.js';
import '../../src/player/define.js';
import type { SolidarityPlayer } from '../../src/player/solidarity-player.js';
import { StreamLife } from '../../src/player/stream-life.js';
import { feedAddress, feedText, fileEvent } from '../fixtures/feeds.js';
import type { FileFields } from '../fixtures/feeds.js';
import { allIn, keepWarnings, oneIn, words } from '../fixtures/rendered.js';
import { until } from '../fixtures/until.js';
import {
  LiveSession,
  engineCode,
  recordedSession,
  statesOf,
  untilInterrupted,
  untilLater,
  untilState,
} from './live-session.js';

const status = (player: SolidarityPlayer): string => words(oneIn(player, '.status'));

/** An evening in Baghdad with a broadcast and a recording. */
function forumFeed(
  live: LiveSession,
  kept = live,
  fields: FileFields = {},
  others: readonly FileFields[] = [],
): string {
  const evening = fileEvent('evening', {
    title: { en: 'The evening session', ar: 'الجلسة المسائية' },
    start: '2015-10-01T19:00',
    end: '2015-10-01T21:00',
    media: [
      { type: 'hls', role: 'live', url: live.steadyUrl },
      { type: 'hls', role: 'recording', url: kept.url },
    ],
    ...fields,
  });
  return feedAddress(feedText([evening, ...others]));
}

describe('<solidarity-player> before anybody presses play', () => {
  it('asks for nothing of the stream and for no code of an engine', async () => {
    const live = new LiveSession();
    const before = engineCode().length;
    const player = await fixture<SolidarityPlayer>(
      html`<solidarity-player src=${live.steadyUrl} label="From Baghdad"></solidarity-player>`,
    );
    await player.updateComplete;
    expect(player.state).to.equal('idle');
    expect(await live.requests()).to.equal(0);
    expect(engineCode().length).to.equal(before);
  }).timeout(60_000);

  it('is idle for styles, too', async () => {
    const player = await fixture<SolidarityPlayer>(
      html`<solidarity-player src="/a.m3u8"></solidarity-player>`,
    );
    expect(player.matches(':state(idle)')).to.equal(true);
  });

  it('takes what is empty, or has been taken away, for what is not there', async () => {
    const player = await fixture<SolidarityPlayer>(
      html`<solidarity-player src="" poster="" label="" muted>
        <video src="/own.m3u8"></video>
      </solidarity-player>`,
    );
    expect(allIn(player, '.title, img')).to.be.empty;
    const asked: string[] = [];
    const { fetch } = globalThis;
    globalThis.fetch = (url) => {
      asked.push(url as string);
      return Promise.reject(new TypeError('nothing is asked in earnest'));
    };
    player.preload = 'auto';
    await until(() => asked.length > 0, 'it asks for nothing').finally(() => {
      globalThis.fetch = fetch;
    });
    expect(asked[0]).to.equal(new URL('/own.m3u8', location.href).href);
    expect(oneIn(player, 'button.play').getAttribute('aria-label')).to.equal('Play');
    player.setAttribute('src', 'javascript:alert(1)');
    await untilState(player, 'failed');
    player.setAttribute('label', 'From Baghdad');
    for (const name of ['src', 'label']) player.removeAttribute(name);
    await untilState(player, 'idle');
    await player.updateComplete;
    expect(oneIn(player, 'button.play').getAttribute('aria-label')).to.equal('Play');
  });

  it("leaves the sound of the page's own video as the page wants it", async () => {
    const player = await fixture<SolidarityPlayer>(
      html`<solidarity-player><video src="/own.m3u8" muted></video></solidarity-player>`,
    );
    const [video] = player.getElementsByTagName('video');
    if (!video) throw new Error('the video is gone');
    video.defaultMuted = true;
    const other = document.createElement('solidarity-player');
    const own = document.createElement('video');
    own.setAttribute('muted', '');
    own.muted = true;
    other.append(own);
    document.body.append(other);
    await other.updateComplete;
    expect([own.muted, own.defaultMuted, video.defaultMuted]).to.deep.equal([true, true, true]);
    other.remove();
  });

  it('has a button of 64 pixels and more that says what it plays', async () => {
    const player = await fixture<SolidarityPlayer>(
      html`<solidarity-player src="/a.m3u8" label="From Baghdad"></solidarity-player>`,
    );
    const button = oneIn(player, 'button.play');
    expect(button.getAttribute('aria-label')).to.equal('Play: From Baghdad');
    const { width, height } = button.getBoundingClientRect();
    expect(Math.min(width, height)).to.be.at.least(64);
    await expect(player).to.be.accessible();
  }).timeout(60_000);

  it('keeps the place of the picture, so that nothing jumps', async () => {
    const player = await fixture<SolidarityPlayer>(
      html`<solidarity-player src="/a.m3u8"></solidarity-player>`,
    );
    const { width, height } = oneIn(player, '.frame').getBoundingClientRect();
    expect(width / height).to.be.closeTo(16 / 9, 0.01);
  }).timeout(60_000);

  it('says when a broadcast begins, in the language of the place', async () => {
    const player = await fixture<SolidarityPlayer>(
      html`<solidarity-player feed=${forumFeed(new LiveSession())} now="2015-09-30T10:00Z">
      </solidarity-player>`,
    );
    await untilState(player, 'scheduled');
    await until(() => status(player).includes('October 1, 2015'), status(player));
    expect(status(player)).to.match(/^The stream begins: .* 7:00/);
    await expect(player).to.be.accessible();
  }).timeout(60_000);

  it('refuses an address that is none of the web, and says so', async () => {
    const errors: string[] = [];
    const player = document.createElement('solidarity-player');
    player.addEventListener('solidarity-error', (event) => {
      errors.push((event as CustomEvent<{ code: string }>).detail.code);
    });
    player.src = 'javascript:alert(1)';
    document.body.append(player);
    await player.updateComplete;
    expect(errors).to.deep.equal(['player-address']);
    await until(() => status(player) === 'There is no stream at this address.', status(player));
    await expect(player).to.be.accessible();
    player.remove();
  }).timeout(60_000);
});

describe('<solidarity-player> when somebody presses play', () => {
  it('plays the livestream and says Live', async () => {
    const live = new LiveSession();
    const player = await fixture<SolidarityPlayer>(
      html`<solidarity-player src=${live.steadyUrl} muted></solidarity-player>`,
    );
    const states = statesOf(player);
    const echoed: string[] = [];
    player.addEventListener('playing', ({ type, bubbles }) => {
      echoed.push(`${type} ${String(bubbles)}`);
    });
    oneIn(player, 'button.play').click();
    await untilState(player, 'live');
    expect(states.map(({ state }) => state)).to.deep.equal(['connecting', 'live']);
    await until(() => player.currentTime > 0 && !player.paused, 'the picture does not move');
    expect(player.muted).to.equal(true);
    expect(echoed).to.include('playing false');
    expect(status(player)).to.equal('Live');
    expect(allIn(player, '.play')).to.be.empty;
    await until(() => allIn(player, '.bar').length === 1, 'there are no controls');
    expect(player.media.controls, "the browser's own, too").to.equal(false);
    await expect(player).to.be.accessible();
  }).timeout(60_000);

  it('speaks Arabic in an Arabic page', async () => {
    const live = new LiveSession();
    const page = await fixture<HTMLElement>(
      html`<div lang="ar">
        <solidarity-player src=${live.steadyUrl} muted></solidarity-player>
      </div>`,
    );
    const player = page.querySelector('solidarity-player');
    if (!player) throw new Error('no player');
    await player.updateComplete;
    oneIn(player, 'button.play').click();
    await untilState(player, 'live');
    await until(() => status(player) === 'مباشر', `it says "${status(player)}"`);
    expect(oneIn(player, '.player').dir).to.equal('rtl');
  }).timeout(60_000);

  it('plays a recording to its end, and says so', async () => {
    const { url } = await recordedSession();
    const player = await fixture<SolidarityPlayer>(
      html`<solidarity-player src=${url} muted></solidarity-player>`,
    );
    await player.play();
    expect(player.state).to.equal('recording');
    expect(player.currentTime).to.be.below(5);
    expect(player.duration).to.be.within(290, 310);
    player.currentTime = player.duration - 1.5;
    await untilState(player, 'ended');
    expect(status(player)).to.equal('The recording is over.');
    await expect(player).to.be.accessible();
  }).timeout(60_000);

  it("takes over the page's own video in place", async () => {
    const live = new LiveSession();
    const player = await fixture<SolidarityPlayer>(
      html`<solidarity-player
        ><video controls muted src=${live.steadyUrl}></video
      ></solidarity-player>`,
    );
    const video = player.querySelector('video');
    expect(player.media).to.equal(video);
    expect(video?.controls).to.equal(false);
    expect(allIn(player, 'video')).to.be.empty;
    await player.play();
    expect(player.state).to.equal('live');
    expect(player.querySelector('video')).to.equal(video);
    await until(() => (video?.currentTime ?? 0) > 0, 'the picture does not move');
    await until(() => allIn(player, '.bar').length === 1, 'there are no controls');
  }).timeout(60_000);

  it('goes on with what the browser plays already', async () => {
    const player = document.createElement('solidarity-player');
    const video = document.createElement('video');
    video.src = '/fixtures/eight-seconds.webm';
    video.muted = true;
    player.append(video);
    document.body.append(player);
    void video.play().catch(() => undefined);
    await untilState(player, 'recording');
    expect(player.media).to.equal(video);
    expect(video.muted).to.equal(true);
    expect(allIn(player, 'button.play')).to.be.empty;
    player.remove();
  }).timeout(60_000);

  it('plays by itself only where it is muted', async () => {
    const loud = new LiveSession();
    const quiet = new LiveSession();
    const page = await fixture<HTMLElement>(
      html`<div>
        <solidarity-player src=${loud.url} autoplay></solidarity-player>
        <solidarity-player src=${quiet.url} autoplay muted></solidarity-player>
      </div>`,
    );
    const [first, second] = page.querySelectorAll('solidarity-player');
    await untilLater(() => second?.state === 'live', 'the muted one does not play');
    expect(first?.state).to.equal('idle');
    expect(await loud.requests()).to.equal(0);
  }).timeout(60_000);
});

describe('<solidarity-player> on a link that breaks', () => {
  it('asks for its own code again until it comes', async () => {
    const live = new LiveSession();
    const player = document.createElement('solidarity-player');
    player.src = live.steadyUrl;
    player.defaultMuted = true;
    const { prepare } = StreamLife.prototype;
    let failures = 2;
    StreamLife.prototype.prepare = function (this: StreamLife) {
      failures -= 1;
      return failures < 0 ? prepare.call(this) : Promise.reject(new TypeError('no network'));
    };
    const { warnings, stop } = keepWarnings();
    try {
      document.body.append(player);
      await player.updateComplete;
      const states = statesOf(player);
      oneIn(player, 'button.play').click();
      await until(() => status(player) === 'Connecting to the stream…', status(player));
      await expect(player).to.be.accessible();
      await untilState(player, 'live');
      expect(states.map(({ state }) => state)).to.deep.equal(['connecting', 'live']);
      expect(warnings.filter((warning) => warning.includes('player-engine'))).to.have.length(1);
    } finally {
      stop();
      StreamLife.prototype.prepare = prepare;
      player.remove();
    }
  }).timeout(60_000);

  it('can be paused before there is a picture, and wanted again', async () => {
    const live = new LiveSession();
    await live.fault('error');
    const player = await fixture<SolidarityPlayer>(
      html`<solidarity-player src=${live.steadyUrl} muted></solidarity-player>`,
    );
    oneIn(player, 'button.play').click();
    await untilState(player, 'interrupted');
    await expect(player).to.be.accessible();
    player.media.dispatchEvent(new Event('pause'));
    oneIn(player, 'button.play').click();
    await live.fault(null);
    await untilState(player, 'live');
    await until(() => player.currentTime > 0, 'the picture does not move');
  }).timeout(60_000);

  it('does not begin any more once it has been paused before there was a picture', async () => {
    const live = new LiveSession();
    await live.fault('not-started');
    const player = await fixture<SolidarityPlayer>(
      html`<solidarity-player src=${live.steadyUrl} muted></solidarity-player>`,
    );
    const rejected = player.play().then(
      () => 'played',
      (cause: unknown) => (cause as Error).name,
    );
    await untilState(player, 'waiting');
    player.pause();
    expect(await rejected).to.equal('AbortError');
    expect(player.state).to.equal('idle');
    expect(oneIn(player, 'button.play').getAttribute('aria-disabled')).to.equal('false');
    // Nor does another load begin it.
    player.load();
    await player.updateComplete;
    expect(player.state).to.equal('idle');
    await live.fault(null);
    await player.play();
    expect(player.state).to.equal('live');
  }).timeout(60_000);

  it('goes on by itself where a broadcast had ended its list by mistake', async () => {
    const live = await recordedSession();
    await live.fault(null);
    const player = await fixture<SolidarityPlayer>(
      html`<solidarity-player src=${live.steadyUrl} muted></solidarity-player>`,
    );
    await player.play();
    await live.fault('ended');
    player.playbackRate = 4;
    await untilState(player, 'ended');
    await live.fault(null);
    await untilState(player, 'live');
    await until(() => !player.paused && player.currentTime > 0, 'the picture does not move');
  }).timeout(90_000);

  it('offers what has been kept of a broadcast while that is broken off', async () => {
    const live = new LiveSession();
    const feed = forumFeed(live, await recordedSession());
    const player = await fixture<SolidarityPlayer>(
      html`<solidarity-player feed=${feed} now="2015-10-01T17:00Z" muted></solidarity-player>`,
    );
    await until(() => words(oneIn(player, '.status')).startsWith('Live'), status(player));
    await player.play();
    await live.fault('outage', 600);
    await untilInterrupted(player);
    await until(() => allIn(player, '.actions .action').length === 1, 'there is no way out');
    await expect(player).to.be.accessible();
    oneIn(player, '.actions .action').click();
    await untilState(player, 'recording');
  }).timeout(60_000);

  it('is over when the feed says so, although its server ends nothing', async () => {
    const live = new LiveSession();
    const kept = await recordedSession();
    const player = await fixture<SolidarityPlayer>(
      html`<solidarity-player
        feed=${forumFeed(live, kept)}
        now="2015-10-01T17:00Z"
        muted
      ></solidarity-player>`,
    );
    await until(() => words(oneIn(player, '.status')).startsWith('Live'), status(player));
    await player.play();
    const states = statesOf(player);
    player.feed = forumFeed(live, kept, { live: 'ended' });
    await live.fault('frozen', 600);
    await untilState(player, 'ended');
    expect(states.map(({ state }) => state)).to.deep.equal(['interrupted', 'ended']);
    await until(() => status(player) === 'The livestream is over.', status(player));
    await expect(player).to.be.accessible();
    const asked = await live.requests();
    oneIn(player, '.actions .action').click();
    await untilState(player, 'recording');
    expect(await live.requests()).to.equal(asked);
  }).timeout(60_000);
});

describe('<solidarity-player> with a feed', () => {
  it('plays what is chosen elsewhere, and leads back to the livestream', async () => {
    const live = new LiveSession();
    const feed = forumFeed(live, await recordedSession());
    const player = await fixture<SolidarityPlayer>(
      html`<solidarity-player feed=${feed} src=${live.steadyUrl} now="2015-10-02T10:00Z" muted>
      </solidarity-player>`,
    );
    const store = storeFor(urlSource(feed));
    await until(() => store.snapshot.feed && store.snapshot.canPlay, 'the feed has not come');
    store.play('evening@test');
    await untilState(player, 'recording');
    expect(words(oneIn(player, '.title'))).to.equal('The evening session');
    const back = oneIn(player, '[part~="back-button"]');
    expect(words(back)).to.equal('Back to the livestream');
    back.click();
    await untilState(player, 'live');
    player.remove();
    expect(store.snapshot.canPlay).to.equal(false);
  }).timeout(60_000);
});

describe('<solidarity-player> that plays before its feed has come', () => {
  it('learns from it what it plays, and plays on', async () => {
    const live = new LiveSession();
    const player = await fixture<SolidarityPlayer>(
      html`<solidarity-player
        src=${live.steadyUrl}
        now="2015-10-01T17:00Z"
        muted
      ></solidarity-player>`,
    );
    await player.play();
    const states = statesOf(player);
    const next = fileEvent('night', {
      start: '2015-10-01T22:00',
      media: [{ type: 'hls', role: 'live', url: live.steadyUrl }],
    });
    player.feed = forumFeed(live, live, {}, [next]);
    await until(() => allIn(player, '.title').length === 1, 'there is no title');
    expect(words(oneIn(player, '.title'))).to.equal('The evening session');
    expect(words(oneIn(player, '.status'))).to.equal('Live');
    // What is shown above needs no line of its own; what is next has one.
    await until(() => allIn(player, '.broadcasts li').length > 0, 'there is no programme');
    expect(allIn(player, '.broadcasts li .name').map(words)).to.deep.equal(['The night']);
    expect(states).to.be.empty;
  }).timeout(60_000);
});

describe('<solidarity-player> in a page that changes', () => {
  it('plays on when it is moved', async () => {
    const live = new LiveSession();
    const page = await fixture<HTMLElement>(
      html`<div>
        <solidarity-player src=${live.steadyUrl} muted></solidarity-player>
        <p></p>
      </div>`,
    );
    const player = page.querySelector('solidarity-player');
    if (!player) throw new Error('no player');
    await player.play();
    const states = statesOf(player);
    const { currentTime, media } = player;
    page.querySelector('p')?.append(player);
    await until(() => player.currentTime > currentTime + 1, 'the picture stands still');
    expect(player.media).to.equal(media);
    expect(states).to.be.empty;
  }).timeout(60_000);

  it('asks for nothing more once it is removed', async () => {
    const live = new LiveSession();
    const other = new LiveSession();
    const player = await fixture<SolidarityPlayer>(
      html`<solidarity-player src=${live.steadyUrl} muted></solidarity-player>`,
    );
    const twin = await fixture<SolidarityPlayer>(
      html`<solidarity-player src=${other.url} muted alongside></solidarity-player>`,
    );
    await Promise.all([player.play(), twin.play()]);
    player.remove();
    await untilState(player, 'idle');
    expect(player.media.src).to.equal('');
    // As long as another player goes on asking: some target durations.
    const before = { removed: await live.requests(), twin: await other.requests() };
    await untilLater(async () => (await other.requests()) > before.twin + 4, 'the twin is silent');
    expect(await live.requests()).to.equal(before.removed);
  }).timeout(60_000);
});
