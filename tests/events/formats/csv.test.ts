import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readOnly, readText, recorded } from '../../fixtures/web-feeds.js';

describe('the sheet of a TimelineJS', async () => {
  const { feed, problems } = await readText(recorded('timeline.csv'), {
    zone: 'Europe/Rome',
    language: 'en',
  });
  const [rome, forum, letters] = feed.events;

  it('has a title, and no event for it nor for an era', () => {
    assert.deepEqual(feed.title, { en: 'The river and its friends' });
    assert.equal(feed.events.length, 3);
  });

  it('has dates in pieces, as exact as they are', () => {
    assert.deepEqual([rome?.start, rome?.end], ['2015-09-22T18:00', '2015-09-22T20:00']);
    assert.deepEqual([forum?.start, forum?.end], ['2015-10-01', '2015-10-03']);
    assert.deepEqual([letters?.start, letters?.precision], ['2015-10-01', 'month']);
  });

  it('has text without markup, quotes and lines as they were typed', () => {
    assert.equal(rome?.description?.['en'], 'Border of resistance, with guests');
    assert.equal(forum?.description?.['en'], 'He said "welcome"\nand opened it');
  });

  it('shows files and links pages', () => {
    assert.deepEqual(rome?.links, [{ url: 'https://video.example/watch?v=1', rel: 'page' }]);
    assert.deepEqual([rome.media, forum?.media[0]?.type], [[], 'hls']);
    assert.equal(letters?.media[0]?.alt?.['en'], 'A letter, opened');
  });

  it('is told once that ids are missing', () => {
    assert.deepEqual(
      problems.map(({ message }) => message.includes('column "id"')),
      [true],
    );
  });
});

describe('a table in Arabic', async () => {
  const { feed, problems } = await readText(recorded('basra.csv'), {
    zone: 'Asia/Baghdad',
    language: 'ar',
  });
  const [vigil, talk] = feed.events;

  it('is read by its Arabic headers, semicolons and digits', () => {
    assert.deepEqual(problems, []);
    assert.equal(vigil?.id, 'basra-1@tigris.example');
    assert.equal(vigil.start, '2027-10-01T19:00');
    assert.deepEqual([vigil.place?.lat, vigil.place?.lon], [30.5081, 47.7835]);
    assert.equal(talk?.start, '2027-10-15T10:00');
  });

  it('has a title in two languages, where there are two columns', () => {
    assert.deepEqual(vigil?.title, { ar: 'وقفة تضامنية', en: 'Vigil for water' });
    assert.deepEqual(talk?.title, { ar: 'ندوة الأهوار' });
  });

  it('has kinds and countries by their Arabic names', () => {
    assert.deepEqual(
      [vigil?.kind, talk?.kind, talk?.place?.country],
      ['demonstration', 'session', 'IQ'],
    );
    assert.deepEqual(vigil?.tags, ['ماء', 'سلام']);
  });
});

describe('a table in Norwegian, with tabs', async () => {
  const { feed, problems } = await readText(recorded('oslo.csv'), {
    zone: 'Europe/Oslo',
    language: 'nb',
  });

  it('has dates with dots and with words, and times from one to the other', () => {
    const [greeting, week] = feed.events;
    assert.deepEqual([greeting?.start, greeting?.end], ['2027-10-02T18:00', '2027-10-02T19:30']);
    assert.deepEqual([week?.start, week?.end], ['2027-10-04', '2027-10-08']);
    assert.deepEqual(
      greeting?.organiser.map(({ name }) => name),
      ['Fredslaget', 'Vannkampanjen'],
    );
  });

  it('names the columns that are not understood', () => {
    assert.match(problems[0]?.message ?? '', /not known here: Avlyst\?/);
  });
});

describe('which number is the day', () => {
  const table = (...dates: string[]): string =>
    ['id,title,date', ...dates.map((date, index) => `${index},Event ${index},${date}`)].join('\n');
  const cases: readonly (readonly [string, string[], string | undefined, string[], boolean])[] = [
    ['by the year in front', ['2027/10/3'], undefined, ['2027-10-03'], false],
    ['by dots', ['3.10.2027'], 'en-US', ['2027-10-03'], false],
    [
      'by a day beyond twelve',
      ['3/10/2027', '24/10/2027'],
      'en-US',
      ['2027-10-03', '2027-10-24'],
      false,
    ],
    [
      'by a month that cannot be',
      ['10/3/2027', '10/24/2027'],
      'de',
      ['2027-10-03', '2027-10-24'],
      false,
    ],
    ['by the language, with a note', ['3/10/2027'], 'fr', ['2027-10-03'], true],
    ['by the country, with a note', ['10/3/2027'], 'en-US', ['2027-10-03'], true],
    ['by nothing, since it does not matter', ['10/10/2027'], undefined, ['2027-10-10'], false],
    [
      'row by row where they disagree, with a note',
      ['24/10/2027', '10/25/2027', '3/10/2027'],
      'fr',
      ['2027-10-03', '2027-10-24', '2027-10-25'],
      true,
    ],
  ];
  for (const [name, dates, language, expected, isNoted] of cases) {
    it(`is seen ${name}`, async () => {
      const { feed, problems } = await readText(table(...dates), { language });
      assert.deepEqual(
        feed.events.map(({ start }) => start),
        expected,
      );
      assert.equal(
        problems.some(({ message }) => message.includes('days from months')),
        isNoted,
      );
    });
  }
});

