import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

import { Ajv2020 } from 'ajv/dist/2020.js';
import { fullFormats } from 'ajv-formats/dist/formats.js';

import type { EventFeed, SolidarityEvent } from '../../src/events/event.js';

/** An event as it stands in the file, where everything with an obvious default may be absent. */
type FileEvent = Pick<SolidarityEvent, 'id' | 'kind' | 'title' | 'start'> &
  Partial<SolidarityEvent>;
type FeedFile = Omit<EventFeed, 'events'> & { readonly events: readonly FileEvent[] };
type Fields = Record<string, unknown>;

const read = (path: string): string =>
  readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

const schema = JSON.parse(read('schema/feed.schema.json')) as { examples: readonly unknown[] };
const feed = JSON.parse(read('demo/extended-forum-2015.json')) as FeedFile;
const text = read('demo/extended-forum-2015.txt');

const validate = new Ajv2020({
  strict: true,
  // `if` asks whether a property is there without describing it again.
  strictRequired: false,
  allErrors: true,
  formats: fullFormats,
}).compile(schema);

/** What the schema holds against a feed: where, by which keyword, and which property is missing. */
function objections(candidate: unknown): string[] {
  validate(candidate);
  return (validate.errors ?? []).map(({ instancePath, keyword, params }) =>
    [instancePath, keyword, (params as Fields)['missingProperty']].filter(Boolean).join(' '),
  );
}

const languages = ['en', 'ar', 'ckb', 'ku', 'it', 'nb', 'bn', 'fr', 'de'];
const sorted = (names: Iterable<string>): string[] => [...names].sort();

/** Every string of a value under each language key, with the language it is in. */
function* texts(value: unknown, language = ''): Generator<[string, string]> {
  if (typeof value === 'string') yield [language, value];
  else if (typeof value === 'object' && value !== null)
    for (const [key, child] of Object.entries(value))
      yield* texts(child, languages.includes(key) ? key : language);
}

describe('the programme of the Extended Iraqi Social Forum', () => {
  it('is a feed as the schema describes it', () => {
    assert.deepEqual(objections(feed), []);
  });

  it('tells of everything that the text tells of', () => {
    assert.deepEqual(
      feed.events.map(({ id, kind, start }) => `${start} ${kind} ${id.split('@')[0]}`).sort(),
      [
        '2015-09-22 solidarity rome',
        '2015-10-01 assembly forum',
        '2015-10-01 message johanna-rivera',
        '2015-10-01 message norwegian-social-forum',
        '2015-10-01 session evening-session',
        '2015-10-01 session opening-ceremony',
        '2015-10-02 demonstration demonstrations',
        '2015-10-03 call video-exchange',
        '2015-10-03 session closing-performance',
        '2015-10-03 tour tour',
        '2015-10-07 solidarity sylhet-first',
        '2015-10-13 solidarity martina-franca',
        '2015-10-13 solidarity taranto',
        '2015-10-15 solidarity sylhet-second',
      ],
    );
  });

  it('quotes for each event a passage of the text, word for word', () => {
    for (const { id, source } of feed.events)
      assert.ok(source && text.includes(source), `${id}: ${source}`);
  });

  it('invents no time of day', () => {
    for (const { id, start, end } of feed.events)
      for (const day of [start, end ?? start]) assert.match(day, /^2015-\d\d-\d\d$/, id);
  });

  it('says of the undated message that its date is a guess', () => {
    const vague = feed.events.filter(({ precision }) => precision !== undefined);
    assert.deepEqual(
      vague.map(({ id, precision }) => [id, precision]),
      [['johanna-rivera@extended-forum-2015', 'circa']],
    );
  });

  it('has each id once, a main event, and relations that lead somewhere', () => {
    const ids = feed.events.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    assert.ok(feed.main !== undefined && ids.includes(feed.main));
    for (const { id, relates = [] } of feed.events)
      for (const { to } of relates) assert.ok(to !== id && ids.includes(to), `${id} → ${to}`);
  });

  it('names every event and every place in all nine languages', () => {
    assert.deepEqual(feed.languages, languages);
    assert.deepEqual(sorted(Object.keys(feed.title ?? {})), sorted(languages));
    assert.deepEqual(sorted(Object.keys(feed.hub?.name ?? {})), sorted(languages));
    for (const { id, title, summary, place } of feed.events)
      for (const map of [title, summary, ...(place ? [place.name, place.city] : [])])
        assert.deepEqual(sorted(Object.keys(map ?? {})), sorted(languages), id);
  });

  it('gives no two events the same title in any language', () => {
    for (const language of languages)
      assert.equal(
        new Set(feed.events.map(({ title }) => title[language])).size,
        feed.events.length,
        language,
      );
  });

  it('writes each language in its own letters, without invisible direction marks', () => {
    for (const [language, words] of texts(feed)) {
      assert.doesNotMatch(words, /\p{Bidi_Control}/u);
      // Sorani has ی ک ە ھ where Arabic has ي ك ة ه.
      if (language === 'ckb') assert.doesNotMatch(words, /[يىكةه]/u);
      // Arabic has none of the Persian or Sorani letters.
      if (language === 'ar') assert.doesNotMatch(words, /[یکەێۆڕڵڤگچپژھ]/u);
      if (language === 'bn') assert.match(words, /\p{Script=Bengali}/u);
      if (language === 'ar' || language === 'ckb') assert.match(words, /\p{Script=Arabic}/u);
      if (['en', 'ku', 'it', 'nb', 'fr', 'de'].includes(language))
        assert.match(words, /^[\p{Script=Latin}\p{Script=Common}]+$/u);
    }
  });

  it('uses only zones that the runtime knows', () => {
    for (const zone of [feed.zone, ...feed.events.map((event) => event.zone)])
      assert.doesNotThrow(() => new Intl.DateTimeFormat('en', { timeZone: zone ?? 'UTC' }));
  });
});

