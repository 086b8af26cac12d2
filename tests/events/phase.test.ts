import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { EventFeed, SolidarityEvent } from '../../src/events/event.js';
import { readJsonFeed } from '../../src/events/json-feed.js';
import { broadcastOf, isLive, phaseOf, recordingOf, sectionOf } from '../../src/events/phase.js';
import { feedText, fileEvent } from '../fixtures/feeds.js';
import type { FileFields } from '../fixtures/feeds.js';

const hls = { type: 'hls', url: 'https://media.test/a.m3u8' } as const;
const live = { ...hls, role: 'live' } as const;
const recording = { ...hls, role: 'recording' } as const;

/** An evening in Baghdad, 19:00 to 21:00. */
function evening(fields: FileFields = {}): SolidarityEvent {
  const times = { start: '2015-10-01T19:00', end: '2015-10-01T21:00' };
  const [event] = readJsonFeed(feedText([fileEvent('evening', { ...times, ...fields })])).feed
    .events;
  assert.ok(event);
  return event;
}

const before = Date.parse('2015-10-01T15:59Z');
const start = Date.parse('2015-10-01T16:00Z');
const during = Date.parse('2015-10-01T17:00Z');
const end = Date.parse('2015-10-01T18:00Z');
const after = Date.parse('2015-10-02T00:00Z');

describe('where an event stands', () => {
  it('follows the clock where the organiser says nothing: its start is in, its end is out', () => {
    assert.equal(phaseOf(evening(), before), 'upcoming');
    assert.equal(phaseOf(evening(), start), 'now');
    assert.equal(phaseOf(evening(), during), 'now');
    assert.equal(phaseOf(evening(), end), 'ended');
  });

  it('a late start beats the clock', () => {
    assert.equal(phaseOf(evening({ live: 'waiting' }), during), 'upcoming');
  });

  it('so does one that runs over, and one that begins early', () => {
    assert.equal(phaseOf(evening({ live: 'live' }), after), 'now');
    assert.equal(phaseOf(evening({ live: 'live' }), before), 'now');
  });

  it('and one that ends early', () => {
    assert.equal(phaseOf(evening({ live: 'ended' }), during), 'ended');
  });

  it('is a replay once it is over and there is a recording', () => {
    const kept = { media: [live, recording] };
    assert.equal(phaseOf(evening(kept), during), 'now');
    assert.equal(phaseOf(evening(kept), after), 'replay');
    assert.equal(phaseOf(evening({ ...kept, live: 'replay' }), during), 'replay');
  });

  it('is no replay when only a stream, a picture or captions are left', () => {
    for (const media of [
      [live],
      [{ ...recording, type: 'image' }],
      [{ ...recording, type: 'captions' }],
    ]) {
      assert.equal(phaseOf(evening({ media }), after), 'ended');
    }
  });
});

