import { valuesOf } from './records.js';
import { agree, summarize } from './statistics.js';
import { ratioTo } from './table.js';

/** @typedef {import('./records.js').RunFile} RunFile */

/**
 * The smallest difference that means anything, by the name of the measure, in its unit.
 *
 * @type {readonly (readonly [RegExp, (median: number) => number])[]}
 */
const resolutions = [
  // Milliseconds: a player asks for its playlist every two seconds and more.
  [/^plays again$/, () => 2000],
  // Seconds, for the same reason.
  [/^(?:behind|media kept)$/, () => 2],
  // Milliseconds: the browser tells of no task below.
  [/^longest task$/, () => 50],
  // Bytes: of the scripts' memory, and of what is sent.
  [/^memory$/, () => 200_000],
  [/^(?:code|stream|first load|everything|of) ?/, () => 1000],
  // Counts.
  [/^(?:nodes|requests|lines)/, (median) => Math.max(1, median * 0.02)],
  // Milliseconds: a frame.
  [/^/, () => 17],
];

/**
 * @param {RunFile} one
 * @param {RunFile} other
 * @param {(name: string) => string | undefined} [floorOf] the peer of a case that the machine's mood
 *   is told by
 * @returns {{ compared: number, apart: string[] }} how many figures there are, and a line for each
 *   that only one of them has, or that differs
 * @throws {RangeError} when both are the same run
 */
export function compareRuns(one, other, floorOf = () => undefined) {
  if (one.started === other.started) throw new RangeError(`a run of ${one.started}, and itself`);
  const all = [...one.records, ...other.records];
  const names = new Set(all.map((record) => `${record.case}\n${record.peer}`));
  /** @type {string[]} */
  const apart = [];
  let compared = 0;
  for (const key of names) {
    const [name = '', peer = ''] = key.split('\n');
    const own = all.filter((record) => record.case === name && record.peer === peer);
    for (const measure of new Set(own.flatMap(({ values }) => Object.keys(values)))) {
      const [a, b] = [one, other].map(({ records }) =>
        summarize([...valuesOf(records, name, peer, measure).values()]),
      );
      if (!a && !b) continue;
      compared += 1;
      if (a && b && agree(a, b, resolutionOf(measure, a.median))) continue;
      if (areAlike(one, other, [name, peer, measure], floorOf(name))) continue;
      apart.push(`${name} · ${peer} · ${measure}: ${spanOf(a)} against ${spanOf(b)}`);
    }
  }
  return { compared, apart };
}

/**
 * Both peer and floor may be slower together: a machine that drifts changes nothing.
 *
 * @param {RunFile} one
 * @param {RunFile} other
 * @param {readonly [name: string, peer: string, measure: string]} figure
 * @param {string | undefined} floor
 */
function areAlike(one, other, [name, peer, measure], floor) {
  if (floor === undefined || floor === peer) return false;
  const [a, b] = [one, other].map(({ records }) => ratioTo(records, peer, floor, name, measure));
  return a !== undefined && b !== undefined && agree(a, b, 0);
}

/** @param {string} measure @param {number} median */
const resolutionOf = (measure, median) =>
  resolutions.find(([pattern]) => pattern.test(measure))?.[1](median) ?? 0;

/** @param {import('./statistics.js').Summary | undefined} summary */
function spanOf(summary) {
  if (!summary) return 'none';
  const { median, low, high } = summary;
  const [middle, from, to] = [median, low, high].map((value) => Number(value.toPrecision(3)));
  return `${middle} (${from}–${to})`;
}
