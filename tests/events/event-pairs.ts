import type { FileFields } from '../fixtures/feeds.js';

/** Two accounts from two feeds, and whether a person would call them one event. */
export interface EventPair {
  readonly name: string;
  readonly same: boolean;
  readonly a: FileFields;
  readonly b: FileFields;
}

const place = (city: string, country: string, lat?: number, lon?: number): FileFields => ({
  name: { en: city },
  city: { en: city },
  country,
  ...(lat === undefined ? {} : { lat, lon }),
});
const rome = place('Rome', 'IT');
const romePoint = place('Rome', 'IT', 41.9038, 12.5144);
const milan = place('Milan', 'IT');
const milanPoint = place('Milan', 'IT', 45.4642, 9.19);
const oslo = place('Oslo', 'NO');
const baghdad = place('Baghdad', 'IQ', 33.3152, 44.3661);
const dhaka = place('Dhaka', 'BD');

/** What both accounts of a pair have, unless one says otherwise. */
const evening: FileFields = {
  title: { en: 'Border of resistance' },
  start: '2015-09-22T19:00',
  zone: 'Europe/Rome',
  place: rome,
};

function pair(same: boolean) {
  return (name: string, a: FileFields, b: FileFields): EventPair => ({
    name,
    same,
    a: { ...evening, ...a },
    b: { ...evening, ...b },
  });
}
const one = pair(true);
const two = pair(false);
const titled = (en: string): FileFields => ({ title: { en } });

