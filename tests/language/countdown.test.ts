import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatUntil } from '../../src/language/countdown.js';

describe('how long it still takes', () => {
  const minute = 60_000;

  it('is told in the unit that matters', () => {
    assert.equal(formatUntil('en', 30_000), 'in 1 minute');
    assert.equal(formatUntil('en', 90 * minute), 'in 90 minutes');
    assert.equal(formatUntil('en', 180 * minute), 'in 3 hours');
    assert.equal(formatUntil('en', 3 * 24 * 60 * minute), 'in 3 days');
    assert.equal(formatUntil('it', 180 * minute), 'tra 3 ore');
  });

  it('is not told when it is past, or in a language that the browser does not know', () => {
    assert.equal(formatUntil('en', 0), undefined);
    assert.equal(formatUntil('xx', minute), undefined);
  });
});
