import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { FormatName } from '../../../src/events/feed-draft.js';
import { FeedError } from '../../../src/events/feed-error.js';
import type { FeedReading } from '../../../src/events/json-feed.js';
import { toCsv } from '../../../src/events/export/csv.js';
import { toJsonLd } from '../../../src/events/export/json-ld.js';
import { readText, recorded } from '../../fixtures/web-feeds.js';

/** What a broken or hostile site may put in the place of any value. */
const hostile: readonly unknown[] = [
  null,
  true,
  -1,
  1e308,
  '',
  'javascript:alert(1)',
  '</script><img src=x onerror=alert(1)>',
  '&#x110000;&#0;&lt;script&gt;',
  '2015-99-99T99:99:99+99:99',
  '+275760-09-13T00:00:00Z',
  'P9999W',
  'https://schema.org/Event',
  '\u202e\u0000',
  [],
  {},
  [[[]]],
  [null, 'x', 1],
  { '@type': 'Event', '@id': '#self', superEvent: { '@id': '#self' } },
  { '@value': { '@value': [] }, '@language': {} },
  { type: 'Point', coordinates: [Number.MAX_VALUE, -1e308] },
  JSON.parse('{"__proto__":{"id":"polluted"},"constructor":1,"length":-1,"toString":null}'),
];

type Path = readonly (string | number)[];

/** Every place in a document. */
function pathsIn(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => pathsIn(inner, [...path, key]))];
}

function withValue(document: unknown, path: Path, value: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  const copy = structuredClone(document) as object;
  Reflect.set(copy, step, withValue(Reflect.get(copy, step), rest, value));
  return copy;
}

