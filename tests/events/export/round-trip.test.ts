import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { EventFeed } from '../../../src/events/event.js';
import { toCsv } from '../../../src/events/export/csv.js';
import { toFeedJson } from '../../../src/events/export/feed-json.js';
import { toGeoJson } from '../../../src/events/export/geojson.js';
import { toJsonLd } from '../../../src/events/export/json-ld.js';
import { readJsonFeed } from '../../../src/events/json-feed.js';
import { readFeed } from '../../../src/events/read-feed.js';
import { feedText, fileEvent } from '../../fixtures/feeds.js';

const base = 'https://partner.test/demo/extended-forum-2015.json';
const programme = readJsonFeed(
  readFileSync(new URL('../../../demo/extended-forum-2015.json', import.meta.url), 'utf8'),
  base,
).feed;

/** What a text of another format makes of a feed, read as a page reads it: without knowing the format. */
async function readBack(text: string): Promise<EventFeed> {
  const { feed, problems } = await readFeed(text, { base, now: 0 });
  assert.deepEqual(problems, []);
  return feed;
}

/** Every field of the model in one event, and a neighbour that it answers. */
const rich = readJsonFeed(
  feedText([
    fileEvent('whole', { start: '2027-10-01', end: '2027-10-03', kind: 'assembly' }),
    fileEvent('rich', {
      source: 'A letter of 3 May',
      updated: '2027-05-03T10:00:00.000Z',
      sequence: 3,
      kind: 'call',
      tags: ['water', 'peace'],
      title: { en: 'Rich & poor <3', ar: 'غني' },
      summary: { en: 'One sentence.' },
      description: { en: 'Two\nlines.' },
      languages: ['en', 'ar'],
      start: '2027-10-02T19:00',
      end: '2027-10-02T21:30',
      zone: 'Asia/Kathmandu',
      status: 'rescheduled',
      previousStart: '2027-10-01T19:00',
      live: 'waiting',
      place: {
        name: { en: 'The hall' },
        address: 'Street 4',
        city: { en: 'Lalitpur' },
        country: 'NP',
        lat: 27.67,
        lon: 85.32,
        approx: 500,
      },
      online: [
        { url: 'https://meet.example/room', kind: 'call', language: 'en' },
        { url: 'https://video.example/watch', kind: 'stream' },
      ],
      organiser: [{ name: 'Friends of the river', url: 'https://river.example/', country: 'NP' }],
      media: [
        {
          type: 'hls',
          role: 'live',
          url: 'https://video.example/master.m3u8',
          poster: 'https://video.example/p.jpg',
          alt: { en: 'A hall' },
        },
        {
          type: 'video',
          role: 'recording',
          url: 'https://video.example/kept.mp4',
          seconds: 90,
          credit: 'A. Friend',
          language: 'en',
        },
        { type: 'image', url: 'https://video.example/i.jpg', width: 1200, height: 800 },
      ],
      links: [
        { rel: 'page', url: 'https://river.example/rich' },
        { rel: 'donate', url: 'https://river.example/donate' },
        { rel: 'register', url: 'https://river.example/register' },
      ],
      access: { stepFree: true, note: { en: 'By the back door.' } },
      relates: [{ to: 'whole@test', rel: 'responds' }],
    }),
    fileEvent('vague', { start: '2027-11-01', precision: 'month' }),
    fileEvent('once', { start: '2027-01-01', precision: 'year', status: 'tentative' }),
  ]),
  base,
).feed;

