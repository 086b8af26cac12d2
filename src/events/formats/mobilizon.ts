/** Mobilizon: answers of its GraphQL, and what it and others publish over ActivityPub. */

import type { FeedDraft, FeedFormat, FeedText, ReadOptions } from '../feed-draft.js';
import { FeedError } from '../feed-error.js';
import { isActivity, readActivities } from './mobilizon/activitypub.js';
import { recordOf, recordsOf, textOf } from './values/foreign-json.js';
import { readMobilizonAnswer } from './mobilizon/answer.js';
import { mobilizonRequest } from './mobilizon/request.js';

export const mobilizon: FeedFormat = { read: readMobilizon, request: mobilizonRequest };

function readMobilizon({ json }: FeedText, options: ReadOptions): FeedDraft {
  const top = recordOf(json);
  const data = recordOf(top?.['data']);
  if (data && Object.values(data).some((value) => value !== null)) {
    return readMobilizonAnswer(data, options);
  }
  const complaint = recordsOf(top?.['errors']).map(({ message }) => textOf(message) ?? '');
  if (complaint.length > 0) {
    throw new FeedError('format', `the server answered: ${complaint.join('; ')}`);
  }
  if (top && isActivity(top)) return readActivities(top, options);
  throw new FeedError('format', 'this is neither an answer of Mobilizon nor an ActivityPub event');
}
