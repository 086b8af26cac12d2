import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { SolidarityEvent } from '../../src/events/event.js';
import { formatNames } from '../../src/events/feed-draft.js';
import type { FormatName } from '../../src/events/feed-draft.js';
import { FeedError } from '../../src/events/feed-error.js';
import type { FeedReading } from '../../src/events/json-feed.js';
import { readFeed } from '../../src/events/read-feed.js';
import { safeUrl } from '../../src/events/safe-url.js';
import { feedText, fileEvent } from '../fixtures/feeds.js';
import { foreignFeeds, goodFields, hostileFeeds } from './hostile-feeds.js';
import type { HostileFeed } from './hostile-feeds.js';

/** Milliseconds of processor time for one text. */
const limit = 200;

const base = 'https://partner.test/feeds/feed.json';

/** Reads a text; undefined where it is refused as a feed should be. */
async function read(text: string, format?: FormatName): Promise<FeedReading | undefined> {
  try {
    return await readFeed(text, { base, now: Date.UTC(2015, 9, 1) }, format);
  } catch (error) {
    assert.ok(error instanceof FeedError, String(error));
    return undefined;
  }
}

/** Processor time, since other work on the machine is no fault of ours; the better of two for what it begins with. */
async function timed(act: () => Promise<unknown>): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let nth = 0; nth < 3 && least > limit; nth += 1) {
    const began = process.cpuUsage();
    await act();
    const { user } = process.cpuUsage(began);
    least = Math.min(least, user / 1000);
  }
  return least;
}

/** Everything in a value that is neither list nor object, with the name under which it stands. */
function* leavesOf(value: unknown, name = ''): Generator<readonly [string, unknown]> {
  if (typeof value !== 'object' || value === null) yield [name, value];
  else {
    for (const [key, inner] of Object.entries(value)) {
      yield* leavesOf(inner, Array.isArray(value) ? name : key);
    }
  }
}

const forbidden = /[\0-\x08\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069\p{Surrogate}]/u;

/** What must hold of every event that has come through, whatever it was made of. */
function assertHarmless(event: SolidarityEvent): void {
  for (const [name, leaf] of leavesOf(event)) {
    if (typeof leaf === 'number') assert.ok(Number.isFinite(leaf), `${name} is ${leaf}`);
    if (typeof leaf !== 'string') continue;
    assert.doesNotMatch(leaf, forbidden, name);
    assert.ok(leaf.length <= 20_000, `${name} is ${leaf.length} long`);
    if (name === 'url' || name === 'poster') assert.equal(safeUrl(leaf), leaf, name);
  }
  const { place, privacy } = event;
  if (place?.lat !== undefined) assert.ok(Math.abs(place.lat) <= 90);
  if (place?.lon !== undefined) assert.ok(Math.abs(place.lon) <= 180);
  if (privacy === 'placeHidden') {
    const names = [...leavesOf(event)].map(([name]) => name);
    assert.deepEqual(
      names.filter((name) => ['lat', 'lon', 'address', 'approx'].includes(name)),
      [],
    );
  }
  assert.ok(event.startUTC <= event.endUTC);
}

function assertHarmlessReading(reading: FeedReading | undefined): void {
  for (const event of reading?.feed.events ?? []) assertHarmless(event);
  assert.ok((reading?.problems.length ?? 0) <= 1100);
  for (const { path, message } of reading?.problems ?? []) {
    assert.ok(path.length + message.length < 2000);
  }
  assert.equal(Reflect.get({}, 'polluted'), undefined);
}

function assertSurvives({ name, text, format, keepsGood }: HostileFeed): void {
  it(name, async () => {
    let reading: FeedReading | undefined;
    const time = await timed(async () => {
      reading = await read(text, format);
    });
    assertHarmlessReading(reading);
    if (keepsGood) {
      const ids = reading?.feed.events.map(({ id }) => id);
      assert.ok(ids?.includes('good@test'), String(ids));
    }
    assert.ok(time <= limit, `${time} ms`);
  });
}

