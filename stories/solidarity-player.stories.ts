import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { fake, notFound, silence, unavailable } from './fake-network.js';
import * as feeds from './feeds.js';
import { renderElement, withFeed } from './render-element.js';
import { withoutJavaScript } from './without-javascript.js';

const poster = 'media/sample/poster.jpg';
const recording = 'media/sample/master.m3u8';
/** Plays without a click, as browsers allow it to what makes no sound. */
const playing = { autoplay: true, muted: true, poster };

const meta: Meta = {
  title: 'Player',
  component: 'solidarity-player',
  render: (args, context) => renderElement(args, context),
};
export default meta;

/** Nothing is loaded before somebody presses play. */
export const Idle: StoryObj = {
  args: { src: recording, poster, label: 'Video message from Oslo' },
};

/** A recording, with captions in two languages. */
export const Recording: StoryObj = {
  args: { ...playing, src: recording, label: 'Video message from Oslo' },
};

/** On the air, as a page with the programme has it before play. */
export const LiveNow: StoryObj = { render: withFeed(feeds.week), args: { now: feeds.now } };

/** On the air, and playing. */
export const Live: StoryObj = {
  args: { ...playing, src: 'live/baghdad/master.m3u8', label: 'Whose water? The opening' },
};

/** The feed says when it begins. */
export const Scheduled: StoryObj = {
  render: withFeed(feeds.week),
  args: { now: '2026-10-02T09:00+03:00' },
};

/** There is nothing at its address yet. It asks now and then, and begins by itself. */
export const Waiting: StoryObj = {
  args: { ...playing, src: 'faked/not-yet.m3u8' },
  beforeEach: () => fake('faked/not-yet.m3u8', notFound),
};

/** The server has not answered yet. */
export const Connecting: StoryObj = {
  args: { ...playing, src: 'faked/slow.m3u8' },
  beforeEach: () => fake('faked/slow.m3u8', silence),
};

/** The origin is there and cannot: it is asked until it can. */
export const Unreachable: StoryObj = {
  args: { ...playing, src: 'faked/unavailable.m3u8' },
  beforeEach: () => fake('faked/unavailable.m3u8', unavailable),
};

/** It plays for twelve seconds, then nothing more comes: the sandstorm. */
export const Interrupted: StoryObj = {
  args: { ...playing, src: 'canned/frozen.m3u8', label: 'Twelve seconds, then the sandstorm' },
};

/** Nothing here can play what is at the address. */
export const FailedFormat: StoryObj = { args: { ...playing, src: 'canned/unplayable.m3u8' } };

/** The address is none of the web. */
export const FailedAddress: StoryObj = { args: { src: feeds.scriptAddress('alert(1)'), poster } };

/** Neither an address nor anything to play in the feed. */
export const NothingToWatch: StoryObj = {
  render: withFeed(feeds.oneEvent),
  args: { now: feeds.now },
};

/** The feed is still on its way. */
export const Loading: StoryObj = {
  args: { feed: 'faked/silent-player.json' },
  beforeEach: () => fake('faked/silent-player.json', silence),
};

/** What came is no feed; there is nothing else to play. */
export const FailedFeed: StoryObj = { render: withFeed(feeds.noFeed) };

/** Links that are scripts, titles that are markup. */
export const HostileFeed: StoryObj = {
  render: withFeed(feeds.hostile),
  args: { event: 'markup@stories' },
};

/** A title as committees write them, on the smallest phone. */
export const LongTitle: StoryObj = {
  args: {
    src: recording,
    poster,
    label: feeds.longTitles.events[0]?.title['en'] ?? '',
  },
  parameters: { narrow: true },
};

/** In Arabic, whatever the toolbar says. */
export const RightToLeft: StoryObj = {
  render: withFeed(feeds.week),
  args: { now: feeds.now },
  globals: { locale: 'ar' },
};

/** The page’s own video becomes the player’s. */
export const OwnVideo: StoryObj = {
  render: (args, context) =>
    renderElement(
      args,
      context,
      html`<video controls preload="none" src=${recording} poster=${poster}></video>`,
    ),
};

export const WithoutJavaScript: StoryObj = {
  name: 'Without JavaScript',
  render: withoutJavaScript(`<solidarity-player>
    <video controls preload="none" src="${recording}" poster="${poster}"></video>
  </solidarity-player>`),
};
