import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { occurrences } from '../../../src/events/recurrence/occurrences.js';
import { parseRule } from '../../../src/events/recurrence/rule.js';
import type { RecurrenceRule } from '../../../src/events/recurrence/rule.js';

function ruleOf(text: string): RecurrenceRule {
  const rule = parseRule(text);
  assert.ok(!('refused' in rule), JSON.stringify(rule));
  return rule;
}

function startsOf(text: string, start: string, limit = 20): readonly string[] {
  return occurrences(ruleOf(text), start, { limit }).starts;
}

describe('a recurrence rule', () => {
  it('is read whatever its case, white space and empty parts', () => {
    const plain = ruleOf('FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,-1TH');
    assert.deepEqual(ruleOf(' rrule:freq=weekly ; interval=2;;byday= mo , -1th;'), plain);
    assert.deepEqual(plain.days, [
      { weekday: 1, nth: 0 },
      { weekday: 4, nth: -1 },
    ]);
  });

  it('has its lists in order and without repetition', () => {
    assert.deepEqual(ruleOf('FREQ=YEARLY;BYMONTH=5,4,5').months, [4, 5]);
  });

  it('takes the leap second for the one before', () => {
    assert.deepEqual(ruleOf('FREQ=MINUTELY;BYSECOND=59,60').seconds, [59]);
  });

  const refused: readonly (readonly [string, RegExp])[] = [
    ['', /FREQ is missing/],
    ['INTERVAL=2', /FREQ is missing/],
    ['FREQ=FORTNIGHTLY', /FREQ=FORTNIGHTLY/],
    ['FREQ=DAILY;FREQ=WEEKLY', /FREQ is there twice/],
    ['FREQ=DAILY;INTERVAL=0', /INTERVAL/],
    ['FREQ=DAILY;COUNT=-1', /COUNT/],
    ['FREQ=DAILY;COUNT=1e3', /COUNT/],
    ['FREQ=DAILY;COUNT=', /COUNT/],
    ['FREQ=DAILY;UNTIL=soon', /UNTIL/],
    ['FREQ=DAILY;BYMONTH=13', /BYMONTH/],
    ['FREQ=DAILY;BYMONTH=5L', /BYMONTH/],
    ['FREQ=DAILY;BYMONTHDAY=0', /BYMONTHDAY/],
    ['FREQ=DAILY;BYMONTHDAY=32', /BYMONTHDAY/],
    ['FREQ=YEARLY;BYWEEKNO=54', /BYWEEKNO/],
    ['FREQ=YEARLY;BYYEARDAY=-367', /BYYEARDAY/],
    ['FREQ=DAILY;BYHOUR=24', /BYHOUR/],
    ['FREQ=DAILY;BYDAY=XX', /BYDAY/],
    ['FREQ=MONTHLY;BYDAY=0MO', /BYDAY/],
    ['FREQ=DAILY;WKST=1', /WKST/],
    ['FREQ=DAILY;BYSETPOS=0', /BYSETPOS/],
    ['FREQ=DAILY;BYEASTER=1', /BYEASTER/],
    ['FREQ=DAILY;CONSTRUCTOR=1', /CONSTRUCTOR/],
    ['RSCALE=HEBREW;FREQ=YEARLY', /calendar HEBREW/],
    ['FREQ=DAILY;SKIP=SIDEWAYS', /SKIP=SIDEWAYS/],
  ];
  for (const [text, reason] of refused) {
    it(`is refused with a reason: ${text || 'nothing'}`, () => {
      const rule = parseRule(text);
      assert.ok('refused' in rule);
      assert.match(rule.refused, reason);
    });
  }
});

describe('an occurrence', () => {
  it('is on a day of a year that the rule means, past leap years and centuries', () => {
    assert.deepEqual(startsOf('FREQ=YEARLY;COUNT=3', '2096-02-29'), [
      '2096-02-29',
      '2104-02-29',
      '2108-02-29',
    ]);
  });

  it('is in every other week, counted from the week of the start, also from its first day', () => {
    const starts = ['2015-10-05', '2015-10-19', '2015-11-02'];
    assert.deepEqual(startsOf('FREQ=WEEKLY;INTERVAL=2;COUNT=3', '2015-10-05'), starts);
    assert.deepEqual(startsOf('FREQ=WEEKLY;INTERVAL=2;COUNT=3;WKST=SU', '2015-10-05'), starts);
  });

  it('ends with the day that UNTIL names, or at its moment', () => {
    const rule = 'FREQ=HOURLY;INTERVAL=12;UNTIL=';
    assert.equal(startsOf(`${rule}20151002`, '2015-10-01T19:00').at(-1), '2015-10-02T19:00');
    assert.equal(startsOf(`${rule}20151002T190000`, '2015-10-01T19:00').length, 3);
    assert.equal(startsOf(`${rule}20151002T185959`, '2015-10-01T19:00').length, 2);
  });

  it('that a month has not is left out, or moved as RFC 7529 has it', () => {
    const monthly = 'RSCALE=GREGORIAN;FREQ=MONTHLY;COUNT=4;SKIP=';
    assert.deepEqual(startsOf(`${monthly}OMIT`, '2015-01-31'), [
      '2015-01-31',
      '2015-03-31',
      '2015-05-31',
      '2015-07-31',
    ]);
    assert.deepEqual(startsOf(`${monthly}BACKWARD`, '2015-01-31'), [
      '2015-01-31',
      '2015-02-28',
      '2015-03-31',
      '2015-04-30',
    ]);
    assert.deepEqual(startsOf(`${monthly}FORWARD`, '2015-01-31'), [
      '2015-01-31',
      '2015-03-01',
      '2015-03-31',
      '2015-05-01',
    ]);
  });

  it('is found at once, however long ago the rule began', () => {
    const { starts, steps } = occurrences(ruleOf('FREQ=SECONDLY;INTERVAL=7'), '1970-01-01T00:00', {
      from: '2026-11-25T12:00',
      limit: 2,
    });
    assert.deepEqual(starts, ['2026-11-25T12:00:03', '2026-11-25T12:00:10']);
    assert.ok(steps < 10);
  });

  it('is counted from the start, also where the first are not wanted', () => {
    const { starts, complete } = occurrences(ruleOf('FREQ=DAILY;COUNT=10'), '2015-10-01', {
      from: '2015-10-09',
      limit: 5,
    });
    assert.deepEqual(starts, ['2015-10-09', '2015-10-10']);
    assert.equal(complete, true);
  });
});

describe('a rule that would never end', () => {
  const endless = [
    'FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=SECONDLY;BYSECOND=2;INTERVAL=60',
    'FREQ=MINUTELY;BYMINUTE=2;INTERVAL=60',
    'FREQ=YEARLY;BYWEEKNO=20;BYMONTH=1',
    'FREQ=HOURLY;BYSETPOS=5',
    'FREQ=WEEKLY;BYMONTHDAY=31;BYMONTH=4',
  ];
  for (const text of endless) {
    it(`is given up: ${text}`, () => {
      const { starts, complete, steps } = occurrences(ruleOf(text), '1970-01-01T00:01', {
        limit: 10,
      });
      assert.deepEqual(starts, []);
      assert.equal(complete, false);
      assert.ok(steps < 110_000);
    });
  }

  it('ends with the four digits that a year has', () => {
    const { starts, complete } = occurrences(
      ruleOf('FREQ=YEARLY;INTERVAL=3000'),
      '2015-10-01T19:00',
      { limit: 10 },
    );
    assert.deepEqual(starts, ['2015-10-01T19:00', '5015-10-01T19:00', '8015-10-01T19:00']);
    assert.equal(complete, true);
  });
});
