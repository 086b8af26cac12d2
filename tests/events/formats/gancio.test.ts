import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatNamed } from '../../../src/events/formats/foreign.js';
import { eventTitled, platformText, readPlatform } from '../../fixtures/platforms.js';

const base = 'https://gancio.test/api/events';
const text = platformText('gancio');

describe('the events of Gancio', async () => {
  const reading = await readPlatform(text, { base, zone: 'Europe/Rome', language: 'it' });
  const vigil = eventTitled(reading, 'Presidio');

  it('are recognised and read without a problem', () => {
    assert.deepEqual(reading.problems, []);
    assert.equal(reading.feed.events.length, 3);
  });

  it('have their seconds as a wall clock in the zone that the page gives', () => {
    assert.deepEqual([vigil.start, vigil.end], ['2015-10-03T19:00', '2015-10-03T21:00']);
    assert.equal(vigil.startUTC, 1_443_891_600_000);
  });

  it('have the id of their own calendars, their page and their picture', () => {
    assert.equal(vigil.id, '41@gancio.test');
    assert.deepEqual(vigil.links, [
      { rel: 'page', url: 'https://gancio.test/event/presidio-per-la-pace' },
    ]);
    assert.deepEqual(vigil.media, [
      {
        type: 'image',
        url: 'https://gancio.test/media/8f1c2d.jpg',
        alt: { it: 'Uno striscione in piazza' },
        width: 1200,
        height: 900,
      },
    ]);
  });

  it('that are online have a room and no place', () => {
    const assembly = eventTitled(reading, 'Assemblea');
    assert.equal(assembly.place, undefined);
    assert.deepEqual(assembly.online, [
      { url: 'https://meet.example.test/assemblea', kind: 'call' },
    ]);
    assert.deepEqual(assembly.relates, [], 'what it recurs from is not in the list');
  });

  it('of several whole days are dates', () => {
    const festival = eventTitled(reading, 'Festival');
    assert.deepEqual([festival.start, festival.end], ['2015-10-03', '2015-10-04']);
    assert.deepEqual(festival.relates, [{ to: '41@gancio.test', rel: 'parent' }]);
  });

  it('without a zone are in UTC, which is said once', async () => {
    const { feed, problems } = await readPlatform(text, { base });
    assert.equal(feed.zone, 'UTC');
    assert.deepEqual(
      problems.map(({ path }) => path),
      ['zone'],
    );
    assert.equal(feed.events.find(({ id }) => id.startsWith('41'))?.start, '2015-10-03T17:00');
  });
});

describe('what is asked of Gancio', async () => {
  const { request } = await formatNamed('gancio');
  const ask = (url: string) => request?.(url).url;

  it('is the list of an instance, wherever in it one stands', () => {
    assert.equal(ask('https://gancio.test'), base);
    assert.equal(ask('https://gancio.test/event/presidio-per-la-pace'), base);
  });

  it('is the feed of a tag or a collection at its page', () => {
    assert.equal(ask('https://gancio.test/tag/iraq'), 'https://gancio.test/feed/json/tag/iraq');
    assert.equal(
      ask('https://gancio.test/collection/pace/'),
      'https://gancio.test/feed/json/collection/pace',
    );
  });

  it('is the address itself where it is one of a feed', () => {
    for (const url of [`${base}?tags=iraq`, 'https://a.test/gancio.json'])
      assert.equal(ask(url), url);
  });
});
