import type { EventFeed, SolidarityEvent } from '../src/events/event.js';

/** An event as it is written in a feed: what is computed from it is not in it. */
export type EventEntry = Partial<Omit<SolidarityEvent, 'startUTC' | 'endUTC' | 'zone'>> &
  Pick<SolidarityEvent, 'id' | 'title' | 'start'> & { readonly zone?: string };

/** A feed as it is written: `schema/feed.schema.json`. */
export interface FeedFile extends Partial<Omit<EventFeed, 'events'>> {
  readonly version: 1;
  readonly events: readonly EventEntry[];
}

/** The real programme of 2015, nine languages. A query makes it a feed of its own, with a selection of its own. */
export const programme = 'extended-forum-2015.json';

/** A moment during the forum of 2015, on its second day. */
export const during2015 = '2015-10-02T17:30+03:00';

const baghdad = {
  name: { en: 'Baghdad', ar: 'بغداد', fr: 'Bagdad' },
  country: 'IQ',
  lat: 33.3152,
  lon: 44.3661,
};
const poster = 'media/sample/poster.jpg';

export const empty: FeedFile = { version: 1, events: [] };

export const oneEvent: FeedFile = {
  version: 1,
  zone: 'Europe/Rome',
  events: [
    {
      id: 'vigil@stories',
      kind: 'solidarity',
      title: { en: 'Vigil for the Tigris', ar: 'وقفة من أجل دجلة' },
      summary: { en: 'With lanterns, by the river.', ar: 'مع الفوانيس، على ضفة النهر.' },
      start: '2026-10-04T19:30',
      end: '2026-10-04T21:00',
      place: {
        name: { en: 'Ponte Sisto', ar: 'جسر سيستو' },
        city: { en: 'Rome', ar: 'روما' },
        country: 'IT',
        lat: 41.8925,
        lon: 12.4708,
      },
    },
  ],
};

/** The moment around which the invented week is told: an opening session is on the air. */
export const now = '2026-10-02T18:30+03:00';

/** An invented week with hours: two zones and more, something live, something over, something to come. */
export const week: FeedFile = {
  version: 1,
  title: { en: 'A week for the rivers', ar: 'أسبوع من أجل الأنهار' },
  zone: 'Asia/Baghdad',
  languages: ['en', 'ar'],
  hub: baghdad,
  main: 'forum@stories',
  events: [
    {
      id: 'march@stories',
      kind: 'demonstration',
      title: { en: 'March along the Glomma', ar: 'مسيرة على ضفاف نهر غلوما' },
      start: '2026-09-27T12:00',
      end: '2026-09-27T14:00',
      zone: 'Europe/Oslo',
      place: {
        name: { en: 'Town bridge', ar: 'جسر المدينة' },
        city: { en: 'Sarpsborg', ar: 'ساربسبورغ' },
        country: 'NO',
        lat: 59.2839,
        lon: 11.1097,
      },
    },
    {
      id: 'forum@stories',
      kind: 'assembly',
      title: { en: 'Forum of the rivers', ar: 'منتدى الأنهار' },
      start: '2026-10-01',
      end: '2026-10-03',
      place: {
        ...baghdad,
        city: baghdad.name,
        name: { en: 'Abu Nawas Garden', ar: 'حديقة أبو نواس' },
      },
    },
    {
      id: 'opening@stories',
      kind: 'session',
      title: { en: 'Whose water? The opening', ar: 'لمن الماء؟ الافتتاح' },
      summary: {
        en: 'Farmers, engineers and students on a river that five countries share.',
        ar: 'مزارعون ومهندسون وطلاب يتحدثون عن نهر تتقاسمه خمسة بلدان.',
      },
      start: '2026-10-02T18:00',
      end: '2026-10-02T20:00',
      languages: ['ar', 'en'],
      place: { ...baghdad, city: baghdad.name, name: { en: 'Main tent', ar: 'الخيمة الرئيسية' } },
      media: [{ type: 'hls', role: 'live', url: 'live/baghdad/master.m3u8', poster }],
    },
    {
      id: 'call@stories',
      kind: 'call',
      title: { en: 'One hour with Dhaka', ar: 'ساعة مع دكا' },
      start: '2026-10-03T20:00',
      end: '2026-10-03T21:00',
      zone: 'Asia/Dhaka',
      place: { name: { en: 'Dhaka', ar: 'دكا' }, country: 'BD', lat: 23.8103, lon: 90.4125 },
      online: [{ kind: 'call', url: 'https://call.example/river' }],
    },
    {
      id: 'concert@stories',
      kind: 'other',
      title: { en: 'Closing concert', ar: 'حفل الختام' },
      start: '2026-10-03T21:00',
      end: '2026-10-03T23:30',
      place: { ...baghdad, city: baghdad.name, name: { en: 'Main tent', ar: 'الخيمة الرئيسية' } },
      media: [{ type: 'hls', role: 'live', url: 'live/baghdad/master.m3u8', poster }],
    },
    {
      id: 'evening@stories',
      kind: 'solidarity',
      title: { en: 'Evening for the rivers', ar: 'أمسية من أجل الأنهار' },
      start: '2026-10-06T19:00',
      zone: 'America/Sao_Paulo',
      place: {
        name: { en: 'House of the peoples', ar: 'بيت الشعوب' },
        city: { en: 'São Paulo', ar: 'ساو باولو' },
        country: 'BR',
        lat: -23.5505,
        lon: -46.6333,
        approx: 2000,
      },
    },
  ],
};

