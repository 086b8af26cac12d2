import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { SolidarityEvent } from '../../src/events/event.js';
import { FeedError } from '../../src/events/feed-error.js';
import { readJsonFeed } from '../../src/events/json-feed.js';
import { baghdad, feedText, fileEvent } from '../fixtures/feeds.js';
import type { FileFields } from '../fixtures/feeds.js';

const base = 'https://partner.test/feeds/forum.json';

/** What comes of a feed with one event, and where the problems are. */
function readOne(
  fields: FileFields,
  whole: FileFields = {},
): { event: SolidarityEvent | undefined; paths: string[] } {
  const { feed, problems } = readJsonFeed(feedText([fileEvent('one', fields)], whole), base);
  return { event: feed.events[0], paths: problems.map(({ path }) => path) };
}

/** The one event of a feed that has it. */
function eventOf(fields: FileFields, whole: FileFields = {}): SolidarityEvent {
  const { event } = readOne(fields, whole);
  assert.ok(event, 'the event was dropped');
  return event;
}

function idsOf(events: readonly unknown[]): string[] {
  return readJsonFeed(feedText(events)).feed.events.map(({ id }) => id);
}

const hour = 3_600_000;
const day = 24 * hour;

describe('the programme of 2015', () => {
  const text = readFileSync(
    new URL('../../demo/extended-forum-2015.json', import.meta.url),
    'utf8',
  );
  const { feed, problems } = readJsonFeed(text, 'https://partner.test/demo/feed.json');

  it('is read whole, without a problem', () => {
    assert.deepEqual(problems, []);
    assert.equal(feed.events.length, 14);
    assert.equal(feed.main, 'forum@extended-forum-2015');
    assert.equal(feed.hub?.country, 'IQ');
  });

  it('is in order of start', () => {
    const starts = feed.events.map(({ startUTC }) => startUTC);
    assert.deepEqual(
      starts,
      [...starts].sort((a, b) => a - b),
    );
  });

  it('has its media at addresses relative to the feed', () => {
    const forum = feed.events.find(({ id }) => id === feed.main);
    assert.equal(forum?.media[0]?.url, 'https://partner.test/demo/live/baghdad/master.m3u8');
    assert.equal(forum.media[0].poster, 'https://partner.test/demo/media/sample/poster.jpg');
  });
});

describe('what is no feed at all is refused with a reason', () => {
  const refused: readonly (readonly [string, string, RegExp])[] = [
    ['nothing', '', /not JSON/],
    ['a web page', '<!doctype html><title>404</title>', /not JSON/],
    ['half a feed', '{"version":1,"events":[', /not JSON/],
    ['a list', '[]', /object/],
    ['null', 'null', /object/],
    ['a text', '"feed"', /object/],
    ['no version', '{"events":[]}', /version/],
    ['a version to come', '{"version":2,"events":[]}', /number 1/],
    ['a version as text', '{"version":"1","events":[]}', /number 1/],
    ['no events', '{"version":1}', /events/],
    ['events that are no list', '{"version":1,"events":{"length":1}}', /events/],
    ['a version by inheritance', '{"__proto__":{"version":1,"events":[]}}', /version/],
  ];
  for (const [what, text, reason] of refused) {
    it(what, () => {
      assert.throws(
        () => readJsonFeed(text),
        (error) =>
          error instanceof FeedError && error.code === 'format' && reason.test(error.message),
      );
    });
  }

  it('but a feed without events yet is a feed', () => {
    assert.deepEqual(readJsonFeed(feedText([])).feed.events, []);
  });
});

describe('a bad event is dropped and named, and the others stay', () => {
  const bad: readonly (readonly [string, unknown, string])[] = [
    ['without an id', fileEvent('x', { id: undefined }), 'events[1].id'],
    ['with a number as its id', fileEvent('x', { id: 7 }), 'events[1].id'],
    ['without a title', fileEvent('x', { title: {} }), 'events[1].title'],
    [
      'with markup for a language',
      fileEvent('x', { title: { '<b>': 'x' } }),
      'events[1].title.<b>',
    ],
    ['without a start', fileEvent('x', { start: undefined }), 'events[1].start'],
    ['on the 31st of June', fileEvent('x', { start: '2015-06-31' }), 'events[1].start'],
    ['with an offset', fileEvent('x', { start: '2015-10-01T19:00+03:00' }), 'events[1].start'],
    ['that is null', null, 'events[1].id'],
    ['that is a text', 'evening', 'events[1].id'],
    ['that is a number', 1e999, 'events[1].id'],
  ];
  for (const [what, event, path] of bad) {
    it(what, () => {
      const { feed, problems } = readJsonFeed(feedText([fileEvent('a'), event, fileEvent('z')]));
      assert.deepEqual(
        feed.events.map(({ id }) => id),
        ['a@test', 'z@test'],
      );
      assert.ok(
        problems.some((problem) => problem.path === path),
        JSON.stringify(problems),
      );
    });
  }

  it('with a time but no zone, of its own or of the feed', () => {
    const { event, paths } = readOne({ start: '2015-10-01T19:00' }, { zone: undefined });
    assert.equal(event, undefined);
    assert.deepEqual(paths, ['events[0].zone']);
  });

  it('a list within the list is no event', () => {
    assert.deepEqual(idsOf([[fileEvent('nested')], fileEvent('z')]), ['z@test']);
  });

  it('of two events with one id the first stays', () => {
    const { feed, problems } = readJsonFeed(
      feedText([fileEvent('a'), fileEvent('a', { start: '2015-01-01' })]),
    );
    assert.deepEqual(
      feed.events.map(({ start }) => start),
      ['2015-10-01'],
    );
    assert.equal(problems[0]?.path, 'events[1].id');
    assert.match(problems[0].message, /twice/);
  });

  it('but a bad event does not use up its id', () => {
    assert.deepEqual(idsOf([fileEvent('a', { start: 'soon' }), fileEvent('a')]), ['a@test']);
  });
});

