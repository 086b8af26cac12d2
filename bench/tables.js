/**
 * Which tables are made of the results of each part.
 *
 * @typedef {import('./harness/table.js').Column} Column
 * @typedef {import('./harness/records.js').RunFile} RunFile
 */
import {
  inCount,
  inKilobytes,
  inMegabytes,
  inSeconds,
  inTaskTime,
  inTime,
  tableOf,
} from './harness/table.js';

/** @typedef {(run: RunFile) => string} TableWriter */

/**
 * What each is held against beside ours: the least that does the same.
 *
 * @type {Readonly<Record<string, string>>}
 */
export const floors = Object.freeze({
  player: 'hls.js light',
  map: 'Leaflet + supercluster',
  timeline: 'plain list',
});

/** @param {RunFile} run @param {'case' | 'peer'} key @returns {string[]} each once, in order */
const each = (run, key) => [...new Set(run.records.map((record) => record[key]))];

/** @type {Readonly<Record<string, TableWriter>>} */
export const tables = Object.freeze({
  player: (run) => {
    const ours = 'solidarity-player';
    const play = 'play on 4G';
    const timed = each(run, 'case');
    const options = { records: run.records, peers: each(run, 'peer'), ours };
    /** @type {readonly Column[]} */
    const first = timed
      .filter((name) => name !== play)
      .map((name) => ({
        title: name,
        case: name,
        measure: 'first picture',
        format: inTime,
        compared: true,
      }));
    /** @type {readonly Column[]} */
    const byPlay = [
      { title: 'code before play', measure: 'code before play', format: inKilobytes },
      { title: 'stream before play', measure: 'stream before play', format: inKilobytes },
      { title: 'code in all', measure: 'code in all', format: inKilobytes, compared: true },
      { title: 'requests for code', measure: 'requests for code', format: inCount },
      { title: 'from play to a picture', measure: 'first picture', format: inTime },
      {
        title: 'lines',
        measure: 'lines of the first picture',
        format: inCount,
        unranked: true,
      },
      { title: 'processor time', measure: 'processor time', format: inTime, compared: true },
      { title: 'longest task', measure: 'longest task', format: inTaskTime },
    ].map((column) => ({ ...column, case: play }));
    return [
      '### Bytes, and from play to a picture\n',
      tableOf({ ...options, columns: byPlay, floor: floors['player'] }),
      '\n### From navigation to the first picture, playing by itself\n',
      tableOf({ ...options, columns: first, floor: 'browser alone' }),
    ].join('\n');
  },

  'player-faults': (run) => {
    const options = { records: run.records, peers: each(run, 'peer'), ours: 'solidarity-player' };
    const columns = (/** @type {string} */ measure, /** @type {Column['format']} */ format) =>
      each(run, 'case').map((name) => ({ title: name, case: name, measure, format }));
    // Who asks often notices soon that it is back, and loads the server meanwhile.
    const requests = columns('requests meanwhile', inCount).map((column) => ({
      ...column,
      unranked: true,
    }));
    return [
      '### Seconds from the return of the stream until it plays again, without a click\n',
      tableOf({ ...options, columns: columns('plays again', inSeconds) }),
      '\n### Seconds behind the live edge afterwards\n',
      tableOf({ ...options, columns: columns('behind', (seconds) => `${seconds.toFixed(1)} s`) }),
      '\n### Requests while it lasted\n',
      tableOf({ ...options, columns: requests }),
    ].join('\n');
  },

  'player-soak': (run) => {
    const columns = each(run, 'case').flatMap((name) => [
      { title: 'scripts’ memory', case: name, measure: 'memory', format: inMegabytes },
      {
        title: 'media kept behind',
        case: name,
        measure: 'media kept',
        format: (/** @type {number} */ seconds) => `${Math.round(seconds)} s`,
      },
      {
        title: 'processor time a minute',
        case: name,
        measure: 'processor time a minute',
        format: inTime,
      },
    ]);
    const options = { records: run.records, peers: each(run, 'peer'), ours: 'solidarity-player' };
    return `### ${each(run, 'case').join(', ')}\n\n${tableOf({ ...options, columns })}`;
  },

  map: (run) =>
    bySize(run, 'map', [
      { title: 'first marker', measure: 'first marker', format: inTime, compared: true },
      { title: 'first click', measure: 'first click', format: inTime },
      { title: 'processor time', measure: 'processor time', format: inTime, compared: true },
      { title: 'with workers and graphics', measure: 'processor time, all', format: inTime },
      { title: 'longest task', measure: 'longest task', format: inTaskTime },
      { title: 'five zooms', measure: 'zoom, processor time', format: inTime },
      { title: 'longest frame in zoom', measure: 'zoom, longest frame', format: inTime },
      { title: 'a drag', measure: 'drag, processor time', format: inTime },
      { title: 'frame in drag', measure: 'drag, frame of twenty', format: inTime },
      { title: 'memory', measure: 'memory', format: inMegabytes },
      { title: 'nodes', measure: 'nodes', format: inCount },
      { title: 'code', measure: 'code', format: inKilobytes },
    ]),

  timeline: (run) =>
    bySize(run, 'timeline', [
      { title: 'first card', measure: 'first card', format: inTime, compared: true },
      { title: 'processor time', measure: 'processor time', format: inTime, compared: true },
      { title: 'longest task', measure: 'longest task', format: inTaskTime },
      { title: 'nodes', measure: 'nodes', format: inCount },
      { title: 'memory', measure: 'memory', format: inMegabytes },
      { title: 'filter', measure: 'filter', format: inTime },
      { title: 'zone', measure: 'zone', format: inTime },
      { title: 'scroll', measure: 'scroll, processor time', format: inTime },
      { title: 'frame in scroll', measure: 'scroll, frame of twenty', format: inTime },
      { title: 'code', measure: 'code', format: inKilobytes },
    ]),

  size: (run) =>
    each(run, 'case')
      .map((name) => {
        const records = run.records.filter((record) => record.case === name);
        const peers = [...new Set(records.map(({ peer }) => peer))];
        const ours = `solidarity-${name}`;
        const columns = ['first load', 'everything'].flatMap((when) =>
          ['minified', 'gzip', 'brotli'].map((form) => ({
            title: `${when}, ${form}`,
            case: name,
            measure: `${when}, ${form}`,
            format: inKilobytes,
            compared: form === 'brotli',
            // Who is ahead in one form is so in the others.
            unranked: form !== 'brotli',
          })),
        );
        const table = tableOf({ records, peers, columns, ours, floor: floors[name] });
        return `### ${name}\n\n${table}\n\nMinified, it is made of:\n\n${libraries(records)}`;
      })
      .join('\n\n'),
});

/**
 * @param {RunFile} run
 * @param {'map' | 'timeline'} part
 * @param {readonly Omit<Column, 'case'>[]} columns
 */
function bySize(run, part, columns) {
  const options = {
    records: run.records,
    peers: each(run, 'peer'),
    ours: `solidarity-${part}`,
    floor: floors[part],
  };
  return each(run, 'case')
    .map((name) => {
      const own = columns.map((column) => ({ ...column, case: name }));
      return `### ${name}\n\n${tableOf({ ...options, columns: own })}`;
    })
    .join('\n\n');
}

/** @param {RunFile['records']} records @returns {string} what the bytes are of, minified */
function libraries(records) {
  return records
    .flatMap(({ peer, values }) => {
      const parts = Object.entries(values)
        .filter(([measure]) => measure.startsWith('of '))
        .map(([measure, bytes]) => /** @type {const} */ ([measure.slice(3), bytes ?? 0]))
        .filter(([, bytes]) => bytes >= 100)
        .sort(([, a], [, b]) => b - a)
        .map(([name, bytes]) => `${name} ${inKilobytes(bytes)}`);
      return parts.length > 0 ? [`- ${peer}: ${parts.join(', ')}`] : [];
    })
    .join('\n');
}
