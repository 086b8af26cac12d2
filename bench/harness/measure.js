/**
 * Runs a part, or goes on with a run that was ended before its time.
 *
 * @typedef {import('./part.js').Part} Part
 * @typedef {import('./part.js').Outcome} Outcome
 * @typedef {import('./plan.js').PlannedVisit} PlannedVisit
 * @typedef {import('./records.js').RunFile} RunFile
 *
 * @typedef {object} MeasureOptions
 * @property {number} rounds with the warm-up
 * @property {number} minutes after which it stops at the next visit
 * @property {import('./machine.js').Machine} machine
 * @property {URL} folder of the results
 */
import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { hopeless, planVisits } from './plan.js';
import { filesOf, readRun, visitKey, writeRun } from './records.js';
import { serve } from './server.js';

/** With so few events everybody is quick enough: a page that fails then is broken, not slow. */
const few = 100;

/**
 * @param {Part} part
 * @param {MeasureOptions} options
 * @returns {Promise<RunFile | undefined>} undefined when there is more to do
 * @throws {Error} when a page does not work: a figure of a broken page is worse than none
 */
export async function measurePart(part, options) {
  const { rounds, minutes, machine, folder } = options;
  const { unfinished, finished, previous } = filesOf(folder, part.part);
  mkdirSync(new URL('.', previous), { recursive: true });
  const plan = planVisits(part, rounds);
  const run = begin(readRun(unfinished), machine, plan.map(visitKey));
  const done = new Set(run.records.map(visitKey));
  const left = plan.filter((visit) => !done.has(visitKey(visit)));

  const isTogether = part.measureTogether !== undefined;
  const deadline = Date.now() + minutes * 60_000;
  const names = new Set(left.map((visit) => visit.case));
  const site = await part.site(part.cases.filter(({ name }) => names.has(name)));
  const server = await serve(site);
  try {
    for (let next = take(left, isTogether); next.length > 0; next = take(left, isTogether)) {
      if (Date.now() > deadline) return undefined;
      const outcomes = await measureVisits(part, server, run, next);
      for (const [visit, { faults, ...outcome }] of outcomes) {
        const broken = [...faults, ...failureWithFew(part, visit, outcome)];
        if (broken.length > 0) {
          throw new Error(`${visitKey(visit)}: the page does not work:\n  ${broken.join('\n  ')}`);
        }
        run.records.push({ ...visit, ...outcome });
        console.log(`${visitKey(visit)}  ${describe(outcome)}`);
      }
      run.ended = new Date().toISOString();
      writeRun(unfinished, run);
    }
    if (existsSync(finished)) renameSync(finished, previous);
    renameSync(unfinished, finished);
    return run;
  } finally {
    await server.close();
  }
}

/**
 * @param {RunFile | undefined} begun
 * @param {import('./machine.js').Machine} machine
 * @param {string[]} plan
 * @returns {RunFile} what was begun, where it was this; else a new one
 */
function begin(begun, machine, plan) {
  if (begun && isDeepStrictEqual([begun.machine, begun.plan], [machine, plan])) return begun;
  if (begun) console.log('What was begun had another plan, machine or build: it starts anew.');
  const started = new Date().toISOString();
  return { machine, started, ended: started, plan, records: [] };
}

/**
 * @param {Part} part
 * @param {PlannedVisit} visit
 * @param {Omit<Outcome, 'faults'>} outcome
 * @returns {string[]}
 */
function failureWithFew({ cases }, visit, { failed }) {
  const { size = Infinity } = cases.find(({ name }) => name === visit.case) ?? {};
  return size <= few && failed !== undefined ? [failed] : [];
}

/**
 * @param {PlannedVisit[]} left shortened by what is taken
 * @param {boolean} isTogether whether all peers are measured at once
 * @returns {PlannedVisit[]} one visit, or those of a round where all are measured at once
 */
function take(left, isTogether) {
  const [first] = left;
  if (!first) return [];
  const isNext = (/** @type {PlannedVisit} */ visit) =>
    visit.case === first.case && visit.round === first.round;
  return left.splice(0, isTogether ? left.filter(isNext).length : 1);
}

/**
 * @param {Part} part
 * @param {import('./server.js').BenchServer} server
 * @param {RunFile} run
 * @param {readonly PlannedVisit[]} visits of one case and round
 * @returns {Promise<[PlannedVisit, Outcome][]>}
 */
async function measureVisits(part, server, run, visits) {
  const [first] = visits;
  const conditions = part.cases.find(({ name }) => name === first?.case);
  if (!first || !conditions) return [];
  const all = part.peersOf?.(conditions) ?? part.peers;
  const peers = all.filter(({ name }) => visits.some(({ peer }) => peer === name));
  if (part.measureTogether) {
    const outcomes = await part.measureTogether(server, peers, conditions);
    return visits.map((visit) => [visit, outcomes.get(visit.peer) ?? missing(visit)]);
  }
  const reason = hopeless(run.records, part.cases, first);
  if (reason !== undefined) return [[first, { values: {}, failed: reason, faults: [], notes: [] }]];
  const [peer] = peers;
  if (!peer || !part.measure) return missing(first);
  return [[first, await part.measure(server, peer, conditions)]];
}

/** @param {PlannedVisit} visit @returns {never} */
function missing(visit) {
  throw new Error(`${visitKey(visit)} was not measured`);
}

/** @param {Omit<Outcome, 'faults'>} outcome */
function describe({ values, failed }) {
  const [measure, value] = Object.entries(values)[0] ?? [];
  return failed ?? `${measure}: ${value === null ? 'none' : Math.round(value ?? NaN)}`;
}
