import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { plural } from '../../src/language/plural.js';

/** The name of the form that is chosen. */
function form(language: string, count: number): string {
  return plural(language, count, {
    zero: 'zero',
    one: 'one',
    two: 'two',
    few: 'few',
    many: 'many',
    other: 'other',
  });
}

describe('a number of things', () => {
  it('has six forms in Arabic', () => {
    const counts = [0, 1, 2, 3, 10, 11, 99, 100, 101, 102, 103];
    assert.deepEqual(
      counts.map((count) => form('ar', count)),
      ['zero', 'one', 'two', 'few', 'few', 'many', 'many', 'other', 'other', 'other', 'few'],
    );
  });

  it('has two in English and Kurmanji, and none is said in words', () => {
    for (const language of ['en', 'ku']) {
      assert.deepEqual(
        [0, 1, 2, 21].map((count) => form(language, count)),
        ['zero', 'one', 'other', 'other'],
        language,
      );
    }
  });

  it('is none, and not one, where the rules of French and Bengali put 0 with 1', () => {
    for (const language of ['fr', 'bn']) {
      assert.equal(form(language, 0), 'zero', language);
      assert.equal(form(language, 1), 'one', language);
    }
  });
});
