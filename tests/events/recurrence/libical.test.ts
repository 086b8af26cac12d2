import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { occurrences } from '../../../src/events/recurrence/occurrences.js';
import { parseRule } from '../../../src/events/recurrence/rule.js';

interface Case {
  readonly rule: string;
  readonly start: string;
  /** Occurrences are wanted from here on; libical's START-AT. */
  readonly from?: string;
  readonly starts: readonly string[];
}

const fixture = new URL('../fixtures/recurrence-libical.json', import.meta.url);
const { cases } = JSON.parse(readFileSync(fixture, 'utf8')) as { cases: readonly Case[] };

describe("libical's recurrence cases", () => {
  it('are all here', () => {
    assert.equal(cases.length, 142);
  });

  for (const { rule, start, from, starts } of cases) {
    it(`${rule} from ${from ?? start}`, () => {
      const parsed = parseRule(rule);
      assert.ok(!('refused' in parsed), JSON.stringify(parsed));
      const found = occurrences(parsed, start, { from, limit: 1000 });
      assert.deepEqual(found.starts, starts);
      assert.equal(found.complete, true);
    });
  }
});
