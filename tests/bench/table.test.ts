import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Record_ } from '../../bench/harness/records.js';
import { failureOf, valuesOf } from '../../bench/harness/records.js';
import { inCount, inTaskTime, inTime, tableOf } from '../../bench/harness/table.js';

function visit(peer: string, round: number, value: number | null, failed?: string): Record_ {
  return {
    case: '100 events',
    peer,
    round,
    values: { 'first card': value },
    ...(failed !== undefined && { failed }),
  };
}

const column = {
  title: 'first card',
  case: '100 events',
  measure: 'first card',
  format: inTime,
  compared: true,
};

function lines(records: readonly Record_[], peers: readonly string[]): string[] {
  return tableOf({ records, peers, columns: [column], ours: 'ours', floor: 'floor' }).split('\n');
}

describe('What was measured', () => {
  it('does not count the round that warms up', () => {
    const records = [visit('ours', 0, 900), visit('ours', 1, 100), visit('ours', 2, 120)];
    const values = valuesOf(records, '100 events', 'ours', 'first card');
    assert.deepEqual(
      [...values],
      [
        [1, 100],
        [2, 120],
      ],
    );
  });

  it('counts the only round there is', () => {
    const values = valuesOf([visit('ours', 0, 900)], '100 events', 'ours', 'first card');
    assert.deepEqual([...values], [[0, 900]]);
  });

  it('says why something has no figure', () => {
    const records = [visit('slow', 0, null, 'no card within 60 s')];
    assert.equal(failureOf(records, '100 events', 'slow'), 'no card within 60 s');
  });
});

describe('A table of it', () => {
  const records = [
    visit('ours', 1, 200),
    visit('ours', 2, 220),
    visit('floor', 1, 100),
    visit('floor', 2, 100),
    visit('slow', 1, 2000),
    visit('slow', 2, 2200),
  ];

  it('has a row for each peer: figure, spread, times ours, times the floor', () => {
    const rows = lines(records, ['ours', 'floor', 'slow']);
    assert.equal(rows[0], '|  | first card | × ours | × floor |');
    assert.equal(rows[2], '| **ours** | 210 ms <small>200–220 ms</small> | 1 | 2.10 |');
    assert.equal(rows[4], '| slow | 2.10 s <small>2.00–2.20 s</small> | 10 | 21 |');
  });

  it('prints the best in bold and says who is ahead of ours', () => {
    const rows = lines(records, ['ours', 'floor', 'slow']);
    assert.equal(rows[3], '| floor | **100 ms** | 0.48 | 1 |');
    assert.deepEqual(rows.slice(-3), ['Ahead of ours:', '', '- first card: floor']);
  });

  it('takes a difference of less than a twentieth for none', () => {
    const rows = lines([visit('ours', 1, 100), visit('near', 1, 97)], ['ours', 'near']);
    assert.equal(rows.at(-1), 'Nobody is ahead of ours here.');
  });

  it('says when ours is the one that failed', () => {
    const rows = lines([visit('ours', 1, null, 'too slow'), visit('slow', 1, 9)], ['ours', 'slow']);
    assert.equal(rows[2], '| **ours** | ✗ |  |  |');
    assert.equal(rows.at(-1), '- first card: slow');
  });

  it('says how often one failed that came in other rounds', () => {
    const failed = visit('ours', 3, null, 'too slow');
    const warmUp = visit('ours', 0, null, 'too slow');
    const rows = lines([warmUp, ...records, failed], ['ours']);
    const cell = '**210 ms** <small>200–220 ms</small> ✗ 1 of 3';
    assert.equal(rows[2], `| **ours** | ${cell} | 1 | 2.10 |`);
  });

  it('takes no side where fewer is not better', () => {
    const columns = [{ ...column, compared: false, unranked: true }];
    const table = tableOf({ records, peers: ['ours', 'floor'], columns, ours: 'ours' });
    assert.ok(table.endsWith('| floor | 100 ms |'), table);
  });

  it('writes large numbers so that they can be read', () => {
    assert.equal(inCount(1234567.2), '1 234 567');
    assert.equal(inTime(994.4), '994 ms');
    assert.equal(inTime(995), '0.99 s');
  });

  it('says of tasks only what the browser tells', () => {
    assert.equal(inTaskTime(0), '< 50 ms');
    assert.equal(inTaskTime(61), '61 ms');
  });
});
