import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { readFeed } from '../../../src/events/read-feed.js';
import { feedText, fileEvent } from '../../fixtures/feeds.js';
import type { FileFields } from '../../fixtures/feeds.js';

const root = new URL('../../../', import.meta.url);
const page = readFileSync(new URL('docs/feed.md', root), 'utf8');
const schema = JSON.parse(readFileSync(new URL('schema/feed.schema.json', root), 'utf8')) as object;
const isValid = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);

describe('the vigil of the documentation', () => {
  const block = /```json\n(\{\n {2}"id": "vigil[\s\S]*?)```/.exec(page)?.[1] ?? '';
  const vigil = JSON.parse(block) as FileFields;

  it('is of the schema', () => {
    assert.ok(isValid(JSON.parse(feedText([vigil]))), JSON.stringify(isValid.errors));
  });

  it('happens when the page says', async () => {
    const { feed, problems } = await readFeed(feedText([vigil]), {
      now: Date.parse('2026-10-05T12:00Z'),
    });
    assert.deepEqual(problems, []);
    assert.deepEqual(
      feed.events.map(({ start, status }) => `${start} ${status}`),
      [
        '2026-10-01T19:00 scheduled',
        '2026-10-08T19:00 scheduled',
        '2026-10-23T18:00 scheduled',
        '2026-10-29T19:00 cancelled',
        '2026-11-12T19:00 scheduled',
        '2026-11-19T19:00 scheduled',
        '2026-11-26T19:00 scheduled',
        '2026-12-03T19:00 scheduled',
        '2026-12-10T19:00 scheduled',
        '2026-12-17T19:00 scheduled',
        '2026-12-24T17:00 scheduled',
      ],
    );
    assert.equal(feed.events[2]?.previousStart, '2026-10-22T19:00');
    assert.equal(feed.events[2].end, '2026-10-23T19:00');
  });
});

describe('the schema and the reader agree', () => {
  const wrong: readonly FileFields[] = [
    { duration: 'PT' },
    { duration: 'P' },
    { duration: 'P1M' },
    { duration: '90' },
    { start: '2015-10-01', duration: 'PT1H' },
    { recurrence: { rrule: ['BYDAY=TH'] } },
    { recurrence: { exdate: ['soon'] } },
    { recurrence: { overrides: { soon: null } } },
    { recurrence: { overrides: { '2015-10-08T19:00': 'off' } } },
    { recurrence: ['FREQ=DAILY'] },
  ];
  for (const fields of wrong) {
    it(`that this is wrong: ${JSON.stringify(fields)}`, async () => {
      const text = feedText([
        fileEvent('one', { kind: 'other', start: '2015-10-01T19:00', ...fields }),
      ]);
      assert.equal(isValid(JSON.parse(text)), false);
      const { problems } = await readFeed(text, { now: 0 });
      assert.equal(problems.length, 1);
    });
  }
});
