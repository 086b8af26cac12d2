import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { filterEvents } from '../../src/events/filter.js';
import type { EventFilter } from '../../src/events/filter.js';
import { readJsonFeed } from '../../src/events/json-feed.js';
import { baghdad, feedText, fileEvent, oslo } from '../fixtures/feeds.js';

const { feed } = readJsonFeed(
  feedText([
    fileEvent('forum', {
      kind: 'assembly',
      tags: ['peace'],
      end: '2015-10-03',
      languages: ['ar-IQ', 'ckb'],
      place: baghdad,
    }),
    fileEvent('greeting', {
      kind: 'message',
      tags: ['water', 'peace'],
      languages: ['nb'],
      place: oslo,
    }),
    fileEvent('evening', {
      kind: 'session',
      start: '2015-10-03T20:00',
      languages: ['art-x-klingon'],
    }),
    fileEvent('later', { kind: 'session', start: '2015-10-07' }),
  ]),
);

function passing(filter: EventFilter): string[] {
  return filterEvents(feed.events, filter).map(({ id }) => id.replace('@test', ''));
}

const all = ['greeting', 'forum', 'evening', 'later'];

describe('a visitor who filters', () => {
  it('by nothing sees everything, in order', () => {
    assert.deepEqual(passing({}), all);
    assert.deepEqual(passing({ kinds: [], tags: [], countries: [], languages: [] }), all);
    assert.deepEqual(passing({ from: '', to: '' }), all);
  });

  it('by two kinds sees both', () => {
    assert.deepEqual(passing({ kinds: ['message', 'assembly'] }), ['greeting', 'forum']);
  });

  it('by tag sees what has it among others', () => {
    assert.deepEqual(passing({ tags: ['water'] }), ['greeting']);
    assert.deepEqual(passing({ tags: ['wat'] }), []);
  });

  it('by country may write it small', () => {
    assert.deepEqual(passing({ countries: ['no'] }), ['greeting']);
  });

  it('by language sees its varieties, and not languages that begin alike', () => {
    assert.deepEqual(passing({ languages: ['ar'] }), ['forum']);
    assert.deepEqual(passing({ languages: ['AR-iq'] }), ['forum']);
    assert.deepEqual(passing({ languages: ['ar-EG'] }), []);
  });

  it('by several things sees only what passes them all', () => {
    assert.deepEqual(passing({ tags: ['peace'], countries: ['IQ'] }), ['forum']);
  });

  it('from a day on sees what is still going on then', () => {
    assert.deepEqual(passing({ from: '2015-10-02' }), ['forum', 'evening', 'later']);
    assert.deepEqual(passing({ from: '2015-10-03' }), ['forum', 'evening', 'later']);
    assert.deepEqual(passing({ from: '2015-10-04' }), ['later']);
  });

  it('up to a day sees that whole day', () => {
    assert.deepEqual(passing({ to: '2015-10-03' }), ['greeting', 'forum', 'evening']);
    assert.deepEqual(passing({ to: '2015-09-30' }), []);
  });

  it('by what is no day sees everything, since nothing may break over an attribute', () => {
    for (const day of ['soon', '2015-13-45', '1 October', 'today']) {
      assert.deepEqual(passing({ to: day }), all, day);
      assert.deepEqual(passing({ from: day }), all, day);
    }
  });
});
