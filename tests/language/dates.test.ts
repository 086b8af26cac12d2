import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  formatDate,
  formatDates,
  formatMoment,
  formatTime,
  formatTimes,
  formatZone,
} from '../../src/language/dates.js';

const zone = 'Asia/Baghdad';
const evening = Date.parse('2015-10-01T16:00Z');
/** Spaces of every width as one. */
const plain = (text: string): string => text.replaceAll(/[\s\u202f\u2009]+/g, ' ');

describe('a date in words', () => {
  it('is the day that the feed says, wherever the reader is', () => {
    assert.equal(formatDate('en-GB', '2015-10-01', 'medium'), '1 October 2015');
    assert.equal(formatDate('en-GB', '2015-10-01T23:59', 'short'), '1 October');
    assert.match(formatDate('en-GB', '2015-10-01', 'full'), /^Thursday,? 1 October 2015$/);
  });

  it('is no more exact than it is known', () => {
    assert.equal(formatDate('en', '2015-10-01', 'month'), 'October 2015');
    assert.equal(formatDate('en', '2015-10-01', 'year'), '2015');
  });

  it('is Gregorian in Persian, Arabic of Saudi Arabia and Thai, since the posters said so', () => {
    assert.match(formatDate('fa', '2015-10-01', 'medium'), /اکتبر/);
    assert.match(formatDate('fa', '2015-10-01', 'year'), /^۲۰۱۵/);
    assert.match(formatDate('ar-SA', '2015-10-01', 'year'), /^(٢٠١٥|2015)/);
    assert.match(formatDate('th', '2015-10-01', 'year'), /2015/);
    assert.match(formatDate('en-u-ca-islamic', '2015-10-01', 'year'), /^2015/);
  });

  it('has the months of Iraq for a page in Arabic of Iraq', () => {
    assert.match(formatDate('ar-IQ', '2015-10-01', 'medium'), /تشرين الأول/);
    assert.match(formatDate('ar-EG', '2015-10-01', 'medium'), /أكتوبر/);
  });

  it('of several days says only once what they share', () => {
    assert.match(
      formatDates('en-GB', '2015-10-01', '2015-10-03', 'medium'),
      /^1\s?–\s?3 October 2015$/u,
    );
    assert.match(
      formatDates('en-GB', '2015-09-30', '2015-10-03', 'medium'),
      /^30 September\s?–\s?3 October 2015$/u,
    );
    assert.match(
      formatDates('de', '2015-10-01', '2015-10-03', 'medium'),
      /^1\.[–-]3\. Oktober 2015$/,
    );
  });
});

describe('a time in words', () => {
  it('is that of the zone', () => {
    assert.equal(formatTime('en-GB', evening, zone), '19:00');
    assert.equal(formatTime('en-GB', evening, 'Europe/Oslo'), '18:00');
    assert.equal(plain(formatTime('en-US', evening, zone)), '7:00 PM');
  });

  it('with its end is a span', () => {
    assert.equal(plain(formatTimes('en-GB', evening, evening + 5_400_000, zone)), '19:00–20:30');
  });

  it('with its day is a moment', () => {
    assert.match(formatMoment('en-GB', evening, zone), /1 October.*19:00/);
    assert.match(
      formatMoment('en-GB', Date.parse('2015-10-01T22:30Z'), zone),
      /2 October.*\b0?1:30/,
    );
  });

  it('names its zone as people call it', () => {
    assert.match(formatZone('en', evening, zone), /Iraq|Baghdad|Arabia/);
    assert.ok(formatZone('ar', evening, zone).length > 0);
  });
});

describe('a lang that is no language tag', () => {
  for (const tag of ['', 'en_US', 'en-', 'x', '-', 'klingon language', '<b>', 'ar-', 'en-GB-']) {
    it(`${JSON.stringify(tag)} gives a date all the same`, () => {
      assert.match(formatDate(tag, '2015-10-01', 'year'), /2015|٢٠١٥/);
      assert.ok(formatTimes(tag, evening, evening + 1, zone).length > 0);
    });
  }
});
