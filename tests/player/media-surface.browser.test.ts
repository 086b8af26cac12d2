import { expect, fixture, html } from '@open-wc/testing';
import '../../src/player/define.js';
import { SolidarityPlayer } from '../../src/player/solidarity-player.js';
import { LiveSession, untilLater } from './live-session.js';
import { until } from '../fixtures/until.js';

/** What this browser's own media elements have, as it says itself. */
function nativeMembers(): [string, PropertyDescriptor][] {
  return [HTMLVideoElement.prototype, HTMLMediaElement.prototype].flatMap((prototype) =>
    Object.entries(Object.getOwnPropertyDescriptors(prototype)),
  );
}

/** The kind of a member: data that can be set, or only read, a function, a number that never changes. */
function kindOf({ get, set, value }: PropertyDescriptor): string {
  if (typeof value === 'function') return 'method';
  if (!get) return 'constant';
  return set ? 'property' : 'read-only property';
}

/** Where a member is on the prototypes of an object. */
function memberOf(object: object, name: string): PropertyDescriptor | undefined {
  for (let at: object | null = object; at; at = Object.getPrototypeOf(at) as object | null) {
    const found = Object.getOwnPropertyDescriptor(at, name);
    if (found) return found;
  }
  return undefined;
}

/** The events of HTML §4.8.11.16, and those of the browser's own handlers. */
const events = [
  ...'loadstart progress suspend abort error emptied stalled loadedmetadata loadeddata canplay'.split(
    ' ',
  ),
  ...'canplaythrough playing waiting seeking seeked ended durationchange timeupdate play'.split(
    ' ',
  ),
  ...'pause ratechange resize volumechange'.split(' '),
  ...nativeMembers().flatMap(([name]) => (name.startsWith('on') ? [name.slice(2)] : [])),
];

const bare = (): Promise<SolidarityPlayer> =>
  fixture<SolidarityPlayer>(html`<solidarity-player></solidarity-player>`);

describe('<solidarity-player> as a media element', () => {
  it('has every member that <video> has, of the same kind', async () => {
    const player = await bare();
    const wrong = nativeMembers().flatMap(([name, native]) => {
      if (name === 'constructor') return [];
      const own = memberOf(player, name);
      const kind = own && kindOf(own);
      // More can be done than with the native one, but never less.
      const fits =
        kind === kindOf(native) || (kind === 'property' && kindOf(native).endsWith('property'));
      return fits ? [] : [`${name} is ${kind ?? 'missing'}, not a ${kindOf(native)}`];
    });
    expect(wrong).to.deep.equal([]);
  });

  it('has the constants of the class', () => {
    const { HAVE_ENOUGH_DATA, NETWORK_LOADING } =
      SolidarityPlayer as unknown as typeof HTMLMediaElement;
    expect([HAVE_ENOUGH_DATA, NETWORK_LOADING]).to.deep.equal([4, 2]);
  });

  it('reads and writes what <video> reads and writes', async () => {
    const player = await bare();
    const values: Partial<Record<keyof HTMLVideoElement, unknown>> = {
      crossOrigin: 'anonymous',
      defaultMuted: true,
      defaultPlaybackRate: 1.5,
      loop: true,
      muted: true,
      playbackRate: 0.5,
      playsInline: false,
      preservesPitch: false,
      volume: 0.25,
    };
    for (const [name, value] of Object.entries(values)) {
      if (!(name in HTMLVideoElement.prototype)) continue;
      Reflect.set(player, name, value);
      expect(Reflect.get(player, name), name).to.equal(value);
      await player.updateComplete;
      expect(Reflect.get(player.media, name), name).to.equal(value);
    }
    expect(player.canPlayType('video/mp4')).to.equal(player.media.canPlayType('video/mp4'));
    expect(player.paused).to.equal(true);
    expect(player.buffered.length).to.equal(0);
  });

  it('tells every event of a media element, none of which bubbles', async () => {
    const player = await bare();
    const told = new Map<string, boolean>();
    for (const type of events) {
      player.addEventListener(type, ({ bubbles }) => told.set(type, bubbles), { once: true });
      player.media.dispatchEvent(new Event(type));
    }
    expect([...new Set(events)].filter((type) => told.get(type) !== false)).to.deep.equal([]);
  });

  it('means by its attributes what <video> means by them', async () => {
    const player = await fixture<SolidarityPlayer>(
      html`<solidarity-player
        loop
        crossorigin="anonymous"
        disablepictureinpicture
      ></solidarity-player>`,
    );
    const { media } = player;
    expect([media.loop, media.crossOrigin]).to.deep.equal([true, 'anonymous']);
    expect(media.hasAttribute('disablepictureinpicture')).to.equal(true);
    player.removeAttribute('loop');
    expect(media.loop).to.equal(false);
  });

  it('takes its <track>s and <source>s for what they are', async () => {
    performance.clearResourceTimings();
    performance.setResourceTimingBufferSize(2000);
    const live = new LiveSession();
    const player = await fixture<SolidarityPlayer>(
      html`<solidarity-player muted>
        <source src="/stream.mpd" type="application/dash+xml" />
        <source src=${live.url} type="application/vnd.apple.mpegurl" />
        <track kind="captions" srclang="ar" label="العربية" src="/a.vtt" />
      </solidarity-player>`,
    );
    await until(() => player.textTracks.length === 1, 'there is no track');
    expect(player.textTracks[0]?.language).to.equal('ar');
    await player.play();
    expect(player.currentSrc).to.equal(live.url);
    const asked = performance.getEntriesByType('resource').map(({ name }) => name);
    expect(asked).to.include(live.url);
    expect(asked).not.to.include(new URL('/stream.mpd', location.href).href);
    player.pause();
    await until(() => player.paused, 'it plays on');
  }).timeout(60_000);

  it('tries a <source> of a wrong type where there is no other', async () => {
    const live = new LiveSession();
    const player = await fixture<SolidarityPlayer>(
      html`<solidarity-player muted>
        <source src=${live.url} type="application/octet-stream" />
      </solidarity-player>`,
    );
    await player.play();
    expect(player.currentSrc).to.equal(live.url);
  }).timeout(60_000);

  it('starts anew with load()', async () => {
    const live = new LiveSession();
    const player = await fixture<SolidarityPlayer>(
      html`<solidarity-player src=${live.url} muted></solidarity-player>`,
    );
    await player.play();
    player.load();
    await untilLater(() => player.currentTime > 0 && player.state === 'live', 'it does not play');
  }).timeout(60_000);

  for (const [where, take] of [
    ['has been taken out of the page', (player: SolidarityPlayer) => player.remove()],
    ['has never been in the page', () => document.createElement('solidarity-player')],
  ] as const) {
    it(`plays where it ${where}, as <video> does`, async () => {
      const live = new LiveSession();
      const first = await bare();
      const player = take(first) ?? first;
      player.muted = true;
      player.src = live.steadyUrl;
      await player.play();
      await untilLater(() => player.currentTime > 0, 'it does not play');
      document.body.append(player);
      player.remove();
      await until(() => player.state === 'idle', player.state);
    }).timeout(60_000);
  }
});
