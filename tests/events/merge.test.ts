import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { EventFeed } from '../../src/events/event.js';
import { readJsonFeed } from '../../src/events/json-feed.js';
import { mergeFeeds } from '../../src/events/merging/merge.js';
import { feedText, fileEvent } from '../fixtures/feeds.js';
import type { FileFields } from '../fixtures/feeds.js';
import { pairs } from './event-pairs.js';

function feed(events: readonly FileFields[], whole: FileFields = {}): EventFeed {
  const { feed: read, problems } = readJsonFeed(feedText(events, whole));
  assert.deepEqual(problems, []);
  return read;
}

function merge(...feeds: readonly (readonly FileFields[])[]): EventFeed {
  return mergeFeeds(
    feeds.map((events, index) => ({ feed: feed(events), address: `feed ${index}` })),
  );
}

const rome = { name: { en: 'Sapienza' }, city: { en: 'Rome' }, country: 'IT' };
const evening = {
  title: { en: 'Border of resistance' },
  start: '2015-09-22T19:00',
  zone: 'Europe/Rome',
  place: rome,
};

describe('feeds as one', () => {
  it('hold what each of them holds, in order of start', () => {
    const { events } = merge(
      [fileEvent('late', { start: '2015-10-03' }), fileEvent('early')],
      [fileEvent('middle', { start: '2015-10-02' })],
    );
    assert.deepEqual(
      events.map(({ id }) => id),
      ['early@test', 'middle@test', 'late@test'],
    );
  });

  it('are that feed itself where there is one, and nothing where there is none', () => {
    const only = feed([fileEvent('forum')]);
    assert.equal(mergeFeeds([{ feed: only }]), only);
    assert.deepEqual(mergeFeeds([]).events, []);
  });

  it('take title, zone, hub and main event from the first that has them, and all languages', () => {
    const hub = { name: { en: 'Baghdad' }, lat: 33.3, lon: 44.4 };
    const merged = mergeFeeds([
      { feed: feed([fileEvent('a')], { zone: 'Europe/Oslo', languages: ['no'] }) },
      { feed: feed([fileEvent('b')], { title: { en: 'Forum' }, hub, main: 'b@test' }) },
    ]);
    assert.deepEqual(merged.title, { en: 'Forum' });
    assert.equal(merged.zone, 'Europe/Oslo');
    assert.equal(merged.hub?.lat, 33.3);
    assert.equal(merged.main, 'b@test');
    assert.deepEqual(merged.languages, ['no', 'en', 'ar']);
  });
});

describe('an event that two feeds have under one id', () => {
  const old = fileEvent('forum', { summary: { en: 'Come all' }, sequence: 1 });

  it('is the newer of the two, and nothing of the older', () => {
    const moved = fileEvent('forum', { start: '2015-10-05', sequence: 2 });
    for (const feeds of [
      [[old], [moved]],
      [[moved], [old]],
    ]) {
      const { events } = merge(...feeds);
      assert.equal(events.length, 1);
      assert.equal(events[0]?.start, '2015-10-05');
      assert.equal(events[0].summary, undefined);
    }
  });

  it('is told apart by the time of the change where the sequence does not', () => {
    const { events } = merge(
      [fileEvent('forum', { updated: '2015-09-01T10:00:00Z' })],
      [fileEvent('forum', { updated: '2015-09-02T10:00:00+03:00', start: '2015-10-02' })],
    );
    assert.equal(events[0]?.start, '2015-10-02');
  });

  it("is the earlier feed's where nothing tells which is newer", () => {
    const { events } = merge([fileEvent('forum')], [fileEvent('forum', { start: '2015-10-02' })]);
    assert.equal(events[0]?.start, '2015-10-01');
  });

  it('names both sources', () => {
    const { events } = merge([fileEvent('forum', { source: 'the poster' })], [fileEvent('forum')]);
    assert.deepEqual(events[0]?.mergedFrom, [
      { id: 'forum@test', source: 'the poster' },
      { id: 'forum@test', source: 'feed 1' },
    ]);
  });

  it('keeps its place hidden where either hides it', () => {
    const place = { ...rome, lat: 41.9, lon: 12.5, address: '5 Piazza' };
    const { events } = merge(
      [fileEvent('forum', { place, privacy: 'placeHidden' })],
      [fileEvent('forum', { place, sequence: 3 })],
    );
    assert.equal(events[0]?.privacy, 'placeHidden');
    assert.deepEqual(events[0].place, {
      name: { en: 'Rome' },
      city: { en: 'Rome' },
      country: 'IT',
    });
  });
});

