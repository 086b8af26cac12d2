import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatNamed } from '../../../src/events/formats/foreign.js';
import { eventTitled, platformText, readPlatform } from '../../fixtures/platforms.js';

const base = 'https://mobilizon.test/@amici';

describe('a group of Mobilizon', async () => {
  const reading = await readPlatform(platformText('mobilizon-group'), { base });
  const evening = eventTitled(reading, 'Una serata');

  it('is read without a problem, drafts left out', () => {
    assert.deepEqual(reading.problems, []);
    assert.equal(reading.feed.events.length, 3);
    assert.deepEqual(reading.feed.title, { und: 'Amici del Foro' });
  });

  it('has times on the wall clock of the event, not in UTC', () => {
    assert.deepEqual(
      [evening.start, evening.end, evening.zone],
      ['2015-10-01T19:00', '2015-10-01T22:30', 'Europe/Rome'],
    );
    assert.equal(evening.startUTC, Date.UTC(2015, 9, 1, 17));
  });

  it('has days alone where the organiser hides the time', () => {
    const day = eventTitled(reading, 'Giornata');
    assert.deepEqual([day.start, day.end, day.precision], ['2015-10-10', '2015-10-11', 'day']);
    assert.equal(day.status, 'cancelled');
  });

  it('has its description as text in the language that it says', () => {
    assert.deepEqual(evening.description, {
      it: "Cena, musica & voci dall'Iraq.\n\nore 19: accoglienza\nore 20: collegamento con il giardino",
    });
  });

  it('has longitude before latitude and a country by its name', () => {
    assert.deepEqual(evening.place, {
      name: { und: 'Università La Sapienza' },
      address: 'Piazzale Aldo Moro 5, 00185 Roma',
      city: { und: 'Roma' },
      country: 'IT',
      lat: 41.9038,
      lon: 12.5144,
    });
  });

  it('names the group and not the person behind it', () => {
    assert.deepEqual(evening.organiser, [
      { name: 'Amici del Foro', url: 'https://mobilizon.test/@amici' },
    ]);
  });

  it('has the stream, the recording, the ticket and the access that organisers add', () => {
    assert.deepEqual(evening.online, [{ url: 'https://tube.test/w/abc', kind: 'stream' }]);
    assert.deepEqual(evening.media[1], {
      type: 'hls',
      url: 'https://cast.test/hls/live.m3u8',
      role: 'live',
    });
    assert.deepEqual(
      evening.links.map(({ rel }) => rel),
      ['page', 'page', 'report', 'register'],
    );
    assert.equal(evening.access?.stepFree, true);
    assert.deepEqual(evening.access.signLanguage, ['sgn']);
  });

  it('has an address online as the room only where the event is online', () => {
    const call = eventTitled(reading, 'Videochiamata');
    assert.deepEqual(call.online, [{ url: 'https://meet.jit.si/giardino', kind: 'call' }]);
    assert.equal(call.status, 'tentative');
    assert.equal(call.start, '2015-10-02T19:00');
  });

  it('asks for the next page while there is one', async () => {
    const { read } = await formatNamed('mobilizon');
    const json: unknown = JSON.parse(platformText('mobilizon-group'));
    const { next } = read({ text: '', json }, { now: 0, base });
    assert.equal(next?.url, 'https://mobilizon.test/api');
    assert.match(String(next.body?.['query']), /page2: organizedEvents\(page: 2, limit: 50\)/);
    assert.deepEqual(next.body?.['variables'], { group: 'amici' });
    const last = { data: { page2: { total: 53, elements: [] } } };
    assert.equal(read({ text: '', json: last }, { now: 0, base }).next, undefined);
  });

  it('says what the server complained of', async () => {
    await assert.rejects(
      readPlatform(
        { data: { group: null }, errors: [{ message: 'Group not found' }] },
        {},
        'mobilizon',
      ),
      /Group not found/,
    );
  });
});

describe('what is asked of Mobilizon', async () => {
  const { request } = await formatNamed('mobilizon');
  const ask = (url: string) => request?.(url);

  it('is the group at its page, also one of another instance', () => {
    assert.deepEqual(ask('https://mobilizon.test/@amici')?.body?.['variables'], { group: 'amici' });
    assert.deepEqual(ask('https://mobilizon.test/@amici@other.test/events')?.body?.['variables'], {
      group: 'amici@other.test',
    });
  });

  it('is all events at the address of the instance, and one event at its own', () => {
    assert.match(String(ask('https://mobilizon.test/')?.body?.['query']), /^\{ page1: events\(/);
    const uuid = '0d4c3d1e-3f5a-4a3b-9d0e-9c1f6f2f7a01';
    assert.deepEqual(ask(`https://mobilizon.test/events/${uuid}`)?.body?.['variables'], { uuid });
  });

  it('never lets an address into the words of the question', () => {
    const { body } = ask('https://mobilizon.test/@a")%7Bme%7D') ?? {};
    assert.ok(!String(body?.['query']).includes('me}'));
  });

  it('is the file itself for a file and an outbox', () => {
    for (const url of ['https://a.test/events.json', 'https://mobilizon.test/@amici/outbox']) {
      assert.deepEqual(ask(url), { url });
    }
  });
});

describe('events over ActivityPub', async () => {
  const reading = await readPlatform(platformText('mobilizon-outbox'), { zone: 'Asia/Baghdad' });
  const greeting = eventTitled(reading, 'A greeting from Oslo');

  it('are told once, as they were changed last', () => {
    assert.equal(reading.feed.events.length, 2);
    assert.equal(greeting.start, '2015-10-01T20:00');
    assert.equal(greeting.updated, '2015-09-10T10:00:00.000Z');
  });

  it('have their texts in all languages', () => {
    assert.deepEqual(greeting.title, {
      en: 'A greeting from Oslo, at eight',
      nb: 'En hilsen fra Oslo, klokka åtte',
    });
    assert.deepEqual(greeting.description, { en: 'On video.', nb: 'På video.' });
  });

  it('have an address whose fields carry a prefix', () => {
    assert.equal(greeting.place?.address, 'Youngs gate 11, 0181 Oslo');
    assert.deepEqual([greeting.place.country, greeting.place.lat], ['NO', 59.9149]);
  });

  it('have where one registers elsewhere, a picture, and a room online', () => {
    assert.ok(
      greeting.links.some(({ rel, url }) => rel === 'register' && url.includes('pamelding')),
    );
    assert.equal(greeting.media[0]?.alt, undefined, '"Banner" says nothing of a picture');
    const talk = eventTitled(reading, 'A talk in a room');
    assert.deepEqual(talk.online, [{ url: 'https://bbb.other.test/b/room', kind: 'call' }]);
    assert.equal(talk.start, '2015-10-02T21:00', 'in the zone of the page, as it names none');
    assert.equal(talk.links[0]?.url, 'https://other.test/e/1.html');
  });

  it('that are only an address are named as left out', () => {
    assert.deepEqual(
      reading.problems.map(({ path }) => path),
      ['first.orderedItems[4].object'],
    );
  });
});
