import assert from 'node:assert/strict';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import { pathToFileURL } from 'node:url';
import { measurePart } from '../../bench/harness/measure.js';
import type { Outcome, Part } from '../../bench/harness/part.js';
import { filesOf, readRun } from '../../bench/harness/records.js';
import { machine } from './machine.js';

const works: Outcome = { values: { time: 1 }, faults: [], notes: [] };

describe('A run', () => {
  let folder: URL;
  let visits: string[];
  let told: string[];
  let files: ReturnType<typeof filesOf>;

  beforeEach(() => {
    folder = pathToFileURL(`${mkdtempSync(join(tmpdir(), 'bench-'))}/`);
    files = filesOf(folder, 'map');
    visits = [];
    mock.method(console, 'log', (line: string) => told.push(line));
    told = [];
  });

  afterEach(() => mock.restoreAll());

  /** Two peers, one case of so many events; the outcome of each visit is asked for. */
  function partOf(outcomeOf: () => Outcome = () => works, size = 1000): Part {
    return {
      part: 'map',
      cases: [{ name: 'events', size }],
      peers: [{ name: 'A' }, { name: 'B' }],
      site: () => Promise.resolve({ assets: new Map(), page: () => undefined }),
      measure: (_, { name }) => {
        visits.push(name);
        return Promise.resolve(outcomeOf());
      },
    };
  }

  /** Breaks down at the second visit. */
  async function breakDown(): Promise<void> {
    visits = [];
    const part = partOf(() => {
      if (visits.length === 2) throw new Error('the power is gone');
      return works;
    });
    await assert.rejects(measure(part), /the power is gone/);
  }

  const measure = (part: Part, run = { rounds: 1, minutes: 1, machine }) =>
    measurePart(part, { ...run, folder });

  it('is kept when it is complete, and the one before it as well', async () => {
    const first = await measure(partOf());
    const second = await measure(partOf(() => ({ ...works, values: { time: 2 } })));
    assert.deepEqual(readRun(files.finished), second);
    assert.deepEqual(readRun(files.previous), first);
    assert.equal(readRun(files.unfinished), undefined);
  });

  it('that is not complete is nobody’s last run', async () => {
    const first = await measure(partOf());
    await breakDown();
    assert.deepEqual(readRun(files.finished), first);
    assert.equal(readRun(files.previous), undefined);
  });

  it('goes on where it was ended', async () => {
    await breakDown();
    const run = await measure(partOf());
    assert.deepEqual(visits, ['A', 'B', 'B']);
    assert.equal(run?.records.length, 2);
    assert.ok(!told.some((line) => line.includes('starts anew')));
  });

  it('starts anew with another plan or another build', async () => {
    await breakDown();
    await measure(partOf(), { rounds: 1, minutes: 1, machine: { ...machine, build: 'other' } });
    assert.deepEqual(visits, ['A', 'B', 'A', 'B']);
    assert.ok(told.some((line) => line.includes('starts anew')));
    await breakDown();
    await measure(partOf(), { rounds: 2, minutes: 1, machine });
    assert.deepEqual(visits, ['A', 'B', 'A', 'B', 'A', 'B']);
  });

  it('stops at the first visit after its time', async () => {
    assert.equal(await measure(partOf(), { rounds: 1, minutes: -1, machine }), undefined);
    assert.deepEqual(visits, []);
  });

  it('ends where a page does not work', async () => {
    const broken = partOf(() => ({ ...works, faults: ['console error: no'] }));
    await assert.rejects(measure(broken), /events · 0 · A: the page does not work:\s+console/);
  });

  it('takes a failure for slowness with many events, and for a broken page with few', async () => {
    const slow = (): Outcome => ({ ...works, values: {}, failed: 'not through within 60 s' });
    await assert.rejects(measure(partOf(slow, 100)), /does not work:\s+not through/);
    const run = await measure(partOf(slow));
    assert.equal(run?.records.length, 2);
  });
});