describe('an event that two feeds have under two ids', () => {
  it('is one event under the id of the first feed, with both sources', () => {
    const { events } = merge([fileEvent('a', evening)], [fileEvent('b', evening)]);
    assert.equal(events.length, 1);
    assert.equal(events[0]?.id, 'a@test');
    assert.deepEqual(events[0].mergedFrom, [
      { id: 'a@test', source: 'feed 0' },
      { id: 'b@test', source: 'feed 1' },
    ]);
  });

  it('is filled up from the second, which changes nothing that the first says', () => {
    const { events } = merge(
      [fileEvent('a', { ...evening, tags: ['border'], links: [{ url: 'https://a.test/' }] })],
      [
        fileEvent('b', {
          ...evening,
          kind: 'solidarity',
          title: { en: 'Border of resistance', it: 'Confine di resistenza' },
          summary: { en: 'An evening' },
          status: 'cancelled',
          tags: ['border', 'film'],
          place: { ...rome, lat: 41.9, lon: 12.5 },
          links: [{ url: 'https://a.test/' }, { url: 'https://b.test/' }],
        }),
      ],
    );
    const [event] = events;
    assert.equal(event?.kind, 'solidarity');
    assert.equal(event.status, 'cancelled');
    assert.deepEqual(event.title, { en: 'Border of resistance', it: 'Confine di resistenza' });
    assert.deepEqual(event.summary, { en: 'An evening' });
    assert.deepEqual(event.tags, ['border', 'film']);
    assert.deepEqual(
      event.links.map(({ url }) => url),
      ['https://a.test/', 'https://b.test/'],
    );
    assert.equal(event.place?.lat, 41.9);
  });

  it('has the hour that either knows', () => {
    const { events } = merge(
      [fileEvent('a', { ...evening, start: '2015-09-22' })],
      [fileEvent('b', evening)],
    );
    assert.equal(events.length, 1);
    assert.equal(events[0]?.start, '2015-09-22T19:00');
    assert.equal(events[0].precision, 'minute');
  });

  it('shows no more of its place than the more careful of the two', () => {
    const exact = { ...rome, lat: 41.9038, lon: 12.5144, address: '5 Piazzale Aldo Moro' };
    const blurred = { ...rome, lat: 41.9, lon: 12.5, approx: 3000 };
    for (const [first, second] of [
      [exact, blurred],
      [blurred, exact],
    ] as const) {
      const { events } = merge(
        [fileEvent('a', { ...evening, place: first })],
        [fileEvent('b', { ...evening, place: second })],
      );
      assert.equal(events.length, 1);
      const { lat, approx, address } = events[0]?.place ?? {};
      assert.deepEqual([lat, approx, address], [41.9, 3000, undefined]);
    }
    const { events } = merge(
      [fileEvent('a', { ...evening, place: exact })],
      [fileEvent('b', { ...evening, place: exact, privacy: 'placeHidden' })],
    );
    assert.equal(events[0]?.privacy, 'placeHidden');
    assert.ok(!JSON.stringify(events[0].place).includes('41.9'));
    assert.ok(!JSON.stringify(events[0].place).includes('Piazzale'));
  });

  it('stays the one that others are related to, and the main one', () => {
    const merged = mergeFeeds([
      { feed: feed([fileEvent('a', evening)]) },
      {
        feed: feed(
          [
            fileEvent('b', evening),
            fileEvent('answer', { relates: [{ to: 'b@test', rel: 'responds' }] }),
          ],
          { main: 'b@test' },
        ),
      },
    ]);
    assert.equal(merged.main, 'a@test');
    const answer = merged.events.find(({ id }) => id === 'answer@test');
    assert.deepEqual(answer?.relates, [{ to: 'a@test', rel: 'responds' }]);
  });

  it('takes one event of each further feed, and the third feed as well', () => {
    const { events } = merge(
      [fileEvent('a', evening)],
      [fileEvent('b', evening), fileEvent('b2', evening)],
      [fileEvent('c', evening)],
    );
    assert.deepEqual(
      events.map(({ id, mergedFrom }) => [id, ...(mergedFrom ?? []).map((from) => from.id)]),
      [['a@test', 'a@test', 'b@test', 'c@test'], ['b2@test']],
    );
  });
});

describe('events that two feeds have', () => {
  const judged = pairs.map((pair) => ({
    ...pair,
    merged: merge([fileEvent('a', pair.a)], [fileEvent('b', pair.b)]).events.length === 1,
  }));

  it(`are told apart in ${pairs.length} pairs with a precision of at least 0.98`, () => {
    const merged = judged.filter((pair) => pair.merged);
    const wrong = merged.filter((pair) => !pair.same).map(({ name }) => name);
    assert.ok(pairs.length >= 60);
    assert.ok(1 - wrong.length / merged.length >= 0.98, wrong.join('\n'));
  });

  it('are found for one in most of the pairs that are', () => {
    const same = judged.filter((pair) => pair.same);
    const missed = same.filter((pair) => !pair.merged).map(({ name }) => name);
    assert.ok(missed.length / same.length <= 0.2, missed.join('\n'));
  });

  it('are told apart in either order alike', () => {
    for (const { name, a, b, merged } of judged) {
      const { events } = merge([fileEvent('b', b)], [fileEvent('a', a)]);
      assert.equal(events.length === 1, merged, name);
    }
  });
});

describe('a hundred thousand events of two feeds', () => {
  /** One in ten of the second feed is also in the first. */
  function many(feedName: string, count: number): EventFeed {
    const events = Array.from({ length: count }, (_, index) => {
      const day = new Date(Date.UTC(2015, 0, 1 + (index % 700))).toISOString().slice(0, 10);
      const title =
        index % 10 === 0 ? `Evening of solidarity ${index}` : `${feedName} meets ${index}`;
      return fileEvent(`${feedName}${index}`, {
        title: { en: title },
        start: `${day}T19:00`,
        place: rome,
      });
    });
    return feed(events);
  }

  it('are compared with few others each', () => {
    const feeds = [{ feed: many('a', 50_000) }, { feed: many('b', 50_000) }];
    const began = process.cpuUsage();
    const { events } = mergeFeeds(feeds);
    const seconds = process.cpuUsage(began).user / 1e6;
    assert.equal(events.length, 95_000);
    // Two on an ordinary machine; every pair of a day compared would take minutes.
    assert.ok(seconds < 20, `${seconds} s`);
  });
});
