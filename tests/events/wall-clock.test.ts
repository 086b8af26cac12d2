import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  instantOf,
  isWallClock,
  isZone,
  nextDate,
  wallClockAt,
} from '../../src/events/wall-clock.js';

/** The instant as UTC, to be read. */
function utc(wallClock: string, zone: string): string | undefined {
  const instant = instantOf(wallClock, zone);
  return instant === undefined ? undefined : new Date(instant).toISOString().slice(0, 16) + 'Z';
}

describe('a wall clock becomes an instant', () => {
  it('three hours ahead of UTC in Baghdad, summer and winter', () => {
    assert.equal(utc('2015-10-01T19:00', 'Asia/Baghdad'), '2015-10-01T16:00Z');
    assert.equal(utc('2015-01-01T19:00', 'Asia/Baghdad'), '2015-01-01T16:00Z');
  });

  it('with the offset that Baghdad had while it still changed its clocks', () => {
    assert.equal(utc('2005-07-01T19:00', 'Asia/Baghdad'), '2005-07-01T15:00Z');
  });

  it('a day begins at midnight of its zone, wherever the reader is', () => {
    assert.equal(utc('2015-10-01', 'Europe/Oslo'), '2015-09-30T22:00Z');
    assert.equal(utc('2015-10-01', 'Asia/Dhaka'), '2015-09-30T18:00Z');
  });

  it('a time that the clocks skip is read with the offset before (RFC 5545 §3.3.5)', () => {
    assert.equal(utc('2026-03-29T02:30', 'Europe/Oslo'), '2026-03-29T01:30Z');
    assert.equal(utc('2015-03-08T02:30', 'America/New_York'), '2015-03-08T07:30Z');
  });

  it('a time that comes twice is the first of the two (RFC 5545 §3.3.5)', () => {
    assert.equal(utc('2015-10-25T02:30', 'Europe/Oslo'), '2015-10-25T00:30Z');
    assert.equal(utc('2015-11-01T01:30', 'America/New_York'), '2015-11-01T05:30Z');
  });

  it('the minutes beside a change of the clocks keep their own offset', () => {
    assert.equal(utc('2026-03-29T01:59', 'Europe/Oslo'), '2026-03-29T00:59Z');
    assert.equal(utc('2026-03-29T03:00', 'Europe/Oslo'), '2026-03-29T01:00Z');
    assert.equal(utc('2015-10-25T03:00', 'Europe/Oslo'), '2015-10-25T02:00Z');
  });

  it('a midnight that the clocks skip is the first moment of its day', () => {
    assert.equal(utc('2018-11-04', 'America/Sao_Paulo'), '2018-11-04T03:00Z');
  });

  it('Lord Howe changes its clocks by half an hour', () => {
    assert.equal(utc('2015-10-04T02:15', 'Australia/Lord_Howe'), '2015-10-03T15:45Z');
    assert.equal(utc('2015-04-05T01:45', 'Australia/Lord_Howe'), '2015-04-04T14:45Z');
  });

  it('Kathmandu is at a quarter of an hour', () => {
    assert.equal(utc('2015-10-01T12:00', 'Asia/Kathmandu'), '2015-10-01T06:15Z');
  });

  it('the day that Apia lost is read with the offset before, and its neighbours with their own', () => {
    assert.equal(utc('2011-12-29T12:00', 'Pacific/Apia'), '2011-12-29T22:00Z');
    assert.equal(utc('2011-12-30T12:00', 'Pacific/Apia'), '2011-12-30T22:00Z');
    assert.equal(utc('2011-12-31T12:00', 'Pacific/Apia'), '2011-12-30T22:00Z');
  });

  it('with the change of 2015 that Turkey put off by two weeks', () => {
    assert.equal(utc('2015-10-25T19:00', 'Europe/Istanbul'), '2015-10-25T16:00Z');
    assert.equal(utc('2015-11-07T19:00', 'Europe/Istanbul'), '2015-11-07T16:00Z');
    assert.equal(utc('2015-11-08T19:00', 'Europe/Istanbul'), '2015-11-08T17:00Z');
  });

  it('with the summer time that Cairo left out for Ramadan in 2014, and had again in 2023', () => {
    assert.equal(utc('2014-06-01T12:00', 'Africa/Cairo'), '2014-06-01T09:00Z');
    assert.equal(utc('2014-07-10T12:00', 'Africa/Cairo'), '2014-07-10T10:00Z');
    assert.equal(utc('2014-08-10T12:00', 'Africa/Cairo'), '2014-08-10T09:00Z');
    assert.equal(utc('2015-10-01T12:00', 'Africa/Cairo'), '2015-10-01T10:00Z');
    assert.equal(utc('2023-06-01T12:00', 'Africa/Cairo'), '2023-06-01T09:00Z');
  });

  it('with the summer time that Tehran gave up in 2022', () => {
    assert.equal(utc('2015-07-01T12:00', 'Asia/Tehran'), '2015-07-01T07:30Z');
    assert.equal(utc('2015-10-01T12:00', 'Asia/Tehran'), '2015-10-01T08:30Z');
    assert.equal(utc('2023-07-01T12:00', 'Asia/Tehran'), '2023-07-01T08:30Z');
  });

  it('to the minute after midnight at which St. John’s changed its clocks', () => {
    assert.equal(utc('2006-04-02T00:00', 'America/St_Johns'), '2006-04-02T03:30Z');
    assert.equal(utc('2006-04-02T01:05', 'America/St_Johns'), '2006-04-02T03:35Z');
  });

  it('to the second that Monrovia was behind until 1972', () => {
    const monrovia = instantOf('1971-12-31T12:00:00', 'Africa/Monrovia');
    assert.equal(monrovia, Date.UTC(1971, 11, 31, 12, 44, 30));
    assert.equal(utc('1972-01-08T12:00', 'Africa/Monrovia'), '1972-01-08T12:00Z');
  });

  it('past a week of summer time, as Recife had in 2000', () => {
    assert.equal(utc('2000-10-07T12:00', 'America/Recife'), '2000-10-07T15:00Z');
    assert.equal(utc('2000-10-10T12:00', 'America/Recife'), '2000-10-10T14:00Z');
    assert.equal(utc('2000-10-16T12:00', 'America/Recife'), '2000-10-16T15:00Z');
  });

  it('seconds count', () => {
    assert.equal(instantOf('2015-10-01T00:00:01', 'UTC'), Date.UTC(2015, 9, 1, 0, 0, 1));
  });

  it('and back again, in any zone', () => {
    for (const zone of ['Asia/Baghdad', 'America/St_Johns', 'Pacific/Kiritimati', 'UTC']) {
      const instant = instantOf('2015-10-01T19:05', zone) ?? Number.NaN;
      assert.equal(wallClockAt(instant, zone), '2015-10-01T19:05', zone);
    }
  });
});

