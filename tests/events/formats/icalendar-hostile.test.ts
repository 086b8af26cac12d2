import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { FeedError } from '../../../src/events/feed-error.js';
import { icalendar } from '../../../src/events/formats/icalendar.js';
import { calendarOf, calendarWith, readCalendar } from './icalendar-reading.js';

const megabyte = 1_000_000;

function fill(text: string): string {
  return text.repeat(Math.ceil(megabyte / text.length));
}

function lines(count: number, line: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => line(index)).join('\r\n');
}

/** An instant, some hours after the last, as a calendar writes it. */
function stamp(index: number): string {
  return new Date(1e12 + index * 9e6).toISOString().replaceAll(/[-:]|\.000/g, '');
}

const folded = '\r\n x';
const vtimezone = (tzid: string): string =>
  `BEGIN:VTIMEZONE\r\nTZID:${tzid}\r\nBEGIN:DAYLIGHT\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:+0130\r\nTZOFFSETTO:+0230\r\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=1SU\r\nEND:DAYLIGHT\r\nEND:VTIMEZONE`;

/** About a megabyte each. */
const hostile: Readonly<Record<string, string>> = {
  'a text folded at every letter': calendarOf([`DESCRIPTION:${fill(folded)}`]),
  'nothing but folds': calendarOf([`DESCRIPTION:${fill('\r\n ')}`]),
  'one line': calendarOf([`DESCRIPTION:${fill('a')}`]),
  'a line without a colon': calendarOf([fill('A')]),
  backslashes: calendarOf([`DESCRIPTION:${fill('\\')}`]),
  'half tags': calendarOf([`DESCRIPTION:${fill('<b ')}`]),
  tags: calendarOf([`DESCRIPTION:${fill('<b>')}`]),
  entities: calendarOf([`DESCRIPTION:${fill('&amp;')}`]),
  NULs: calendarOf([fill('\0'), `DESCRIPTION:${fill('\0')}`]),
  garbage: calendarWith([fill('x\r\n')]),
  'blank lines': calendarWith([fill('\r\n')]),
  'components within components': calendarWith([fill('BEGIN:X\r\n')]),
  'ends without beginnings': calendarWith([fill('END:X\r\n')]),
  'events without ends': calendarWith([fill('BEGIN:VEVENT\r\n')]),
  'calendars within calendars': fill('BEGIN:VCALENDAR\r\n'),
  'an event without an end': `BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n${fill('SUMMARY:x\r\n')}`,
  parameters: calendarOf([`SUMMARY${fill(';A=1')}:x`]),
  quotes: calendarOf([`SUMMARY;A=${fill('"')}:x`]),
  'half quotes': calendarOf([`SUMMARY${fill(';A="')}:x`]),
  'commas in a parameter': calendarOf([`SUMMARY;A=${fill(',')}:x`]),
  texts: calendarOf([fill('SUMMARY;LANGUAGE="en";X=a:x\r\n')]),
  languages: calendarOf([lines(40_000, (index) => `SUMMARY;LANGUAGE=a${index}:x`)]),
  categories: calendarOf([`CATEGORIES:${fill('a,')}`]),
  'excluded dates': calendarOf([
    'DTSTART;TZID=Europe/Rome:20151001T190000',
    'RRULE:FREQ=DAILY',
    `EXDATE:${lines(60_000, stamp).replaceAll('\r\n', ',')}`,
  ]),
  'rules that never match': calendarOf([
    'DTSTART:20150101T000000Z',
    fill('RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30\r\n'),
  ]),
  'zones that nobody knows': calendarOf(
    ...Array.from({ length: 9000 }, (_, index) => [`DTSTART;TZID=/a/b/${index}:20151001T190000`]),
  ),
  'zones that only the file knows': calendarWith(
    [lines(4000, (index) => vtimezone(`Z${index}`))],
    ...Array.from({ length: 2000 }, (_, index) => [`DTSTART;TZID=Z${index}:20151001T190000`]),
  ),
  'one event again and again': calendarWith([fill('BEGIN:VEVENT\r\nUID:a@test\r\nEND:VEVENT\r\n')]),
  'own fields that nest': calendarOf([`X-SOLIDARITY-EVENT:${fill('[').slice(0, 90_000)}`]),
  'own fields that name __proto__': calendarOf([
    `X-SOLIDARITY-EVENT:${fill('{"__proto__":').slice(0, 13 * 2000)}1${fill('}').slice(0, 2000)}`,
  ]),
  'semicolons for a point': calendarOf([`GEO:${fill(';')}`]),
  'a duration': calendarOf([`DURATION:P${fill('9')}D`]),
};