describe('a row', () => {
  const cases: readonly (readonly [
    string,
    string,
    (event: Awaited<ReturnType<typeof readOnly>>) => unknown,
    unknown,
  ])[] = [
    ['separated by bars', 'id|title|date\n1|One|2027-10-01', ({ title }) => title, { en: 'One' }],
    [
      'with a time in the column of the date',
      'id,title,date\n1,One,2027-10-01 19:00',
      ({ start }) => start,
      '2027-10-01T19:00',
    ],
    [
      'with a date and a start that is only a time',
      'id,title,date,start,end\n1,One,2027-10-01,19:00,21:30',
      ({ start, end }) => [start, end],
      ['2027-10-01T19:00', '2027-10-01T21:30'],
    ],
    [
      'that ends after midnight',
      'id,title,date,time,end time\n1,One,2027-10-01,22:00,1:00',
      ({ end }) => end,
      '2027-10-02T01:00',
    ],
    [
      'of several days with a time',
      'id,title,date,time,end date\n1,One,2027-10-01,10:00,2027-10-03',
      ({ start, end }) => [start, end],
      ['2027-10-01T10:00', '2027-10-03'],
    ],
    [
      'with a zone of its own',
      'id,title,date,time,time zone\n1,One,2027-10-01,19:00,Asia/Dhaka',
      ({ zone }) => zone,
      'Asia/Dhaka',
    ],
    [
      'with a time that has an offset',
      'id,title,start\n1,One,2027-10-01T19:00:00+02:00',
      ({ startUTC }) => startUTC,
      Date.UTC(2027, 9, 1, 17),
    ],
    [
      'with both degrees in one cell',
      'id,title,date,coordinates\n1,One,2027-10-01,"33.3152, 44.3661"',
      ({ place }) => [place?.lat, place?.lon],
      [33.3152, 44.3661],
    ],
    [
      'with decimal commas',
      'id;title;date;lat;lon\n1;One;2027-10-01;33,3152;-44,3661',
      ({ place }) => [place?.lat, place?.lon],
      [33.3152, -44.3661],
    ],
    [
      'that is cancelled',
      'id,title,date,status\n1,One,2027-10-01,Cancelled',
      ({ status }) => status,
      'cancelled',
    ],
    [
      'with more cells than columns',
      'id,title,date\n1,One,2027-10-01,,,more',
      ({ title }) => title,
      { en: 'One' },
    ],
    [
      'with fewer cells than columns',
      'id,title,date,place\n1,One,2027-10-01',
      ({ place }) => place,
      undefined,
    ],
  ];
  for (const [name, text, told, expected] of cases) {
    it(`${name} is read`, async () => {
      const event = await readOnly(text, { zone: 'Asia/Baghdad', language: 'en' });
      assert.deepEqual(told(event), expected);
    });
  }

  it('keeps its id when rows are moved, and loses it when it changes', async () => {
    const ids = async (...rows: string[]): Promise<string[]> => {
      const { feed } = await readText(['title,date', ...rows].join('\n'));
      return feed.events.map(({ id }) => id).sort();
    };
    const before = await ids('One,2027-10-01', 'Two,2027-10-02');
    assert.deepEqual(await ids('Two,2027-10-02', 'One,2027-10-01'), before);
    assert.notDeepEqual(await ids('Two,2027-10-03', 'One,2027-10-01'), before);
  });

  it('that is bad is named by its line, and the others stay', async () => {
    const { feed, problems } = await readText(
      'id,title,date\n1,"One\nline",2027-10-01\n2,,2027-10-02\n\n3,Three,soon\n4,Four,31/02/2027',
      { zone: 'Europe/Rome' },
    );
    assert.deepEqual(
      feed.events.map(({ id }) => id),
      ['1'],
    );
    assert.deepEqual([...new Set(problems.map(({ path }) => path))].sort(), [
      'line 4.title',
      'line 6.start',
      'line 7.start',
    ]);
  });
});

describe('headers in each of our languages', () => {
  const headers: Readonly<Record<string, string>> = {
    en: 'Title,Start date,Time,Place,City,Country',
    ar: 'العنوان,تاريخ البداية,الوقت,المكان,المدينة,البلد',
    ckb: 'ناونیشان,بەروار,کات,شوێن,شار,وڵات',
    ku: 'Sernav,Dîrok,Dem,Cih,Bajar,Welat',
    it: 'Titolo,Data,Ora,Luogo,Città,Paese',
    nb: 'Tittel,Dato,Klokkeslett,Sted,By,Land',
    bn: 'শিরোনাম,তারিখ,সময়,স্থান,শহর,দেশ',
    fr: 'Titre,Date,Heure,Lieu,Ville,Pays',
    de: 'Titel,Datum,Uhrzeit,Ort,Stadt,Land',
  };
  for (const [language, header] of Object.entries(headers)) {
    it(`are understood in ${language}`, async () => {
      const event = await readOnly(`${header}\nX,2027-10-01,19:00,Y,Z,IQ`, {
        language,
        zone: 'Asia/Baghdad',
      });
      assert.equal(event.title[language], 'X');
      assert.equal(event.start, '2027-10-01T19:00');
      assert.deepEqual(
        [event.place?.name[language], event.place?.city?.[language], event.place?.country],
        ['Y', 'Z', 'IQ'],
      );
    });
  }
});

describe('what is no table of events is refused with a reason', () => {
  const refused: readonly (readonly [string, string, RegExp])[] = [
    ['a sentence', 'Hello, everybody', /first line/],
    ['a table of something else', 'name,colour\nrose,red', /a title and a date/],
    ['the page of a sheet', '<!DOCTYPE html><html><title>Sheet</title>', /web page/],
  ];
  for (const [name, text, reason] of refused) {
    it(name, async () => {
      await assert.rejects(readText(text, {}, 'csv'), (error: Error) => reason.test(error.message));
    });
  }
});
