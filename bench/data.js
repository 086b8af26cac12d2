/**
 * The events that everybody shows: made from a seed, so that every machine and
 * every run has the same. They lie around two thousand hot spots, as people do,
 * within one year.
 */

const seed = 20151001;
const hotSpots = 2000;
const kinds = ['solidarity', 'message', 'session', 'call', 'demonstration', 'tour', 'assembly'];

/** City, country, latitude and longitude in degrees: the places around which the hot spots lie. */
const cities = /** @type {const} */ ([
  ['Rome', 'IT', 41.9, 12.5],
  ['Oslo', 'NO', 59.9, 10.7],
  ['Sylhet', 'BD', 24.9, 91.9],
  ['Dhaka', 'BD', 23.8, 90.4],
  ['Bari', 'IT', 41.1, 16.9],
  ['Berlin', 'DE', 52.5, 13.4],
  ['Paris', 'FR', 48.9, 2.4],
  ['Tunis', 'TN', 36.8, 10.2],
  ['Cairo', 'EG', 30.0, 31.2],
  ['Basra', 'IQ', 30.5, 47.8],
  ['Erbil', 'IQ', 36.2, 44.0],
  ['Baghdad', 'IQ', 33.3, 44.4],
  ['Istanbul', 'TR', 41.0, 28.9],
  ['Athens', 'GR', 38.0, 23.7],
  ['Madrid', 'ES', 40.4, -3.7],
  ['London', 'GB', 51.5, -0.1],
  ['New York', 'US', 40.7, -74.0],
  ['São Paulo', 'BR', -23.5, -46.6],
  ['Nairobi', 'KE', -1.3, 36.8],
  ['Mumbai', 'IN', 19.1, 72.9],
]);
const words =
  'solidarity water evening reading students garden livestream border letters river music women workers union film bread memory future'.split(
    ' ',
  );

/** mulberry32: small, even enough, the same everywhere. @param {number} state */
function random(state) {
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** @template T @param {readonly T[]} list @param {number} share @returns {T} */
function at(list, share) {
  const found = list[Math.floor(share * list.length)];
  if (found === undefined) throw new RangeError('share must be from 0 to below 1');
  return found;
}

/** @type {Map<number, BenchEvents>} */
const made = new Map();

/** @param {number} count @returns {BenchEvents} as many events, in order of start, made once */
export function makeEvents(count) {
  const events = made.get(count) ?? newEvents(count);
  made.set(count, events);
  return events;
}

/** @param {number} count */
function newEvents(count) {
  const next = random(seed);
  const spots = Array.from({ length: hotSpots }, () => {
    const [city, country, lat, lon] = at(cities, next());
    return { city, country, lat: lat + (next() - 0.5) * 8, lon: lon + (next() - 0.5) * 8 };
  });
  const year = Date.UTC(2027, 0, 1);
  const minutes = 364 * 24 * 60;
  const starts = Array.from({ length: count }, () => Math.floor(next() * minutes)).sort(
    (a, b) => a - b,
  );
  return starts.map((start, index) => {
    // Within the day, to the quarter of an hour, from 8 to 20 o'clock.
    const day = Math.floor(start / 1440);
    const begins = day * 1440 + 480 + Math.floor(((start % 1440) / 1440) * 48) * 15;
    const clock = (/** @type {number} */ minute) =>
      new Date(year + minute * 60_000).toISOString().slice(0, 16);
    const { city, country, lat, lon } = at(spots, next());
    const sentence = Array.from({ length: 40 }, () => at(words, next())).join(' ');
    return {
      id: `event-${index}@bench.example`,
      kind: at(kinds, next()),
      title: { en: `${at(words, next())} ${at(words, next())} no ${index}`, it: `Evento ${index}` },
      summary: { en: sentence },
      start: clock(begins),
      end: clock(begins + 90),
      zone: 'Asia/Baghdad',
      place: {
        name: { en: `${city} hall ${index % 50}` },
        city: { en: city },
        country,
        lat: rounded(lat + (next() - 0.5) * 0.2),
        lon: rounded(lon + (next() - 0.5) * 0.2),
      },
    };
  });
}

/** Five places: about a metre. @param {number} degrees */
const rounded = (degrees) => Math.round(degrees * 1e5) / 1e5;

/** @typedef {ReturnType<typeof newEvents>} BenchEvents */

/** @param {BenchEvents} events */
export const asFeed = (events) => ({
  version: 1,
  title: { en: 'Measured' },
  zone: 'Asia/Baghdad',
  languages: ['en', 'it'],
  hub: { name: { en: 'Baghdad' }, country: 'IQ', lat: 33.3152, lon: 44.3661 },
  events,
});

/** @param {BenchEvents} events */
export const asGeoJson = (events) => ({
  type: 'FeatureCollection',
  features: events.map(({ place: { lat, lon, ...place }, ...event }) => ({
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [lon, lat] },
    properties: { ...event, place },
  })),
});
