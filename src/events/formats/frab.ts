/** The programme of a conference: `schedule.json` of frab and pretalx, and the data of pretalx's widget. */

import type { FeedDraft, FeedFormat, FeedText, ReadOptions } from '../feed-draft.js';
import { FeedError } from '../feed-error.js';
import { readSchedule } from './frab/schedule.js';
import { parsedUrl, recordOf } from './values/foreign-json.js';
import { readPretalxWidget } from './frab/pretalx-widget.js';

export const frab: FeedFormat = { read: readFrab, request: frabRequest };

function readFrab({ json }: FeedText, options: ReadOptions): FeedDraft {
  const top = recordOf(json);
  const schedule = recordOf(top?.['schedule']);
  const conference = recordOf(schedule?.['conference']);
  if (schedule && conference) return readSchedule(schedule, conference, options);
  if (Array.isArray(top?.['talks'])) return readPretalxWidget(top, options);
  throw new FeedError('format', 'a programme has "schedule.conference" or, in a widget, "talks"');
}

/** The programme of an event whose page on pretalx is given: `https://pretalx.example/forum/`. */
function frabRequest(address: string): { readonly url: string } {
  const url = parsedUrl(address);
  const slug = /^\/([^/.]+)(?:\/(?:schedule|talk|speaker)?\/?.*)?$/.exec(url?.pathname ?? '')?.[1];
  if (!url || slug === undefined || /\.json$|\/export\//.test(url.pathname)) {
    return { url: address };
  }
  return { url: new URL(`/${slug}/schedule/export/schedule.json`, url).href };
}