describe('the feed schema', () => {
  /** The schema's own example, whose second event has a time, a zone and media, with changes. */
  function example(event: Fields = {}, whole: Fields = {}): unknown {
    const base = structuredClone(schema.examples[0]) as { events: Fields[] };
    return { ...base, events: [base.events[0], { ...base.events[1], ...event }], ...whole };
  }
  const named = { name: { en: 'A hall' } };
  const link = (url: string): Fields => ({ links: [{ rel: 'page', url }] });

  it('accepts its own example', () => {
    assert.deepEqual(objections(example()), []);
  });

  it('lets an event carry what a later version may know', () => {
    assert.deepEqual(objections(example({ recurrence: { rrule: ['FREQ=DAILY'] } })), []);
  });

  it('takes http, https and relative addresses', () => {
    for (const url of ['https://a.test/ü?q=a:b#c', 'HTTP://a.test', '../page', '/a:b', '?a', '#b'])
      assert.deepEqual(objections(example(link(url))), [], url);
  });

  it('refuses every address that could run or hold code', () => {
    for (const url of [
      'javascript:alert(1)',
      'JavaScript:alert(1)',
      ' javascript:alert(1)',
      'java\tscript:alert(1)',
      '\u0001javascript:alert(1)',
      'data:text/html,x',
      'vbscript:x',
      'blob:https://a.test/1',
      'https:',
      '',
    ])
      assert.deepEqual(objections(example(link(url))), ['/events/1/links/0/url pattern'], url);
    for (const [field, entry] of [
      ['media', { type: 'hls', url: 'data:,x' }],
      ['online', { kind: 'call', url: 'data:,x' }],
      ['organiser', { name: 'A', url: 'data:,x' }],
    ] as const)
      assert.deepEqual(objections(example({ [field]: [entry] })), [
        `/events/1/${field}/0/url pattern`,
      ]);
    assert.deepEqual(
      objections(example({ media: [{ type: 'hls', url: 'a.m3u8', poster: 'data:,x' }] })),
      ['/events/1/media/0/poster pattern'],
    );
  });

  const refusals: readonly (readonly [string, unknown, readonly string[]])[] = [
    [
      'a latitude without a longitude',
      example({ place: { ...named, lat: 33.3 } }),
      ['/events/1/place dependentRequired lon'],
    ],
    [
      'a longitude without a latitude',
      example({ place: { ...named, lon: 44.4 } }),
      ['/events/1/place dependentRequired lat'],
    ],
    [
      'a latitude beyond the pole',
      example({ place: { ...named, lat: 91, lon: 0 } }),
      ['/events/1/place/lat maximum'],
    ],
    [
      'a hub that cannot be drawn',
      example({}, { hub: named }),
      ['/hub required lat', '/hub required lon'],
    ],
    ['a status of its own making', example({ status: 'soldOut' }), ['/events/1/status enum']],
    ['an event without a title', example({ title: undefined }), ['/events/1 required title']],
    ['a title in no language', example({ title: {} }), ['/events/1/title minProperties']],
    ['an empty title', example({ title: { en: ' ' } }), ['/events/1/title/en pattern']],
    [
      'a language by its name',
      example({ title: { 'Kurdish (Sorani)': 'x' } }),
      ['/events/1/title pattern', '/events/1/title propertyNames'],
    ],
    ['an empty id', example({ id: '' }), ['/events/1/id minLength']],
    [
      'a start with an offset',
      example({ start: '2027-03-20T18:00+01:00' }),
      ['/events/1/start pattern'],
    ],
    ['a month that is none', example({ start: '2027-13-01' }), ['/events/1/start pattern']],
    [
      'an offset as a zone',
      example({ zone: '+03:00' }),
      ['/events/1/zone pattern', '/events/1/zone type', '/events/1/zone anyOf'],
    ],
    ['a time of day in no zone', example({ zone: null }), ['/events/1/zone type', '/events/1 if']],
    [
      'a time of day where neither event nor feed has a zone',
      example({ zone: undefined }, { zone: undefined }),
      ['/events/1 required zone', '/events/1 if', ' if'],
    ],
    [
      'a timed event that ends on a date',
      example({ end: '2027-03-20' }),
      ['/events/1/end pattern', '/events/1 if'],
    ],
    [
      'coordinates of a hidden place',
      example({ privacy: 'placeHidden', place: { ...named, lat: 33.3, lon: 44.4 } }),
      ['/events/1/place/lat false schema', '/events/1/place/lon false schema', '/events/1 if'],
    ],
    [
      'a slip of the pen inside a place',
      example({ place: { ...named, adress: 'x' } }),
      ['/events/1/place additionalProperties'],
    ],
    ['a version that it does not know', example({}, { version: 2 }), ['/version const']],
  ];
  for (const [what, candidate, reasons] of refusals)
    it(`refuses ${what}`, () => {
      // As it would be read: what is undefined here is absent there.
      const parsed: unknown = JSON.parse(JSON.stringify(candidate));
      assert.deepEqual(sorted(objections(parsed)), sorted(reasons.map((reason) => reason.trim())));
    });
});
