import type { FormatName } from '../../src/events/feed-draft.js';
import { feedText, fileEvent } from '../fixtures/feeds.js';
import type { FileFields } from '../fixtures/feeds.js';

/** A text that means harm, or is merely broken. */
export interface HostileFeed {
  readonly name: string;
  readonly format: FormatName | undefined;
  readonly text: string;
  /** Whether there is a good event in it, `good@test`, that must come through; otherwise anything may come but harm. */
  readonly keepsGood: boolean;
}

const good = fileEvent('good', { title: { en: 'A good event' } });

const addresses = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\nscript:alert(1)',
  'java\tscript:alert(1)',
  '\u0001javascript:alert(1)',
  'javascript\u0000:alert(1)',
  'javascript&colon;alert(1)',
  '&#106;avascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'data:text/html;base64,PHNjcmlwdD4=',
  'vbscript:msgbox(1)',
  'file:///etc/passwd',
  'blob:https://partner.test/1',
  'filesystem:https://partner.test/1',
  'about:blank',
  'view-source:https://partner.test/',
  'ws://partner.test/',
  'intent://scan/#Intent;scheme=zxing;end',
  'http://',
  'http://[',
  'https://user:pass@partner.test:99999/',
  'https://partner.test/\u202etxt.exe',
  'x'.repeat(1_000_000),
] as const;

const texts = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  '${alert(1)}',
  '{{constructor.constructor("alert(1)")()}}',
  '\u202egnp.exe',
  'a\u2066b\u2067c\u2068d\u2069e',
  'lone \ud800 half',
  '\udc00',
  'nul \u0000 nul',
  '\u001b[31mred',
  '\u200b\u200c\u200d\ufeff',
  'Z\u0351\u0352'.repeat(5000),
  'x'.repeat(1_000_000),
  '\u{1f468}\u200d'.repeat(20_000),
  ' '.repeat(1_000_000),
  'ﷺ'.repeat(100_000),
  '\r\n'.repeat(100_000),
] as const;

const wrongTypes: readonly (readonly [string, unknown])[] = [
  ['null', null],
  ['a number', 7],
  ['a huge number', 1e308],
  ['true', true],
  ['a list', []],
  ['a list of lists', [[[]]]],
  ['an empty object', {}],
  ['an object', { a: { b: 1 } }],
  ['an empty text', ''],
];

const fields = [
  'id',
  'title',
  'start',
  'end',
  'zone',
  'place',
  'online',
  'organiser',
  'media',
  'links',
  'access',
  'relates',
  'privacy',
  'recurrence',
] as const;

/** A feed with the good event and, before it, others. */
function withGood(...events: readonly unknown[]): string {
  return feedText([...events, good]);
}

function ours(name: string, text: string, keepsGood = true): HostileFeed {
  return { name: `our JSON: ${name}`, format: undefined, text, keepsGood };
}

const point = (lat: string, lon: string): string =>
  withGood(fileEvent('bad', { place: { name: 'Square', lat: 'LAT', lon: 'LON' } }))
    .replace('"LAT"', lat)
    .replace('"LON"', lon);