describe('a hostile calendar file', () => {
  for (const [name, text] of Object.entries(hostile)) {
    it(`of a megabyte of ${name} is read in its time`, async () => {
      await readCalendar(text);
      const before = process.cpuUsage();
      await readCalendar(text);
      const { user, system } = process.cpuUsage(before);
      // Processor time, since other tests run beside this one; the collector has threads of its own.
      assert.ok(user + system < 400_000, `${(user + system) / 1000} ms`);
    });
  }

  it('cannot reach the prototype of anything', async () => {
    await readCalendar(
      calendarOf([
        'SUMMARY;LANGUAGE=__proto__:x',
        'SUMMARY;__proto__=x:y',
        'CATEGORIES:__proto__,constructor',
        'RELATED-TO;RELTYPE=__PROTO__:x',
        String.raw`X-SOLIDARITY-EVENT:{"__proto__":{"polluted":1}\,"title":{"__proto__":{"polluted":1}}}`,
      ]),
    );
    assert.equal(Object.hasOwn(Object.prototype, 'polluted'), false);
  });

  it('of more events than anybody reads ends at some hundred thousand', () => {
    const text = calendarWith([
      lines(100_002, (index) => `BEGIN:VEVENT\r\nUID:${index}@a\r\nEND:VEVENT`),
    ]);
    const { events, problems } = icalendar.read({ text }, { now: 0 });
    assert.equal(events.length, 100_000);
    assert.match(problems[0]?.message ?? '', /beyond 100000/);
  });

  it('never throws anything but that it is none, whatever is in it', () => {
    const word = fc.constantFrom(
      ...[
        'BEGIN:',
        'END:',
        'VCALENDAR',
        'VEVENT',
        'VTIMEZONE',
        'STANDARD',
        'DTSTART',
        'DTEND',
        'UID:a',
      ],
      ...[
        'RRULE:FREQ=',
        'DAILY',
        ';',
        ':',
        '=',
        '"',
        ',',
        '\\',
        '\r\n',
        '\n ',
        '\0',
        '20151001T190000Z',
      ],
      ...[
        ';TZID=',
        'TZID:',
        'X',
        'RECURRENCE-ID',
        'EXDATE',
        'RDATE',
        'GEO:',
        '1;2',
        'DURATION:P',
        '1D',
      ],
      ...[
        'TZOFFSETTO:',
        '+0100',
        'TZOFFSETFROM:',
        'X-SOLIDARITY-EVENT:',
        '{}',
        'SUMMARY:x',
        '<b>',
        '&#0;',
      ],
    );
    const text = fc.array(fc.oneof({ weight: 9, arbitrary: word }, fc.string()), { maxLength: 80 });
    fc.assert(
      fc.property(text, (words) => {
        try {
          icalendar.read({ text: `BEGIN:VCALENDAR\r\n${words.join('')}` }, { now: 0 });
        } catch (error) {
          assert.ok(error instanceof FeedError && error.code === 'format');
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a large calendar file', () => {
  /** Events as Google writes them, four hundred letters each. */
  function large(count: number): string {
    return calendarWith([
      lines(count, (index) =>
        [
          'BEGIN:VEVENT',
          `DTSTART;TZID=Europe/Rome:20${String(10 + (index % 20))}1001T190000`,
          `DTEND;TZID=Europe/Rome:20${String(10 + (index % 20))}1001T210000`,
          'DTSTAMP:20150930T081500Z',
          `UID:e${index}@google.com`,
          'CREATED:20150901T101112Z',
          'DESCRIPTION:An evening with a text that is long enough to be folded\\, as t',
          ' exts are\\nand a second line of it',
          'LAST-MODIFIED:20150928T120000Z',
          'LOCATION:Sapienza\\, Rome',
          'SEQUENCE:1',
          'STATUS:CONFIRMED',
          `SUMMARY:Evening ${index}`,
          'TRANSP:OPAQUE',
          'END:VEVENT',
        ].join('\r\n'),
      ),
    ]);
  }

  /** The shortest of some runs: what is beside it only ever makes it longer. */
  function fastest(run: () => unknown): number {
    const times = Array.from({ length: 5 }, () => {
      const began = performance.now();
      run();
      return performance.now() - began;
    });
    return Math.min(...times);
  }

  it('of four megabytes takes no more than four times what ical.js takes to parse it', () => {
    const text = large(10_000);
    const ours = fastest(() => icalendar.read({ text }, { now: 0 }));
    const theirs = fastest(() => ICAL.parse(text));
    assert.ok(ours < 4 * theirs, `${Math.round(ours)} ms and ${Math.round(theirs)} ms`);
  });

  it('takes ten times as long as a tenth of it, not a hundred times', () => {
    const [whole, tenth] = [large(10_000), large(1000)];
    icalendar.read({ text: whole }, { now: 0 });
    const ratio =
      fastest(() => icalendar.read({ text: whole }, { now: 0 })) /
      fastest(() => icalendar.read({ text: tenth }, { now: 0 }));
    assert.ok(ratio < 30, `${ratio.toFixed(1)} times`);
  });
});
