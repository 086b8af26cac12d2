import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, it } from 'node:test';
import { feedText, fileEvent } from '../fixtures/feeds.js';
import type { FileFields } from '../fixtures/feeds.js';
import { platformText } from '../fixtures/platforms.js';
import { answer, command, feedServer, inFolder } from './feed-server.js';
import type { CommandResult } from './feed-server.js';

const server = feedServer();

/** What is said of a text in a file, without the path of the file. */
async function validated(text: string, ...words: readonly string[]): Promise<CommandResult> {
  let result: CommandResult | undefined;
  await inFolder(async (folder) => {
    const file = join(folder, 'feed.json');
    await writeFile(file, text);
    const { code, lines } = await command('validate', file, ...words);
    result = { code, lines: lines.map((line) => line.replaceAll(file, 'feed.json')) };
  });
  assert.ok(result);
  return result;
}

/** What is said of an event in a feed that is in English. */
async function said(fields: FileFields, whole: FileFields = {}): Promise<string> {
  const place = { name: 'Basra', lat: 30.5, lon: 47.8 };
  const event = fileEvent('a', { kind: 'tour', place, ...fields });
  const { lines } = await validated(feedText([event], { languages: ['en'], ...whole }));
  return lines.slice(0, -1).join('\n');
}

beforeEach(() => {
  server.routes.clear();
});