describe('what goes out of a feed comes back', () => {
  it('as our own JSON, all of it', async () => {
    assert.deepEqual(await readBack(toFeedJson(programme)), programme);
    assert.deepEqual(await readBack(toFeedJson(rich)), rich);
  });

  it('as GeoJSON, all of it', async () => {
    assert.deepEqual(await readBack(toGeoJson(programme)), programme);
    assert.deepEqual(await readBack(toGeoJson(rich)), rich);
  });

  it('as JSON-LD, the programme of 2015, all of it', async () => {
    assert.deepEqual(await readBack(toJsonLd(programme)), programme);
  });

  it('as JSON-LD, all that schema.org can say', async () => {
    const back = await readBack(toJsonLd(rich));
    const links = (feed: EventFeed): unknown =>
      feed.events.map((event) => [...event.links].sort((a, b) => (a.rel < b.rel ? -1 : 1)));
    assert.deepEqual(links(back), links(rich));
    const sorted = (feed: EventFeed): unknown => ({
      ...feed,
      events: feed.events.map(({ links: _, ...event }) => event),
    });
    assert.deepEqual(sorted(back), sorted(rich));
  });

  it('as a table: ids, times, zones, titles in each language, places', async () => {
    const back = await readBack(toCsv(programme));
    const told = ({ events }: EventFeed): unknown =>
      events.map(({ id, start, end, zone, startUTC, endUTC, title, summary, precision, kind }) => ({
        id,
        start,
        end,
        zone,
        startUTC,
        endUTC,
        title,
        summary,
        precision,
        kind,
      }));
    assert.deepEqual(told(back), told(programme));
    assert.deepEqual(
      back.events.map(({ place }) => place),
      programme.events.map(({ place }) => place),
    );
  });

  it('byte for byte, when what came back goes out again', async () => {
    for (const write of [toFeedJson, toGeoJson, toJsonLd]) {
      const text = write(programme);
      assert.equal(write(await readBack(text)), text);
    }
  });
});

describe('a hidden place', () => {
  const [event] = rich.events.filter(({ id }) => id === 'rich@test');
  assert.ok(event);
  // Not as the reader would have it: somebody made the event by hand.
  const hidden = { ...rich, events: [{ ...event, privacy: 'placeHidden' as const }] };
  for (const [name, write] of Object.entries({ toFeedJson, toGeoJson, toJsonLd, toCsv })) {
    it(`keeps its city and loses its point and its address in ${name}`, () => {
      const text = write(hidden);
      assert.match(text, /Lalitpur/);
      assert.match(text, /placeHidden/);
      assert.doesNotMatch(text, /27\.67|85\.32|Street 4|The hall/);
    });
  }
});

describe('a table for a spreadsheet', () => {
  const feedWith = (title: string): EventFeed =>
    readJsonFeed(feedText([fileEvent('one', { title: { en: title } })]), base).feed;

  for (const title of ['=1+1', '+49 30', '-2 degrees', '@import', '=HYPERLINK("https://x.test")']) {
    it(`does not run "${title}", and gives it back`, async () => {
      const text = toCsv(feedWith(title));
      assert.doesNotMatch(text, /(?:^|[,\n\r])"?[=+@]/);
      assert.equal((await readBack(text)).events[0]?.title['en'], title);
    });
  }

  it('keeps numbers numbers', () => {
    const feed = readJsonFeed(
      feedText([fileEvent('one', { place: { name: 'Lima', lat: -12.05, lon: -77.04 } })]),
      base,
    ).feed;
    assert.match(toCsv(feed), /,-12\.05,-77\.04/);
  });

  it('quotes what has commas, quotes and lines in it', async () => {
    const title = 'Peace, "now"\nand here; always';
    assert.equal((await readBack(toCsv(feedWith(title)))).events[0]?.title['en'], title);
  });
});

describe('data for a page', () => {
  it('cannot end the script element that it stands in', () => {
    const feed = readJsonFeed(
      feedText([fileEvent('one', { title: { en: '</script><script>alert(1)</script><!--' } })]),
      base,
    ).feed;
    assert.doesNotMatch(toJsonLd(feed), /</);
  });
});

describe('a feed that was merged from others', () => {
  it('still knows what its events are called in each of them', async () => {
    const mergedFrom = [
      { id: 'evening@rome.example', source: 'https://rome.example/feed.json' },
      { id: 'abend@oslo.example' },
    ];
    const { feed } = readJsonFeed(feedText([fileEvent('evening', { mergedFrom })]));
    const back = await readBack(toFeedJson(feed));
    assert.deepEqual(back.events[0]?.mergedFrom, mergedFrom);
  });
});
