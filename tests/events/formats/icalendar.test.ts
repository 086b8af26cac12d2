import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FeedError } from '../../../src/events/feed-error.js';
import {
  calendarOf,
  calendarWith,
  onlyEvent,
  readCalendar,
  readEvent,
} from './icalendar-reading.js';

describe('a line of a calendar file', () => {
  it('may be folded anywhere, with a space or a tab (RFC 5545 §3.1)', async () => {
    const event = await readEvent(['LOCA', ' TION:The eve', '\tning', '  in Rome']);
    assert.deepEqual(event.place?.name, { und: 'The evening in Rome' });
  });

  it('may end in CRLF, LF or CR, after a byte order mark', async () => {
    const text = calendarOf(['SUMMARY:Evening']);
    for (const end of ['\r\n', '\n', '\r']) {
      const event = onlyEvent(await readCalendar(`\uFEFF${text.replaceAll('\r\n', end)}`));
      assert.deepEqual(event.title, { und: 'Evening' });
    }
  });

  it('has its escapes resolved (§3.3.11), and those of its parameters (RFC 6868)', async () => {
    const event = await readEvent([
      String.raw`SUMMARY:a\, b\; c\\n d\Ne`,
      'ORGANIZER;CN="The ^\'Tigris^\' friends, Bari":mailto:a@test',
    ]);
    assert.deepEqual(event.title, { und: 'a, b; c\\n d\ne' });
    assert.equal(event.organiser[0]?.name, 'The "Tigris" friends, Bari');
  });

  it('that is none costs only itself, and is named by its number', async () => {
    const { feed, problems } = await readCalendar(
      calendarOf([
        'SUMMARY:Evening',
        'and what came of it',
        'GEO;X="41.9;12.5',
        'RRULE:FREQ=NEVER',
      ]),
    );
    assert.equal(feed.events.length, 1);
    assert.deepEqual(
      problems.map(({ path }) => path.split('.')[0]),
      ['line 7', 'line 8', 'line 3'],
    );
  });

  it('may have names in any case', async () => {
    const event = await readEvent([
      'summary;language=it:Serata',
      'dtstart;tzid=Europe/Rome:20151001T190000',
    ]);
    assert.deepEqual([event.title, event.zone], [{ it: 'Serata' }, 'Europe/Rome']);
  });
});