describe('a validator', () => {
  it('has nothing against the demo', async () => {
    const { code, lines } = await command('validate', 'demo/extended-forum-2015.json');
    assert.deepEqual(lines, ['demo/extended-forum-2015.json: 14 events, 0 problems, 0 advice']);
    assert.equal(code, 0);
  });

  it('names the line and the column of what is wrong, and ends in 1', async () => {
    const text = `{ "version": 1, "zone": "UTC", "languages": ["en"],
  "events": [
    { "id": "a", "kind": "tour", "title": { "en": "A" }, "start": "2015-10-01",
      "place": { "name": "B", "lat": 230, "lon": 4 } }
  ] }`;
    const { code, lines } = await validated(text);
    assert.equal(code, 1);
    assert.equal(
      lines[0],
      'feed.json:4:38: problem: events[0].place.lat must be a number from -90 to 90',
    );
    assert.equal(lines.at(-1), 'feed.json: 1 event, 1 problem, 1 advice');
  });

  it('points at where JSON is broken, and says what is typed there', async () => {
    for (const [text, line] of [
      [
        '{\n  "version": 1,\n  "events": [1, ]\n}',
        '3:17: problem: the JSON is broken here: there is a comma too many',
      ],
      [
        '{\n  "version": 1\n  "events": []\n}',
        '3:3: problem: the JSON is broken here: a comma is missing',
      ],
      [
        '{ "version": 1, "events": [',
        '1:28: problem: the JSON is broken here: the file ends too early: 2 brackets',
      ],
      [
        '{ "version": 1, "a": "b\n" }',
        '1:22: problem: the JSON is broken here: the text that begins here has no end',
      ],
      [
        "{ 'version': 1 }",
        '1:3: problem: the JSON is broken here: texts stand in straight double quotes',
      ],
      ['{ "version": 1 ] }', '1:16: problem: the JSON is broken here: "]" closes'],
      ['{ // mine\n}', '1:3: problem: the JSON is broken here: comments are not allowed'],
      ['{ "version" 1 }', '1:13: problem: the JSON is broken here: a colon is missing'],
      [
        '{ "version": 1 } }',
        '1:18: problem: the JSON is broken here: there is more behind the end',
      ],
    ] as const) {
      const { code, lines } = await validated(text);
      assert.equal(code, 1);
      assert.ok(lines[0]?.startsWith(`feed.json:${line}`), lines[0]);
    }
  });

  it('knows what a misspelt field was meant to be', async () => {
    assert.match(
      await said({ descripton: { en: 'x' } }),
      /descripton .* did you mean "description"/,
    );
    assert.match(await said({ access: { stepfree: true } }), /did you mean "stepFree"/);
    assert.match(await said({ colour: 'red' }), /advice: events\[0\]\.colour is no field/);
  });

  it('says where an end is before its start, a zone is missing and an id is there twice', async () => {
    assert.match(await said({ end: '2015-09-30' }), /events\[0\]\.end is before "start"/);
    assert.match(
      await said({ start: '2015-10-01T10:00' }, { zone: null }),
      /events\[0\]\.zone is needed/,
    );
    const { lines } = await validated(feedText([fileEvent('a'), fileEvent('a')]));
    assert.match(lines.join('\n'), /events\[1\]\.id "a@test" is used twice/);
  });

  it('finds what points nowhere', async () => {
    assert.match(
      await said({ relates: [{ to: 'nobody', rel: 'parent' }] }),
      /events\[0\]\.relates\[0\] points to "nobody"/,
    );
    assert.match(await said({}, { main: 'nobody' }), /main names "nobody"/);
    assert.match(await said({}, { hub: { name: 'Baghdad' } }), /hub needs "lat" and "lon"/);
  });

  it('warns of a hidden place that the file gives away', async () => {
    const text = await said({
      privacy: 'placeHidden',
      place: { name: 'x', city: 'Basra', address: 'Street 1', lat: 30.5, lon: 47.8 },
    });
    for (const name of ['lat', 'lon', 'address']) {
      assert.match(text, new RegExp(`problem: events\\[0\\]\\.place\\.${name} gives away`));
    }
  });

  it('advises on languages, captions, pictures, markup and addresses that pages block', async () => {
    assert.match(await said({}, { languages: ['en', 'ar'] }), /title is not in ar/);
    const video = { type: 'video', url: 'http://a.test/v.mp4' };
    assert.match(await said({ media: [video] }), /media\[0\] has neither captions/);
    assert.match(
      await said({ media: [video] }),
      /problem: events\[0\]\.media\[0\]\.url begins with http:/,
    );
    const captions = { type: 'captions', url: 'c.vtt', language: 'en' };
    assert.doesNotMatch(await said({ media: [video, captions] }), /captions nor/);
    assert.match(await said({ media: [{ type: 'image', url: 'i.jpg' }] }), /has no "alt"/);
    assert.match(await said({ title: { en: '<b>A</b>' } }), /title\.en has HTML in it/);
    assert.match(await said({ place: { name: 'Basra' } }), /not on the map/);
    assert.equal(await said({}), '');
  });

  it('lets advice pass, unless it is to be strict', async () => {
    const text = feedText([fileEvent('a')]);
    assert.equal((await validated(text)).code, 0);
    assert.equal((await validated(text, '--strict')).code, 1);
  });

  it('does not say the same thing a thousand times', async () => {
    const events = Array.from({ length: 1000 }, (_, index) => fileEvent(String(index)));
    const { lines } = await validated(feedText(events));
    assert.ok(lines.length < 30, `${lines.length} lines`);
    assert.match(lines.join('\n'), /… and 995 more like this/);
  });

  it('reads other formats, names their events, and takes the zone that they do not say', async () => {
    const text = platformText('gancio');
    assert.match((await validated(text)).lines[0] ?? '', /problem: zone is not in this feed/);
    const { code, lines } = await validated(text, '--zone', 'Europe/Rome');
    assert.equal(code, 0);
    assert.match(lines.join('\n'), /advice: “Festival” \(2015-10-03\): place has no "lat"/);
  });

  it('names the line of a calendar and of a table', async () => {
    const calendar = ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'UID:1', 'SUMMARY:A', 'END:VEVENT', ''];
    assert.match(
      (await validated([...calendar, 'END:VCALENDAR'].join('\r\n'))).lines[0] ?? '',
      /^feed\.json:2: problem: start is missing/,
    );
    assert.match(
      (await validated('id,title,start\n1,A,2015-10-01\n2,B,soon\n')).lines.join('\n'),
      /^feed\.json:3: problem: start must be a date/m,
    );
  });

  it('reads an address, and says why there is nothing to read', async () => {
    server.routes.set('/a.json', answer(feedText([fileEvent('a')])));
    assert.equal((await command('validate', `${server.address}/a.json`)).code, 0);
    const { code, lines } = await command('validate', `${server.address}/none.json`);
    assert.equal(code, 1);
    assert.match(lines[0] ?? '', /answered 404/);
    assert.match((await command('validate', 'no/such/file.json')).lines[0] ?? '', /cannot be read/);
  });
});