export const pairs: readonly EventPair[] = [
  // The same event.
  one('word for word', {}, {}),
  one('another case', titled('BORDER OF RESISTANCE'), {}),
  one('another punctuation', titled('“Border of resistance!”'), titled('Border – of resistance')),
  one('an article more', titled('The evening in solidarity'), titled('Evening in solidarity')),
  one(
    'a word more',
    titled('Solidarity evening with Iraqi students'),
    titled('Solidarity evening with the Iraqi students'),
  ),
  one('a misprint', titled('Border of resistence'), {}),
  one('a letter missing', titled('Border of resistnce'), {}),
  one('a plural', titled('Meeting of the student unions'), titled('Meeting of the student union')),
  one(
    'accents left out',
    { title: { es: 'Concentración por Irak' } },
    { title: { es: 'Concentracion por Irak' } },
  ),
  one(
    'Arabic with and without harakat',
    { title: { ar: 'أُمسية تضامُن مع العراق' } },
    { title: { ar: 'امسية تضامن مع العراق' } },
  ),
  one(
    'Arabic with other keyboards',
    { title: { ar: 'مسيرة كبرى في بغداد' } },
    { title: { ar: 'مسیرة کبری فی بغداد' } },
  ),
  one(
    'Sorani with other keyboards',
    { title: { ckb: 'کۆبوونەوەی هاوپشتی' } },
    { title: { ckb: 'كۆبوونه‌وه‌ی هاوپشتی' } },
  ),
  one(
    'Bengali with a nukta apart',
    { title: { bn: 'সংহতি সভা পাড়ায় আজ' } },
    { title: { bn: 'সংহতি সভা পাড়ায় আজ' } },
  ),
  one(
    'digits of another script',
    { title: { ar: 'المنتدى الاجتماعي ٢٠١٥' } },
    { title: { ar: 'المنتدى الاجتماعي 2015' } },
  ),
  one(
    'Norwegian letters typed plainly',
    { title: { nb: 'Støttekveld på blå' } },
    { title: { nb: 'Stottekveld pa bla' } },
  ),
  one(
    'one language of two',
    { title: { en: 'Border of resistance', it: 'Confine di resistenza' } },
    {},
  ),
  one('a language without a name', { title: 'Border of resistance' }, {}),
  one('a region of the language', { title: { 'en-GB': 'Border of resistance' } }, {}),
  one('the hour known to one', { start: '2015-09-22' }, {}),
  one('doors and begin', { start: '2015-09-22T18:30' }, {}),
  one('told in UTC', { start: '2015-09-22T17:00', zone: 'UTC' }, {}),
  one(
    'told in UTC, a day before',
    { start: '2015-09-23T00:30' },
    { start: '2015-09-22T22:30', zone: 'UTC' },
  ),
  one('the wrong zone', { zone: 'UTC' }, {}),
  one('points a street apart', { place: romePoint }, { place: place('Roma', 'IT', 41.906, 12.51) }),
  one('a point known to one', { place: romePoint }, {}),
  one(
    'a blurred point',
    { place: { ...romePoint, approx: 10_000 } },
    { place: place('Rome', 'IT', 41.8, 12.5) },
  ),
  one('a place known to one, to the minute', {}, { place: undefined }),
  one('online, to the minute', { place: undefined }, { place: undefined }),
  one(
    'the city in two languages, and one point',
    { place: romePoint },
    { place: { name: { it: 'Roma' }, lat: 41.9, lon: 12.51 } },
  ),
  one('one of them cancelled', { status: 'cancelled' }, {}),
  one(
    'over several days',
    { start: '2015-10-01', end: '2015-10-03' },
    { start: '2015-10-01', end: '2015-10-03' },
  ),
  one('an end known to one', { start: '2015-10-01', end: '2015-10-03' }, { start: '2015-10-01' }),
  one(
    'a date without a zone',
    { start: '2015-10-01', zone: 'Asia/Baghdad' },
    { start: '2015-10-01', zone: 'UTC' },
  ),
  one(
    'a month, word for word',
    { start: '2015-10-01', precision: 'month' },
    { start: '2015-10-01', precision: 'month' },
  ),
  // One event that we rather show twice.
  one('a translation alone', {}, { title: { it: 'Confine di resistenza' } }),
  one('a short title', titled('Vigil'), titled('Vigil')),
  one(
    'another wording',
    titled('Evening with students'),
    titled('A night with the students of Sapienza'),
  ),

  // Two events.
  two('next week', {}, { start: '2015-09-29T19:00' }),
  two('the next day', {}, { start: '2015-09-23T19:00' }),
  two(
    'every Tuesday, another Tuesday',
    { title: { en: 'Weekly solidarity picket' } },
    { title: { en: 'Weekly solidarity picket' }, start: '2015-10-06T19:00' },
  ),
  two('two cities', {}, { place: milan }),
  two('two cities by their points', { place: romePoint }, { place: milanPoint }),
  two(
    'two countries',
    { ...titled('Day of solidarity with Iraq'), place: oslo },
    { ...titled('Day of solidarity with Iraq'), place: dhaka },
  ),
  two(
    'a day of action, one without a place',
    { ...titled('Day of solidarity with Iraq'), start: '2015-10-01' },
    { ...titled('Day of solidarity with Iraq'), start: '2015-10-01', place: undefined },
  ),
  two('the venue known to one, another hour', { place: undefined }, { start: '2015-09-22T19:20' }),
  two(
    'two screenings',
    { ...titled('Film: the walls of Basra'), start: '2015-09-22T18:00' },
    { ...titled('Film: the walls of Basra'), start: '2015-09-22T20:00' },
  ),
  two('two parts', titled('Workshop on water, part 1'), titled('Workshop on water, part 2')),
  two(
    'two parts in letters',
    titled('Workshop on water, part A'),
    titled('Workshop on water, part B'),
  ),
  two('two parts in Roman numbers', titled('Workshop on water I'), titled('Workshop on water II')),
  two('a part and the whole', titled('Workshop on the rivers'), titled('Workshop on the rivers 2')),
  two('two years', titled('Iraqi Social Forum 2014'), titled('Iraqi Social Forum 2015')),
  two(
    'two parts in Arabic digits',
    { title: { ar: 'الجلسة ١ عن المياه' } },
    { title: { ar: 'الجلسة ٢ عن المياه' } },
  ),
  two(
    'opening and closing',
    titled('Opening ceremony of the forum'),
    titled('Closing ceremony of the forum'),
  ),
  two(
    'morning and evening',
    titled('Morning session on water'),
    titled('Evening session on water'),
  ),
  two('first and second', titled('First session on water'), titled('Second session on water')),
  two('day one and day two', titled('Livestream of day one'), titled('Livestream of day two')),
  two('water and women', titled('Workshop on water rights'), titled('Workshop on women rights')),
  two(
    'north and south',
    titled('Greetings from northern Iraq'),
    titled('Greetings from southern Iraq'),
  ),
  two(
    'teachers and students',
    titled('Assembly of the teachers'),
    titled('Assembly of the students'),
  ),
  two('short titles in one city', titled('Assembly'), titled('Assembly')),
  two('short titles that differ by a letter', titled('Rally'), titled('Tally')),
  two(
    'one language alike, one not',
    { title: { en: 'Public assembly', ar: 'جلسة المياه الأولى' } },
    { title: { en: 'Public assembly', ar: 'جلسة حقوق المرأة' } },
  ),
  two(
    'a long title that holds a short one',
    titled('Solidarity evening'),
    titled('Solidarity evening with films, music and food for everyone'),
  ),
  two(
    'another language that looks alike',
    { title: { es: 'Concierto solidario' } },
    { title: { pt: 'Concierto solidario' }, start: '2015-09-25T19:00' },
  ),
  two(
    'a demonstration and a counter-demonstration',
    titled('Demonstration for the square'),
    titled('Demonstration against the square'),
  ),
  two(
    'a forum and its first day',
    { ...titled('Iraqi Social Forum'), start: '2015-10-01', end: '2015-10-03', place: baghdad },
    { ...titled('Iraqi Social Forum'), start: '2015-10-01', end: '2015-10-01', place: baghdad },
  ),
  two(
    'sometime in the year and on a day',
    { start: '2015-09-22', precision: 'year' },
    { start: '2015-09-22' },
  ),
  two(
    'words in another order',
    titled('Students support workers'),
    titled('Workers support students'),
  ),
  two('for and with', titled('Evening for Tahrir Square'), titled('Evening from Tahrir Square')),
  two('a year apart', {}, { start: '2016-09-22T19:00' }),
  two(
    'call and recording of the call',
    titled('Video call with the garden'),
    titled('Recording: video call with the garden in Baghdad'),
  ),
  two(
    'midnight of two zones',
    { start: '2015-09-22', zone: 'Asia/Dhaka', place: dhaka },
    { start: '2015-09-22', place: rome },
  ),
  two(
    'the same hour in two zones and cities',
    { zone: 'Europe/Oslo', place: oslo },
    { place: rome },
  ),
  two('groups of one movement', titled('Mothers of Tahrir'), titled('Fathers of Tahrir')),
];
