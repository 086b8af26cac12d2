import type { Meta, StoryObj } from '@storybook/web-components-vite';
import * as states from './feed-states.js';
import { renderElement } from './render-element.js';
import { programmeAsList, withoutJavaScript } from './without-javascript.js';

const meta: Meta = {
  title: 'Map',
  component: 'solidarity-map',
  render: (args, context) => renderElement(args, context),
};
export default meta;

export const Ready: StoryObj = { ...states.ready };
export const Selected: StoryObj = { ...states.selected };
export const Filtered: StoryObj = { ...states.filtered };
export const LiveNow: StoryObj = { ...states.liveNow };
export const TwoZones: StoryObj = { ...states.timed };
export const PlansChanged: StoryObj = { ...states.changed };
export const OneEvent: StoryObj = { ...states.oneEvent };
export const FourHundredEvents: StoryObj = { ...states.crowd };
export const LongTitles: StoryObj = { ...states.longTitles };
export const RightToLeft: StoryObj = { ...states.rightToLeft };
export const Loading: StoryObj = { ...states.loading };
export const Empty: StoryObj = { ...states.empty };
export const Failed: StoryObj = { ...states.failed };
export const Stale: StoryObj = { ...states.stale };
export const HostileFeed: StoryObj = { ...states.hostile };
export const WithoutJavaScript: StoryObj = {
  name: 'Without JavaScript',
  render: withoutJavaScript(`<solidarity-map>${programmeAsList}</solidarity-map>`),
};
