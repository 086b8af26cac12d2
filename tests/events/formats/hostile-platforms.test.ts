import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FeedError } from '../../../src/events/feed-error.js';
import { platformText, readPlatform } from '../../fixtures/platforms.js';

/** What a broken or hostile server may put in the place of any value. */
const hostile: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1e308,
  '',
  'x',
  'javascript:alert(1)',
  '<img src=x onerror=alert(1)>',
  '2015-99-99T99:99:99+99:99',
  '+275760-09-13T00:00:00Z',
  'UTC+99',
  '9;9;9',
  '\u202e\u0000',
  [],
  {},
  [[[]]],
  [null, 'x', 1],
  { constructor: 1, length: -1 },
  JSON.parse('{"__proto__":{"id":"polluted"},"toString":null}'),
];

type Path = readonly (string | number)[];

/** Every place in a document. */
function pathsIn(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const inner = Object.entries(value).flatMap(([key, entry]) => pathsIn(entry, [...path, key]));
  return [path, ...inner];
}

function withValue(document: unknown, path: Path, value: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  const copy: Record<string, unknown> | unknown[] = Array.isArray(document)
    ? [...(document as unknown[])]
    : { ...(document as object) };
  Reflect.set(copy, step, withValue(Reflect.get(copy, step), rest, value));
  return copy;
}

const formats = [
  ['mobilizon-group', 'mobilizon'],
  ['mobilizon-outbox', 'mobilizon'],
  ['gancio', 'gancio'],
  ['the-events-calendar', 'the-events-calendar'],
  ['tec-v1', 'the-events-calendar'],
  ['frab', 'frab'],
  ['pretalx-widget', 'frab'],
] as const;

for (const [name, format] of formats) {
  describe(`${name} with anything anywhere in it`, () => {
    it('is read or refused, within its time, and lets no script through', async () => {
      const document: unknown = JSON.parse(platformText(name));
      const base = 'https://hostile.test/forum/schedule/widgets/schedule.json';
      for (const [index, path] of pathsIn(document).entries()) {
        // A third of them at every place, and each at a third of the places.
        for (const value of hostile.filter((_, turn) => (turn + index) % 3 === 0)) {
          const what = `${path.join('.')} = ${JSON.stringify(value)}`;
          const began = process.cpuUsage();
          try {
            const { feed } = await readPlatform(withValue(document, path, value), { base }, format);
            assert.doesNotMatch(JSON.stringify(feed), /"(?:url|poster)":"javascript:/, what);
            assert.ok(
              feed.events.every(({ startUTC, endUTC }) => Number.isFinite(startUTC + endUTC)),
              what,
            );
          } catch (error) {
            assert.ok(
              error instanceof FeedError && error.code === 'format',
              `${what}: ${String(error)}`,
            );
          }
          // Of the processor: what other tests do beside this one does not count.
          assert.ok(process.cpuUsage(began).user < 200_000, what);
        }
      }
      assert.equal(Reflect.get({}, 'id'), undefined);
    });
  });
}

describe('a deep or endless answer', () => {
  it('ends', async () => {
    const nested = (depth: number): unknown =>
      depth === 0 ? [] : { type: 'OrderedCollection', orderedItems: [nested(depth - 1)] };
    const outbox = {
      '@context': 'https://www.w3.org/ns/activitystreams',
      ...(nested(500) as object),
    };
    const { feed } = await readPlatform(outbox);
    assert.deepEqual(feed.events, []);
  });
});
