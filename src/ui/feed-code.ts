import { filterEvents } from '../events/filter.js';
import { FeedController } from './feed-controller.js';

/** All that an element with a feed needs beyond one without. */
export const feedCode = { FeedController, filterEvents };
