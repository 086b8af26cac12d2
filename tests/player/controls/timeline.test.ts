import { strict as assert } from 'node:assert';
import { describe, it } from 'node:test';
import {
  behindInWords,
  partAt,
  positionInWords,
  positionLabel,
  stepOf,
  timelineOf,
  within,
} from '../../../src/player/controls/timeline.js';

const recording = { start: 0, end: 3500, isLive: false };
const live = { start: 100, end: 400, isLive: true };
/** Position 100 was broadcast at 18:00 UTC. */
const dated = { wallClockAt: (at: number) => Date.UTC(2015, 9, 1, 18) + (at - 100) * 1000 };
const undated = { wallClockAt: () => undefined };

describe('the timeline', () => {
  it('of a recording is all of it', () => {
    assert.deepEqual(
      timelineOf({
        seekable: { start: 0, end: 60 },
        livePosition: undefined,
        streamType: 'on-demand',
      }),
      { start: 0, end: 60, isLive: false },
    );
  });

  it('of a broadcast ends where live is played, not where the playlist ends', () => {
    assert.deepEqual(
      timelineOf({ seekable: { start: 100, end: 412 }, livePosition: 400, streamType: 'live' }),
      live,
    );
  });

  it('is none while a broadcast has nothing worth going back to', () => {
    const seekable = { start: 100, end: 130 };
    assert.equal(timelineOf({ seekable, livePosition: 124, streamType: 'live' }), undefined);
    assert.equal(
      timelineOf({ seekable: undefined, livePosition: undefined, streamType: undefined }),
      undefined,
    );
    assert.equal(
      timelineOf({
        seekable: { start: 0, end: Infinity },
        livePosition: undefined,
        streamType: 'live',
      }),
      undefined,
    );
  });

  it('holds a position within its ends', () => {
    assert.equal(within(live, 20), 100);
    assert.equal(within(live, 900), 400);
    assert.equal(partAt(live, 250), 0.5);
  });

  it('is moved in larger steps where it is long', () => {
    assert.equal(stepOf(live), 1);
    assert.equal(stepOf(recording), 5);
  });
});

describe('a position', () => {
  it('of a recording is told in words', () => {
    assert.equal(
      positionInWords(undated, recording, 125, 'en'),
      '2 minutes, 5 seconds of 58 minutes, 20 seconds',
    );
    assert.equal(positionLabel(undated, recording, 125, 'en'), '2:05');
  });

  it('of a broadcast is told by the time of day where the stream says it', () => {
    process.env['TZ'] = 'UTC';
    assert.match(positionInWords(dated, live, 220, 'en-GB'), /^18:02, 3 minutes behind live$/);
    assert.equal(positionLabel(dated, live, 220, 'en-GB'), '18:02');
  });

  it('of a broadcast without dates is told by how far behind it is', () => {
    assert.equal(positionInWords(undated, live, 220, 'en'), '3 minutes behind live');
    assert.equal(positionLabel(undated, live, 220, 'en'), '−3:00');
  });

  it('is live within three seconds of it', () => {
    assert.equal(behindInWords(2, 'en'), 'Live');
    assert.equal(behindInWords(45, 'en'), '45 seconds behind live');
    assert.equal(behindInWords(3599, 'en'), '1 hour behind live');
  });
});
