import { strict as assert } from 'node:assert';
import { describe, it } from 'node:test';
import { readFeed } from '../../../src/events/read-feed.js';
import { programmeOf, recordingAfter } from '../../../src/player/programme/programme.js';
import { feedText, fileEvent } from '../../fixtures/feeds.js';

const live = (name: string) => ({
  type: 'hls',
  role: 'live',
  url: `https://s.example/${name}.m3u8`,
});
const kept = (name: string) => ({
  type: 'video',
  role: 'recording',
  url: `https://s.example/${name}.mp4`,
});

const { feed } = await readFeed(
  feedText([
    fileEvent('message', { start: '2015-09-20', media: [kept('message')] }),
    fileEvent('opening', {
      start: '2015-10-01T10:00',
      end: '2015-10-01T12:00',
      media: [live('a'), kept('opening')],
    }),
    fileEvent('panel', { start: '2015-10-01T12:00', end: '2015-10-01T14:00', media: [live('b')] }),
    fileEvent('evening', {
      start: '2015-10-01T19:00',
      end: '2015-10-01T21:00',
      media: [live('a')],
    }),
    fileEvent('film', { start: '2015-10-01T19:00', end: '2015-10-01T21:00', media: [live('b')] }),
    fileEvent('closing', {
      start: '2015-10-03T19:00',
      end: '2015-10-03T21:00',
      media: [live('a')],
    }),
    fileEvent('walk', { start: '2015-10-01T09:00' }),
    // In a preview of an earlier day, what has not been is not recorded yet.
    fileEvent('tour', { start: '2015-10-03T10:00', media: [kept('tour')] }),
  ]),
  { base: 'https://a.example/', now: 0 },
);
const ids = (events: readonly { id: string }[]): string[] =>
  events.map(({ id }) => id.replace('@test', ''));
const programme = programmeOf(feed.events, Date.parse('2015-10-01T13:00+03:00'));

describe('what there is to watch', () => {
  it('is on now, next, and recorded, the latest first', () => {
    assert.deepEqual(ids(programme.on), ['panel']);
    assert.deepEqual(ids(programme.next), ['evening', 'film']);
    assert.deepEqual(ids(programme.recordings), ['opening', 'message']);
  });

  it('goes on in the order in which it happened', () => {
    const [opening, message] = programme.recordings;
    assert.ok(opening && message);
    assert.equal(recordingAfter(programme, message)?.id, opening.id);
    assert.equal(recordingAfter(programme, opening), undefined);
  });
});
