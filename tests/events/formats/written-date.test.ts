import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readClock, readWrittenDate } from '../../../src/events/formats/flat/written-date.js';

describe('a date as people write it', () => {
  const same: readonly string[] = [
    '2027-10-01',
    '2027/10/1',
    '1.10.2027',
    '01/10/2027',
    '١/١٠/٢٠٢٧',
    '۱/۱۰/۲۰۲۷',
    '০১/১০/২০২৭',
    '1 October 2027',
    'Friday, October 1, 2027',
    '1 Oct. 2027',
    '1. oktober 2027',
    '1 ottobre 2027',
    '1er octobre 2027',
    'Freitag, 1. Oktober 2027',
    '1 تشرين الأول 2027',
    '١ أكتوبر ٢٠٢٧',
    '١ی تشرینی یەکەم ٢٠٢٧',
    '1 cotmeh 2027',
    '১ অক্টোবর, ২০২৭',
  ];
  for (const text of same) {
    it(`"${text}" is the first of October`, () => {
      assert.deepEqual(readWrittenDate(text, 'day-first', undefined), { date: '2027-10-01' });
    });
  }

  const others: readonly (readonly [string, object | undefined])[] = [
    ['October 2027', { date: '2027-10-01', precision: 'month' }],
    ['2027', { date: '2027-01-01', precision: 'year' }],
    ['01/10/2027 19:00:00', { date: '2027-10-01', time: '19:00' }],
    ['1.10.2027 19.30', { date: '2027-10-01', time: '19:30' }],
    ['1 Oct 2027, 7pm', { date: '2027-10-01', time: '19:00' }],
    ['2027-10-01T19:00:00+03:00', { date: '2027-10-01', time: '19:00', zone: 'Etc/GMT-3' }],
    ['soon', undefined],
    ['', undefined],
    ['12345', undefined],
    ['1/2/3', undefined],
  ];
  for (const [text, expected] of others) {
    it(`"${text}" is ${JSON.stringify(expected)}`, () => {
      assert.deepEqual(readWrittenDate(text, 'day-first', undefined), expected);
    });
  }
});

describe('a time as people write it', () => {
  for (const [text, expected] of [
    ['19:00', '19:00'],
    ['7 pm', '19:00'],
    ['7:30 p.m.', '19:30'],
    ['19.00', '19:00'],
    ['19h30', '19:30'],
    ['19h', '19:00'],
    ['kl. 19.00', '19:00'],
    ['19 Uhr', '19:00'],
    ['ore 19', '19:00'],
    ['12 am', '00:00'],
    ['12 pm', '12:00'],
    ['٧ مساءً', '19:00'],
    ['৭:০০', '07:00'],
    ['25:00', undefined],
    ['13 pm', undefined],
    ['later', undefined],
  ] as const) {
    it(`"${text}" is ${expected ?? 'no time'}`, () => {
      assert.equal(readClock(text), expected);
    });
  }
});