const ownFeeds: readonly HostileFeed[] = [
  ...addresses.flatMap((url, index) => [
    ours(`link ${index} ${url.slice(0, 30)}`, withGood(fileEvent('bad', { links: [{ url }] }))),
    ours(
      `everything but a link ${index} ${url.slice(0, 30)}`,
      withGood(
        fileEvent('bad', {
          online: [{ url }],
          media: [{ type: 'image', url, poster: url }],
          organiser: [{ name: 'Group', url }],
          source: url,
        }),
      ),
    ),
  ]),
  ...texts.map((text, index) =>
    ours(
      `text ${index} ${JSON.stringify(text.slice(0, 20))}`,
      withGood(
        fileEvent('bad', {
          title: { en: text, ar: text },
          summary: text,
          tags: [text],
          organiser: [{ name: text }],
          place: { name: { en: text }, address: text },
        }),
      ),
    ),
  ),
  ...fields.flatMap((field) =>
    wrongTypes.map(([name, value]) =>
      ours(`${field} is ${name}`, withGood(fileEvent('bad', { [field]: value }))),
    ),
  ),
  ...wrongTypes.map(([name, value]) => ours(`an event is ${name}`, withGood(value))),
  ...(['title', 'zone', 'languages', 'hub', 'main'] as const).flatMap((field) =>
    wrongTypes
      .slice(0, 5)
      .map(([name, value]) =>
        ours(`the feed's ${field} is ${name}`, feedText([good], { [field]: value })),
      ),
  ),
  ...(
    [
      ['1e999', '0'],
      ['-1e999', '0'],
      ['0', '1e999'],
      ['NaN', '0'],
      ['91', '0'],
      ['-0', '181'],
      ['"33"', '"44"'],
      ['null', '44'],
      ['[33]', '44'],
      ['1e-320', '1e-320'],
    ] as const
  ).map(([lat, lon]) =>
    // NaN is no JSON: nothing of the feed can be read then.
    ours(`point ${lat}, ${lon}`, point(lat, lon), lat !== 'NaN'),
  ),
  ours(
    '__proto__ as a key',
    withGood().replace('"version"', '"__proto__":{"polluted":1},"version"'),
  ),
  ours(
    '__proto__ in an event',
    withGood(fileEvent('bad')).replace('"title"', '"__proto__":{"polluted":1},"title"'),
  ),
  ours(
    '__proto__ as a language',
    withGood(fileEvent('bad', { title: { en: 'x' } })).replace(
      '"en":"x"',
      '"__proto__":"x","en":"x"',
    ),
  ),
  ours(
    'constructor as a language',
    withGood(fileEvent('bad', { title: { constructor: 'x', en: 'x' } })),
  ),
  ours('toString as an id', withGood({ ...fileEvent('bad'), id: 'toString' })),
  ours('__proto__ as an id', withGood({ ...fileEvent('bad'), id: '__proto__' })),
  ours(
    'ids as numbers',
    withGood({ ...fileEvent('bad'), id: 12345678901234567890n.toString() }).replace(
      '"12345678901234567000"',
      '12345678901234567890',
    ),
  ),
  ours(
    'one id ten thousand times',
    withGood(...Array.from({ length: 10_000 }, () => fileEvent('bad'))),
  ),
  ours('duplicated keys', withGood(fileEvent('bad')).replace('"title"', '"id":"other","title"')),
  ours(
    'a hundred thousand empty objects',
    `{"version":1,"events":[${'{},'.repeat(99_999)}{}]}`,
    false,
  ),
  ours('a million numbers', `{"version":1,"events":[${'1,'.repeat(999_999)}1]}`, false),
  ours('a million nulls', `{"version":1,"events":[${'null,'.repeat(999_999)}null]}`, false),
  ours(
    'ten thousand links',
    withGood(
      fileEvent('bad', { links: Array.from({ length: 10_000 }, () => ({ url: 'javascript:1' })) }),
    ),
  ),
  ours(
    'ten thousand tags',
    withGood(fileEvent('bad', { tags: Array.from({ length: 10_000 }, (_, index) => `t${index}`) })),
  ),
  ours(
    'ten thousand languages',
    withGood(
      fileEvent('bad', {
        title: Object.fromEntries(
          Array.from({ length: 10_000 }, (_, index) => [`x-${index}`, 'x']),
        ),
      }),
    ),
  ),
  ours(
    'lists a hundred thousand deep',
    `{"version":1,"events":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
    false,
  ),
  ours(
    'objects a hundred thousand deep',
    `{"version":1,"events":[${'{"title":'.repeat(100_000)}1${'}'.repeat(100_000)}]}`,
    false,
  ),
  ours(
    'a version a hundred thousand deep',
    `{"version":${'['.repeat(100_000)}${']'.repeat(100_000)},"events":[]}`,
    false,
  ),
  ours('a version of another kind', feedText([good], { version: '1' }), false),
  ours('events as an object', '{"version":1,"events":{"0":{}}}', false),
  ours('events as a text', '{"version":1,"events":"many"}', false),
  ours('nothing', '', false),
  ours('null', 'null', false),
  ours('a number', '7', false),
  ours('a text', '"feed"', false),
  ours('a list', '[]', false),
  ours('an empty object', '{}', false),
  ours('half a file', withGood(fileEvent('bad')).slice(0, -60), false),
  ours('a file and a half', withGood() + withGood().slice(0, 40), false),
  ours('a byte order mark', `\ufeff${withGood()}`, false),
  ours('UTF-16 read as UTF-8', withGood().split('').join('\0'), false),
  ours('a web page', '<!doctype html><script>alert(1)</script>', false),
  ours('XML', '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "&a;&a;">]><a>&a;</a>', false),
  ours(
    'binary',
    String.fromCharCode(...Array.from({ length: 5000 }, (_, index) => (index * 7919) % 256)),
    false,
  ),
  ours('spaces', ' '.repeat(1_000_000), false),
  ours('a comment', `// feed\n${withGood()}`, false),
  ...[
    '0000-01-01',
    '2015-02-30',
    '9999-12-31T23:59',
    '2015-10-01T25:00',
    '2015-10-01T19:00+03:00',
    '-000001-01-01',
    '20151001',
    '٢٠١٥-١٠-٠١',
    '2015-10-01\u0000',
  ].map((start) => ours(`start ${start}`, withGood(fileEvent('bad', { start })))),
  ...[
    'UTC+3',
    '+03:00',
    '../../etc/localtime',
    'Mars/Phobos',
    'x'.repeat(100_000),
    'Asia/Baghdad\u0000',
  ].map((zone) =>
    ours(
      `zone ${zone.slice(0, 20)}`,
      withGood(fileEvent('bad', { zone, start: '2015-10-01T19:00' })),
    ),
  ),
  ...['secret', 'PLACEHIDDEN', '', 'hidden '].map((privacy) =>
    ours(
      `privacy ${JSON.stringify(privacy)}`,
      withGood(
        fileEvent('bad', {
          privacy,
          place: { name: 'Square', address: 'Tahrir 1', lat: 33, lon: 44 },
        }),
      ),
    ),
  ),
];

/** Texts that every other format is offered as well, whether or not it could be meant. */
export function foreignFeeds(format: FormatName): readonly HostileFeed[] {
  const short = ownFeeds.filter(({ text }) => text.length < 300_000);
  return short.map((feed) => ({
    ...feed,
    name: `${format}: ${feed.name}`,
    format,
    keepsGood: false,
  }));
}

export const hostileFeeds: readonly HostileFeed[] = ownFeeds;

/** Fields of a good feed, to be spoilt at random. */
export const goodFields: FileFields = {
  title: { en: 'Evening', ar: 'أمسية' },
  start: '2015-10-01T19:00',
  end: '2015-10-01T21:00',
  zone: 'Europe/Rome',
  place: {
    name: { en: 'Square' },
    city: { en: 'Rome' },
    country: 'IT',
    lat: 41.9,
    lon: 12.5,
    address: 'Piazza 1',
  },
  links: [{ url: 'https://partner.test/', rel: 'page' }],
  online: [{ url: 'https://partner.test/call', kind: 'call' }],
  media: [{ type: 'hls', url: 'live.m3u8', role: 'live', poster: 'poster.jpg' }],
  organiser: [{ name: 'Group', url: 'https://partner.test/group', country: 'IT' }],
  privacy: 'public',
  tags: ['border'],
  languages: ['it'],
  relates: [{ to: 'forum@test', rel: 'responds' }],
};
