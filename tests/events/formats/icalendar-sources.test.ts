import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { SolidarityEvent } from '../../../src/events/event.js';
import type { ReadOptions } from '../../../src/events/feed-draft.js';
import { readCalendar, recorded } from './icalendar-reading.js';

/** The events of a recorded file, which must be read without a problem. */
async function eventsOf(
  name: string,
  more: Partial<ReadOptions> = {},
): Promise<readonly SolidarityEvent[]> {
  const { feed, problems } = await readCalendar(recorded(name), more);
  assert.deepEqual(problems, []);
  return feed.events;
}

function when({ start, end, zone }: SolidarityEvent): readonly (string | null | undefined)[] {
  return [start, end, zone];
}

describe('a calendar as it is written by', () => {
  it('Google Calendar: UTC told by the clock of the calendar, HTML as text, a circle that moves', async () => {
    const events = await eventsOf('google');
    assert.deepEqual(events.map(when), [
      ['2015-10-01', '2015-10-03', 'Europe/Rome'],
      ['2015-10-01T18:00', '2015-10-01T20:00', 'Europe/Rome'],
      ['2015-10-13T19:00', '2015-10-13T21:00', 'Europe/Rome'],
      ['2015-10-28T20:00', '2015-10-28T22:00', 'Europe/Rome'],
      ['2015-11-03T19:00', '2015-11-03T21:00', 'Europe/Rome'],
    ]);
    const [forum, call, , moved] = events;
    assert.equal(forum?.status, 'tentative');
    assert.deepEqual(call?.description, {
      und: 'The garden in Baghdad live.\nBring friends & questions.',
    });
    assert.deepEqual(call.online, [{ url: 'https://meet.google.com/abc-defg-hij', kind: 'call' }]);
    assert.deepEqual(call.organiser, [{ name: 'Friends of the forum' }]);
    assert.equal(call.updated, '2015-09-28T12:00:00Z');
    assert.deepEqual(
      [moved?.title, moved?.previousStart],
      [{ und: 'Reading circle, a day later' }, '2015-10-27T19:00'],
    );
  });

  it('Outlook and Exchange: Windows zones, languages, Teams, a private place', async () => {
    const [baghdad, sylhet, evening] = await eventsOf('outlook');
    assert.deepEqual(baghdad && when(baghdad), [
      '2015-10-01T10:00',
      '2015-10-01T12:00',
      'Asia/Baghdad',
    ]);
    assert.deepEqual(sylhet && when(sylhet), ['2015-10-07T15:00', '2015-10-07T17:00', 'Etc/GMT-6']);
    assert.deepEqual(evening && when(evening), [
      '2015-10-24T19:00',
      '2015-10-24T21:00',
      'Europe/Berlin',
    ]);
    assert.deepEqual([baghdad?.privacy, baghdad?.place], ['placeHidden', undefined]);
    assert.deepEqual(evening?.title, { 'de-DE': 'Solidaritätsabend' });
    assert.equal(evening.online[0]?.kind, 'call');
    assert.equal(evening.id, '040000008200E00074C5B7101A82E00800000000D0A1@feed.test');
  });

  it('Apple: the place with its point, and what was called off', async () => {
    const [oslo, puglia] = await eventsOf('apple', { zone: 'Europe/Rome' });
    assert.deepEqual(oslo?.place, {
      name: { und: 'Litteraturhuset' },
      address: 'Wergelandsveien 29, 0167 Oslo, Norway',
      lat: 59.9211,
      lon: 10.7286,
    });
    assert.deepEqual(oslo.links, [{ rel: 'page', url: 'https://example.org/oslo' }]);
    assert.deepEqual(puglia && [...when(puglia), puglia.status], [
      '2015-10-13',
      undefined,
      'Europe/Rome',
      'cancelled',
    ]);
  });

  it('Nextcloud: the zone after the events, a call for a place, one evening called off', async () => {
    const events = await eventsOf('nextcloud');
    assert.deepEqual(
      events.map(({ start, status }) => [start, status]),
      [
        ['2015-10-01T19:00', 'scheduled'],
        ['2015-10-02T19:00', 'cancelled'],
        ['2015-10-03T19:00', 'scheduled'],
      ],
    );
    const [first] = events;
    assert.deepEqual([first?.kind, first?.tags], ['session', ['Session', 'Water']]);
    assert.deepEqual(first?.online, [{ url: 'https://meet.jit.si/forum-evening', kind: 'call' }]);
  });

  it('Mobilizon: a meeting is not yet a call', async () => {
    const [evening] = await eventsOf('mobilizon');
    assert.deepEqual(evening && when(evening), [
      '2015-09-22T18:30',
      '2015-09-22T21:00',
      'Europe/Rome',
    ]);
    assert.equal(evening?.kind, 'other');
    assert.equal(evening.id, '6d1c1b0a-5b0f-4f0e-9a58-1f2e3d4c5b6a@feed.test');
    assert.deepEqual([evening.place?.lat, evening.place?.lon], [41.9038, 12.5144]);
  });

  it('Gancio: UTC, told by the clock that the page gives it', async () => {
    const [film] = await eventsOf('gancio', { zone: 'Europe/Rome' });
    assert.deepEqual(film && when(film), ['2015-10-13T19:00', '2015-10-13T21:00', 'Europe/Rome']);
    assert.deepEqual(film?.tags, ['iraq', 'acqua']);
  });

  it('The Events Calendar: entities, an image, a name written as an address', async () => {
    const [film] = await eventsOf('the-events-calendar');
    assert.deepEqual(film?.title, { und: 'Film & talk' });
    assert.equal(film.kind, 'solidarity');
    assert.equal(film.media[0]?.type, 'image');
    assert.deepEqual(film.organiser, [{ name: 'Save the Tigris' }]);
    assert.deepEqual(when(film), ['2015-10-09T18:00', '2015-10-09T20:00', 'Europe/Oslo']);
  });
});