describe('an event that says less, or otherwise', () => {
  const minute = 60_000;

  it('is not over the moment it begins because nobody said when it ends', () => {
    const open = evening({ end: undefined });
    assert.equal(phaseOf(open, start), 'now');
    assert.equal(phaseOf(open, start + 119 * minute), 'now');
    assert.equal(phaseOf(open, start + 120 * minute), 'ended');
    assert.equal(open.endUTC, open.startUTC);
  });

  it('is on for all of its day, in its own zone', () => {
    const day = evening({ start: '2015-10-01', end: undefined });
    assert.equal(phaseOf(day, Date.parse('2015-09-30T20:59:59Z')), 'upcoming');
    assert.equal(phaseOf(day, Date.parse('2015-09-30T21:00Z')), 'now');
    assert.equal(phaseOf(day, Date.parse('2015-10-01T20:59:59Z')), 'now');
    assert.equal(phaseOf(day, Date.parse('2015-10-01T21:00Z')), 'ended');
  });

  it('is on while it is that day anywhere, where it has no zone', () => {
    const day = evening({ start: '2015-10-01', end: undefined, zone: null });
    assert.equal(day.zone, null);
    // In Kiritimati (UTC+14) the day has begun; on Baker Island (UTC-12) it ends last.
    assert.equal(phaseOf(day, Date.parse('2015-09-30T09:59Z')), 'upcoming');
    assert.equal(phaseOf(day, Date.parse('2015-09-30T10:00Z')), 'now');
    assert.equal(phaseOf(day, Date.parse('2015-10-02T11:59Z')), 'now');
    assert.equal(phaseOf(day, Date.parse('2015-10-02T12:00Z')), 'ended');
  });

  it('is never on when it is cancelled, whatever else is said', () => {
    for (const said of ['auto', 'live', 'waiting']) {
      const off = evening({ status: 'cancelled', live: said, media: [live, recording] });
      assert.deepEqual(
        [before, during, after].map((now) => phaseOf(off, now)),
        ['upcoming', 'ended', 'ended'],
        said,
      );
    }
  });

  it('is yet to come while it is postponed, until the organiser says that it is on', () => {
    const later = evening({ status: 'postponed', media: [live] });
    assert.equal(phaseOf(later, during), 'upcoming');
    assert.equal(phaseOf(later, after), 'upcoming');
    assert.equal(isLive(later, during), false);
    assert.equal(phaseOf(evening({ status: 'postponed', live: 'live' }), after), 'now');
  });
});

describe('a broadcast', () => {
  it('is live while the event goes on and there is a stream', () => {
    assert.equal(isLive(evening({ media: [live] }), during), true);
    assert.equal(isLive(evening({ media: [live] }), before), false);
    assert.equal(isLive(evening({ media: [live] }), after), false);
  });

  it('is not live for want of a stream', () => {
    assert.equal(isLive(evening({ media: [recording] }), during), false);
  });

  it('of a cancelled event is never live', () => {
    assert.equal(
      isLive(evening({ media: [live], status: 'cancelled', live: 'live' }), during),
      false,
    );
  });

  it('and its recording are told apart; media without a role are a recording', () => {
    const both = evening({ media: [hls, live] });
    assert.equal(broadcastOf(both)?.role, 'live');
    assert.equal(recordingOf(both)?.role, undefined);
    assert.equal(recordingOf(evening({ media: [live] })), undefined);
  });
});

describe('before, during and after the main event', () => {
  function sections(main: string | undefined, ...others: FileFields[]): (string | undefined)[] {
    const forum = fileEvent('forum', { start: '2015-10-01', end: '2015-10-03' });
    const { feed } = readJsonFeed(feedText([forum, ...others], { main }));
    return others.map(({ id }) => sectionOf(member(feed, id), feed));
  }

  function member(feed: EventFeed, id: unknown): SolidarityEvent {
    const event = feed.events.find((each) => each.id === id);
    assert.ok(event);
    return event;
  }

  it('is told by calendar days, both ends included', () => {
    const starts = ['2015-09-30', '2015-10-01', '2015-10-03', '2015-10-04'];
    const others = starts.map((day) => fileEvent(day, { start: day }));
    assert.deepEqual(sections('forum@test', ...others), ['before', 'during', 'during', 'after']);
  });

  it('an evening in New York on the last day is during, although it is morning in Baghdad', () => {
    const evening = fileEvent('evening', { start: '2015-10-03T21:00', zone: 'America/New_York' });
    assert.deepEqual(sections('forum@test', evening), ['during']);
  });

  it('what began before and reaches into it is during', () => {
    const campaign = fileEvent('campaign', { start: '2015-09-01', end: '2015-10-01' });
    const earlier = fileEvent('earlier', { start: '2015-09-01', end: '2015-09-30' });
    assert.deepEqual(sections('forum@test', campaign, earlier), ['during', 'before']);
  });

  it('is nothing where the feed names no main event, or one that it has not', () => {
    assert.deepEqual(sections(undefined, fileEvent('a')), [undefined]);
    assert.deepEqual(sections('nobody@test', fileEvent('a')), [undefined]);
  });
});
