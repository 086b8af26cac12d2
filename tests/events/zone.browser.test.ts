import { expect } from '@open-wc/testing';
import { instantOf, isZone } from '../../src/events/wall-clock.js';

describe('a zone', () => {
  // Newer browsers take "+03:00" where they take a zone; Node 20 does not.
  it('is never an offset, which knows of no clock change, whatever the browser would take', () => {
    for (const offset of ['+03:00', '-0500', '+03']) {
      expect(isZone(offset), offset).to.equal(false);
      expect(instantOf('2015-10-01T19:00', offset), offset).to.equal(undefined);
    }
  });

  it('is any that the feed of 2015 names', () => {
    for (const zone of ['Asia/Baghdad', 'Europe/Rome', 'Europe/Oslo', 'Asia/Dhaka']) {
      expect(isZone(zone), zone).to.equal(true);
    }
  });
});
