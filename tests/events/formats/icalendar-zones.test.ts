import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { calendarWith, onlyEvent, readCalendar, readEvent, startOf } from './icalendar-reading.js';

/** The lines of a zone that has no clock changes, or those of Central Europe. */
function zone(tzid: string, more: readonly string[]): readonly string[] {
  return ['BEGIN:VTIMEZONE', `TZID:${tzid}`, ...more, 'END:VTIMEZONE'];
}

function part(name: string, from: string, to: string, rule?: string): readonly string[] {
  const start = name === 'DAYLIGHT' ? '19700329T020000' : '19701025T030000';
  return [
    `BEGIN:${name}`,
    `DTSTART:${start}`,
    `TZOFFSETFROM:${from}`,
    `TZOFFSETTO:${to}`,
    ...(rule === undefined ? [] : [`RRULE:${rule}`]),
    `END:${name}`,
  ];
}

async function startIn(zones: readonly string[], start: string): Promise<readonly string[]> {
  const reading = await readCalendar(calendarWith(zones, [start]));
  const event = onlyEvent(reading);
  return [startOf(event), event.zone ?? '', ...reading.problems.map(({ message }) => message)];
}

describe('the five zone cases that no library has all right', () => {
  it('1. an IANA zone that the file does not define', async () => {
    const event = await readEvent(['DTSTART;TZID=Asia/Baghdad:20151001T190000']);
    assert.deepEqual([startOf(event), event.start], ['2015-10-01T16:00', '2015-10-01T19:00']);
    assert.equal(event.zone, 'Asia/Baghdad');
  });

  it('2. a zone by its Windows name', async () => {
    const event = await readEvent(['DTSTART;TZID=W. Europe Standard Time:20151001T190000']);
    assert.deepEqual([startOf(event), event.zone], ['2015-10-01T17:00', 'Europe/Berlin']);
  });

  it('3. a floating time in a calendar with X-WR-TIMEZONE', async () => {
    const text = calendarWith(['X-WR-TIMEZONE:Europe/Oslo'], ['DTSTART:20151001T190000']);
    const event = onlyEvent(await readCalendar(text, { zone: 'Asia/Dhaka' }));
    assert.deepEqual([startOf(event), event.zone], ['2015-10-01T17:00', 'Europe/Oslo']);
  });

  it('4. an hour that the clock change in Oslo skips is read with the offset before it', async () => {
    const event = await readEvent(['DTSTART;TZID=Europe/Oslo:20150329T023000']);
    assert.equal(startOf(event), '2015-03-29T01:30');
  });

  it('5. an hour that comes twice in Oslo is the first of the two', async () => {
    const event = await readEvent(['DTSTART;TZID=Europe/Oslo:20151025T023000']);
    assert.equal(startOf(event), '2015-10-25T00:30');
  });
});

