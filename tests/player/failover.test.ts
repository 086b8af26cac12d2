import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Failover } from '../../src/player/failover.js';

describe('several addresses of one stream', () => {
  it('are used in turn, each after two failures of the one before', () => {
    const failover = new Failover(['a', 'b']);
    const used = Array.from({ length: 6 }, () => {
      failover.noted(false);
      return failover.current;
    });
    assert.deepEqual(used, ['a', 'b', 'b', 'a', 'a', 'b']);
  });

  it('keep the first one in mind, and return to it', () => {
    const failover = new Failover(['a', 'b']);
    assert.equal(failover.home, undefined);
    failover.noted(false);
    failover.noted(false);
    assert.equal(failover.home, 'a');
    failover.goHome();
    assert.equal(failover.current, 'a');
  });

  it('are left only for failures in a row, and a lone one never', () => {
    const failover = new Failover(['a', 'b']);
    for (const good of [false, true, false, true]) assert.equal(failover.noted(good), false);
    const lone = new Failover(['a']);
    assert.equal(lone.noted(false) || lone.noted(false) || lone.noted(false), false);
  });

  it('can be replaced by the page', () => {
    const failover = new Failover(['a']);
    failover.replace('a?signature=2');
    assert.equal(failover.current, 'a?signature=2');
  });
});
