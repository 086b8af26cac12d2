import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatNamed } from '../../../src/events/formats/foreign.js';
import { eventTitled, platformText, readPlatform } from '../../fixtures/platforms.js';

const text = platformText('the-events-calendar');

describe('an answer of The Events Calendar', async () => {
  const reading = await readPlatform(text);
  const evening = eventTitled(reading, 'Soirée');

  it('is recognised, and drafts are left out', () => {
    assert.deepEqual(
      reading.feed.events.map(({ id }) => id),
      [812, 813, 814, 815].map((id) => `allies.test?id=${String(id)}`),
    );
  });

  it('has titles and texts without entities and tags', () => {
    assert.deepEqual(evening.title, { und: 'Soirée “Bagdad” & concert' });
    assert.deepEqual(evening.summary, { und: 'Court…' });
    assert.deepEqual(evening.tags, ['Solidarité', 'musique']);
    assert.equal(evening.kind, 'solidarity');
  });

  it('has what it costs at the end of its description', () => {
    assert.equal(evening.description?.['und'], 'Une soirée.\n\nEntrée libre.\n\nPrix libre');
  });

  it('has the wall clock and the zone as they are', () => {
    assert.deepEqual(
      [evening.start, evening.end, evening.zone, evening.startUTC],
      ['2015-10-03T19:00', '2015-10-03T22:00', 'Europe/Paris', Date.UTC(2015, 9, 3, 17)],
    );
    assert.equal(evening.updated, '2015-09-07T07:15:56.000Z');
  });

  it('has whole days as inclusive dates', () => {
    const days = eventTitled(reading, 'Journées');
    assert.deepEqual([days.start, days.end], ['2015-10-04', '2015-10-05']);
  });

  it('reads the offset of a site without a zone, and says so where that is none', () => {
    const call = eventTitled(reading, 'Appel');
    assert.deepEqual([call.zone, call.start], ['Etc/GMT-3', '2015-10-06T12:00']);
    const kabul = eventTitled(reading, 'Kaboul');
    assert.deepEqual([kabul.zone, kabul.startUTC], ['UTC', Date.UTC(2015, 9, 7, 7, 30)]);
    assert.deepEqual(
      reading.problems.map(({ path }) => path),
      ['zone'],
    );
  });

  it('has the venue, on the map only where the organiser wants it', () => {
    assert.deepEqual(evening.place, {
      name: { und: 'Maison de l’Europe' },
      address: '29 avenue de Villiers, 75017 Paris',
      city: { und: 'Paris' },
      country: 'FR',
      lat: 48.8816,
      lon: 2.3125,
    });
    assert.deepEqual(eventTitled(reading, 'Appel').place, { name: { und: 'Chez nous' } });
  });

  it('has the picture in the size of a card, not in four thousand pixels', () => {
    assert.equal(evening.media[0]?.width, 1024);
  });

  it('has every organiser, and none of their mail addresses', () => {
    assert.deepEqual(evening.organiser, [
      { name: 'Collectif', url: 'https://collectif.test/' },
      { name: 'Amis', url: 'https://allies.test/organizer/amis/' },
    ]);
    assert.ok(!JSON.stringify(reading.feed).includes('a@b.test'));
  });

  it('has a cancellation and a room online from what its page tells search engines', () => {
    const days = eventTitled(reading, 'Journées');
    assert.equal(days.status, 'cancelled');
    assert.deepEqual(days.online, [{ url: 'https://zoom.test/j/1', kind: 'call' }]);
  });

  it('goes on with the page that the site names', async () => {
    const { read } = await formatNamed('the-events-calendar');
    const { next } = read({ text, json: JSON.parse(text) as unknown }, { now: 0 });
    assert.deepEqual(next, {
      url: 'https://allies.test/wp-json/tribe/events/v1/events/?page=2&per_page=50',
    });
  });

  it('is read in its newer form too', async () => {
    const { feed, problems } = await readPlatform(platformText('tec-v1'));
    assert.deepEqual(problems, []);
    const [gathering] = feed.events;
    assert.equal(gathering?.id, '123@allies.test');
    assert.equal(gathering.start, '2015-03-15T09:00');
    assert.equal(gathering.place?.country, 'US');
    assert.deepEqual(gathering.organiser, [
      { name: 'Neighbours', url: 'https://neighbours.test/' },
    ]);
  });

  it('says what WordPress answered instead', async () => {
    await assert.rejects(
      readPlatform(
        { code: 'rest_no_route', message: 'No route was found' },
        {},
        'the-events-calendar',
      ),
      /No route was found/,
    );
  });
});

describe('what is asked of WordPress', async () => {
  const { request } = await formatNamed('the-events-calendar');
  const ask = (url: string) => request?.(url).url;
  const rest = 'wp-json/tribe/events/v1/events?per_page=50';

  it('is the calendar of the site, also of one in a folder', () => {
    assert.equal(ask('https://allies.test'), `https://allies.test/${rest}`);
    assert.equal(ask('https://allies.test/events/'), `https://allies.test/${rest}`);
    assert.equal(ask('https://allies.test/blog/event/soiree/'), `https://allies.test/blog/${rest}`);
  });

  it('is the address itself where it is one of REST', () => {
    for (const url of [
      'https://allies.test/wp-json/tribe/events/v1/events?categories=iraq',
      'https://allies.test/?rest_route=/tribe/events/v1/events',
    ]) {
      assert.equal(ask(url), url);
    }
  });
});