describe('the zone of a time in a calendar file', () => {
  it('is the one behind the path of an Olson name', async () => {
    for (const path of [
      '/freeassociation.sourceforge.net/Europe/Rome',
      '/mozilla.org/20050126_1/Europe/Rome',
      '/freeassociation.sourceforge.net/Tzfile/Europe/Rome',
    ]) {
      const event = await readEvent([`DTSTART;TZID=${path}:20151001T190000`]);
      assert.deepEqual([startOf(event), event.zone], ['2015-10-01T17:00', 'Europe/Rome'], path);
    }
    const deep = await readEvent([
      'DTSTART;TZID=/softwarestudio.org/Olson_20011030_5/America/Argentina/Salta:20151001T190000',
    ]);
    assert.equal(deep.zone, 'America/Argentina/Salta');
  });

  it('is the one that its definition calls X-LIC-LOCATION', async () => {
    const rome = zone('Our time', [
      'X-LIC-LOCATION:Europe/Rome',
      ...part('STANDARD', '+0100', '+0100'),
    ]);
    assert.deepEqual(await startIn(rome, 'DTSTART;TZID=Our time:20151001T190000'), [
      '2015-10-01T17:00',
      'Europe/Rome',
    ]);
  });

  it('is told from the offset of a zone that goes by no known name', async () => {
    const dhaka = zone('Customized Time Zone', part('STANDARD', '+0600', '+0600'));
    const start = 'DTSTART;TZID=Customized Time Zone:20151007T150000';
    assert.deepEqual(await startIn(dhaka, start), ['2015-10-07T09:00', 'Etc/GMT-6']);
  });

  it('is told from its clock changes, in winter as in summer', async () => {
    const central = zone('(UTC+01:00) Amsterdam, Bern, Rome', [
      ...part('DAYLIGHT', '+0100', '+0200', 'FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU'),
      ...part('STANDARD', '+0200', '+0100', 'FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU'),
    ]);
    const start = 'DTSTART;TZID="(UTC+01:00) Amsterdam, Bern, Rome":';
    assert.deepEqual(await startIn(central, `${start}20151024T190000`), [
      '2015-10-24T17:00',
      'Europe/Berlin',
    ]);
    assert.deepEqual(await startIn(central, `${start}20151025T190000`), [
      '2015-10-25T18:00',
      'Europe/Berlin',
    ]);
  });

  it('is computed by its own rules where they are those of no zone, and told in UTC', async () => {
    const odd = zone('Here', [
      ...part(
        'DAYLIGHT',
        '+0130',
        '+0230',
        'FREQ=YEARLY;BYMONTH=5;BYDAY=SU;BYMONTHDAY=8,9,10,11,12,13,14',
      ),
      ...part('STANDARD', '+0230', '+0130', 'FREQ=YEARLY;BYMONTH=9;BYDAY=1SU'),
    ]);
    const told =
      'is in a zone that only this file knows, "Here"; its times are told by another clock';
    const starts = [
      ['20150509T120000', '2015-05-09T10:30'],
      ['20150511T120000', '2015-05-11T09:30'],
      ['20150905T120000', '2015-09-05T09:30'],
      ['20150907T120000', '2015-09-07T10:30'],
      ['19690907T120000', '1969-09-07T10:30'],
    ] as const;
    for (const [wall, instant] of starts) {
      assert.deepEqual(await startIn(odd, `DTSTART;TZID=Here:${wall}`), [instant, 'Etc/UTC', told]);
    }
  });

  it('follows changes that a definition lists one by one', async () => {
    const listed = zone('Listed', [
      ...part('STANDARD', '+0130', '+0130'),
      'BEGIN:DAYLIGHT',
      'DTSTART:20150401T000000',
      'RDATE:20160401T000000',
      'TZOFFSETFROM:+0130',
      'TZOFFSETTO:+0200',
      'END:DAYLIGHT',
    ]);
    const [before] = await startIn(listed, 'DTSTART;TZID=Listed:20150331T120000');
    const [after] = await startIn(listed, 'DTSTART;TZID=Listed:20160401T120000');
    assert.deepEqual([before, after], ['2015-03-31T10:30', '2016-04-01T10:00']);
  });

  it('is UTC where it ends in Z and nobody says where people are', async () => {
    const event = await readEvent(['DTSTART:20151001T160000Z']);
    assert.deepEqual([event.start, event.zone], ['2015-10-01T16:00', 'Etc/UTC']);
  });

  it('is the place’s where it ends in Z and the page or the calendar knows the place', async () => {
    const event = await readEvent(['DTSTART:20151001T160000Z', 'DTEND:20151001T180000Z'], {
      zone: 'Asia/Baghdad',
    });
    assert.deepEqual(
      [event.start, event.end, event.zone, startOf(event)],
      ['2015-10-01T19:00', '2015-10-01T21:00', 'Asia/Baghdad', '2015-10-01T16:00'],
    );
  });

  it('stays UTC in the hour that the clock of the place shows a second time', async () => {
    const event = await readEvent(['DTSTART:20151025T013000Z'], { zone: 'Europe/Rome' });
    assert.deepEqual([startOf(event), event.zone], ['2015-10-25T01:30', 'Etc/UTC']);
  });

  it('is the page’s for a floating time; without any the event is left out with a reason', async () => {
    const event = await readEvent(['DTSTART:20151001T190000'], { zone: 'Asia/Dhaka' });
    assert.deepEqual([startOf(event), event.zone], ['2015-10-01T13:00', 'Asia/Dhaka']);
    const { feed, problems } = await readCalendar(calendarWith([], ['DTSTART:20151001T190000']));
    assert.equal(feed.events.length, 0);
    assert.match(problems[0]?.message ?? '', /is needed/);
    assert.match(problems[0]?.path ?? '', /^line 3/);
  });

  it('is reported where nobody knows it, not guessed', async () => {
    const { problems } = await readCalendar(
      calendarWith([], ['DTSTART;TZID=Mars/Olympus:20151001T190000']),
    );
    assert.match(problems[0]?.message ?? '', /"Mars\/Olympus" is not a zone/);
  });

  it('of an end may be another than that of the start', async () => {
    const event = await readEvent([
      'DTSTART;TZID=Asia/Baghdad:20151001T190000',
      'DTEND;TZID=Europe/Rome:20151001T200000',
    ]);
    assert.equal(event.end, '2015-10-01T21:00');
  });
});
