import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  googleCalendarLink,
  outlookLink,
  webcalAddress,
} from '../../../src/events/export/calendar-links.js';
import type { SolidarityEvent } from '../../../src/events/event.js';
import { readJsonFeed } from '../../../src/events/json-feed.js';
import { feedText, fileEvent } from '../../fixtures/feeds.js';
import type { FileFields } from '../../fixtures/feeds.js';

function eventWith(fields: FileFields): SolidarityEvent {
  const [event] = readJsonFeed(feedText([fileEvent('evening', fields)])).feed.events;
  assert.ok(event);
  return event;
}

const hours = eventWith({ start: '2015-10-01T19:00', end: '2015-10-01T21:00' });
const days = eventWith({ start: '2015-10-01', end: '2015-10-03' });
const texts = { title: 'Tea & talk', description: 'a\nb', place: 'Baghdad' };

function fields(link: string): Readonly<Record<string, string>> {
  return Object.fromEntries(new URL(link).searchParams);
}

describe('a link that fills in the form of a calendar on the web', () => {
  it('of Google has the instants, wherever the visitor is', () => {
    assert.deepEqual(fields(googleCalendarLink(hours, texts)), {
      action: 'TEMPLATE',
      text: 'Tea & talk',
      dates: '20151001T160000Z/20151001T180000Z',
      details: 'a\nb',
      location: 'Baghdad',
    });
  });

  it('of Google has days as days, to the one after the last', () => {
    const link = googleCalendarLink(days, { title: 'Forum' });
    assert.deepEqual(fields(link), {
      action: 'TEMPLATE',
      text: 'Forum',
      dates: '20151001/20151004',
    });
  });

  it('of Outlook has the instants', () => {
    const { startdt, enddt, subject, allday } = fields(outlookLink(hours, texts));
    assert.deepEqual(
      [startdt, enddt, subject, allday],
      ['2015-10-01T16:00:00Z', '2015-10-01T18:00:00Z', 'Tea & talk', undefined],
    );
  });

  it('of Outlook has days as days', () => {
    const { startdt, enddt, allday } = fields(outlookLink(days, texts));
    assert.deepEqual([startdt, enddt, allday], ['2015-10-01', '2015-10-04', 'true']);
  });

  it('stays short enough for any server, and whole where a character has two halves', () => {
    for (const link of [googleCalendarLink, outlookLink]) {
      const address = link(hours, { title: 'x', description: `x${'🌊'.repeat(9000)}` });
      assert.ok(address.length < 20_000);
      assert.doesNotThrow(() => new URL(address));
    }
  });
});

describe('the address to subscribe to a calendar', () => {
  it('is that of the file, for applications', () => {
    assert.equal(webcalAddress('https://a.test/forum.ics?x=1'), 'webcal://a.test/forum.ics?x=1');
    assert.equal(webcalAddress('http://a.test/forum.ics'), 'webcal://a.test/forum.ics');
    assert.equal(webcalAddress('data:text/calendar,x'), undefined);
  });
});
