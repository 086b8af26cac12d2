import assert from 'node:assert/strict';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { asFeed, asGeoJson, makeEvents } from '../../bench/data.js';
import { checkBudgets } from '../../bench/harness/budgets.js';
import { compareRuns } from '../../bench/harness/compare.js';
import { hopeless, planVisits } from '../../bench/harness/plan.js';
import { readRun, visitKey, writeRun } from '../../bench/harness/records.js';
import type { Record_, RunFile } from '../../bench/harness/records.js';
import { lastResumption } from '../../bench/harness/resumption.js';
import { headOf, putBetween, thirdParties } from '../../bench/harness/report.js';
import { readJsonFeed } from '../../src/events/index.js';
import { machine } from './machine.js';

function runOf(records: Record_[], plan: string[] = records.map(visitKey)): RunFile {
  const started = '2026-11-25T10:00:00.000Z';
  return {
    machine,
    started,
    ended: '2026-11-25T11:30:00.000Z',
    plan,
    records,
  };
}

function visit(round: number, value: number, peer = 'ours'): Record_ {
  return { case: '100 events', peer, round, values: { time: value } };
}

describe('The order of a run', () => {
  const cases = [{ name: 'few' }, { name: 'many', rounds: 1 }];
  const peers = [{ name: 'A' }, { name: 'B' }];

  it('is A B A B, a case after the other', () => {
    const keys = planVisits({ cases, peers }, 2).map(visitKey);
    assert.deepEqual(keys, [
      'few · 0 · A',
      'few · 0 · B',
      'few · 1 · A',
      'few · 1 · B',
      'many · 0 · A',
      'many · 0 · B',
    ]);
  });

  it('has no round to warm up where all watch at once', () => {
    const measureTogether = () => Promise.resolve(new Map());
    const keys = planVisits({ cases, peers: [{ name: 'A' }], measureTogether }, 2).map(visitKey);
    assert.deepEqual(keys, ['few · 1 · A', 'few · 2 · A', 'many · 1 · A']);
  });

  it('leaves out who could not do it with fewer events', () => {
    const sizes = [
      { name: '100', size: 100 },
      { name: '1000', size: 1000 },
    ];
    const records: Record_[] = [
      { case: '100', peer: 'A', round: 0, values: {}, failed: 'too slow' },
      { case: '100', peer: 'C', round: 0, values: { 'first marker': 900 }, failed: 'no drag' },
    ];
    const ask = (name: string, peer: string) =>
      hopeless(records, sizes, { case: name, peer, round: 1 });
    assert.equal(ask('100', 'A'), 'too slow');
    assert.equal(ask('1000', 'A'), 'not asked, as 100 failed');
    assert.equal(ask('1000', 'B'), undefined);
    assert.equal(ask('1000', 'C'), undefined);
  });
});

describe('The results of a run', () => {
  it('are kept as they were, a visit a line', () => {
    const file = pathToFileURL(join(mkdtempSync(join(tmpdir(), 'bench-')), 'map.json'));
    assert.equal(readRun(file), undefined);
    for (const run of [runOf([], ['a']), runOf([visit(0, 1), visit(1, 2)])]) {
      writeRun(file, run);
      assert.deepEqual(readRun(file), run);
    }
  });

  it('go where the document has room for them, and nowhere else', () => {
    const text = 'Before\n<!-- bench:map -->\nold\n<!-- /bench:map -->\nAfter';
    const written = 'Before\n<!-- bench:map -->\nnew\n<!-- /bench:map -->\nAfter';
    assert.equal(putBetween(text, 'map', 'new'), written);
    assert.throws(() => putBetween(text, 'size', 'new'), /no place between/);
  });

  it('say on what they were measured, and with what', () => {
    const head = headOf(runOf([visit(0, 1)]), 'map.json');
    assert.match(head, /2026-11-25, 10:00 to 11:30 UTC; A chip, 2 cores, 8 GB; Chromium 156/);
    assert.match(head, /commit abc with changes that are not committed;/);
    assert.match(head, />Node\.js 20\.19\.0, peer 1\.2\.3</);
    const [warm, cold] = [
      [0, 1, 2],
      [1, 2],
    ].map((rounds) => headOf(runOf(rounds.map((round) => visit(round, 1))), 'map.json'));
    assert.match(warm ?? '', /2 rounds after a warm-up/);
    assert.match(cold ?? '', /2 rounds; /);
  });

  it('name the third parties that a peer asks', () => {
    const note = 'asks another origin: https://fonts.example/a.ttf';
    const told = thirdParties(runOf([{ ...visit(0, 1, 'peer'), notes: [note, note] }]));
    assert.match(told, /: peer \(fonts\.example\)\./);
    assert.equal(thirdParties(runOf([visit(0, 1)])), '');
  });

  /** Later than the others. */
  const again = (records: Record_[]): RunFile => ({ ...runOf(records), started: '2026-11-26' });
  const rounds = (values: number[], peer?: string, measure = 'time') =>
    values.map((value, index) => ({
      ...visit(index + 1, value, peer),
      values: { [measure]: value },
    }));

  it('of two runs are held against each other', () => {
    const one = runOf(rounds([100, 110]));
    assert.deepEqual(compareRuns(one, again(rounds([105, 120]))), { compared: 1, apart: [] });
    const none = again([{ ...visit(1, 1), values: { time: null } }]);
    assert.match(compareRuns(one, none).apart.join(), /105 \(100–110\) against none/);
    const { apart } = compareRuns(one, again(rounds([300, 310])));
    assert.deepEqual(apart, ['100 events · ours · time: 105 (100–110) against 305 (300–310)']);
  });

  it('of two runs differ by what their unit can tell apart', () => {
    const apart = (measure: string, from: number, to: number) => {
      const [one, other] = [from, to].map((value) => rounds([value, value], 'ours', measure));
      return compareRuns(runOf(one ?? []), again(other ?? [])).apart.length > 0;
    };
    for (const [measure, resolution] of Object.entries({
      'first card': 17,
      'plays again': 2000,
      behind: 2,
      memory: 200_000,
      'code in all': 1000,
      'first load, brotli': 1000,
      'of hls.js': 1000,
      'longest task': 50,
    })) {
      assert.equal(apart(measure, 0, resolution), false, measure);
      assert.equal(apart(measure, 0, resolution * 1.01), true, measure);
    }
    assert.equal(apart('nodes', 1000, 1020), false);
    assert.equal(apart('nodes', 1000, 1030), true);
  });

  it('of two runs agree where the whole machine was slower', () => {
    const one = runOf([...rounds([100, 110]), ...rounds([50, 55], 'floor')]);
    const other = again([...rounds([200, 220]), ...rounds([100, 110], 'floor')]);
    const apart = ['100 events · floor · time: 52.5 (50–55) against 105 (100–110)'];
    assert.deepEqual(compareRuns(one, other, () => 'floor').apart, apart);
    assert.equal(compareRuns(one, other).apart.length, 2);
  });

  it('of one run are not held against themselves', () => {
    const run = runOf(rounds([100]));
    assert.throws(() => compareRuns(run, run), /itself/);
  });
});

