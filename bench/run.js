// npm run bench: see docs/performance.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { checkBudgets } from './harness/budgets.js';
import { compareRuns } from './harness/compare.js';
import { describeMachine } from './harness/machine.js';
import { measurePart } from './harness/measure.js';
import { filesOf, readRun } from './harness/records.js';
import { headOf, putBetween, thirdParties } from './harness/report.js';
import { describeBrowser } from './harness/visit.js';
import { floors, tables } from './tables.js';

/** @typedef {import('./harness/part.js').Part} Part */
/** @typedef {import('./harness/part.js').Case} Case */

const usage = `npm run bench -- <what> [options]

what      player | player --faults | player --soak | map | timeline | size
          report    writes docs/performance.md anew from bench/results/
          check     bytes and speed against the budgets
          compare   the last two runs of every part

options   --quick          two rounds, small sizes; shown, not kept
          --rounds <n>     with the warm-up (4 unless given; faults 2, without one)
          --minutes <n>    stops after that time; the same command goes on (exit code 75 until done)
          --cases <a,b>    only cases with these words in their name; shown, not kept
          --only <a,b>     only peers with these words in their name; shown, not kept`;

const { values, positionals } = readOptions();
const root = fileURLToPath(new URL('..', import.meta.url));
const results = new URL('results/', import.meta.url);
const documentFile = new URL('../docs/performance.md', import.meta.url);

const [what = '', ...rest] = positionals;
const command = `${what}${values.faults ? '-faults' : ''}${values.soak ? '-soak' : ''}`;

/** @type {Readonly<Record<string, () => Promise<Part>>>} */
const parts = Object.freeze({
  player: () => import('./player.js'),
  'player-faults': () => import('./faults.js'),
  'player-soak': () => import('./soak.js'),
  map: () => import('./map.js'),
  timeline: () => import('./timeline.js'),
  size: () => import('./size.js'),
});

if (rest.length > 0) fail(usage);
const load = parts[command];
if (load) await measure(await load());
else if (command === 'report') report();
else if (command === 'check') check();
else if (command === 'compare') console.log(agreement());
else fail(usage);

/** @param {Part} part */
async function measure(part) {
  const { quick, cases, only } = values;
  const usual = quick || part.part === 'player-faults' ? 2 : 4;
  const { rounds = usual, minutes = Infinity } = values;
  if (!Number.isInteger(Number(rounds)) || Number(rounds) < 1 || !(Number(minutes) > 0))
    fail(usage);
  const isTrial = quick || cases !== undefined || only !== undefined;
  const isAsked = (/** @type {{ name: string }} */ { name }) => named(name, only);
  const chosen = {
    ...part,
    cases: part.cases.filter(
      ({ name, size = 0 }) => named(name, cases) && (!quick || size <= 1000),
    ),
    peers: part.peers.filter(isAsked),
    peersOf: (/** @type {Case} */ one) => (part.peersOf?.(one) ?? part.peers).filter(isAsked),
  };
  if (chosen.cases.length === 0 || chosen.peers.length === 0) fail('Nothing of that name.');
  const run = await measurePart(chosen, {
    rounds: Number(rounds),
    minutes: Number(minutes),
    machine: describeMachine(root, await describeBrowser()),
    folder: isTrial ? new URL('pages/', import.meta.url) : results,
  });
  if (!run) {
    console.log('There is more to do: the same command goes on.');
    process.exitCode = 75;
  } else if (isTrial) {
    console.log(`\n${tables[part.part]?.(run)}`);
  } else {
    report();
  }
}

/** @param {string} name @param {string | undefined} wanted words with commas between */
function named(name, wanted) {
  return wanted === undefined || wanted.split(',').some((word) => name.includes(word));
}

/** Writes every table that there are results for. */
function report() {
  let text = readFileSync(documentFile, 'utf8');
  for (const [part, write] of Object.entries(tables)) {
    const run = readRun(filesOf(results, part).finished);
    if (!run) continue;
    const content = [headOf(run, `${part}.json`), '', write(run), thirdParties(run)].join('\n');
    text = putBetween(text, part, content.trimEnd());
  }
  text = putBetween(text, 'agreement', agreement());
  writeFileSync(documentFile, text);
  console.log('docs/performance.md has the tables.');
}

/** @returns {string} what the last two runs of every part have in common */
function agreement() {
  const lines = Object.keys(tables).flatMap((part) => {
    const { finished, previous } = filesOf(results, part);
    const [run, before] = [readRun(finished), readRun(previous)];
    if (!run || !before) return [];
    const { compared, apart } = compareRuns(before, run, (name) => floors[part] ?? floors[name]);
    const same = `- ${part}: ${compared - apart.length} of ${compared} figures agree.`;
    return [same, ...apart.map((line) => `  - ${line}`)];
  });
  return lines.length > 0 ? lines.join('\n') : 'No part has been measured twice yet.';
}

function check() {
  const budgets = JSON.parse(readFileSync(new URL('budgets.json', import.meta.url), 'utf8'));
  const faults = checkBudgets(budgets, (part) => readRun(filesOf(results, part).finished));
  for (const { sentence, kept } of faults) console.log(`${kept ? '✓' : '✗'} ${sentence}`);
  if (faults.some(({ kept }) => !kept)) process.exitCode = 1;
}

/** What the command line asks for. */
function readOptions() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        quick: { type: 'boolean', default: false },
        faults: { type: 'boolean', default: false },
        soak: { type: 'boolean', default: false },
        rounds: { type: 'string' },
        minutes: { type: 'string' },
        cases: { type: 'string' },
        only: { type: 'string' },
      },
    });
  } catch (error) {
    return fail(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  }
}

/** @param {string} message @returns {never} */
function fail(message) {
  console.error(message);
  process.exit(1);
}
