import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { SolidarityEvent } from '../../../src/events/event.js';
import { readFeed } from '../../../src/events/read-feed.js';
import { feedText, fileEvent } from '../../fixtures/feeds.js';
import type { FileFields } from '../../fixtures/feeds.js';

const now = Date.parse('2015-10-05T12:00Z');

/** What comes of a feed, read on 5 October 2015. */
async function read(
  events: readonly FileFields[],
  whole: FileFields = {},
): Promise<{ events: readonly SolidarityEvent[]; problems: readonly string[] }> {
  const { feed, problems } = await readFeed(feedText(events, whole), { now });
  return {
    events: feed.events,
    problems: problems.map(({ path, message }) => `${path}: ${message}`),
  };
}

/** An evening every Thursday in Baghdad, from 1 October 2015, 19:00 to 21:00. */
function evening(recurrence: FileFields, fields: FileFields = {}): FileFields {
  return fileEvent('evening', {
    start: '2015-10-01T19:00',
    end: '2015-10-01T21:00',
    recurrence,
    ...fields,
  });
}

const thrice = { rrule: ['FREQ=WEEKLY;COUNT=3'] };

describe('an event that recurs', () => {
  it('is as many events, each known by the series and its start', async () => {
    const { events, problems } = await read([evening(thrice)]);
    assert.deepEqual(problems, []);
    assert.deepEqual(
      events.map(({ id, instanceOf, start, end }) => ({ id, instanceOf, start, end })),
      ['2015-10-01', '2015-10-08', '2015-10-15'].map((day) => ({
        id: `evening@test/${day}T19:00`,
        instanceOf: 'evening@test',
        start: `${day}T19:00`,
        end: `${day}T21:00`,
      })),
    );
    assert.equal(events[1]?.startUTC, Date.parse('2015-10-08T16:00Z'));
    assert.equal(events[1].endUTC, Date.parse('2015-10-08T18:00Z'));
  });

  it('stays at its hour of the wall clock when the clocks change', async () => {
    const { events } = await read([
      evening({ rrule: 'FREQ=WEEKLY;COUNT=5' }, { zone: 'Europe/Oslo' }),
    ]);
    assert.deepEqual(
      events.map(({ startUTC }) => new Date(startUTC).toISOString().slice(5, 16)),
      ['10-01T17:00', '10-08T17:00', '10-15T17:00', '10-22T17:00', '10-29T18:00'],
    );
  });

  it('may be days, whose inclusive ends move along', async () => {
    const { events } = await read([
      evening(
        { rrule: ['FREQ=MONTHLY;COUNT=2'] },
        { start: '2015-10-30', end: '2015-11-01', precision: 'day' },
      ),
    ]);
    assert.deepEqual(
      events.map(({ id, start, end }) => [id, start, end]),
      [
        ['evening@test/2015-10-30', '2015-10-30', '2015-11-01'],
        ['evening@test/2015-11-30', '2015-11-30', '2015-12-02'],
      ],
    );
  });

  it('has further dates and dates left out, by their start or by their day', async () => {
    const { events } = await read([
      evening({
        rrule: ['FREQ=WEEKLY;COUNT=4'],
        rdate: ['2015-10-10T11:00', '2015-10-11'],
        exdate: ['2015-10-08T19:00', '2015-10-15'],
      }),
    ]);
    assert.deepEqual(
      events.map(({ start }) => start),
      ['2015-10-01T19:00', '2015-10-10T11:00', '2015-10-11T19:00', '2015-10-22T19:00'],
    );
  });

  it('ends at an instant of UTC in the zone of the event', async () => {
    const until = (end: string): FileFields =>
      evening({ rrule: [`FREQ=DAILY;UNTIL=${end}`] }, { zone: 'America/New_York' });
    // 19:00 in New York is 23:00 UTC.
    const upTo = await read([until('20151002T230000Z')]);
    assert.equal(upTo.events.length, 2);
    const before = await read([until('20151002T225959Z')]);
    assert.equal(before.events.length, 1);
  });

  it('tells of a broadcast and of a move only where an instance does', async () => {
    const { events } = await read([
      evening(
        { ...thrice, overrides: { '2015-10-08T19:00': { live: 'live' } } },
        { live: 'waiting', previousStart: '2015-09-30T19:00' },
      ),
    ]);
    assert.deepEqual(
      events.map(({ live }) => live),
      ['auto', 'live', 'auto'],
    );
    assert.ok(events.every((event) => !('previousStart' in event)));
  });
});