describe(`a feed that means harm (${hostileFeeds.length} of our own format)`, () => {
  assert.ok(hostileFeeds.length >= 200);
  for (const feed of hostileFeeds) assertSurvives(feed);
});

describe('what is left out of a feed', () => {
  it('is counted and named, and the rest stays', async () => {
    const reading = await read(
      feedText([
        fileEvent('a'),
        7,
        fileEvent('b', { start: 'soon' }),
        fileEvent('a'),
        fileEvent('c'),
      ]),
    );
    assert.deepEqual(
      reading?.feed.events.map(({ id }) => id),
      ['a@test', 'c@test'],
    );
    assert.equal(reading.leftOut, 3);
    assert.deepEqual(
      reading.problems.filter(({ path }) => path !== 'events[2].zone').map(({ path }) => path),
      ['events[1].id', 'events[2].start', 'events[2].start', 'events[3].id'],
    );
  });

  it('are the events after the hundred-thousandth', async () => {
    const event = JSON.stringify(fileEvent('ID'));
    const events = Array.from({ length: 100_010 }, (_, index) => event.replace('ID@', `${index}@`));
    const reading = await read(`{"version":1,"zone":"UTC","events":[${events.join()}]}`);
    assert.equal(reading?.feed.events.length, 100_000);
    assert.equal(reading.leftOut, 10);
    assert.ok(reading.problems.some(({ message }) => message.includes('100000')));
  });
});

describe('feeds made at random', () => {
  it('never throw anything but a FeedError, and do no harm', async () => {
    const json = fc.json({ maxDepth: 4 });
    await fc.assert(
      fc.asyncProperty(fc.oneof(json, fc.string({ unit: 'binary' })), async (text) => {
        assertHarmlessReading(await read(text));
      }),
      { numRuns: 300 },
    );
  });

  it('do no harm where anything stands in the fields of an event', async () => {
    const anything = fc.oneof(
      fc.jsonValue({ maxDepth: 3 }),
      fc.constantFrom('javascript:alert(1)', 'placeHidden', '__proto__', '\u202e', 1e308, -1),
    );
    const spoilt = fc.dictionary(fc.constantFrom(...Object.keys(goodFields)), anything);
    const place = fc.record({ name: anything, lat: anything, lon: anything, address: anything });
    await fc.assert(
      fc.asyncProperty(spoilt, fc.option(place), async (fields, at) => {
        const bad = fileEvent('bad', { ...goodFields, ...fields, ...(at && { place: at }) });
        const reading = await read(feedText([bad, fileEvent('good')]));
        assertHarmlessReading(reading);
        assert.ok(reading?.feed.events.some(({ id }) => id === 'good@test'));
      }),
      { numRuns: 500 },
    );
  });

  it('do no harm where characters of a good feed are others', async () => {
    const text = feedText([fileEvent('good', goodFields)]);
    const change = fc.tuple(fc.nat(text.length - 1), fc.string({ unit: 'binary', maxLength: 3 }));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        let mutated = text;
        for (const [at, other] of changes) {
          mutated = mutated.slice(0, at) + other + mutated.slice(at + 1);
        }
        assertHarmlessReading(await read(mutated));
      }),
      { numRuns: 500 },
    );
  });

  it('keep a hidden place hidden, however the wish is spelt', async () => {
    const wish = fc
      .oneof(fc.string(), fc.jsonValue())
      .filter((value) => value !== 'public' && value !== null && value !== '');
    await fc.assert(
      fc.asyncProperty(wish, async (privacy) => {
        const reading = await read(feedText([fileEvent('hidden', { ...goodFields, privacy })]));
        const [event] = reading?.feed.events ?? [];
        assert.equal(event?.privacy, 'placeHidden');
        assertHarmless(event);
      }),
      { numRuns: 200 },
    );
  });
});

for (const format of formatNames.filter((name) => name !== 'json')) {
  describe(`a feed that means harm, read as ${format}`, () => {
    for (const feed of foreignFeeds(format)) assertSurvives(feed);
  });
}
