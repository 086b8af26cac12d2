import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { describe, it } from 'node:test';
import { promisify } from 'node:util';
import { feedText, fileEvent } from '../fixtures/feeds.js';

const run = promisify(execFile);

const feed = feedText([
  fileEvent('day', { start: '2015-10-25', end: '2015-10-26' }),
  fileEvent('no zone', { start: '2015-10-25', zone: null }),
  fileEvent('gap', { start: '2026-03-29T02:30', duration: 'PT1H', zone: 'Europe/Oslo' }),
  fileEvent('overlap', { start: '2015-10-25T02:30', zone: 'Europe/Oslo' }),
  fileEvent('lost day', { start: '2011-12-30T12:00', zone: 'Pacific/Apia' }),
  fileEvent('half an hour', { start: '2015-10-04T02:15', zone: 'Australia/Lord_Howe' }),
  fileEvent('series', {
    start: '2015-10-24T02:30',
    zone: 'Europe/Oslo',
    recurrence: { rrule: ['FREQ=DAILY;UNTIL=20151027T013000Z'] },
  }),
]);

/** Reads the feed and tells where its events stand, in a process of a visitor who lives in a zone. */
async function readIn(zone: string): Promise<unknown> {
  const script = `
    import { readFeed } from './src/events/read-feed.ts';
    import { phaseOf } from './src/events/phase.ts';
    const now = Date.parse('2015-10-25T08:00Z');
    const { feed } = await readFeed(${JSON.stringify(feed)}, { now });
    const phases = feed.events.map((event) => phaseOf(event, now));
    const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
    console.log(JSON.stringify({ here, read: { events: feed.events, phases } }));
  `;
  const { stdout } = await run(
    process.execPath,
    ['--import=tsx', '--input-type=module', '--eval', script],
    {
      env: { ...process.env, TZ: zone },
    },
  );
  const { here, read } = JSON.parse(stdout) as { here: string; read: unknown };
  assert.equal(here, zone);
  return read;
}

describe('a visitor', () => {
  it('sees the same instants and phases in whatever zone', async () => {
    const inUTC = await readIn('UTC');
    assert.equal((inUTC as { events: unknown[] }).events.length, 10);
    for (const zone of [
      'Pacific/Kiritimati',
      'America/St_Johns',
      'Europe/Oslo',
      'Asia/Tehran',
      'Pacific/Pago_Pago',
    ]) {
      assert.deepEqual(await readIn(zone), inUTC, zone);
    }
  });
});