describe('a duration', () => {
  async function ends(fields: FileFields): Promise<[string | undefined, string][]> {
    const { events, problems } = await read([fileEvent('one', fields)]);
    assert.deepEqual(problems, []);
    return events.map(({ end, endUTC }) => [end, new Date(endUTC).toISOString().slice(0, 16)]);
  }

  it('stands instead of an end', async () => {
    assert.deepEqual(await ends({ start: '2015-10-01T19:00', duration: 'PT1H30M' }), [
      ['2015-10-01T20:30', '2015-10-01T17:30'],
    ]);
  });

  it('of days includes the first', async () => {
    assert.deepEqual(await ends({ start: '2015-10-01', duration: 'P3D' }), [
      ['2015-10-03', '2015-10-03T21:00'],
    ]);
    assert.deepEqual((await ends({ start: '2015-10-01', duration: 'P1W' }))[0]?.[0], '2015-10-07');
  });

  it('counts hours by the clock and days by the calendar when the clocks change', async () => {
    const night = { start: '2015-10-24T22:00', zone: 'Europe/Oslo' };
    assert.deepEqual(await ends({ ...night, duration: 'PT24H' }), [
      ['2015-10-25T21:00', '2015-10-25T20:00'],
    ]);
    assert.deepEqual(await ends({ ...night, duration: 'P1D' }), [
      ['2015-10-25T22:00', '2015-10-25T21:00'],
    ]);
    // 02:30 comes twice that night, and five and a half hours end at the second.
    assert.deepEqual(await ends({ ...night, duration: 'PT5H30M' }), [
      ['2015-10-25T02:30', '2015-10-25T01:30'],
    ]);
  });

  it('is that of every instance', async () => {
    const weekly = { rrule: ['FREQ=WEEKLY;COUNT=2'] };
    assert.deepEqual(
      await ends({ start: '2015-10-01T19:00', duration: 'PT1H', recurrence: weekly }),
      [
        ['2015-10-01T20:00', '2015-10-01T17:00'],
        ['2015-10-08T20:00', '2015-10-08T17:00'],
      ],
    );
  });

  it('gives way to an end', async () => {
    const both = { start: '2015-10-01T19:00', end: '2015-10-01T21:00', duration: 'PT1H' };
    assert.equal((await ends(both))[0]?.[0], '2015-10-01T21:00');
  });
});

describe('an instance that is otherwise', () => {
  async function overridden(fields: unknown, key = '2015-10-08T19:00'): ReturnType<typeof read> {
    return read([evening({ ...thrice, overrides: { [key]: fields } })]);
  }

  it('may be cancelled, and stays to be seen', async () => {
    const { events } = await overridden({ status: 'cancelled' });
    assert.deepEqual(
      events.map(({ status }) => status),
      ['scheduled', 'cancelled', 'scheduled'],
    );
    assert.equal(events[1]?.end, '2015-10-08T21:00');
  });

  it('may move, keeps its id and its length, and says when it was to be', async () => {
    const { events } = await overridden({ start: '2015-10-09T20:00', title: { en: 'Moved' } });
    const moved = events[1];
    assert.equal(moved?.id, 'evening@test/2015-10-08T19:00');
    assert.equal(moved.instanceOf, 'evening@test');
    assert.equal(moved.start, '2015-10-09T20:00');
    assert.equal(moved.end, '2015-10-09T22:00');
    assert.equal(moved.previousStart, '2015-10-08T19:00');
    assert.deepEqual(moved.title, { en: 'Moved' });
    assert.equal(events.length, 3);
  });

  it('may move past the next one', async () => {
    const { events } = await overridden({ start: '2015-10-16T19:00' });
    assert.deepEqual(
      events.map(({ start }) => start),
      ['2015-10-01T19:00', '2015-10-15T19:00', '2015-10-16T19:00'],
    );
  });

  it('may be dropped', async () => {
    const { events, problems } = await overridden(null);
    assert.equal(events.length, 2);
    assert.deepEqual(problems, []);
  });

  it('may have a length of its own', async () => {
    const shorter = await overridden({ duration: 'PT45M' });
    assert.equal(shorter.events[1]?.end, '2015-10-08T19:45');
    const longer = await overridden({ end: '2015-10-08T23:00' });
    assert.equal(longer.events[1]?.end, '2015-10-08T23:00');
  });

  it('may be one that no rule names, as if it were a further date', async () => {
    const { events } = await overridden({ title: { en: 'Extra' } }, '2015-10-10T11:00');
    assert.deepEqual(
      events.map(({ start }) => start),
      ['2015-10-01T19:00', '2015-10-08T19:00', '2015-10-10T11:00', '2015-10-15T19:00'],
    );
  });

  it('is named by its day where that is enough', async () => {
    const { events } = await overridden({ status: 'cancelled' }, '2015-10-08');
    assert.equal(events[1]?.status, 'cancelled');
  });

  it('passes the same gate as everything, and only its own faults are said of it', async () => {
    const { problems } = await read([
      evening(
        { ...thrice, overrides: { '2015-10-08T19:00': { status: 'off' }, soon: {} } },
        { kind: 'party' },
      ),
    ]);
    assert.deepEqual(
      problems.map((problem) => problem.split(': ')[0]),
      [
        'events[0].kind',
        'events[0].recurrence.overrides["soon"]',
        'events[0].recurrence.overrides["2015-10-08T19:00"].status',
      ],
    );
  });

  it('hides its place whether the series or the instance wishes it', async () => {
    const place = { name: { en: 'The house' }, city: { en: 'Baghdad' }, lat: 33.3, lon: 44.4 };
    const { events } = await read([
      evening(
        { ...thrice, overrides: { '2015-10-08T19:00': { title: { en: 'Late' } } } },
        { place, privacy: 'placeHidden' },
      ),
    ]);
    assert.equal(events.length, 3);
    assert.ok(!JSON.stringify(events).includes('33.3'));
  });
});

