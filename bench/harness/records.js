/**
 * What was measured, kept as JSON. Every visit is written down as soon as it
 * is over, so that a run can be ended and taken up again at any visit.
 *
 * @typedef {Record<string, number | null>} Values measure → value; null: it could not be had
 *
 * @typedef {object} Record_
 * @property {string} case such as `1000 events`
 * @property {string} peer
 * @property {number} round 0 is the warm-up
 * @property {Values} values
 * @property {string} [failed] why values are missing, a sentence
 * @property {readonly string[]} [notes] what the page did beside what was asked
 *
 * @typedef {object} RunFile
 * @property {import('./machine.js').Machine} machine
 * @property {string} started ISO 8601
 * @property {string} ended ISO 8601 of the last visit
 * @property {readonly string[]} plan every visit of the run, see `visitKey`
 * @property {Record_[]} records
 */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

/**
 * @param {URL} folder
 * @param {string} part
 * @returns {{ unfinished: URL, finished: URL, previous: URL }} where its runs are kept: the one that
 *   is not complete yet, the last complete one, and the one before it
 */
export const filesOf = (folder, part) => ({
  unfinished: new URL(`${part}.unfinished.json`, folder),
  finished: new URL(`${part}.json`, folder),
  previous: new URL(`previous/${part}.json`, folder),
});

/** @param {{ case: string, peer: string, round: number }} visit */
export const visitKey = (visit) => `${visit.case} · ${visit.round} · ${visit.peer}`;

/**
 * @param {URL} file
 * @returns {RunFile | undefined}
 */
export function readRun(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

/**
 * @param {URL} file
 * @param {RunFile} run
 */
export function writeRun(file, run) {
  const { records, ...head } = run;
  const lines = records.map((record) => `    ${JSON.stringify(record)}`).join(',\n');
  const text = JSON.stringify({ ...head, records: [] }, null, 2);
  // A visit a line: what changed between two runs can be read.
  const body = records.length > 0 ? text.replace(/\[\]\n\}$/, `[\n${lines}\n  ]\n}`) : text;
  // Never half a file, wherever the run is ended.
  const draft = new URL(`${file.href}.part`);
  writeFileSync(draft, `${body}\n`);
  renameSync(draft, file);
}

/**
 * The visits of a peer, without the warm-up where there were other rounds.
 *
 * @param {readonly Record_[]} records
 * @param {string} name of the case
 * @param {string} peer
 * @returns {readonly Record_[]}
 */
export function countedOf(records, name, peer) {
  const own = records.filter((record) => record.case === name && record.peer === peer);
  return own.some(({ round }) => round > 0) ? own.filter(({ round }) => round > 0) : own;
}

/**
 * The values of one measure in the visits that count.
 *
 * @param {readonly Record_[]} records
 * @param {string} name of the case
 * @param {string} peer
 * @param {string} measure
 * @returns {Map<number, number>} round → value
 */
export function valuesOf(records, name, peer, measure) {
  return new Map(
    countedOf(records, name, peer).flatMap(({ round, values }) => {
      const value = values[measure];
      return value === undefined || value === null ? [] : [[round, value]];
    }),
  );
}

/**
 * @param {readonly Record_[]} records
 * @param {string} name of the case
 * @param {string} peer
 * @returns {string | undefined} why it has no values
 */
export const failureOf = (records, name, peer) =>
  records.find((record) => record.case === name && record.peer === peer && record.failed)?.failed;