describe('a bad field costs the field and not the event', () => {
  const bad: readonly (readonly [string, FileFields, string])[] = [
    ['kind', { kind: 'party' }, 'events[0].kind'],
    ['status', { status: 'soldOut' }, 'events[0].status'],
    ['latitude beyond the pole', { place: { ...baghdad, lat: 91 } }, 'events[0].place.lat'],
    ['latitude as text', { place: { ...baghdad, lat: '33' } }, 'events[0].place.lat'],
    ['place without a name', { place: { lat: 1, lon: 1 } }, 'events[0].place.name'],
    ['country by name', { place: { ...baghdad, country: 'Iraq' } }, 'events[0].place.country'],
    ['link that runs', { links: [{ url: 'javascript:alert(1)' }] }, 'events[0].links[0].url'],
    ['media that is code', { media: [{ type: 'hls', url: 'data:,x' }] }, 'events[0].media[0].url'],
    ['tags that are no list', { tags: { 0: 'x' } }, 'events[0].tags'],
    ['zone', { zone: 'Mars/Olympus' }, 'events[0].zone'],
    ['previous start', { previousStart: 'yesterday' }, 'events[0].previousStart'],
  ];
  for (const [what, fields, path] of bad) {
    it(what, () => {
      const { event, paths } = readOne(fields);
      assert.equal(event?.id, 'one@test');
      assert.deepEqual(paths, [path]);
    });
  }

  it('half a point is no point', () => {
    const { place } = eventOf({ place: { ...baghdad, lat: 91 } });
    assert.ok(place && !('lat' in place) && !('lon' in place));
  });

  it('a number that JSON makes infinite is out of range', () => {
    const text = feedText([fileEvent('one', { place: baghdad })]);
    for (const huge of ['1e999', '-1e999']) {
      const { feed } = readJsonFeed(text.replace('33.3152', huge));
      assert.equal(feed.events[0]?.place?.lat, undefined);
      assert.deepEqual(feed.events[0]?.place?.name, baghdad.name);
    }
    const sized = feedText([fileEvent('one', { sequence: 0.5 })]).replace('0.5', '1e999');
    assert.equal(readJsonFeed(sized).feed.events[0]?.sequence, 0);
  });
});

describe('a feed that means harm', () => {
  it('cannot reach the prototype of anything', () => {
    const text = feedText([fileEvent('one')]).replace(
      '"id"',
      '"__proto__":{"kind":"assembly","polluted":true},"constructor":{"prototype":{"polluted":true}},"id"',
    );
    const [event] = readJsonFeed(text).feed.events;
    assert.ok(event);
    assert.equal(event.kind, 'other');
    assert.ok(!('polluted' in event));
    assert.ok(!('polluted' in {}));
  });

  it('cannot name a text __proto__', () => {
    const text = feedText([fileEvent('one')]).replace('"title":{', '"title":{"__proto__":"x",');
    const { feed, problems } = readJsonFeed(text);
    assert.deepEqual(Object.keys(feed.events[0]?.title ?? {}), ['en']);
    assert.equal(Object.getPrototypeOf(feed.events[0]?.title), Object.prototype);
    assert.equal(problems[0]?.path, 'events[0].title.__proto__');
  });

  it('has its huge texts cut, whether or not they name their language', () => {
    const huge = 'م'.repeat(1_000_000);
    for (const title of [huge, { ar: huge }]) {
      for (const text of Object.values(eventOf({ title }).title)) assert.equal(text.length, 20_000);
    }
    assert.equal(eventOf({ tags: [huge] }).tags[0]?.length, 20_000);
    assert.ok(eventOf({ id: huge }).id.length <= 20_000);
  });

  it('leaves markup as the text that it is', () => {
    const title = '<img src=x onerror=alert(1)>';
    assert.deepEqual(eventOf({ title }).title, { und: title });
  });
});