describe('an event of a calendar file', () => {
  it('keeps its UID, completed by the host of the feed where that is not unique in the world', async () => {
    const ids = ['a@b.test', 'https://b.test/a', 'urn:uuid:6d1c1b0a', '6d1c1b0a'];
    const events = await Promise.all(ids.map((id) => readEvent([`UID:${id}`])));
    assert.deepEqual(
      events.map(({ id }) => id),
      ['a@b.test', 'https://b.test/a', 'urn:uuid:6d1c1b0a', '6d1c1b0a@feed.test'],
    );
  });

  it('is left out without a UID, since a title or a time is none', async () => {
    const { feed, problems } = await readCalendar(
      'BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:a\nDTSTART:20151001T160000Z\nEND:VEVENT\nEND:VCALENDAR',
    );
    assert.equal(feed.events.length, 0);
    assert.deepEqual(problems, [
      { path: 'line 2', message: 'begins an event without a UID; it is left out' },
    ]);
  });

  it('is the newest of those with its UID', async () => {
    const { feed, problems } = await readCalendar(
      calendarOf(
        ['UID:a@test', 'SEQUENCE:2', 'SUMMARY:Newer'],
        ['UID:a@test', 'SEQUENCE:1', 'SUMMARY:Older'],
      ),
    );
    assert.deepEqual(
      feed.events.map(({ title }) => title),
      [{ und: 'Newer' }],
    );
    assert.match(problems[0]?.message ?? '', /has the UID of line 3/);
  });

  it('of days ends on the day before DTEND, which is exclusive (§3.6.1)', async () => {
    const ends = await Promise.all(
      [
        ['DTEND;VALUE=DATE:20151004'],
        ['DTEND;VALUE=DATE:20151002'],
        ['DTEND;VALUE=DATE:20151001'],
        ['DURATION:P3D'],
        ['DURATION:P1D'],
        [],
      ].map((more) => readEvent(['DTSTART;VALUE=DATE:20151001', ...more])),
    );
    assert.deepEqual(
      ends.map(({ end, endUTC, startUTC }) => [end, (endUTC - startUTC) / 86_400_000]),
      [
        ['2015-10-03', 3],
        [undefined, 1],
        [undefined, 1],
        ['2015-10-03', 3],
        ['2015-10-01', 1],
        [undefined, 1],
      ],
    );
  });

  it('may say how long it lasts, days by the calendar and hours by the clock', async () => {
    const start = 'DTSTART;TZID=Europe/Rome:20151024T220000';
    assert.equal((await readEvent([start, 'DURATION:P1D'])).end, '2015-10-25T22:00');
    assert.equal((await readEvent([start, 'DURATION:PT24H'])).end, '2015-10-25T21:00');
  });

  it('has each text in its language', async () => {
    const event = await readEvent(
      ['SUMMARY;LANGUAGE=ar:أمسية', 'SUMMARY;LANGUAGE=it:Serata', 'DESCRIPTION:An evening'],
      { language: 'en' },
    );
    assert.deepEqual(event.title, { ar: 'أمسية', it: 'Serata' });
    assert.deepEqual(event.description, { en: 'An evening' });
  });

  it('has plain text where somebody wrote HTML, and its plain text as it is', async () => {
    const event = await readEvent([
      String.raw`DESCRIPTION:<b>Live</b> &amp; free<br>with <a href="https://x.test">friends</a>`,
      'SUMMARY:1 < 2 & 3 > 2',
      'X-ALT-DESC;FMTTYPE=text/html:<p>no</p>',
    ]);
    assert.deepEqual(event.description, { und: 'Live & free\nwith friends' });
    assert.deepEqual(event.title, { und: '1 < 2 & 3 > 2' });
  });

  it('has its categories as tags, and a kind where one of them says it', async () => {
    const event = await readEvent([
      String.raw`CATEGORIES:Water,Peace\, now`,
      'CATEGORIES:PROTEST,Water',
    ]);
    assert.deepEqual(event.tags, ['Water', 'Peace, now', 'PROTEST']);
    assert.equal(event.kind, 'demonstration');
    assert.equal((await readEvent(['CATEGORIES:Marching bands'])).kind, 'other');
  });

  it('is where LOCATION and GEO say, latitude first', async () => {
    const event = await readEvent([
      String.raw`LOCATION;LANGUAGE=it:Sapienza\nPiazzale Aldo Moro 5\n00185 Roma`,
      'GEO:41.9038;12.5144',
    ]);
    assert.deepEqual(event.place, {
      name: { it: 'Sapienza' },
      address: 'Piazzale Aldo Moro 5, 00185 Roma',
      lat: 41.9038,
      lon: 12.5144,
    });
  });

  it('is not off the coast of Africa because software has no point', async () => {
    const event = await readEvent(['LOCATION:Rome', 'GEO:0;0']);
    assert.deepEqual(event.place, { name: { und: 'Rome' } });
    assert.deepEqual((await readEvent(['GEO:41.9;12.5'])).place?.name, { und: '41.9, 12.5' });
    const { problems } = await readCalendar(calendarOf(['LOCATION:Rome', 'GEO:95;12']));
    assert.match(problems[0]?.path ?? '', /place\.lat/);
  });

  it('has its ways to take part, each once, and nothing that a page cannot open', async () => {
    const event = await readEvent([
      'CONFERENCE;VALUE=URI;FEATURE=FEED;LANGUAGE=ar:https://live.test/a',
      'CONFERENCE;VALUE=URI;FEATURE=CHAT:https://chat.test/a',
      'CONFERENCE;VALUE=URI;FEATURE=PHONE:tel:+39-06-000',
      'CONFERENCE;VALUE=URI;FEATURE=CHAT:xmpp:room@chat.test',
      'X-GOOGLE-CONFERENCE:https://meet.test/a',
      'LOCATION:https://meet.test/a',
    ]);
    assert.deepEqual(event.online, [
      { url: 'https://live.test/a', kind: 'stream', language: 'ar' },
      { url: 'https://chat.test/a', kind: 'chat' },
      { url: 'https://meet.test/a', kind: 'call' },
    ]);
    assert.equal(event.place, undefined);
  });

  it('has its images, recordings and streams, and nothing that is inside the file', async () => {
    const event = await readEvent([
      'IMAGE;VALUE=URI;DISPLAY=BADGE;FMTTYPE=image/png:https://x.test/a',
      'ATTACH;FMTTYPE=application/vnd.apple.mpegurl:https://x.test/live',
      'ATTACH:https://x.test/talk.mp4?x=1',
      'ATTACH;FMTTYPE=application/pdf:https://x.test/a.pdf',
      'ATTACH;FMTTYPE=image/png;ENCODING=BASE64;VALUE=BINARY:iVBORw0KGgo=',
      'IMAGE;VALUE=URI:javascript:alert(1)',
    ]);
    assert.deepEqual(event.media, [
      { type: 'image', url: 'https://x.test/a' },
      { type: 'hls', url: 'https://x.test/live' },
      { type: 'video', url: 'https://x.test/talk.mp4?x=1' },
    ]);
  });

  it('names who invites and never publishes an address for mail', async () => {
    const event = await readEvent(['ORGANIZER;CN="Save the Tigris":mailto:secret@x.test']);
    assert.deepEqual(event.organiser, [{ name: 'Save the Tigris' }]);
    const mail = await readEvent(['ORGANIZER;CN=secret@x.test:mailto:secret@x.test']);
    assert.deepEqual(mail.organiser, []);
    assert.doesNotMatch(JSON.stringify([event, mail]), /secret/);
  });

  it('hides where it is when it is not public (§3.8.1.3)', async () => {
    for (const access of ['PRIVATE', 'CONFIDENTIAL', 'X-SECRET']) {
      const event = await readEvent([
        `CLASS:${access}`,
        'LOCATION:Secret Street 1\\, Baghdad',
        'GEO:33.3152;44.3661',
      ]);
      assert.equal(event.privacy, 'placeHidden');
      assert.doesNotMatch(JSON.stringify(event), /Secret|33\.3152/);
    }
    assert.equal((await readEvent(['CLASS:PUBLIC'])).privacy, 'public');
  });

  it('says how sure it is, how new it is, and what it belongs to', async () => {
    const event = await readEvent([
      'STATUS:TENTATIVE',
      'SEQUENCE:7',
      'LAST-MODIFIED:20150928T120015Z',
      'DTSTAMP:20150930T000000Z',
      'RELATED-TO:forum',
      'RELATED-TO;RELTYPE=SIBLING:other',
      'URL:https://x.test/evening',
    ]);
    assert.equal(event.status, 'tentative');
    assert.deepEqual([event.sequence, event.updated], [7, '2015-09-28T12:00:15Z']);
    assert.deepEqual(event.relates, [{ to: 'forum@feed.test', rel: 'parent' }]);
    assert.deepEqual(event.links, [{ url: 'https://x.test/evening', rel: 'page' }]);
  });

  it('is called off by its status, or by a file that only calls off (RFC 5546 §3.2.5)', async () => {
    assert.equal((await readEvent(['STATUS:CANCELLED'])).status, 'cancelled');
    const file = await readCalendar(calendarWith(['METHOD:CANCEL'], ['SUMMARY:Evening']));
    assert.equal(onlyEvent(file).status, 'cancelled');
  });
});

