import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatAgo } from '../../src/language/relative-time.js';

const minute = 60_000;

describe('how long ago something was', () => {
  it('is told in the largest unit that fits', () => {
    assert.equal(formatAgo('en', 5 * minute + 59_000), '5 minutes ago');
    assert.equal(formatAgo('en', 150 * minute), '2 hours ago');
    assert.equal(formatAgo('en', 26 * 60 * minute), 'yesterday');
    assert.equal(formatAgo('en', 72 * 60 * minute), '3 days ago');
  });

  it('is now for less than a minute, and for a clock that was put back', () => {
    assert.equal(formatAgo('en', 59_000), 'now');
    assert.equal(formatAgo('en', -minute), 'now');
  });

  it('is told in the language of the place', () => {
    assert.equal(formatAgo('ar-IQ', 5 * minute), 'قبل ٥ دقائق');
    assert.equal(formatAgo('no language!', 5 * minute), '5 minutes ago');
  });
});