describe('A picture', () => {
  /** Looks five times a second: five pictures each while it moves, none while it stands. */
  function looksAt(...seconds: [moves: boolean, seconds: number][]) {
    let pictures = 0;
    const steps = seconds.flatMap(([moves, count]) => Array<boolean>(count * 5).fill(moves));
    return steps.map((moves, index) => ({
      at: index * 200,
      pictures: (pictures += moves ? 5 : 0),
    }));
  }

  it('that never stood still did not come back', () => {
    assert.equal(lastResumption(looksAt([true, 20])), 0);
    assert.equal(lastResumption(looksAt([true, 5], [false, 1], [true, 5])), 0);
  });

  it('comes back with the first movement after it stood still for the last time', () => {
    const looks = looksAt([true, 5], [false, 4], [true, 3], [false, 2], [true, 6]);
    assert.equal(lastResumption(looks), 14_000);
    assert.equal(lastResumption(looksAt([false, 30], [true, 6])), 30_000);
  });

  it('that stands still in the end is not back', () => {
    assert.equal(lastResumption(looksAt([true, 5], [false, 4])), undefined);
    assert.equal(lastResumption(looksAt([false, 9])), undefined);
  });

  it('that jumps once and stands again is not back', () => {
    const looks = looksAt([true, 5], [false, 40]);
    const jumped = looks.map((look) =>
      look.at < 44_000 ? look : { ...look, pictures: look.pictures + 1 },
    );
    assert.equal(lastResumption(jumped), undefined);
  });

  it('of a player that began a new video moves once that does', () => {
    const looks = looksAt([true, 5], [false, 4], [true, 6]);
    const renewed = looks.map((look) =>
      look.at < 9000 ? look : { ...look, pictures: look.pictures - 125 },
    );
    assert.equal(lastResumption(renewed), 9200);
  });
});

describe('A budget', () => {
  const budget = { part: 'map', case: '100 events', peer: 'ours', measure: 'time', most: 2 };
  const check = (budgets: object[], run: RunFile | undefined) =>
    checkBudgets({ budgets: budgets as never }, () => run);

  it('of time is a ratio within the same run', () => {
    const run = runOf([visit(1, 300), visit(1, 200, 'floor')]);
    assert.equal(check([{ ...budget, to: 'floor' }], run)[0]?.kept, true);
    assert.equal(check([{ ...budget, to: 'floor', most: 1.4 }], run)[0]?.kept, false);
  });

  it('of bytes is absolute', () => {
    assert.equal(check([budget], runOf([visit(1, 2)]))[0]?.kept, true);
    assert.equal(check([budget], runOf([visit(1, 3)]))[0]?.kept, false);
  });

  it('is not kept by what was never measured', () => {
    const [never, missing] = [check([budget], undefined), check([budget], runOf([]))];
    assert.match(never[0]?.sentence ?? '', /npm run bench -- map comes first/);
    assert.equal(never[0]?.kept, false);
    assert.equal(missing[0]?.kept, false);
  });
});

describe('The events that everybody shows', () => {
  it('are the same in every run', () => {
    assert.deepEqual(makeEvents(20), makeEvents(20));
  });

  it('are a feed without faults, and GeoJSON with the longitude first', () => {
    const events = makeEvents(50);
    const { feed, problems } = readJsonFeed(
      JSON.stringify(asFeed(events)),
      'https://bench.example/',
    );
    assert.deepEqual(problems, []);
    assert.equal(feed.events.length, 50);
    const [feature] = asGeoJson(events).features;
    assert.deepEqual(feature?.geometry.coordinates, [events[0]?.place.lon, events[0]?.place.lat]);
  });
});