describe('a calendar file', () => {
  it('has the name of the calendar, in its languages', async () => {
    const named = calendarWith(['NAME;LANGUAGE=it:Forum', 'X-WR-CALNAME:Other'], []);
    assert.deepEqual((await readCalendar(named)).feed.title, { it: 'Forum' });
    const apple = calendarWith(['X-WR-CALNAME:Other'], []);
    assert.deepEqual((await readCalendar(apple)).feed.title, { und: 'Other' });
  });

  it('has alarms, whose words are not those of the event, also after an END of nothing', async () => {
    const alarm = ['BEGIN:VALARM', 'DESCRIPTION:Reminder', 'END:VALARM'];
    const event = await readEvent(['END:VALARM', ...alarm, 'DESCRIPTION:The evening']);
    assert.deepEqual(event.description, { und: 'The evening' });
  });

  it('may be several, one after the other', async () => {
    const text = calendarOf(['UID:a@test']) + calendarOf(['UID:b@test']);
    assert.equal((await readCalendar(text)).feed.events.length, 2);
  });

  it('of tasks and journals is an empty one, without complaints', async () => {
    const tasks = ['BEGIN:VTODO', 'UID:t', 'SUMMARY:t', 'BEGIN:VALARM', 'END:VALARM', 'END:VTODO'];
    const { feed, problems } = await readCalendar(calendarWith(tasks));
    assert.deepEqual([feed.events.length, problems.length], [0, 0]);
  });

  it('that is half loses the event in which it ends, and no other', async () => {
    const whole = calendarOf(['UID:a@test'], ['UID:b@test', 'STATUS:CANCELLED']);
    const { feed, problems } = await readCalendar(whole.slice(0, whole.indexOf('STATUS')));
    assert.deepEqual(
      feed.events.map(({ id }) => id),
      ['a@test'],
    );
    assert.match(problems[0]?.message ?? '', /in which the file ends/);
  });

  it('that forgets an END loses nothing', async () => {
    const text = calendarOf(['UID:a@test'], ['UID:b@test']).replace('END:VEVENT\r\n', '');
    const { feed, problems } = await readCalendar(text);
    assert.equal(feed.events.length, 2);
    assert.match(problems[0]?.message ?? '', /without an END/);
  });

  it('is no calendar file without a calendar', async () => {
    await assert.rejects(
      readCalendar('BEGIN:VCARD\nEND:VCARD', {}).then(() => readCalendar('')),
      (error) => error instanceof FeedError && error.code === 'format',
    );
  });
});
