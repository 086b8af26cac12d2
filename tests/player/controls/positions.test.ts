import { strict as assert } from 'node:assert';
import { describe, it } from 'node:test';
import { resumeAt } from '../../../src/player/controls/positions.js';

describe('a recording that was left', () => {
  it('is taken up in the middle', () => {
    assert.equal(resumeAt(754, 3600), 754);
  });

  it('begins anew near its beginning, near its end, and where nobody knows', () => {
    assert.equal(resumeAt(4, 3600), undefined);
    assert.equal(resumeAt(3595, 3600), undefined);
    assert.equal(resumeAt(undefined, 3600), undefined);
  });
});
