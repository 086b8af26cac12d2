import { strict as assert } from 'node:assert';
import { describe, it } from 'node:test';
import { readFeed } from '../../../src/events/read-feed.js';
import { chapterAt, partsOf, programmeChapters } from '../../../src/player/controls/chapters.js';
import { feedText, fileEvent } from '../../fixtures/feeds.js';

const url = 'https://stream.example/baghdad.m3u8';
const media = [{ type: 'hls', role: 'live', url }];
const timeline = { start: 20, end: 4000, isLive: true };
/** The timeline begins at 19:00 in Baghdad. */
const model = { wallClockAt: (at: number) => Date.UTC(2015, 9, 1, 16) + (at - 20) * 1000 };

async function chaptersOf(events: readonly unknown[]) {
  const { feed } = await readFeed(feedText(events), { base: 'https://a.example/', now: 0 });
  const parts = partsOf({ url, form: 'hls', others: [] }, feed.events);
  return programmeChapters(model, timeline, parts, ({ title }) => String(title['en']));
}

describe('the chapters of a broadcast', () => {
  it('are the events of its programme, where they began', async () => {
    const chapters = await chaptersOf([
      fileEvent('opening', { start: '2015-10-01T19:00', media }),
      fileEvent('panel', { start: '2015-10-01T19:30', media }),
      fileEvent('yesterday', { start: '2015-09-30T19:30', media }),
      fileEvent('whole day', { start: '2015-10-01', media }),
      fileEvent('elsewhere', { start: '2015-10-01T19:10' }),
      fileEvent('called off', { start: '2015-10-01T19:20', status: 'cancelled', media }),
    ]);
    assert.deepEqual(chapters, [
      { start: 20, title: 'The opening' },
      { start: 1820, title: 'The panel' },
    ]);
    assert.equal(chapterAt(chapters, 1900)?.title, 'The panel');
    assert.equal(chapterAt(chapters, 5), undefined);
  });

  it('are none where the stream does not say when it was made', () => {
    const chapters = programmeChapters({ wallClockAt: () => undefined }, timeline, [], () => '');
    assert.deepEqual(chapters, []);
  });
});
