import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { SolidarityEvent } from '../../../src/events/event.js';
import { formatNamed } from '../../../src/events/formats/foreign.js';
import { readOnly, readText, recorded } from '../../fixtures/web-feeds.js';

/** A page's data about one event with what it cannot be without. */
function eventLd(fields: object): string {
  return JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'Event',
    '@id': 'https://site.test/#one',
    name: 'One',
    startDate: '2027-10-01',
    ...fields,
  });
}

function eventOf(fields: object, zone?: string): Promise<SolidarityEvent> {
  return readOnly(eventLd(fields), { zone });
}

describe('the page of an events calendar', async () => {
  const { feed, problems } = await readText(recorded('calendar-page.html'), {
    zone: 'Europe/Rome',
    language: 'it',
  });
  const [evening, week] = feed.events;

  it('gives the events that it has for search engines', () => {
    assert.deepEqual(problems, []);
    assert.equal(feed.events.length, 2);
    assert.equal(evening?.id, 'https://ponti.example/evento/acqua-e-pace/');
    assert.equal(evening.startUTC, Date.UTC(2027, 2, 18, 17, 30));
    assert.equal(evening.zone, 'Europe/Rome');
  });

  it('gives text where it has entities and tags', () => {
    assert.equal(evening?.title['it'], 'Acqua e pace: serata per l’Iraq');
    assert.equal(
      evening.description?.['it'],
      'Una serata con ospiti da Baghdad & Basra.\n\nIngresso libero',
    );
    assert.equal(evening.place?.name['it'], 'Casa del Popolo "La Torre"');
  });

  it('tells what moved, where it is, how to take part and who invites', () => {
    assert.equal(evening?.status, 'rescheduled');
    assert.equal(evening.previousStart, '2027-03-11T18:30');
    assert.deepEqual(
      [evening.place?.country, evening.place?.lat, evening.place?.lon],
      ['IT', 40.4644, 17.247],
    );
    assert.deepEqual(evening.online, [{ url: 'https://us02web.zoom.us/j/123456', kind: 'call' }]);
    assert.deepEqual(evening.organiser, [{ name: 'Ponti di pace', url: 'https://ponti.example/' }]);
    assert.deepEqual(
      evening.links.map(({ rel }) => rel),
      ['page', 'register'],
    );
  });

  it('has days where its times are midnights', () => {
    assert.deepEqual([week?.start, week?.end], ['2027-04-05', '2027-04-11']);
  });
});

describe('a festival with events in it', async () => {
  const { feed, problems } = await readText(recorded('festival.jsonld'), { zone: 'Africa/Tunis' });
  const event = (title: string): SolidarityEvent => {
    const found = feed.events.find((one) => one.title['fr'] === title);
    assert.ok(found, `there is no ${title}`);
    return found;
  };

  it('is the whole and its parts', () => {
    assert.deepEqual(problems, []);
    assert.deepEqual(event('Ouverture').relates, [
      { to: 'rencontre-2027@rencontre.example', rel: 'parent' },
    ]);
  });

  it('has its texts in the languages that they are marked with', () => {
    assert.deepEqual(event('Rencontre du Tigre').title, {
      fr: 'Rencontre du Tigre',
      ar: 'ملتقى دجلة',
      en: 'Tigris gathering',
    });
    assert.deepEqual(event('Ouverture').place?.name, {
      fr: 'Maison de la culture',
      ar: 'دار الثقافة',
    });
  });

  it('knows the languages that are spoken, and what access there is', () => {
    const { languages, access, kind } = event('Rencontre du Tigre');
    assert.deepEqual(languages, ['fr', 'ar']);
    assert.deepEqual([access?.stepFree, access?.signLanguage], [true, ['sgn']]);
    assert.equal(kind, 'assembly');
  });

  it('has the recording of a part, and the page that sends it live', () => {
    const { media, online, end } = event('Ouverture');
    assert.deepEqual(
      media.map(({ type, role, seconds }) => [type, role, seconds]),
      [['hls', 'recording', 90]],
    );
    assert.deepEqual(online, [{ url: 'https://rencontre.example/direct', kind: 'stream' }]);
    assert.equal(end, '2027-05-01T20:30', 'start and duration');
  });

  it('happens as often as its schedule says, and not on the day that is left out', () => {
    const evenings = feed.events.filter(({ title }) => title['fr'] === 'Cercle de lecture');
    assert.deepEqual(
      evenings.map(({ start }) => start.slice(5, 10)),
      ['05-03', '05-10', '05-24', '05-31', '06-07', '06-14', '06-21', '06-28'],
    );
    assert.ok(
      evenings.every(({ start, end }) => start.endsWith('18:00') && end?.endsWith('20:00')),
    );
  });

  it('has a rule where it has a schedule', async () => {
    const text = recorded('festival.jsonld');
    const format = await formatNamed('json-ld');
    const draft = format.read(
      { text, json: JSON.parse(text) as unknown },
      { now: 0, zone: 'Europe/Paris' },
    );
    const circle = draft.events.find(({ event: { id } }) => String(id).endsWith('#cercle'))?.event;
    assert.deepEqual(circle?.['recurrence'], {
      rrule: ['FREQ=WEEKLY;BYDAY=MO;UNTIL=20270628T225900Z'],
      exdate: ['2027-05-17T18:00'],
    });
    assert.deepEqual(
      [circle['start'], circle['end'], circle['zone']],
      ['2027-05-03T18:00', '2027-05-03T20:00', 'Africa/Tunis'],
    );
  });
});

