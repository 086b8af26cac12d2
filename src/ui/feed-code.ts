/** All that an element with a feed needs beyond one without. */

export { filterEvents } from '../events/filter.js';
export { FeedController } from './feed-controller.js';