describe('a wall clock that no clock shows is refused', () => {
  const impossible = [
    '2015-06-31',
    '2015-02-29',
    '1900-02-29',
    '2015-13-01',
    '2015-00-10',
    '2015-10-00',
    '2015-10-01T24:00',
    '2015-10-01T19:60',
    '2015-10-01T19:00:60',
    '2015-10-01T19:00+03:00',
    '2015-10-01T19:00Z',
    '2015-10-01 19:00',
    '2015-10-1',
    '1 October 2015',
    '+002015-10-01',
    '0015-10-01',
    ' 2015-10-01',
    '2015-10-01\n',
    '٢٠١٥-١٠-٠١',
    '',
  ];
  for (const text of impossible) {
    it(JSON.stringify(text), () => {
      assert.equal(isWallClock(text), false);
      assert.equal(instantOf(text, 'UTC'), undefined);
    });
  }

  it('but the 29th of February of a leap year is a day', () => {
    assert.equal(utc('2016-02-29', 'UTC'), '2016-02-29T00:00Z');
    assert.equal(utc('2000-02-29', 'UTC'), '2000-02-29T00:00Z');
  });
});

describe('a zone', () => {
  it('that nobody knows gives no instant', () => {
    assert.equal(isZone('Mars/Olympus'), false);
    assert.equal(instantOf('2015-10-01', 'Mars/Olympus'), undefined);
    assert.equal(isZone(''), false);
  });

  it('has its names in any case, as browsers have it', () => {
    assert.equal(isZone('asia/baghdad'), true);
    assert.equal(isZone('UTC'), true);
  });
});

describe('what follows a date', () => {
  it('crosses months, years and leap days', () => {
    assert.equal(nextDate('2015-12-31', 'day'), '2016-01-01');
    assert.equal(nextDate('2016-02-28', 'day'), '2016-02-29');
    assert.equal(nextDate('2015-01-31', 'month'), '2015-02-01');
    assert.equal(nextDate('2015-12-15', 'month'), '2016-01-01');
    assert.equal(nextDate('2015-10-01', 'year'), '2016-01-01');
  });

  it('is the day after the clock changes too', () => {
    assert.equal(nextDate('2026-03-29T02:30', 'day'), '2026-03-30');
  });
});
