import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import ICAL from 'ical.js';
import { calendarFile } from '../../../src/events/export/icalendar.js';
import type { SolidarityEvent } from '../../../src/events/event.js';
import { readJsonFeed } from '../../../src/events/json-feed.js';
import { readFeed } from '../../../src/events/read-feed.js';
import { feedText, fileEvent } from '../../fixtures/feeds.js';
import type { FileFields } from '../../fixtures/feeds.js';

const now = Date.UTC(2015, 9, 1);

function eventsOf(...events: readonly FileFields[]): readonly SolidarityEvent[] {
  return readJsonFeed(feedText(events)).feed.events;
}

/** What our own reader makes of the file that is written of these events. */
async function thereAndBack(
  events: readonly SolidarityEvent[],
): Promise<readonly SolidarityEvent[]> {
  const { feed, problems } = await readFeed(calendarFile(events, { complete: true }), { now });
  assert.deepEqual(problems, []);
  return feed.events;
}

describe('a file of many events', () => {
  it('has a name for those who subscribe, and each zone once', () => {
    const file = calendarFile(
      eventsOf(
        fileEvent('evening', { start: '2015-10-01T19:00' }),
        fileEvent('opening', { start: '2015-10-02T10:00' }),
        fileEvent('greeting', { start: '2015-10-02T10:00', zone: 'Europe/Oslo' }),
      ),
      { title: 'The forum, 2015' },
    );
    assert.match(file, /\r\nNAME:The forum\\, 2015\r\nX-WR-CALNAME:The forum\\, 2015\r\n/);
    assert.deepEqual(file.match(/^TZID:.*$/gm), ['TZID:Asia/Baghdad', 'TZID:Europe/Oslo']);
    assert.equal(file.match(/BEGIN:VEVENT/g)?.length, 3);
  });

  it('has instances under the UID of their series, told apart by their original start', () => {
    const [event] = eventsOf(
      fileEvent('x', {
        id: 'circle@test/2015-10-13T19:00',
        instanceOf: 'circle@test',
        start: '2015-10-14T20:00',
      }),
    );
    assert.ok(event);
    const file = calendarFile([event]);
    assert.match(
      file,
      /\r\nUID:circle@test\r\nRECURRENCE-ID;TZID=Asia\/Baghdad:20151013T190000\r\n/,
    );
  });

  it('gives the same bytes for the same events', () => {
    const feed = readFileSync(
      new URL('../../../demo/extended-forum-2015.json', import.meta.url),
      'utf8',
    );
    const [once, again] = [readJsonFeed(feed), readJsonFeed(feed)].map(({ feed: { events } }) =>
      calendarFile(events, { complete: true }),
    );
    assert.equal(once, again);
  });
});

describe('the programme of the demo as a calendar file, and back', () => {
  const text = readFileSync(
    new URL('../../../demo/extended-forum-2015.json', import.meta.url),
    'utf8',
  );
  const { events } = readJsonFeed(text).feed;

  it('is the same programme', async () => {
    assert.ok(events.length > 10);
    assert.deepEqual(await thereAndBack(events), events);
  });

  it('is read by another library, event by event', () => {
    const file = new ICAL.Component(ICAL.parse(calendarFile(events, { complete: true })) as string);
    const found = file.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
    assert.deepEqual(
      found.map(({ uid, summary }) => [uid, summary]),
      events.map(({ id, title }) => [id, Object.values(title)[0]]),
    );
    for (const [index, { startDate }] of found.entries()) {
      const { start, startUTC } = events[index] ?? {};
      if (start?.includes('T')) assert.equal(startDate.toUnixTime() * 1000, startUTC);
      else assert.equal(startDate.toString(), start);
    }
  });
});

describe('an event as a calendar file, and back', () => {
  it('keeps what iCalendar has no word for', async () => {
    const given = eventsOf(
      fileEvent('evening', {
        kind: 'assembly',
        tags: ['protest', 'water'],
        title: { ar: 'أمسية', en: 'A <b>bold</b> evening &amp; more' },
        summary: { en: 'Short' },
        description: { en: 'Long', ar: 'طويل' },
        languages: ['ar', 'en'],
        start: '2015-10-01T19:00',
        end: '2015-10-01T21:00',
        status: 'postponed',
        previousStart: '2015-09-30T19:00',
        live: 'waiting',
        place: {
          name: { ar: 'بغداد', en: 'Baghdad' },
          city: { en: 'Baghdad' },
          country: 'IQ',
          address: 'Street 1',
          lat: 33.3,
          lon: 44.4,
          approx: 3000,
        },
        online: [{ url: 'https://a.test/call', kind: 'call' }],
        organiser: [{ name: 'Friends', country: 'IT' }],
        media: [
          { type: 'hls', url: 'https://a.test/live.m3u8', role: 'live', alt: { en: 'The garden' } },
          { type: 'image', url: 'https://a.test/a.png' },
        ],
        links: [
          { rel: 'register', url: 'https://a.test/register', label: { en: 'Come' } },
          { rel: 'page', url: 'https://a.test/' },
        ],
        access: { stepFree: true, captions: ['ar'] },
        relates: [{ to: 'forum@test', rel: 'recording' }],
        sequence: 4,
        updated: '2015-09-20T08:30:15Z',
        source: 'A letter',
      }),
      fileEvent('hidden', {
        privacy: 'placeHidden',
        place: { name: 'Garden', city: 'Baghdad', lat: 33, lon: 44 },
      }),
      fileEvent('month', { start: '2015-10-01', precision: 'month', zone: 'Europe/Rome' }),
    );
    assert.deepEqual(await thereAndBack(given), given);
  });

  it('is the same instance of its series', async () => {
    const series = fileEvent('circle', {
      start: '2015-10-13T19:00',
      end: '2015-10-13T21:00',
      recurrence: {
        rrule: ['FREQ=WEEKLY;COUNT=3'],
        overrides: { '2015-10-20T19:00': { start: '2015-10-21T20:00', title: { en: 'Later' } } },
      },
    });
    const { feed } = await readFeed(feedText([series]), { now });
    assert.deepEqual(
      feed.events.map(({ id }) => id),
      ['2015-10-13', '2015-10-20', '2015-10-27'].map((day) => `circle@test/${day}T19:00`),
    );
    assert.deepEqual(await thereAndBack(feed.events), feed.events);
  });

  it('believes the calendar where somebody has changed it since', async () => {
    const events = eventsOf(
      fileEvent('evening', { start: '2015-10-01T19:00', title: { en: 'Old', ar: 'قديم' } }),
    );
    const file = calendarFile(events, { complete: true })
      .replace('SUMMARY;LANGUAGE=en:Old', 'SUMMARY;LANGUAGE=en:New')
      .replace(
        'DTSTART;TZID=Asia/Baghdad:20151001T190000',
        'DTSTART;TZID=Asia/Baghdad:20151002T200000',
      );
    const [event] = (await readFeed(file, { now })).feed.events;
    assert.deepEqual([event?.title, event?.start], [{ en: 'New', ar: 'قديم' }, '2015-10-02T20:00']);
  });
});
