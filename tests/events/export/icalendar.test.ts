import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toICalendar } from '../../../src/events/export/icalendar.js';
import type { CalendarTexts } from '../../../src/events/export/icalendar.js';
import { readJsonFeed } from '../../../src/events/json-feed.js';
import { feedText, fileEvent } from '../../fixtures/feeds.js';
import type { FileFields } from '../../fixtures/feeds.js';

function calendar(fields: FileFields, texts: Partial<CalendarTexts> = {}): string {
  const [event] = readJsonFeed(feedText([fileEvent('evening', fields)])).feed.events;
  assert.ok(event);
  return toICalendar(event, { title: 'Evening', ...texts });
}

/** The content lines after unfolding (RFC 5545 §3.1). */
function lines(file: string): string[] {
  return file.replaceAll('\r\n ', '').split('\r\n');
}

function octets(line: string): number {
  return new TextEncoder().encode(line).length;
}

const arabic = 'المنتدى الاجتماعي العراقي للتعايش والسلم الأهلي، الدورة الثانية، بغداد ٢٠١٥';

describe('an event in the visitor’s calendar', () => {
  it('is one event in one calendar, every line ended by CRLF (RFC 5545 §3.1)', () => {
    const file = calendar({});
    assert.ok(file.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:'));
    assert.ok(file.endsWith('END:VEVENT\r\nEND:VCALENDAR\r\n'));
    assert.equal(file.replaceAll('\r\n', '').search(/[\r\n]/), -1);
  });

  it('has no line above 75 octets and no character cut in two', () => {
    for (const shift of [0, 1, 2, 3]) {
      const title = 'x'.repeat(shift) + arabic.repeat(5) + '👩🏽‍🤝‍👩🏿'.repeat(9);
      const file = calendar({}, { title });
      for (const line of file.split('\r\n')) assert.ok(octets(line) <= 75, line);
      assert.ok(!file.includes('\uFFFD'));
      assert.ok(lines(file).includes(`SUMMARY:${title}`));
      // Cut between octets of a character, encoding each line by itself would not give it back.
      const separately = file
        .split('\r\n')
        .map((line) => new TextDecoder().decode(new TextEncoder().encode(line)));
      assert.equal(separately.join('\r\n'), file);
    }
  });

  it('fills its lines: a line of 75 octets is not folded, one of 76 is', () => {
    const full = 75 - 'SUMMARY:'.length;
    assert.ok(
      calendar({}, { title: 'x'.repeat(full) }).includes(`SUMMARY:${'x'.repeat(full)}\r\nEND`),
    );
    assert.ok(
      calendar({}, { title: 'x'.repeat(full + 1) }).includes(`${'x'.repeat(full)}\r\n x\r\n`),
    );
  });

  it('escapes what has a meaning in a text (RFC 5545 §3.3.11)', () => {
    const file = calendar({}, { title: 'a\\b;c,d\ne\r\nf\rg: "h"', place: 'Hall 1; Rome, Italy' });
    assert.ok(lines(file).includes('SUMMARY:a\\\\b\\;c\\,d\\ne\\nf\\ng: "h"'));
    assert.ok(lines(file).includes('LOCATION:Hall 1\\; Rome\\, Italy'));
  });

  it('cannot be given further lines by a title', () => {
    const file = calendar({}, { title: 'Evening\r\nATTACH:https://evil.test' });
    assert.ok(!lines(file).some((line) => line.startsWith('ATTACH')));
  });

  it('of days has a DTEND on the day after, since that is exclusive (RFC 5545 §3.6.1)', () => {
    const forum = lines(calendar({ start: '2015-10-01', end: '2015-10-03' }));
    assert.ok(forum.includes('DTSTART;VALUE=DATE:20151001'));
    assert.ok(forum.includes('DTEND;VALUE=DATE:20151004'));
    assert.ok(lines(calendar({ start: '2015-12-31' })).includes('DTEND;VALUE=DATE:20160101'));
  });

  it('of hours is a wall clock with the definition of its zone', () => {
    const file = lines(calendar({ start: '2015-10-01T19:00', end: '2015-10-01T21:00' }));
    assert.ok(file.includes('DTSTART;TZID=Asia/Baghdad:20151001T190000'));
    assert.ok(file.includes('DTEND;TZID=Asia/Baghdad:20151001T210000'));
    assert.ok(file.includes('TZID:Asia/Baghdad'));
  });

  it('of hours in UTC needs no definition', () => {
    const file = lines(calendar({ start: '2015-10-01T19:00', zone: 'UTC' }));
    assert.ok(file.includes('DTSTART:20151001T190000Z'));
    assert.ok(!file.some((line) => /^DTEND|VTIMEZONE/.test(line)));
  });

  it('that begins at a time and lasts for days ends at midnight', () => {
    const file = lines(calendar({ start: '2015-10-01T19:00', end: '2015-10-03' }));
    assert.ok(file.includes('DTEND;TZID=Asia/Baghdad:20151004T000000'));
  });

  it('is the same file each time, stamped with the last change of the event', () => {
    const fields = { updated: '2015-09-20T08:30:15.250Z', sequence: 3 };
    assert.equal(calendar(fields), calendar(fields));
    assert.ok(lines(calendar(fields)).includes('DTSTAMP:20150920T083015Z'));
    assert.ok(lines(calendar(fields)).includes('SEQUENCE:3'));
    assert.ok(lines(calendar({ zone: 'UTC' })).includes('DTSTAMP:20151001T000000Z'));
    assert.ok(lines(calendar(fields)).includes('LAST-MODIFIED:20150920T083015Z'));
    assert.match(calendar({ updated: 'lately' }), /DTSTAMP:\d{8}T\d{6}Z\r\n/);
  });

  it('keeps its id, so that a second download changes the entry instead of doubling it', () => {
    assert.ok(lines(calendar({})).includes('UID:evening@test'));
  });

  it('says when it is cancelled, and only then', () => {
    assert.ok(lines(calendar({ status: 'cancelled' })).includes('STATUS:CANCELLED'));
    assert.ok(!calendar({}).includes('STATUS'));
  });

  it('says when it is not certain, and a day keeps nobody from anything else', () => {
    assert.ok(lines(calendar({ status: 'tentative' })).includes('STATUS:TENTATIVE'));
    assert.ok(lines(calendar({ status: 'postponed' })).includes('STATUS:TENTATIVE'));
    assert.ok(lines(calendar({})).includes('TRANSP:TRANSPARENT'));
  });

  it('has a point where that may be known exactly, and nowhere else', () => {
    const place = { name: 'Garden', lat: 33.3152, lon: 44.3661 };
    assert.ok(lines(calendar({ place })).includes('GEO:33.3152;44.3661'));
    assert.doesNotMatch(calendar({ place: { ...place, approx: 5000 } }), /33\.3152/);
    assert.doesNotMatch(calendar({ place, privacy: 'placeHidden' }), /33\.3152/);
  });

  it('has its subjects, its ways to take part, its image and what it belongs to', () => {
    const file = lines(
      calendar({
        tags: ['water', 'peace, now'],
        online: [
          { url: 'https://a.test/live', kind: 'stream', language: 'ar' },
          { url: 'https://a.test/call', kind: 'call' },
        ],
        media: [{ type: 'image', url: 'https://a.test/a.png' }],
        relates: [{ to: 'forum@test', rel: 'responds' }],
      }),
    );
    for (const line of [
      'CATEGORIES:water,peace\\, now',
      'CONFERENCE;VALUE=URI;FEATURE=FEED;LANGUAGE=ar:https://a.test/live',
      'CONFERENCE;VALUE=URI;FEATURE=AUDIO,VIDEO:https://a.test/call',
      'IMAGE;VALUE=URI;DISPLAY=FULLSIZE:https://a.test/a.png',
      'RELATED-TO;RELTYPE=X-RESPONDS:forum@test',
    ]) {
      assert.ok(file.includes(line), line);
    }
  });

  it('says in which language it is', () => {
    const file = lines(calendar({}, { title: 'أمسية', place: 'بغداد', language: 'ar' }));
    assert.ok(file.includes('SUMMARY;LANGUAGE=ar:أمسية'));
    assert.ok(file.includes('LOCATION;LANGUAGE=ar:بغداد'));
  });

  it('has no character that a calendar would choke on', () => {
    const file = calendar({}, { title: 'a\u0000b\u0007c\td' });
    assert.ok(lines(file).includes('SUMMARY:abc\td'));
  });

  it('rings no bell', () => {
    assert.doesNotMatch(calendar({}), /VALARM/);
  });

  it('leaves out what the feed does not say', () => {
    assert.doesNotMatch(calendar({}), /DESCRIPTION|LOCATION|URL|undefined/);
    const links = [{ url: 'https://a.test/evening' }, { url: 'https://a.test/second' }];
    assert.ok(lines(calendar({ links })).includes('URL:https://a.test/evening'));
  });
});
