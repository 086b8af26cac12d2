import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readJsonFeed } from '../../src/events/json-feed.js';
import { arrange, firstToCome } from '../../src/timeline/programme.js';
import { fileEvent, forumEvents, forumText } from '../fixtures/feeds.js';
import type { FileFields } from '../fixtures/feeds.js';

/** The programme as lines: section, day and what happens on it. */
function told(
  events: readonly FileFields[] = forumEvents,
  main: string | undefined = 'forum@test',
): string[] {
  const { feed } = readJsonFeed(forumText(events, { main }));
  return arrange(feed.events, feed).flatMap(({ section, days }) =>
    days.map(
      ({ key, events: ofDay }) =>
        `${section ?? 'all'} ${key.slice(0, 10)}: ${ofDay.map(({ id }) => id.replace('@test', '')).join(', ')}`,
    ),
  );
}

describe('the programme', () => {
  it('is told before, during and after, day by day, the main event leading its day', () => {
    assert.deepEqual(told(), [
      'before 2015-09-22: evening in Rome',
      'during 2015-10-01: forum, opening',
      'during 2015-10-02: greeting from Oslo',
      'after 2015-10-07: students of Sylhet',
    ]);
  });

  it('leads with the main event also where it begins later in the day than others', () => {
    const forum = fileEvent('forum', { start: '2015-10-01T18:00' });
    const morning = fileEvent('morning', { start: '2015-10-01T09:00' });
    assert.deepEqual(told([morning, forum]), ['during 2015-10-01: forum, morning']);
  });

  it('is one part where the feed names no main event', () => {
    const lines = told(forumEvents, 'nobody@test');
    assert.ok(lines.every((line) => line.startsWith('all ')));
  });

  it('leaves out a part in which nothing happens', () => {
    assert.deepEqual(told(forumEvents.slice(2, 3)), ['during 2015-10-01: forum']);
  });

  it('does not put what is only roughly dated under the exact day', () => {
    const guess = fileEvent('guess', { precision: 'circa' });
    assert.deepEqual(told([fileEvent('forum'), guess]), [
      'during 2015-10-01: forum',
      'during 2015-10-01: guess',
    ]);
  });
});

describe('the first event to come', () => {
  const { feed } = readJsonFeed(forumText());
  const at = (moment: string): string | undefined => firstToCome(feed.events, Date.parse(moment));

  it('is the next in time, whatever goes on now', () => {
    assert.equal(at('2015-10-01T08:00Z'), 'greeting from Oslo@test');
    assert.equal(at('2015-09-30T12:00Z'), 'forum@test');
  });

  it('is none before the programme begins and after its last event began', () => {
    assert.equal(at('2015-01-01T00:00Z'), undefined);
    assert.equal(at('2016-01-01T00:00Z'), undefined);
  });

  it('is none where there are no events', () => {
    assert.equal(firstToCome([], 0), undefined);
  });
});
