import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatNamed } from '../../../src/events/formats/foreign.js';
import { eventTitled, platformText, readPlatform } from '../../fixtures/platforms.js';

describe('the programme of a conference', async () => {
  const reading = await readPlatform(platformText('frab'));
  const { feed } = reading;
  const talk = eventTitled(reading, 'Who owns');

  it('is recognised and read without a problem', () => {
    assert.deepEqual(reading.problems, []);
    assert.equal(feed.events.length, 4);
    assert.equal(feed.zone, 'Asia/Baghdad');
  });

  it('has the conference as its main event, and every talk as a part of it', () => {
    const main = feed.events.find(({ id }) => id === feed.main);
    assert.deepEqual(
      [main?.kind, main?.start, main?.end, main?.title],
      ['assembly', '2015-10-01', '2015-10-03', { und: 'Extended Forum' }],
    );
    assert.deepEqual(talk.relates, [{ to: main?.id, rel: 'parent' }]);
  });

  it('has talks at their time, with their end from the duration', () => {
    assert.deepEqual([talk.start, talk.end], ['2015-10-01T18:00', '2015-10-01T19:30']);
    assert.deepEqual([talk.kind, talk.languages], ['session', ['en']]);
  });

  it('has a talk after midnight on the day that the clock says', () => {
    const night = eventTitled(reading, 'قراءة');
    assert.deepEqual([night.start, night.end], ['2015-10-02T01:00', '2015-10-02T01:45']);
    assert.deepEqual(night.title, { ar: 'قراءة ليلية' });
  });

  it('keeps both times of a talk that is given twice', () => {
    const ids = feed.events.filter(({ title }) => title['en'] === 'Who owns the Tigris?');
    assert.deepEqual(
      ids.map(({ id }) => id),
      [
        '8079583e-8321-506c-95af-fd2903a5f075@talks.test',
        '8079583e-8321-506c-95af-fd2903a5f075@talks.test#2',
      ],
    );
  });

  it('has rooms, speakers, links and pictures', () => {
    assert.deepEqual(talk.place?.name, { und: 'Garden' });
    assert.deepEqual(talk.organiser, [
      { name: 'Nadia Example', url: 'https://talks.test/forum/speaker/NQTF8Y/' },
    ]);
    assert.deepEqual(talk.links[1], {
      rel: 'page',
      url: 'https://paper.test/1',
      label: { und: 'Paper' },
    });
    assert.equal(talk.media[0]?.url, 'https://talks.test/media/water.png');
  });
});

describe('the data of the widget of pretalx', async () => {
  const base = 'https://talks.test/forum/schedule/widgets/schedule.json';
  const reading = await readPlatform(platformText('pretalx-widget'), { base });

  it('are read without a problem; what only keeps a room free is left out', () => {
    assert.deepEqual(reading.problems, []);
    assert.deepEqual(
      reading.feed.events.map(({ id }) => id),
      ['forum@talks.test', 'G9JGWY@talks.test', 'G9JGWY@talks.test#2', 'slot-503@talks.test'],
    );
  });

  it('have names in every language that there is', () => {
    const lunch = eventTitled(reading, 'Lunch');
    assert.deepEqual(lunch.title, { en: 'Lunch', ar: 'غداء' });
    assert.deepEqual(lunch.place?.name, { en: 'Garden', ar: 'الحديقة' });
    assert.equal(lunch.start, '2015-10-02T12:00', 'breaks are in UTC there');
  });

  it('have the page of a talk and who speaks', () => {
    const talk = eventTitled(reading, 'Who owns');
    assert.equal(talk.links[0]?.url, 'https://talks.test/forum/talk/G9JGWY/');
    assert.deepEqual(talk.organiser, [{ name: 'Nadia Example' }]);
    assert.deepEqual(talk.tags, ['Water']);
  });
});

describe('what is asked of pretalx', async () => {
  const { request } = await formatNamed('frab');
  const ask = (url: string) => request?.(url).url;

  it('is the programme of the conference, wherever in it one stands', () => {
    const programme = 'https://talks.test/forum/schedule/export/schedule.json';
    for (const url of ['https://talks.test/forum', 'https://talks.test/forum/talk/G9JGWY/']) {
      assert.equal(ask(url), programme);
    }
    assert.equal(ask(programme), programme);
    assert.equal(ask('https://talks.test/schedule.json'), 'https://talks.test/schedule.json');
  });
});