describe('a hidden place', () => {
  const place = {
    name: { en: 'The house of the printers' },
    city: { en: 'Baghdad' },
    country: 'IQ',
    address: '7 Rashid Street',
    lat: 33.3406,
    lon: 44.4009,
    approx: 20,
  };

  it('never keeps coordinates, address or name of the house', () => {
    const event = eventOf({ privacy: 'placeHidden', place });
    assert.deepEqual(event.place, {
      name: { en: 'Baghdad' },
      city: { en: 'Baghdad' },
      country: 'IQ',
    });
    const kept = JSON.stringify(event);
    for (const secret of ['33.3', '44.4', 'Rashid', 'printers']) assert.ok(!kept.includes(secret));
  });

  it('stays hidden when the word for it is misspelt', () => {
    for (const privacy of ['placehidden', 'hidden', 'PRIVATE', true, 1, '']) {
      const event = eventOf({ privacy, place });
      assert.equal(event.privacy, 'placeHidden', JSON.stringify(privacy));
      assert.ok(!JSON.stringify(event).includes('33.3'), JSON.stringify(privacy));
    }
  });

  it('is not betrayed by the problems of the feed', () => {
    const text = feedText([
      fileEvent('one', { privacy: 'placeHidden', place: { ...place, lat: 933.3406 } }),
    ]);
    assert.ok(!JSON.stringify(readJsonFeed(text).problems).includes('33.34'));
  });

  it('is told from a public one, which keeps all', () => {
    assert.deepEqual(eventOf({ place }).place, place);
    assert.equal(eventOf({ place }).privacy, 'public');
  });
});

describe('when an event is', () => {
  it('a date lasts until its midnight, in its own zone', () => {
    const { startUTC, endUTC, precision } = eventOf({ start: '2015-10-01', zone: 'Europe/Oslo' });
    assert.equal(startUTC, Date.parse('2015-09-30T22:00Z'));
    assert.equal(endUTC - startUTC, day);
    assert.equal(precision, 'day');
  });

  it('an end date is inclusive: a forum of 1–3 October ends with the 3rd', () => {
    const { startUTC, endUTC, end } = eventOf({ start: '2015-10-01', end: '2015-10-03' });
    assert.equal(end, '2015-10-03');
    assert.equal(endUTC - startUTC, 3 * day);
  });

  it('a day of a clock change has 25 hours', () => {
    const { startUTC, endUTC } = eventOf({ start: '2015-10-25', zone: 'Europe/Oslo' });
    assert.equal(endUTC - startUTC, 25 * hour);
  });

  it('a time lasts until its end, and without one it is a moment', () => {
    const lasting = eventOf({ start: '2015-10-01T19:00', end: '2015-10-01T21:30' });
    assert.equal(lasting.endUTC - lasting.startUTC, 2.5 * hour);
    const moment = eventOf({ start: '2015-10-01T19:00' });
    assert.equal(moment.endUTC, moment.startUTC);
    assert.equal(moment.precision, 'minute');
  });

  it('a month lasts a month and a year a year', () => {
    const month = eventOf({ start: '2015-10-01', precision: 'month' });
    assert.equal(month.endUTC - month.startUTC, 31 * day);
    const year = eventOf({ start: '2015-01-01', precision: 'year' });
    assert.equal(year.endUTC - year.startUTC, 365 * day);
  });

  it('a date without any zone is a day of UTC and says that it has none', () => {
    const { zone, startUTC } = eventOf({}, { zone: undefined });
    assert.equal(zone, null);
    assert.equal(startUTC, Date.UTC(2015, 9, 1));
  });

  const backwards: readonly (readonly [string, string])[] = [
    ['2015-10-03', '2015-10-01'],
    ['2015-10-03', '2015-10-02'],
    ['2015-10-03T19:00', '2015-10-03T18:59'],
    ['2015-10-03T19:00', '2015-10-02'],
    ['2015-10-03', '2015-10-02T23:00'],
  ];
  for (const [start, end] of backwards) {
    it(`an end before the start is as if there were none: ${start} to ${end}`, () => {
      const { event, paths } = readOne({ start, end });
      const { event: endless } = readOne({ start });
      assert.ok(event && !('end' in event));
      assert.equal(event.endUTC, endless?.endUTC);
      assert.deepEqual(paths, ['events[0].end']);
    });
  }

  it('an evening may end on its own day without an hour', () => {
    const { event, paths } = readOne({ start: '2015-10-01T19:00', end: '2015-10-01' });
    assert.equal(event?.endUTC, Date.parse('2015-10-01T21:00Z'));
    assert.deepEqual(paths, []);
  });
});
