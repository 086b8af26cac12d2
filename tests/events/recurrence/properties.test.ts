import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { occurrences } from '../../../src/events/recurrence/occurrences.js';
import type { Occurrences } from '../../../src/events/recurrence/occurrences.js';
import { parseRule } from '../../../src/events/recurrence/rule.js';
import { isWallClock, writeWallClock } from '../../../src/events/wall-clock.js';

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

function list(item: fc.Arbitrary<number | string>): fc.Arbitrary<string> {
  return fc.array(item, { minLength: 1, maxLength: 4 }).map((items) => items.join(','));
}

function eitherEnd(max: number): fc.Arbitrary<number> {
  return fc.integer({ min: 1, max }).chain((each) => fc.constantFrom(each, -each));
}

const day = fc
  .tuple(fc.constantFrom('', '1', '2', '-1', '5', '-3', '20'), fc.constantFrom(...weekdays))
  .map((parts) => parts.join(''));

const start = fc
  .tuple(fc.integer({ min: Date.UTC(1970, 0), max: Date.UTC(2037, 0) }), fc.boolean())
  .map(([time, isDay]) => writeWallClock(Math.floor(time / 1000) * 1000, isDay));

const ruleText = fc
  .record(
    {
      FREQ: fc.constantFrom(
        'YEARLY',
        'MONTHLY',
        'WEEKLY',
        'DAILY',
        'HOURLY',
        'MINUTELY',
        'SECONDLY',
      ),
      INTERVAL: fc.integer({ min: 1, max: 100 }),
      COUNT: fc.integer({ min: 1, max: 60 }),
      UNTIL: start.map((text) => text.replaceAll(/[-:]/g, '').padEnd(8, '0').slice(0, 8)),
      WKST: fc.constantFrom(...weekdays),
      BYMONTH: list(fc.integer({ min: 1, max: 12 })),
      BYWEEKNO: list(eitherEnd(53)),
      BYYEARDAY: list(eitherEnd(366)),
      BYMONTHDAY: list(eitherEnd(31)),
      BYDAY: list(day),
      BYHOUR: list(fc.integer({ min: 0, max: 23 })),
      BYMINUTE: list(fc.integer({ min: 0, max: 59 })),
      BYSECOND: list(fc.integer({ min: 0, max: 60 })),
      BYSETPOS: list(eitherEnd(20)),
      SKIP: fc.constantFrom('OMIT', 'BACKWARD', 'FORWARD'),
    },
    { requiredKeys: ['FREQ'] },
  )
  .map((parts) =>
    Object.entries(parts)
      .map(([name, value]) => `${name}=${String(value)}`)
      .join(';'),
  );

const maxSteps = 20_000;

function follow(text: string, from: string, window: { from?: string; to?: string }): Occurrences {
  const rule = parseRule(text);
  assert.ok(!('refused' in rule), text);
  return occurrences(rule, from, { limit: 50, maxSteps, ...window });
}

describe('whatever the rule, its occurrences', () => {
  it('are wall clocks in order, each once, from the start on, within its end, count and limit', () => {
    fc.assert(
      fc.property(ruleText, start, (text, begins) => {
        const { starts, steps } = follow(text, begins, {});
        assert.ok(starts.length <= 50);
        // The last period is looked through to its end.
        assert.ok(steps <= maxSteps + 1400, String(steps));
        for (const [index, each] of starts.entries()) {
          assert.ok(isWallClock(each) && each.length >= begins.slice(0, 16).length);
          assert.ok(each >= begins);
          if (index > 0) assert.ok(each > (starts[index - 1] ?? ''));
        }
        const count = /COUNT=(\d+)/.exec(text)?.[1];
        if (count !== undefined) assert.ok(starts.length <= Number(count));
        const until = /UNTIL=(\d+)/.exec(text)?.[1];
        const days = starts.map((each) => each.slice(0, 10).replaceAll('-', ''));
        if (until !== undefined) assert.ok(days.every((each) => each <= until));
      }),
      { numRuns: 500 },
    );
  });

  it('are the same when only a part of them is wanted', () => {
    fc.assert(
      fc.property(ruleText, start, fc.nat(49), (text, begins, index) => {
        const all = follow(text, begins, {});
        const from = all.starts[index];
        if (from === undefined) return;
        const rest = follow(text, begins, { from });
        assert.deepEqual(
          rest.starts.slice(0, all.starts.length - index),
          all.starts.slice(index, index + rest.starts.length),
        );
        assert.ok(rest.starts.length > 0);
        const before = follow(text, begins, { to: from });
        assert.deepEqual(before.starts, all.starts.slice(0, index));
      }),
      { numRuns: 300 },
    );
  });
});

describe('a day that a month has not', () => {
  it('falls on the first of the next also where only that is wanted', () => {
    const rule = 'FREQ=MONTHLY;BYMONTHDAY=30;SKIP=FORWARD';
    const { starts } = follow(rule, '2026-01-30', { from: '2026-03-01', to: '2026-03-02' });
    assert.deepEqual(starts, ['2026-03-01']);
  });
});

describe('whatever the text', () => {
  it('is read or refused, and never thrown at', () => {
    const parts = fc.array(
      fc.oneof(
        fc.string(),
        ruleText,
        fc.constantFrom('FREQ=', '__proto__=1', 'COUNT=999999999', 'INTERVAL=1', 'UNTIL=99999999'),
      ),
    );
    fc.assert(
      fc.property(parts, start, (texts, begins) => {
        const rule = parseRule(texts.join(';'));
        if ('refused' in rule) assert.ok(rule.refused.length > 0);
        else assert.ok(occurrences(rule, begins, { limit: 10, maxSteps }).starts.length <= 10);
      }),
      { numRuns: 500 },
    );
  });
});
