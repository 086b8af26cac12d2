/**
 * Tables of what was measured, as Markdown: a row for each peer, the best of
 * every column in bold, and below it who is ahead of ours.
 *
 * @typedef {import('./records.js').Record_} Record_
 * @typedef {import('./statistics.js').Summary} Summary
 *
 * @typedef {object} Column
 * @property {string} title
 * @property {string} case
 * @property {string} measure
 * @property {(value: number) => string} format
 * @property {boolean} [compared] adds how many times ours it is, and how many times the floor
 * @property {boolean} [unranked] whether nothing in it is bold and nobody is ahead by it, because
 *   fewer is not better, or another column says the same
 *
 * @typedef {object} TableOptions
 * @property {readonly Record_[]} records
 * @property {readonly string[]} peers in order of the rows
 * @property {readonly Column[]} columns
 * @property {string} ours
 * @property {string | undefined} [floor] the peer below which nothing sensible can be
 */
import { countedOf, failureOf, valuesOf } from './records.js';
import { ratio, summarize } from './statistics.js';

/** Nearer than this to ours is neither ahead nor behind. */
const noise = 0.05;

/** @param {TableOptions} options @returns {string} */
export function tableOf(options) {
  const { records, peers, columns, ours, floor } = options;
  const best = columns.map((column) =>
    column.unranked ? undefined : bestOf(records, peers, column),
  );
  const heads = columns.flatMap(({ title, compared }) =>
    compared ? [title, '× ours', ...(floor ? ['× floor'] : [])] : [title],
  );
  const rows = peers.map((peer) => {
    const cells = columns.flatMap((column, index) => {
      const cell = valueCell(records, peer, column, best[index]);
      if (!column.compared) return [cell];
      const to = (/** @type {string} */ other) => ratioCell(records, peer, other, column);
      return [cell, to(ours), ...(floor ? [to(floor)] : [])];
    });
    return [peer === ours ? `**${peer}**` : peer, ...cells];
  });
  return [
    row(['', ...heads]),
    row(['---', ...heads.map(() => '---:')]),
    ...rows.map(row),
    '',
    aheadOfOurs(options),
  ]
    .join('\n')
    .trimEnd();
}

/** @param {readonly string[]} cells */
const row = (cells) => `| ${cells.join(' | ')} |`;

/**
 * @param {readonly Record_[]} records
 * @param {string} peer
 * @param {Column} column
 * @returns {Summary | undefined}
 */
const summaryOf = (records, peer, column) =>
  summarize([...valuesOf(records, column.case, peer, column.measure).values()]);

/**
 * @param {readonly Record_[]} records
 * @param {readonly string[]} peers
 * @param {Column} column
 * @returns {number | undefined} the smallest median: of everything here, less is better
 */
function bestOf(records, peers, column) {
  const medians = peers.flatMap((peer) => summaryOf(records, peer, column)?.median ?? []);
  return medians.length > 0 ? Math.min(...medians) : undefined;
}

/**
 * @param {readonly Record_[]} records
 * @param {string} peer
 * @param {Column} column
 * @param {number | undefined} best
 */
function valueCell(records, peer, column, best) {
  const summary = summaryOf(records, peer, column);
  if (!summary) {
    const tried = records.some((record) => record.case === column.case && record.peer === peer);
    if (!tried) return '';
    return failureOf(records, column.case, peer) === undefined ? '–' : '✗';
  }
  const { format } = column;
  const middle = format(summary.median);
  const [low, high] = [format(summary.low), format(summary.high)];
  const counted = countedOf(records, column.case, peer);
  const failed = counted.filter(({ failed, values }) => failed && values[column.measure] == null);
  return [
    summary.median === best ? `**${middle}**` : middle,
    ...(low === high ? [] : [`<small>${span(low, high)}</small>`]),
    ...(failed.length > 0 ? [`✗ ${failed.length} of ${counted.length}`] : []),
  ].join(' ');
}

/** The unit once where it is the same. @param {string} low @param {string} high */
function span(low, high) {
  const unit = / [a-z]+$/i.exec(high)?.[0] ?? '';
  return `${low.endsWith(unit) ? low.slice(0, low.length - unit.length) : low}–${high}`;
}

/**
 * @param {readonly Record_[]} records
 * @param {string} peer
 * @param {string} other
 * @param {Column} column
 */
function ratioCell(records, peer, other, { case: name, measure }) {
  if (peer === other) return valuesOf(records, name, peer, measure).size > 0 ? '1' : '';
  const found = ratioTo(records, peer, other, name, measure);
  return found ? inTimes(found.median) : '';
}

/**
 * @param {readonly Record_[]} records
 * @param {string} peer
 * @param {string} other
 * @param {string} name of the case
 * @param {string} measure
 */
export const ratioTo = (records, peer, other, name, measure) =>
  ratio(valuesOf(records, name, peer, measure), valuesOf(records, name, other, measure));

/** @param {number} times */
const inTimes = (times) => (times < 10 ? times.toFixed(2) : times.toFixed(0));

/**
 * @param {TableOptions} options
 * @returns {string} where a peer wins, said in words; empty where nothing is ranked
 */
function aheadOfOurs({ records, peers, columns, ours }) {
  const ranked = columns.filter(({ unranked }) => !unranked);
  if (ranked.length === 0) return '';
  const ahead = ranked.flatMap((column) => {
    const own = summaryOf(records, ours, column);
    const others = peers.filter((peer) => {
      const other = summaryOf(records, peer, column);
      if (peer === ours || !other) return false;
      return !own || other.median < own.median * (1 - noise);
    });
    return others.length > 0 ? [`- ${column.title}: ${others.join(', ')}`] : [];
  });
  if (ahead.length === 0) return `Nobody is ahead of ${ours} here.`;
  return [`Ahead of ${ours}:`, '', ...ahead].join('\n');
}

/** @param {number} milliseconds */
export const inTime = (milliseconds) =>
  milliseconds < 995 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(2)} s`;

/** The browser tells of tasks over 50 ms only. @param {number} milliseconds of the longest */
export const inTaskTime = (milliseconds) => (milliseconds === 0 ? '< 50 ms' : inTime(milliseconds));

/** @param {number} milliseconds */
export const inSeconds = (milliseconds) => `${(milliseconds / 1000).toFixed(1)} s`;

/** @param {number} bytes kB of 1000 */
export const inKilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

/** @param {number} bytes MB of 10⁶ */
export const inMegabytes = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;

/** @param {number} count */
export const inCount = (count) =>
  Math.round(count)
    .toString()
    .replace(/\B(?=(?:\d{3})+$)/g, ' ');
