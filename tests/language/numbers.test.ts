import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatNumber } from '../../src/language/numbers.js';

describe('a number in words of a language', () => {
  it('has the digits and the grouping of the language', () => {
    assert.equal(formatNumber('en', 12_345), '12,345');
    assert.equal(formatNumber('bn', 12), '১২');
    assert.equal(formatNumber('ar-IQ', 12), '١٢');
    assert.equal(formatNumber('fa', 12), '۱۲');
  });

  it('is a number all the same where the lang is no language tag', () => {
    for (const tag of ['en-', 'en_US', '', 'x']) assert.equal(formatNumber(tag, 12), '12', tag);
  });
});
