/** The stories that map and timeline tell alike: what becomes of a feed. */

import type { StoryObj } from '@storybook/web-components-vite';
import type { FeedElement } from '../src/ui/feed-element.js';
import { fake, feedAnswer, first, silence, unavailable } from './fake-network.js';
import * as feeds from './feeds.js';
import { withFeed } from './render-element.js';

/** What is written of a state, to be shown above its story. */
function told(story: string): NonNullable<StoryObj['parameters']> {
  return { docs: { description: { story } } };
}

export const ready: StoryObj = {
  args: { feed: feeds.programme, now: feeds.during2015 },
  parameters: told(
    'The programme of 2015, on the second day of the forum. Put the address of your own feed into `feed` to see it here.',
  ),
};

export const selected: StoryObj = {
  args: {
    feed: `${feeds.programme}?selected`,
    now: feeds.during2015,
    event: 'opening-ceremony@extended-forum-2015',
  },
  parameters: told('An event is chosen, by the visitor or by the page with `event`.'),
};

export const filtered: StoryObj = {
  args: { feed: `${feeds.programme}?filtered`, now: feeds.during2015, kind: 'solidarity' },
  parameters: told('Only what the page wants to show; here by `kind`.'),
};

export const loading: StoryObj = {
  args: { feed: 'faked/silent.json' },
  beforeEach: () => fake('faked/silent.json', silence),
  parameters: told('The server has taken the question and does not answer.'),
};

export const empty: StoryObj = {
  render: withFeed(feeds.empty),
  parameters: told('The feed is there, and has no events yet.'),
};

export const failed: StoryObj = {
  render: withFeed(feeds.noFeed),
  parameters: told(
    'What came is no feed. The visitor reads a sentence, the page an event and a console line.',
  ),
};

export const stale: StoryObj = {
  args: { feed: 'faked/stale.json', now: feeds.now },
  beforeEach: () => fake('faked/stale.json', first(feedAnswer(feeds.week), unavailable)),
  play: async ({ canvasElement, component }) => {
    const element = canvasElement.querySelector<FeedElement>(component ?? '');
    if (!element) return;
    await loaded(element);
    await element.reload();
  },
  parameters: {
    docs: {
      story: { autoplay: true },
      description: {
        story: 'The source answered once and no longer does: the last good data stays.',
      },
    },
  },
};

export const hostile: StoryObj = {
  render: withFeed(feeds.hostile),
  args: { event: 'markup@stories' },
  parameters: told(
    'Markup in titles, links that are scripts, text without end, days and places that do not exist: text stays text, and the bad link is not there.',
  ),
};

export const oneEvent: StoryObj = {
  render: withFeed(feeds.oneEvent),
  args: { now: feeds.now },
  parameters: told('A feed of a single event.'),
};

export const timed: StoryObj = {
  render: withFeed(feeds.week),
  args: { now: feeds.now, event: 'call@stories' },
  parameters: told('Hours in the zone of the place, and in the visitor’s where the clocks differ.'),
};

export const liveNow: StoryObj = {
  render: withFeed(feeds.week),
  args: { now: feeds.now, event: 'opening@stories' },
  parameters: told('A broadcast is on the air: a dot and the word.'),
};

export const changed: StoryObj = {
  render: withFeed(feeds.changes),
  args: { now: feeds.now },
  parameters: told('Cancelled, postponed, at a new time, moved online, not certain yet.'),
};

export const longTitles: StoryObj = {
  render: withFeed(feeds.longTitles),
  args: { now: feeds.now, event: 'committee@stories' },
  parameters: {
    ...told('Titles as committees write them, on the smallest phone: 320 px.'),
    narrow: true,
  },
};

export const rightToLeft: StoryObj = {
  args: { feed: `${feeds.programme}?rtl`, now: feeds.during2015 },
  globals: { locale: 'ar' },
  parameters: told('In Arabic, whatever the toolbar says.'),
};

export const crowd: StoryObj = {
  render: withFeed(feeds.crowd),
  args: { now: feeds.now },
  parameters: told('Four hundred events.'),
};

/** Resolves when the element has read its feed. */
function loaded(element: FeedElement): Promise<void> {
  return new Promise((resolve) => {
    if (element.matches(':state(ready)')) resolve();
    element.addEventListener('solidarity-load', () => {
      resolve();
    });
  });
}
