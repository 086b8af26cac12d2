import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { SolidarityEvent } from '../../src/events/event.js';
import { readJsonFeed } from '../../src/events/json-feed.js';
import { plainSource } from '../../src/player/own-source.js';
import { livestreamOf, sourceOf, sourceToShow } from '../../src/player/source.js';
import type { Offer } from '../../src/player/source.js';
import { feedText, fileEvent } from '../fixtures/feeds.js';
import type { FileFields } from '../fixtures/feeds.js';

const stream = 'https://stream.test/live.m3u8';
const live = { type: 'hls', role: 'live', url: stream };
const kept = { type: 'video', role: 'recording', url: 'https://stream.test/kept.mp4' };

const at = (address: string): Partial<Offer> => ({
  own: plainSource([address], 'https://partner.test/page/'),
});

const before = Date.parse('2015-10-01T10:00Z');
const during = Date.parse('2015-10-01T17:00Z');
const after = Date.parse('2015-10-02T10:00Z');

/** An evening in Baghdad on 1 October, 19:00 to 21:00, and whatever else. */
function offer(now: number, evening: FileFields, more: Partial<Offer> = {}): Offer {
  const times = { start: '2015-10-01T19:00', end: '2015-10-01T21:00' };
  const text = feedText([
    fileEvent('evening', { ...times, ...evening }),
    fileEvent('walk', { media: [kept] }),
  ]);
  return {
    own: undefined,
    events: readJsonFeed(text).feed.events,
    now,
    ...more,
  };
}

function named({ events }: Offer, id: string): SolidarityEvent {
  const event = events.find((candidate) => candidate.id === `${id}@test`);
  assert.ok(event);
  return event;
}

describe('what an event has to play', () => {
  it('is the broadcast until it is over, then what was kept', () => {
    for (const [now, role] of [
      [before, 'live'],
      [during, 'live'],
      [after, 'recording'],
    ] as const) {
      const source = sourceOf(named(offer(now, { media: [live, kept] }), 'evening'), now);
      assert.equal(source?.role, role);
      assert.equal(source.form, role === 'live' ? 'hls' : 'file');
    }
  });

  it('is nothing where it has neither', () => {
    assert.equal(sourceOf(named(offer(during, {}), 'evening'), during), undefined);
  });
});

describe('what is shown before anybody plays', () => {
  it('is the selected event, then what is on air, then the address of the element', () => {
    const own = at('/own.m3u8');
    const all = offer(during, { media: [live] }, own);
    assert.equal(sourceToShow({ ...all, selected: named(all, 'walk') })?.url, kept.url);
    assert.equal(sourceToShow(all)?.url, stream);
    assert.equal(
      sourceToShow(offer(after, { media: [live] }, own))?.url,
      'https://partner.test/own.m3u8',
    );
  });

  it('is the broadcast to come, then the latest recording, where the element has no address', () => {
    assert.equal(sourceToShow(offer(before, { media: [live] }))?.url, stream);
    assert.equal(sourceToShow(offer(after, { media: [live] }))?.url, kept.url);
  });

  it('knows the event that is broadcast at its own address', () => {
    const source = sourceToShow(offer(before, { media: [live] }, at(stream)));
    assert.equal(source?.event?.id, 'evening@test');
    assert.equal(source.role, 'live');
  });

  it('has others of its own form only: a film stands in for no livestream', () => {
    const addresses = ['live.m3u8', 'promo.mp4', '/other.m3u8'];
    const { others } = plainSource(addresses, 'https://partner.test/') ?? {};
    assert.deepEqual(others, ['https://partner.test/other.m3u8']);
    const films = plainSource(['a.webm', 'b.mp4'], 'https://partner.test/');
    assert.deepEqual(films?.others, ['https://partner.test/b.mp4']);
  });

  it('is nothing for an address that is none of the web', () => {
    for (const src of ['javascript:alert(1)', 'data:video/mp4,', 'blob:https://a.test/1']) {
      assert.equal(plainSource([src], 'https://partner.test/'), undefined);
    }
  });
});

describe('the livestream to go back to', () => {
  it('is what is on air, else the own address unless that is a file', () => {
    assert.equal(livestreamOf(offer(during, { media: [live] }))?.url, stream);
    const own = livestreamOf(offer(after, {}, at('own.m3u8')));
    assert.equal(own?.url, 'https://partner.test/page/own.m3u8');
    assert.equal(livestreamOf(offer(after, {}, at('own.mp4'))), undefined);
  });
});