describe('when an event of schema.org is', () => {
  const cases: readonly (readonly [
    string,
    object,
    string | undefined,
    readonly [start: string, zone: string | null, precision: string],
  ])[] = [
    ['a date', { startDate: '2027-10-01' }, undefined, ['2027-10-01', null, 'day']],
    ['a month', { startDate: '2027-10' }, undefined, ['2027-10-01', null, 'month']],
    [
      'local, in the zone of the page',
      { startDate: '2027-10-01T19:00:00' },
      'Asia/Baghdad',
      ['2027-10-01T19:00', 'Asia/Baghdad', 'minute'],
    ],
    [
      'an offset, read in the zone of the page',
      { startDate: '2027-10-01T16:00:00Z' },
      'Asia/Baghdad',
      ['2027-10-01T19:00', 'Asia/Baghdad', 'minute'],
    ],
    [
      'an offset of whole hours, in a zone that never changes',
      { startDate: '2027-10-01T19:00+0300' },
      undefined,
      ['2027-10-01T19:00', 'Etc/GMT-3', 'minute'],
    ],
    [
      'west of Greenwich',
      { startDate: '2027-10-01T19:00-05:00' },
      undefined,
      ['2027-10-01T19:00', 'Etc/GMT+5', 'minute'],
    ],
    [
      'an offset with half an hour, in UTC',
      { startDate: '2027-10-01T19:00:00.000+05:30' },
      undefined,
      ['2027-10-01T13:30', 'UTC', 'minute'],
    ],
    [
      'in the zone of its schedule',
      {
        startDate: '2027-10-01T16:00:00Z',
        eventSchedule: { '@type': 'Schedule', scheduleTimezone: 'Asia/Dhaka' },
      },
      undefined,
      ['2027-10-01T22:00', 'Asia/Dhaka', 'minute'],
    ],
  ];
  for (const [name, fields, zone, expected] of cases) {
    it(`is ${name}`, async () => {
      const { start, zone: read, precision } = await eventOf(fields, zone);
      assert.deepEqual([start, read, precision], expected);
    });
  }

  it('is left out and named where it cannot be read', async () => {
    const { feed, problems } = await readText(eventLd({ startDate: 'next Friday' }));
    assert.equal(feed.events.length, 0);
    assert.match(problems[0]?.message ?? '', /unreadable|must be/);
  });
});

describe('a schedule of schema.org', () => {
  const schedule = { '@type': 'Schedule', startDate: '2027-10-04', startTime: '19:00' };
  const cases: readonly (readonly [string, object, string])[] = [
    ['every day', { repeatFrequency: 'P1D' }, 'FREQ=DAILY'],
    ['in a word', { repeatFrequency: 'Weekly' }, 'FREQ=WEEKLY'],
    ['every second week', { repeatFrequency: 'P2W' }, 'FREQ=WEEKLY;INTERVAL=2'],
    [
      'on two days',
      { repeatFrequency: 'P1W', byDay: ['http://schema.org/Tuesday', 'TH'] },
      'FREQ=WEEKLY;BYDAY=TU,TH',
    ],
    [
      'on the first Monday of a month',
      { repeatFrequency: 'P1M', byDay: 'Monday', byMonthWeek: 1 },
      'FREQ=MONTHLY;BYDAY=1MO',
    ],
    [
      'so many times',
      { repeatFrequency: 'P1M', byMonthDay: [1, 15], repeatCount: '6' },
      'FREQ=MONTHLY;BYMONTHDAY=1,15;COUNT=6',
    ],
  ];
  for (const [name, fields, rule] of cases) {
    it(`says "${name}" as a rule`, async () => {
      const text = eventLd({ eventSchedule: { ...schedule, ...fields } });
      const { read } = await formatNamed('json-ld');
      const [draft] = read({ text, json: JSON.parse(text) as unknown }, { now: 0 }).events;
      assert.deepEqual(draft?.event['recurrence'], { rrule: [rule], exdate: [] });
    });
  }

  it('that ends after midnight ends on the next day', async () => {
    const { start, end } = await eventOf(
      { eventSchedule: { ...schedule, startTime: '22:00', endTime: '01:00' } },
      'Europe/Rome',
    );
    assert.deepEqual([start, end], ['2027-10-04T22:00', '2027-10-05T01:00']);
  });
});