describe('how much of a series is shown', () => {
  it('without an end: from a year ago to two years ahead', async () => {
    const { events, problems } = await read([
      evening({ rrule: ['FREQ=WEEKLY'] }, { start: '2001-10-04T19:00', end: undefined }),
    ]);
    assert.equal(events[0]?.start, '2014-10-09T19:00');
    assert.equal(events.at(-1)?.start, '2017-09-28T19:00');
    assert.deepEqual(problems, []);
  });

  it('with an end: all of it, however long ago', async () => {
    const { events } = await read([
      evening({ rrule: ['FREQ=WEEKLY;COUNT=10'] }, { start: '2001-10-04T19:00', end: undefined }),
    ]);
    assert.equal(events.length, 10);
  });

  it('of one that begins after that: its first two years', async () => {
    const { events } = await read([
      evening({ rrule: ['FREQ=MONTHLY'] }, { start: '2025-01-15T19:00', end: undefined }),
    ]);
    assert.equal(events.length, 24);
  });

  it('of one that is rarer than that: the next', async () => {
    const { events, problems } = await read([
      evening({ rrule: ['FREQ=YEARLY;INTERVAL=20'] }, { start: '2001-10-04', end: undefined }),
    ]);
    assert.deepEqual(
      events.map(({ start }) => start),
      ['2021-10-04'],
    );
    assert.deepEqual(problems, []);
  });

  it('of one that is too frequent: the coming ones, and a note', async () => {
    const { events, problems } = await read([
      evening({ rrule: ['FREQ=HOURLY'] }, { start: '2001-10-04T19:30', end: undefined }),
    ]);
    assert.equal(events.length, 2000);
    assert.equal(events[0]?.start, '2015-10-04T00:30');
    assert.match(problems[0] ?? '', /recurrence: .*2000 are shown/);
  });

  it('of an archive that is too long: its first ones, and a note', async () => {
    const { events, problems } = await read([
      evening({ rrule: ['FREQ=DAILY;COUNT=3000'] }, { start: '1981-10-04', end: undefined }),
    ]);
    assert.equal(events.length, 2000);
    assert.equal(problems.length, 1);
  });

  it('of one whose rule is never true: its start', async () => {
    for (const start of ['2015-10-01T19:00', '2001-10-01T19:00', '2031-10-01T19:00']) {
      const { events } = await read([
        evening({ rrule: ['FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30'] }, { start, end: undefined }),
      ]);
      assert.deepEqual(
        events.map((event) => event.start),
        [start],
      );
    }
  });

  it('of one whose rule is refused: its start, and why', async () => {
    for (const [rule, why] of [
      ['FREQ=FORTNIGHTLY', /rrule\[0\].*FORTNIGHTLY/],
      ['RSCALE=CHINESE;FREQ=YEARLY', /rrule\[0\].*CHINESE/],
    ] as const) {
      const { events, problems } = await read([evening({ rrule: [rule] })]);
      assert.equal(events.length, 1);
      assert.match(problems[0] ?? '', why);
    }
  });

  it('of one with overrides without number: the first ones, and a note', async () => {
    const overrides = Array.from({ length: 150_000 }, (_, minute) => [
      new Date(Date.UTC(2015, 0, 1, 0, minute)).toISOString().slice(0, 16),
      {},
    ]);
    const { events, problems } = await read([
      evening({ ...thrice, overrides: Object.fromEntries(overrides) as FileFields }),
    ]);
    assert.equal(events.length, 4000);
    assert.match(problems[0] ?? '', /overrides: are too many/);
  });

  it('a feed has a hundred thousand at most, and every series one at least', async () => {
    const many = Array.from({ length: 110 }, (_, index) =>
      fileEvent(`series ${String(index)}`, { recurrence: { rrule: ['FREQ=DAILY'] } }),
    );
    const { events } = await read(many);
    assert.ok(events.length <= 100_000 + many.length);
    assert.equal(new Set(events.map(({ instanceOf }) => instanceOf)).size, many.length);
  });
});