/** Everything that can happen to a plan. */
export const changes: FeedFile = {
  version: 1,
  zone: 'Asia/Baghdad',
  hub: baghdad,
  events: (
    [
      ['cancelled', 'Tour of the marshes', '2026-10-02T09:00', 30.9, 47.0],
      ['postponed', 'Reading on the roof', '2026-10-02T19:00', 33.3, 44.4],
      ['rescheduled', 'Meeting of the unions', '2026-10-03T16:00', 36.19, 44.01],
      ['movedOnline', 'Workshop on dams', '2026-10-03T10:00', 35.56, 45.43],
      ['tentative', 'March to the square', '2026-10-04T17:00', 30.51, 47.78],
    ] as const
  ).map(([status, title, start, lat, lon]) => ({
    id: `${status}@stories`,
    kind: 'session',
    status,
    title: { en: title },
    start,
    ...(status === 'rescheduled' ? { previousStart: '2026-10-02T16:00' } : {}),
    place: { name: { en: `Place of the ${title.toLowerCase()}` }, country: 'IQ', lat, lon },
  })),
};

/** An address that is a script. */
export function scriptAddress(script: string): string {
  return `javascript:${script}`;
}

const endless = 'Solidarity'.repeat(60);

/** A feed that wants to do harm, or was made by a broken program. */
export const hostile: FeedFile = {
  version: 1,
  zone: 'UTC',
  events: [
    {
      id: 'markup@stories',
      title: { en: '<img src=x onerror=alert(1)><b>Bold</b> & <script>alert(2)</script>' },
      summary: { en: '<a href="javascript:alert(3)">Click</a> {{7*7}} ${7*7}' },
      start: '2026-10-02T10:00',
      place: {
        name: { en: '"><svg onload=alert(4)>' },
        lat: 45,
        lon: 9,
      },
      links: [
        { rel: 'page', url: scriptAddress('alert(5)') },
        { rel: 'register', url: 'data:text/html,<script>alert(6)</script>' },
        { rel: 'share', url: 'https://good.example/', label: { en: 'The one good link' } },
      ],
      media: [
        {
          type: 'hls',
          role: 'recording',
          url: scriptAddress('alert(7)'),
          poster: scriptAddress('0'),
        },
      ],
    },
    {
      id: 'endless@stories',
      title: { en: endless },
      start: '2026-10-02T12:00',
      place: { name: { en: endless }, lat: 41, lon: 20 },
    },
    {
      id: 'direction@stories',
      title: { en: 'Left \u202e and suddenly right, never closed' },
      start: '2026-10-02T13:00',
      place: { name: { en: 'The place after it stays as it is' }, lat: 36, lon: 3 },
    },
    { id: 'nowhere@stories', title: { en: 'No such day' }, start: '2026-02-30' },
    {
      id: 'pole@stories',
      title: { en: 'Beyond the pole' },
      start: '2026-10-03',
      place: { name: { en: 'Nowhere' }, lat: 1e9, lon: -1e9 },
    },
    { id: 'markup@stories', title: { en: 'The same id again' }, start: '2026-10-03' },
  ],
};

/** Titles as committees write them. */
export const longTitles: FeedFile = {
  version: 1,
  zone: 'Europe/Berlin',
  languages: ['en', 'de'],
  events: [
    {
      id: 'committee@stories',
      kind: 'session',
      title: {
        en: 'On the responsibility of upstream states, downstream communities and international financial institutions for the rivers of Mesopotamia: a public hearing with testimonies from the marshes',
        de: 'Wasserbewirtschaftungsverantwortungsübernahmeerklärung: öffentliche Anhörung der Überschwemmungsgebietsbewohnerinnenvereinigung',
        ar: 'حول مسؤولية دول المنبع ومجتمعات المصب والمؤسسات المالية الدولية عن أنهار بلاد ما بين النهرين: جلسة استماع عامة مع شهادات من الأهوار',
      },
      start: '2026-10-02T19:00',
      end: '2026-10-02T21:30',
      place: {
        name: {
          en: 'Meeting House of the Federation of Independent Trade Unions and Cooperatives, large hall on the second floor',
        },
        city: { en: 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch' },
        country: 'GB',
        lat: 53.2236,
        lon: -4.198,
      },
      organiser: [
        { name: 'International Committee for the Protection of the Rivers of Mesopotamia' },
        { name: 'Save the Tigris and Iraqi Marshes Campaign' },
      ],
    },
  ],
};

/** So many that a map has to gather them and a timeline to be long. */
export const crowd: FeedFile = {
  version: 1,
  zone: 'UTC',
  hub: baghdad,
  events: Array.from({ length: 400 }, (_, index) => ({
    id: `crowd-${String(index)}@stories`,
    kind: 'solidarity' as const,
    title: { en: `Gathering ${String(index + 1)}`, ar: `لقاء ${String(index + 1)}` },
    start: `2026-10-${String(1 + (index % 28)).padStart(2, '0')}T18:00`,
    // A spiral that comes everywhere, the same at every visit.
    place: {
      name: { en: `City ${String(index + 1)}`, ar: `مدينة ${String(index + 1)}` },
      lat: 55 - (index / 400) * 85,
      lon: ((index * 137.508) % 300) - 120,
    },
  })),
};

/** Valid JSON, but no feed. */
export const noFeed = { message: 'Not found' };
