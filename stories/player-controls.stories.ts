import type { Meta, StoryObj } from '@storybook/web-components-vite';
import * as feeds from './feeds.js';
import { renderElement, withFeed } from './render-element.js';

const poster = 'media/sample/poster.jpg';
/** Plays without a click, as browsers allow it to what makes no sound. */
const recording = {
  autoplay: true,
  muted: true,
  poster,
  src: 'media/sample/master.m3u8',
  label: 'Video message from Oslo',
};
const live = { ...recording, src: 'live/baghdad/master.m3u8', label: 'Whose water? The opening' };

const meta: Meta = {
  title: 'Player/Controls',
  component: 'solidarity-player',
  render: (args, context) => renderElement(args, context),
  args: recording,
};
export default meta;

/** What a visitor does in a story, one click after another, each as soon as it can be done. */
function clicks(...selectors: readonly string[]): NonNullable<StoryObj['play']> {
  return async ({ canvasElement }) => {
    for (const selector of selectors) (await appeared(canvasElement, selector)).click();
  };
}

/** Resolves with an element of the player's shadow tree once it is there. */
function appeared(canvas: HTMLElement, selector: string): Promise<HTMLElement> {
  const patience = AbortSignal.timeout(20_000);
  return new Promise((resolve, reject) => {
    const look = (): void => {
      const root = canvas.querySelector('solidarity-player')?.shadowRoot;
      const found = root?.querySelector<HTMLElement>(selector);
      if (found) resolve(found);
      else if (patience.aborted) reject(new Error(`There is no ${selector}`));
      else requestAnimationFrame(look);
    };
    look();
  });
}

const row = (number: number): string => `.panel details:nth-of-type(${number}) summary`;
const last = '.actions-list li:last-child button';

/** The bar over a recording: they go when nobody moves, and never while one has the focus. */
export const Bar: StoryObj = { play: clicks('.toggle-play') };

/** Each choice with what an hour of it costs. */
export const Quality: StoryObj = { play: clicks('.toggle-panel', row(1)) };

/** Captions, and how they look: kept on the device only. */
export const Captions: StoryObj = { play: clicks('.toggle-captions', '.toggle-panel', row(2)) };

export const Keys: StoryObj = {
  play: clicks('.toggle-panel', '.panel details:last-of-type summary'),
};

/** Everything that has been said, to search and to go back to. */
export const Transcript: StoryObj = {
  play: clicks('.toggle-captions', '.toggle-panel', '.actions-list li:nth-last-child(2) button'),
};

/** For whoever looks after the stream; copied as text, sent nowhere. */
export const HowItGoes: StoryObj = { args: live, play: clicks('.toggle-panel', last) };

/** Two minutes back in a broadcast: the way to live says how far it is. */
export const BehindLive: StoryObj = {
  args: live,
  play: async ({ canvasElement }) => {
    await appeared(canvasElement, '.bar .go-live');
    const player = canvasElement.querySelector('solidarity-player');
    if (player) player.currentTime -= 120;
  },
};

/** On the smallest phone, in Arabic: what does not fit is in the panel, a sheet at the lower edge. */
export const Narrow: StoryObj = {
  play: clicks('.toggle-panel'),
  globals: { locale: 'ar' },
  parameters: { narrow: true },
};

/** What the feed has besides: on now, next, and what was recorded. */
export const Programme: StoryObj = {
  render: withFeed(feeds.week),
  args: {
    now: feeds.now,
    src: undefined,
    label: undefined,
    autoplay: undefined,
    poster: undefined,
  },
};
