import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { calendarFile } from '../../src/events/export/icalendar.js';
import { toCsv } from '../../src/events/export/csv.js';
import { toFeedJson } from '../../src/events/export/feed-json.js';
import { toGeoJson } from '../../src/events/export/geojson.js';
import { toJsonLd } from '../../src/events/export/json-ld.js';
import { mergeFeeds } from '../../src/events/merging/merge.js';
import { readJsonFeed } from '../../src/events/json-feed.js';
import { readFeed } from '../../src/events/read-feed.js';
import { feedText, fileEvent } from '../fixtures/feeds.js';

const secret = /Palestine|33\.3152|44\.3661|house/i;
const house = {
  name: { en: 'The house of the baker' },
  address: '12 Palestine Street',
  lat: 33.3152,
  lon: 44.3661,
};

describe('a hidden place without a city', () => {
  const texts: Readonly<Record<string, string>> = {
    'our own JSON': feedText([fileEvent('one', { privacy: 'placeHidden', place: house })]),
    'a table with an address':
      'id,title,date,address,privacy\none,Evening,2027-10-01,"12 Palestine Street, Baghdad",placeHidden',
    'a table with a point':
      'id,title,date,lat,lon,privacy\none,Evening,2027-10-01,33.3152,44.3661,placeHidden',
    GeoJSON: JSON.stringify({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [44.3661, 33.3152] },
      properties: { id: 'one', title: 'Evening', start: '2027-10-01', privacy: 'placeHidden' },
    }),
    'a private calendar entry': [
      'BEGIN:VCALENDAR',
      'BEGIN:VEVENT',
      'UID:one@test',
      'DTSTART;VALUE=DATE:20271001',
      'SUMMARY:Evening',
      'CLASS:PRIVATE',
      'LOCATION:12 Palestine Street',
      'GEO:33.3152;44.3661',
      'END:VEVENT',
      'END:VCALENDAR',
    ].join('\r\n'),
  };
  for (const [what, text] of Object.entries(texts)) {
    it(`has nothing left of it that tells where it is: ${what}`, async () => {
      const { feed } = await readFeed(text, { now: 0 });
      assert.equal(feed.events.length, 1);
      assert.doesNotMatch(JSON.stringify(feed), secret);
    });
  }

  it('is in no file that is written, also where the event was made by hand', () => {
    const { feed } = readJsonFeed(feedText([fileEvent('one', { place: house })]));
    const [event] = feed.events;
    assert.ok(event);
    const hand = { ...feed, events: [{ ...event, privacy: 'placeHidden' } as const] };
    for (const write of [toFeedJson, toJsonLd, toGeoJson, toCsv]) {
      assert.doesNotMatch(write(hand), secret, write.name);
    }
    assert.doesNotMatch(calendarFile(hand.events, { title: 'Feed' }), secret);
  });
});

describe('of several feeds one that hides a place', () => {
  it('is heeded also where it knows the event under the id of another', () => {
    const title = { en: 'The evening of letters' };
    const start = '2027-10-01T19:00';
    const read = (id: string, fields: object) =>
      readJsonFeed(feedText([fileEvent(id, { title, start, zone: 'Asia/Baghdad', ...fields })]));
    const [first, second, third] = [
      read('one', { place: { ...house, city: { en: 'Baghdad' } } }),
      read('two', { place: { ...house, city: { en: 'Baghdad' } } }),
      read('two', { sequence: 5, status: 'cancelled', privacy: 'placeHidden' }),
    ];
    const { events } = mergeFeeds([first, second, third]);
    assert.equal(events.length, 1);
    assert.equal(events[0]?.privacy, 'placeHidden');
    assert.equal(events[0].status, 'cancelled');
    assert.doesNotMatch(JSON.stringify(events), secret);
  });
});

describe('schema.org', () => {
  it('keeps the same title on the same evening in two cities apart', async () => {
    const events = ['Oslo', 'Rome'].map((location) => ({
      '@type': 'Event',
      name: 'Vigil',
      startDate: '2027-10-20',
      location,
    }));
    const text = JSON.stringify({ '@context': 'https://schema.org', '@graph': events });
    const { feed } = await readFeed(text, { now: 0 });
    assert.equal(feed.events.length, 2);
  });
});

describe('a table', () => {
  it('keeps the same title on the same evening in two cities apart', async () => {
    const { feed } = await readFeed(
      'title,date,city\nVigil,2027-10-20,Oslo\nVigil,2027-10-20,Rome',
      { now: 0 },
    );
    assert.equal(feed.events.length, 2);
  });

  it('loses one row with a day that does not exist, and no other', async () => {
    const { feed } = await readFeed(
      'id,title,date,start time,end time,zone\na,Good,2027-10-20,19:00,21:00,Europe/Rome\nb,Mistyped,2027-13-32,22:00,02:00,Europe/Rome',
      { now: 0 },
    );
    assert.deepEqual(
      feed.events.map(({ id }) => id),
      ['a'],
    );
  });
});

describe('a time beyond the year 9999', () => {
  it('ends no event, and no export', () => {
    const { feed } = readJsonFeed(
      feedText([fileEvent('one', { start: '9999-12-30', end: '9999-12-31' })]),
    );
    assert.equal(feed.events.length, 1);
    for (const write of [toFeedJson, toJsonLd]) assert.doesNotMatch(write(feed), /\+01\d{4}/);
  });
});
