import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { eventsInHash, hashWith } from '../../src/events/deep-link.js';

describe('the hash of an address', () => {
  it('names the events that are chosen', () => {
    assert.deepEqual(eventsInHash('#event=a%40b'), ['a@b']);
    assert.deepEqual(eventsInHash('#about&event=a&event=b'), ['a', 'b']);
    assert.deepEqual(eventsInHash('#event=https%3A%2F%2Fpartner.test%2F%3Fa%26b'), [
      'https://partner.test/?a&b',
    ]);
  });

  it('names none where it is the page’s alone, or broken', () => {
    for (const hash of ['', '#', '#about', '#events=a', '#event=', '#event=%', '#?event=']) {
      assert.deepEqual(eventsInHash(hash), [], hash);
    }
  });

  it('takes a choice up, changes it and lets go of it', () => {
    assert.equal(hashWith('', undefined, 'a@b'), '#event=a%40b');
    assert.equal(hashWith('#event=a', 'a', 'b'), '#event=b');
    assert.equal(hashWith('#event=a', 'a', undefined), '');
    assert.equal(hashWith('#event=a', undefined, 'a'), '#event=a');
  });

  it('keeps what the page and other feeds have in it', () => {
    assert.equal(hashWith('#about', undefined, 'a'), '#about&event=a');
    assert.equal(hashWith('#about&event=a', 'a', undefined), '#about');
    assert.equal(hashWith('#x=1&event=other&event=a', 'a', 'b'), '#x=1&event=other&event=b');
  });
});
