import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isMixed } from '../../src/player/mixed-content.js';

describe('an address that browsers do not load', () => {
  it('is an insecure one on a secure page, but for this machine', () => {
    const page = 'https://partner.example/';
    assert.equal(isMixed('http://stream.example/a.m3u8', page), true);
    assert.equal(isMixed('https://stream.example/a.m3u8', page), false);
    assert.equal(isMixed('http://localhost:8000/a.m3u8', page), false);
    assert.equal(isMixed('http://stream.example/a.m3u8', 'http://partner.example/'), false);
  });
});