describe('what kind of event it is', () => {
  const cases: readonly (readonly [unknown, object, string, readonly string[]])[] = [
    ['Event', {}, 'other', []],
    ['https://schema.org/EducationEvent', {}, 'session', []],
    ['schema:SocialEvent', {}, 'other', ['social']],
    [
      'MusicEvent',
      { keywords: ['Protest', 'water'] },
      'demonstration',
      ['Protest', 'water', 'music'],
    ],
    [['Event', 'Festival'], { keywords: 'water, peace' }, 'assembly', ['water', 'peace']],
  ];
  for (const [type, fields, kind, tags] of cases) {
    it(`is ${kind} for ${JSON.stringify(type)}`, async () => {
      const event = await eventOf({ '@type': type, ...fields });
      assert.deepEqual([event.kind, event.tags], [kind, tags]);
    });
  }
});

describe('whether it takes place', () => {
  for (const [status, expected] of [
    ['https://schema.org/EventCancelled', 'cancelled'],
    ['http://schema.org/EventPostponed', 'postponed'],
    ['EventMovedOnline', 'movedOnline'],
    ['schema:EventRescheduled', 'rescheduled'],
    ['Perhaps', 'scheduled'],
  ]) {
    it(`is ${expected} for ${status}`, async () => {
      assert.equal((await eventOf({ eventStatus: status })).status, expected);
    });
  }
});

describe('where it is', () => {
  it('is a name alone', async () => {
    assert.deepEqual((await eventOf({ location: 'Tahrir Square' })).place?.name, {
      und: 'Tahrir Square',
    });
  });

  it('is an address alone', async () => {
    const address = {
      '@type': 'PostalAddress',
      addressLocality: 'Oslo',
      addressCountry: { name: 'NO' },
    };
    const { place } = await eventOf({ location: address });
    assert.deepEqual([place?.name['und'], place?.country], ['Oslo', 'NO']);
  });

  it('is online where the location is an address of the web', async () => {
    const event = await eventOf({ location: 'https://video.test/watch' });
    assert.equal(event.place, undefined);
    assert.deepEqual(event.online, [{ url: 'https://video.test/watch', kind: 'stream' }]);
  });

  it('has no point where the degrees are none', async () => {
    const geo = { '@type': 'GeoCoordinates', latitude: 'north', longitude: 999 };
    const { place } = await eventOf({ location: { '@type': 'Place', name: 'Here', geo } });
    assert.deepEqual(place, { name: { und: 'Here' } });
  });
});

describe('what an event is known by', () => {
  const event = { '@type': 'Event', name: 'One', startDate: '2027-10-01' };
  const cases: readonly (readonly [string, object, string])[] = [
    ['identifier', { identifier: 'one@site.test', '@id': '#one', url: '/one' }, 'one@site.test'],
    [
      '@id, which is relative to its page',
      { '@id': '#one', url: '/one' },
      'https://partner.test/feeds/feed#one',
    ],
    ['url', { url: '/one' }, 'https://partner.test/one'],
  ];
  for (const [name, fields, id] of cases) {
    it(`is its ${name}`, async () => {
      assert.equal((await readOnly(JSON.stringify({ ...event, ...fields }))).id, id);
    });
  }

  it('is the page and the date, where several share a page', async () => {
    const page = 'https://site.test/courses';
    const { feed } = await readText(
      JSON.stringify([
        { ...event, url: page },
        { ...event, url: page, startDate: '2027-10-08' },
      ]),
    );
    assert.deepEqual(
      feed.events.map(({ id }) => id),
      [`${page}#2027-10-01`, `${page}#2027-10-08`],
    );
  });

  it('is made of what it says, where it has nothing, and the owner is told', async () => {
    const { feed, problems } = await readText(JSON.stringify([event, { ...event, name: 'Two' }]));
    assert.equal(new Set(feed.events.map(({ id }) => id)).size, 2);
    assert.equal(problems.length, 1);
    assert.match(problems[0]?.message ?? '', /"@id"/);
  });
});

describe('what holds no event is refused with a reason', () => {
  const refused: readonly (readonly [string, string, RegExp])[] = [
    ['a page without data', '<!doctype html><title>Hello</title>', /web page/],
    [
      'a page about an organisation',
      '<html><script type="application/ld+json">{"@type":"Organization"}</script></html>',
      /web page/,
    ],
    ['data about something else', '{"@type":"Recipe","name":"Bread"}', /no schema\.org Event/],
  ];
  for (const [name, text, reason] of refused) {
    it(name, async () => {
      await assert.rejects(readText(text), (error: Error) => {
        assert.match(error.message, reason);
        return true;
      });
    });
  }

  it('but a page with one bad block keeps the others', async () => {
    const { feed, problems } = await readText(
      `<!doctype html><script type="application/ld+json">{"broken"</script>
       <SCRIPT type='application/ld+json'>/*<![CDATA[*/ ${eventLd({ name: 'With a\nbreak' }).replace('\\n', '\n')} /*]]>*/</SCRIPT>`,
    );
    assert.equal(feed.events[0]?.title['und'], 'With a break');
    assert.match(problems[0]?.path ?? '', /data block 1/);
  });
});
