import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import ICAL from 'ical.js';
import { zoneLines } from '../../../src/events/export/vtimezone.js';
import { instantOf, isZone, wallClockAt } from '../../../src/events/wall-clock.js';

/** What another library takes a wall clock for, with nothing but our definition of the zone. */
function instantBy(lines: readonly string[], wallClock: string): number {
  const component = new ICAL.Component(ICAL.parse(lines.join('\r\n')) as string);
  const [year, month, day, hour, minute] = wallClock.split(/\D/).map(Number);
  const zone = new ICAL.Timezone(component);
  const data = { year, month, day, hour, minute, second: 0, isDate: false };
  return ICAL.Time.fromData(data, zone).toUnixTime() * 1000;
}

describe('the definition of a zone in a calendar file', () => {
  it('of a zone without clock changes is one offset', () => {
    const day = Date.UTC(2015, 9, 1);
    assert.deepEqual(zoneLines('Asia/Baghdad', day, day), [
      'BEGIN:VTIMEZONE',
      'TZID:Asia/Baghdad',
      'BEGIN:STANDARD',
      'DTSTART:19700101T000000',
      'TZOFFSETFROM:+0300',
      'TZOFFSETTO:+0300',
      'TZNAME:+0300',
      'END:STANDARD',
      'END:VTIMEZONE',
    ]);
  });

  it('has each change by the wall clock before it', () => {
    const lines = zoneLines('Europe/Rome', Date.UTC(2015, 5, 1), Date.UTC(2015, 5, 1));
    const autumn = lines.indexOf('DTSTART:20151025T030000');
    assert.deepEqual(lines.slice(autumn - 1, autumn + 5), [
      'BEGIN:STANDARD',
      'DTSTART:20151025T030000',
      'TZOFFSETFROM:+0200',
      'TZOFFSETTO:+0100',
      'TZNAME:+0100',
      'END:STANDARD',
    ]);
    assert.ok(lines.includes('DTSTART:20150329T020000'));
  });

  it('is right at noon and midnight of every day, in zones that do it their own way', () => {
    const zones = [
      ...['Europe/Rome', 'Europe/Istanbul', 'Europe/Dublin', 'Africa/Cairo', 'Africa/Casablanca'],
      ...[
        'Asia/Tehran',
        'Asia/Gaza',
        'Australia/Lord_Howe',
        'America/Sao_Paulo',
        'America/St_Johns',
      ],
    ].filter(isZone);
    for (const zone of zones) {
      const [first, last] = [Date.UTC(2014, 11, 31, 12), Date.UTC(2017, 0, 2)];
      const lines = zoneLines(zone, first, last);
      for (let instant = first; instant <= last; instant += 43_200_000) {
        const wall = wallClockAt(instant, zone);
        // The other library takes an hour that comes twice for the second of the two.
        if ([30, 60].some((minutes) => wallClockAt(instant + minutes * 60_000, zone) === wall))
          continue;
        assert.equal(instantBy(lines, wall), instantOf(wall, zone), `${wall} ${zone}`);
      }
    }
  });

  it('reaches a year beyond the last event, for those who move it', () => {
    const lines = zoneLines('Europe/Rome', Date.UTC(2015, 5, 1), Date.UTC(2015, 5, 1));
    assert.ok(lines.includes('DTSTART:20161030T030000'));
  });
});