/** Reads a text, which must be read or refused in its time, and must let nothing through. */
async function survives(
  text: string,
  format: FormatName,
  limit = 200_000,
): Promise<FeedReading | undefined> {
  const began = process.cpuUsage();
  try {
    const reading = await readText(text, { zone: 'Europe/Rome' }, format);
    assert.doesNotMatch(JSON.stringify(reading.feed), /"(?:url|poster)":"(?:javascript|data):/);
    for (const { startUTC, endUTC } of reading.feed.events) {
      assert.ok(Number.isFinite(startUTC + endUTC));
    }
    assert.doesNotMatch(toJsonLd(reading.feed), /</);
    toCsv(reading.feed);
    return reading;
  } catch (error) {
    assert.ok(error instanceof FeedError && error.code === 'format', String(error));
    return undefined;
  } finally {
    // Of the processor: what other tests do beside this one does not count.
    const spent = process.cpuUsage(began).user;
    assert.ok(spent < limit, `${spent} µs for ${text.slice(0, 100)}`);
    assert.equal(Reflect.get({}, 'id'), undefined);
  }
}

for (const [name, format] of [
  ['festival.jsonld', 'json-ld'],
  ['map-editor.umap', 'geojson'],
  ['event-database.geojson', 'geojson'],
] as const) {
  describe(`${name} with anything anywhere in it`, () => {
    it('is read or refused, within its time, and lets no script through', async () => {
      const document: unknown = JSON.parse(recorded(name));
      for (const path of pathsIn(document)) {
        for (const value of hostile) {
          await survives(JSON.stringify(withValue(document, path, value)), format);
        }
      }
    });
  });
}

describe('a page, and a table, with anything anywhere in it', () => {
  for (const [name, format] of [
    ['calendar-page.html', 'json-ld'],
    ['timeline.csv', 'csv'],
    ['basra.csv', 'csv'],
  ] as const) {
    it(`is read or refused: ${name}`, async () => {
      const text = recorded(name);
      const junk = fc.string({
        unit: fc.constantFrom(
          '"',
          ',',
          ';',
          '\n',
          '<',
          '>',
          '</script>',
          '<script',
          '{',
          '\u0000',
          '٣',
          '=',
          "'",
        ),
        maxLength: 12,
      });
      await fc.assert(
        fc.asyncProperty(fc.nat(text.length), fc.nat(40), junk, async (at, gone, put) => {
          await survives(text.slice(0, at) + put + text.slice(at + gone), format);
        }),
        { numRuns: 300 },
      );
    });

    it(`is read or refused when half of it came: ${name}`, async () => {
      const text = recorded(name);
      for (let length = 0; length < text.length; length += 61) {
        await survives(text.slice(0, length), format);
      }
    });
  }
});

describe('what is made to take long', () => {
  const page = (inside: string): string => `<!doctype html>${inside}`;
  const event = { '@type': 'Event', '@id': 'https://x.test/1', startDate: '2027-10-01', name: 'x' };
  const nested = (depth: number, key: string): string =>
    `${`{"@type":"Event","${key}":`.repeat(depth)}{}${'}'.repeat(depth)}`;
  const long = 'title,date,description\nx,2027-10-01,';
  const cases: readonly (readonly [string, string, FormatName])[] = [
    ['a million tags that open', page('<script '.repeat(1_000_000)), 'json-ld'],
    ['a million script elements', page('<script>'.repeat(300_000)), 'json-ld'],
    [
      'a million angle brackets in a text',
      JSON.stringify({ ...event, name: '<'.repeat(1_000_000) }),
      'json-ld',
    ],
    ['a million entities', JSON.stringify({ ...event, name: '&amp'.repeat(250_000) }), 'json-ld'],
    [
      'spaces and an escaped tag',
      JSON.stringify({ ...event, name: `&lt;b${' '.repeat(500_000)}` }),
      'json-ld',
    ],
    ['events in events', nested(5000, 'subEvent'), 'json-ld'],
    ['events around events', nested(5000, 'superEvent'), 'json-ld'],
    [
      'a schedule of nonsense',
      JSON.stringify({
        ...event,
        eventSchedule: {
          startDate: `2027-${'1'.repeat(500_000)}`,
          repeatFrequency: `P${'1'.repeat(500_000)}D`,
        },
      }),
      'json-ld',
    ],
    [
      'lists in lists',
      `{"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Point","coordinates":${'['.repeat(5000)}${']'.repeat(5000)}}}]}`,
      'geojson',
    ],
    [
      'a coast',
      JSON.stringify({
        type: 'Feature',
        properties: { title: 'x', date: '2027-10-01' },
        geometry: {
          type: 'LineString',
          coordinates: Array.from({ length: 100_000 }, (_, index) => [index / 1000, 1]),
        },
      }),
      'geojson',
    ],
    ['a quote that nothing closes', `${long}"${'a,\n'.repeat(100_000)}`, 'csv'],
    ['a million quotes', long + '"'.repeat(1_000_000), 'csv'],
    [
      'a header of ten thousand columns',
      `title,date${',title'.repeat(10_000)}\n${'x,'.repeat(10_000)}`,
      'csv',
    ],
    ['a line of a million delimiters', `title,date\n${','.repeat(1_000_000)}`, 'csv'],
    ['a date of a million digits', `title,date\nx,${'1'.repeat(1_000_000)}`, 'csv'],
    ['a time of a million words', `title,date,time\nx,2027-10-01,${'a '.repeat(500_000)}`, 'csv'],
    [
      'a point of a million signs',
      `title,date,coordinates\nx,2027-10-01,"${'-'.repeat(500_000)},${'.'.repeat(500_000)}"`,
      'csv',
    ],
    ['a header of a million letters', `${'title('.repeat(200_000)}\nx`, 'csv'],
  ];
  for (const [name, text, format] of cases) {
    it(`ends: ${name}`, async () => {
      await survives(text, format, 400_000);
    });
  }
});

describe('a feed of a hundred thousand and one', () => {
  const count = 100_001;
  const indices = Array.from({ length: count }, (_, index) => index);
  const day = (index: number): string =>
    new Date(Date.UTC(2027, 0, 1) + (index % 365) * 86_400_000).toISOString().slice(0, 10);
  const texts: readonly (readonly [FormatName, string])[] = [
    [
      'csv',
      `id,title,date\n${indices.map((index) => `${index},Event ${index},${day(index)}`).join('\n')}`,
    ],
    [
      'json-ld',
      JSON.stringify(
        indices.map((index) => ({
          '@type': 'Event',
          identifier: `${index}`,
          name: `Event ${index}`,
          startDate: day(index),
        })),
      ),
    ],
    [
      'geojson',
      JSON.stringify({
        type: 'FeatureCollection',
        features: indices.map((id) => ({
          type: 'Feature',
          id,
          geometry: null,
          properties: { title: `Event ${id}`, date: day(id) },
        })),
      }),
    ],
  ];
  for (const [format, text] of texts) {
    it(`is cut after the first hundred thousand, and says so: ${format}`, async () => {
      const { feed, problems } = await readText(text, { zone: 'Europe/Rome' }, format);
      assert.equal(feed.events.length, 100_000);
      assert.match(problems[0]?.message ?? '', /left out/);
    });
  }
});
