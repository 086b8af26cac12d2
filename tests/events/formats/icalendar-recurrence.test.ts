import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { SolidarityEvent } from '../../../src/events/event.js';
import { calendarOf, readCalendar } from './icalendar-reading.js';

const weekly = [
  'UID:circle@test',
  'SUMMARY:Circle',
  'DTSTART;TZID=Europe/Rome:20151013T190000',
  'DTEND;TZID=Europe/Rome:20151013T210000',
];

async function starts(...events: readonly (readonly string[])[]): Promise<readonly string[]> {
  return (await eventsIn(...events)).map(({ start }) => start);
}

async function eventsIn(
  ...events: readonly (readonly string[])[]
): Promise<readonly SolidarityEvent[]> {
  return (await readCalendar(calendarOf(...events))).feed.events;
}

describe('an event that comes again in a calendar file', () => {
  it('keeps its wall clock over the clock change', async () => {
    const events = await eventsIn([...weekly, 'RRULE:FREQ=WEEKLY;COUNT=3']);
    assert.deepEqual(
      events.map(({ start, end, startUTC }) => [start, end, new Date(startUTC).toISOString()]),
      [
        ['2015-10-13T19:00', '2015-10-13T21:00', '2015-10-13T17:00:00.000Z'],
        ['2015-10-20T19:00', '2015-10-20T21:00', '2015-10-20T17:00:00.000Z'],
        ['2015-10-27T19:00', '2015-10-27T21:00', '2015-10-27T18:00:00.000Z'],
      ],
    );
  });

  it('in UTC keeps to UTC, also where the place is known', async () => {
    const text = calendarOf(['DTSTART:20151020T170000Z', 'RRULE:FREQ=WEEKLY;COUNT=2']);
    const { feed } = await readCalendar(text, { zone: 'Europe/Rome' });
    assert.deepEqual(
      feed.events.map(({ start }) => start),
      ['2015-10-20T17:00', '2015-10-27T17:00'],
    );
  });

  it('leaves out EXDATE, in its own zone, in UTC or as a day', async () => {
    for (const exdate of [
      'EXDATE;TZID=Europe/Rome:20151020T190000',
      'EXDATE:20151020T170000Z',
      'EXDATE;VALUE=DATE:20151020',
      'EXDATE;TZID=Asia/Baghdad:20151020T200000,20151020T210000',
    ]) {
      const found = await starts([...weekly, 'RRULE:FREQ=WEEKLY;COUNT=3', exdate]);
      assert.deepEqual(found, ['2015-10-13T19:00', '2015-10-27T19:00'], exdate);
    }
  });

  it('adds RDATE, also as a period with an end of its own (RFC 5545 §3.3.9)', async () => {
    const events = await eventsIn([
      ...weekly,
      'RDATE;TZID=Europe/Rome:20151015T190000',
      'RDATE;VALUE=PERIOD:20151016T170000Z/PT30M,20151017T170000Z/20151017T200000Z',
    ]);
    assert.deepEqual(
      events.map(({ start, end }) => [start, end]),
      [
        ['2015-10-13T19:00', '2015-10-13T21:00'],
        ['2015-10-15T19:00', '2015-10-15T21:00'],
        ['2015-10-16T19:00', '2015-10-16T19:30'],
        ['2015-10-17T19:00', '2015-10-17T22:00'],
      ],
    );
  });

  it('may be moved, renamed and called off once, whatever zone that is told in', async () => {
    const events = await eventsIn(
      [
        'UID:circle@test',
        'SUMMARY:Circle, a day later',
        'RECURRENCE-ID:20151020T170000Z',
        'DTSTART;TZID=Asia/Baghdad:20151021T200000',
        'DTEND;TZID=Asia/Baghdad:20151021T220000',
      ],
      [...weekly, 'LOCATION:Bari', 'RRULE:FREQ=WEEKLY;COUNT=3'],
      [
        ...weekly.slice(0, 2),
        'RECURRENCE-ID;TZID=Europe/Rome:20151027T190000',
        'DTSTART;TZID=Europe/Rome:20151027T190000',
        'STATUS:CANCELLED',
      ],
    );
    assert.deepEqual(
      events.map(({ id, instanceOf, title, start, end, status, previousStart }) => ({
        id,
        instanceOf,
        title: title['und'],
        start,
        end,
        status,
        previousStart,
      })),
      [
        {
          id: 'circle@test/2015-10-13T19:00',
          instanceOf: 'circle@test',
          title: 'Circle',
          start: '2015-10-13T19:00',
          end: '2015-10-13T21:00',
          status: 'scheduled',
          previousStart: undefined,
        },
        {
          id: 'circle@test/2015-10-20T19:00',
          instanceOf: 'circle@test',
          title: 'Circle, a day later',
          start: '2015-10-21T19:00',
          end: '2015-10-21T21:00',
          status: 'scheduled',
          previousStart: '2015-10-20T19:00',
        },
        {
          id: 'circle@test/2015-10-27T19:00',
          instanceOf: 'circle@test',
          title: 'Circle',
          start: '2015-10-27T19:00',
          end: '2015-10-27T21:00',
          status: 'cancelled',
          previousStart: undefined,
        },
      ],
    );
    assert.deepEqual(events[1]?.place, { name: { und: 'Bari' } });
  });

  it('hides the place of a change where the series does, though the change does not say so', async () => {
    const events = await eventsIn(
      [...weekly, 'CLASS:PRIVATE', 'RRULE:FREQ=WEEKLY;COUNT=2'],
      [
        'UID:circle@test',
        'RECURRENCE-ID;TZID=Europe/Rome:20151020T190000',
        'DTSTART;TZID=Europe/Rome:20151020T200000',
        'LOCATION:Secret Street 1',
        'GEO:41.1;16.8',
      ],
    );
    assert.equal(events.length, 2);
    assert.doesNotMatch(JSON.stringify(events), /Secret|41\.1/);
  });

  it('says when a change is meant for all that follow, and makes it once', async () => {
    const { feed, problems } = await readCalendar(
      calendarOf(
        [...weekly, 'RRULE:FREQ=WEEKLY;COUNT=3'],
        [
          'UID:circle@test',
          'SUMMARY:Later',
          'RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Rome:20151020T190000',
          'DTSTART;TZID=Europe/Rome:20151020T200000',
        ],
      ),
    );
    assert.deepEqual(
      feed.events.map(({ start }) => start),
      ['2015-10-13T19:00', '2015-10-20T20:00', '2015-10-27T19:00'],
    );
    assert.match(problems[0]?.message ?? '', /changes all occurrences from one on/);
  });

  it('stands for itself where its series is not in the file', async () => {
    const [event] = await eventsIn([...weekly, 'RECURRENCE-ID;TZID=Europe/Rome:20151013T180000']);
    assert.equal(event?.id, 'circle@test/2015-10-13T18:00');
    assert.equal(event.instanceOf, 'circle@test');
    assert.equal(event.start, '2015-10-13T19:00');
  });

  it('by another calendar (RFC 7529) is refused politely: its first date stays', async () => {
    const { feed, problems } = await readCalendar(
      calendarOf([...weekly, 'RRULE:RSCALE=HEBREW;FREQ=YEARLY;COUNT=3']),
    );
    assert.deepEqual(
      feed.events.map(({ start }) => start),
      ['2015-10-13T19:00'],
    );
    assert.match(problems[0]?.message ?? '', /RSCALE|calendar/i);
    assert.match(problems[0]?.path ?? '', /^line 3/);
  });

  it('of days is one of days', async () => {
    const found = await starts([
      'DTSTART;VALUE=DATE:20151001',
      'DTEND;VALUE=DATE:20151003',
      'RRULE:FREQ=WEEKLY;UNTIL=20151015',
      'EXDATE;VALUE=DATE:20151008',
    ]);
    assert.deepEqual(found, ['2015-10-01', '2015-10-15']);
  });
});
