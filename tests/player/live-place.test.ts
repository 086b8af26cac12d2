import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { paceFor } from '../../src/player/live-pace.js';
import { LivePlace } from '../../src/player/live-place.js';

function broadcast(position: number, currentTime: number) {
  const seekable = { length: 1, start: () => 0, end: () => position };
  const media = { currentTime, playbackRate: 1, seekable };
  const edge = { position, targetLatency: 12 };
  /** When the timeline of the media began, epoch milliseconds. */
  const timeline = { began: 0 };
  const place = new LivePlace(media as unknown as HTMLMediaElement, () => ({
    live: edge,
    wallClockAt: (at) => timeline.began + at * 1000,
  }));
  return { media, edge, timeline, place };
}

/** A visitor who has gone back by 69 seconds. */
function goneBack() {
  const visit = broadcast(100, 99);
  visit.place.keep(6);
  visit.media.currentTime = 30;
  visit.place.moved();
  visit.place.keep(6);
  return visit;
}

describe('the pace of a broadcast', () => {
  it('is a little faster after a stall, until it is there', () => {
    assert.equal(paceFor({ behind: 5, ahead: 6, rate: 1 }), 1.05);
    assert.equal(paceFor({ behind: 5, ahead: 6, rate: 1.05 }), undefined);
    assert.equal(paceFor({ behind: 0.2, ahead: 6, rate: 1.05 }), 1);
  });

  it('does not hurry without provisions', () => {
    assert.equal(paceFor({ behind: 5, ahead: 2, rate: 1 }), undefined);
    assert.equal(paceFor({ behind: 5, ahead: 1, rate: 1.05 }), 1);
  });

  it("leaves a visitor's own speed alone", () => {
    assert.equal(paceFor({ behind: 5, ahead: 6, rate: 1.5 }), undefined);
  });
});

describe('a visitor who follows a broadcast', () => {
  it('is at the live edge again after an hour of sleep', () => {
    const { media, edge, place } = broadcast(100, 99);
    place.keep(6);
    edge.position += 3600;
    place.keep(6);
    assert.equal(media.currentTime, 3700);
  });

  it('stays where they have gone back to, until they return', () => {
    const { media, edge, place } = broadcast(100, 99);
    place.keep(6);
    media.currentTime = 30;
    place.moved();
    assert.equal(place.followsLive, false);
    edge.position += 60;
    place.keep(6);
    assert.equal(media.currentTime, 30);
    media.currentTime = 158;
    place.moved();
    assert.equal(place.followsLive, true);
  });

  it('goes on from where they paused', () => {
    const { media, edge, place } = broadcast(100, 99);
    place.keep(6);
    place.wished(false);
    edge.position += 300;
    place.moved();
    place.keep(6);
    assert.equal(media.currentTime, 99);
    place.goLive();
    assert.equal(media.currentTime, 400);
  });

  it('is brought back to the moment they had gone to when it is loaded anew', () => {
    const { media, edge, timeline, place } = goneBack();
    // Twice, as when the first attempt came to nothing.
    place.begins();
    place.begins();
    // The new timeline begins ten seconds later than the old one did.
    timeline.began = 10_000;
    media.currentTime = edge.position = 95;
    place.keep(6);
    assert.equal(media.currentTime, 20);
    assert.equal(place.followsLive, false);
  });

  it('stays at the edge where that moment is not to be had any more', () => {
    const { media, edge, timeline, place } = goneBack();
    place.begins();
    timeline.began = 60_000;
    media.currentTime = edge.position = 45;
    place.keep(6);
    assert.equal(media.currentTime, 45);
    assert.equal(place.followsLive, true);
  });

  it('follows on after a short pause', () => {
    const { edge, place } = broadcast(100, 99);
    place.wished(false);
    edge.position += 4;
    place.moved();
    assert.equal(place.followsLive, true);
  });
});
