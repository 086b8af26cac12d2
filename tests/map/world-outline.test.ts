import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { land } from '../../src/map/world/land.js';
import {
  coarsen,
  decodeOutline,
  traceCoast,
  traceLand,
  traceSeam,
  worldOutline,
  type LevelOfDetail,
  type Outline,
  type PathTarget,
} from '../../src/map/world/outline.js';

type Point = readonly [x: number, y: number];
type Edge = readonly [from: Point, to: Point];

const levels: readonly LevelOfDetail[] = ['fine', 'coarse'];

/** Web Mercator, written a second time so that the outline is not measured with itself. */
function toWorld(lat: number, lon: number): Point {
  const radians = (lat * Math.PI) / 180;
  return [(lon + 180) / 360, 0.5 - Math.log(Math.tan(Math.PI / 4 + radians / 2)) / (2 * Math.PI)];
}

/** What a path was told, as lines of points. */
function record(trace: (target: PathTarget) => void): Point[][] {
  const lines: Point[][] = [];
  trace({
    moveTo: (x, y) => lines.push([[x, y]]),
    lineTo: (x, y) => lines.at(-1)?.push([x, y]),
    closePath: () => lines.at(-1)?.push(...(lines.at(-1)?.slice(0, 1) ?? [])),
  });
  return lines;
}

const edgesOf = (lines: readonly Point[][]): Edge[] =>
  lines.flatMap((line) =>
    line.slice(1).map((to, i): Edge => [line[i] ?? assert.fail('a line without a beginning'), to]),
  );

const landEdges = (outline: Outline) => edgesOf(record((target) => traceLand(target, outline)));
const coastEdges = (outline: Outline) => edgesOf(record((target) => traceCoast(target, outline)));

/** Even-odd: whether a line to the left from the point crosses the outline an odd number of times. */
function isLand(edges: readonly Edge[], lat: number, lon: number): boolean {
  const [x, y] = toWorld(lat, lon);
  const crossed = edges.filter(
    ([[ax, ay], [bx, by]]) => ay > y !== by > y && x > ax + ((bx - ax) * (y - ay)) / (by - ay),
  );
  return crossed.length % 2 === 1;
}

/** Where coasts end at the cut, from north to south. */
const endsOn = (side: 0 | 1, outline: Outline): number[] =>
  record((target) => traceCoast(target, outline))
    .flatMap((line) => [line.at(0), line.at(-1)])
    .flatMap((point) => (point?.[0] === side ? [point[1]] : []))
    .sort((a, b) => a - b);

const onLand: Readonly<Record<string, Point>> = {
  Baghdad: [33.31, 44.36],
  Erbil: [36.19, 44.01],
  Rome: [41.9, 12.5],
  'inland from Taranto': [40.6, 17.2],
  'Martina Franca': [40.7, 17.34],
  Oslo: [59.91, 10.75],
  Sylhet: [24.9, 91.87],
  Nairobi: [-1.29, 36.82],
  'Khan Yunis': [31.34, 34.33],
  'East Antarctica': [-80, 60],
};
const atSea: Readonly<Record<string, Point>> = {
  'the Gulf of Guinea': [0, 0],
  'the middle of the Pacific': [0, -150],
  'the Persian Gulf': [27, 51],
  'the Adriatic': [43, 15],
  'the Mediterranean off Gaza': [31.6, 34],
  'the Bay of Bengal': [20, 89],
  'the Caspian Sea, a hole in Asia': [42, 50.5],
  'the Arctic Ocean': [84, 0],
};
const islands: Readonly<Record<string, Point>> = {
  Malta: [35.9, 14.4],
  Cyprus: [35.1, 33.2],
  Bahrain: [26.05, 50.55],
  Zanzibar: [-6.2, 39.3],
  'Grande Comore': [-11.7, 43.3],
  'Santiago, Cabo Verde': [15.1, -23.6],
  Maldives: [4.2, 73.4],
  Tuvalu: [-8.5, 179.2],
};

describe('the bundled world', () => {
  for (const level of levels) {
    const outline = worldOutline(level);
    const edges = landEdges(outline);

    it(`has every place of the story on land (${level})`, () => {
      for (const [name, [lat, lon]] of Object.entries(onLand)) {
        assert.ok(isLand(edges, lat, lon), `${name} is not on land`);
      }
    });

    it(`leaves the seas open (${level})`, () => {
      for (const [name, [lat, lon]] of Object.entries(atSea)) {
        assert.ok(!isLand(edges, lat, lon), `${name} is not at sea`);
      }
    });

    it(`shows Fiji, Chukotka and Antarctica on both sides of 180° (${level})`, () => {
      assert.ok(isLand(edges, 67.5, 179.9), 'Chukotka, eastern longitude');
      assert.ok(isLand(edges, 67.5, -179.9), 'Chukotka, western longitude');
      assert.ok(isLand(edges, -84.5, 179.9), 'Antarctica, eastern longitude');
      assert.ok(isLand(edges, -84.5, -179.9), 'Antarctica, western longitude');
      assert.ok(isLand(edges, -16.89, 179.96), 'Taveuni, eastern longitude');
      assert.ok(isLand(edges, -16.89, -179.96), 'Taveuni, western longitude');
    });

    it(`paints no streak: only the bottom of Antarctica is wider than 30° (${level})`, () => {
      const wide = edges.filter(([[ax], [bx]]) => Math.abs(bx - ax) > 30 / 360);
      assert.ok(wide.length > 0, 'the bottom of Antarctica is missing');
      for (const [[, ay], [, by]] of wide) assert.deepEqual([ay, by], [1, 1]);
    });

    it(`stays within the square of Mercator (${level})`, () => {
      assert.deepEqual(
        outline.points.filter((value) => !(value >= 0 && value <= 1)).slice(0, 3),
        new Float32Array(),
      );
    });

    it(`strokes every edge but those along the cut and the bottom (${level})`, () => {
      const seams = ([[ax, ay], [bx, by]]: Edge) =>
        (ax === 0 && bx === 0) || (ax === 1 && bx === 1) || (ay === 1 && by === 1);
      const stroked = new Set(coastEdges(outline).map(String));
      const coasts = new Set(edges.filter((edge) => !seams(edge)).map(String));
      assert.ok(coasts.size < edges.length, 'nothing was cut');
      // A few at most: a message of ten thousand edges helps nobody.
      assert.deepEqual([...coasts].filter((edge) => !stroked.has(edge)).slice(0, 3), []);
      assert.deepEqual([...stroked].filter((edge) => !coasts.has(edge)).slice(0, 3), []);
    });

    it(`joins its coasts at 180°: each ends on one side where it goes on at the other (${level})`, () => {
      const east = endsOn(1, outline);
      assert.ok(east.length >= 7, 'Wrangel Island, Chukotka and Taveuni twice, Antarctica once');
      assert.deepEqual(east, endsOn(0, outline));
    });

    it(`closes a coast that nothing cuts, so that its last corner is joined (${level})`, () => {
      const cut = endsOn(0, outline).length + endsOn(1, outline).length;
      let closed = 0;
      let lines = 0;
      traceCoast(
        { moveTo: () => lines++, lineTo: () => undefined, closePath: () => closed++ },
        outline,
      );
      assert.ok(closed > 0 && lines - closed <= cut, `${lines} lines, ${closed} closed`);
    });

    it(`covers the seam on one side only, wherever land meets it (${level})`, () => {
      const seam = edgesOf(record((target) => traceSeam(target, outline)));
      const length = (of: readonly Edge[]) =>
        of.reduce((sum, [[, ay], [, by]]) => sum + Math.abs(by - ay), 0);
      const east = edges.filter(([[ax], [bx]]) => ax === 1 && bx === 1);
      assert.deepEqual(new Set(seam.flat().map(([x]) => x)), new Set([0]));
      assert.equal(length(seam).toFixed(6), length(east).toFixed(6));
    });
  }

  it('has at least 400 rings and about 10 000 points', () => {
    const { points, ends } = worldOutline('fine');
    assert.ok(ends.length >= 400, `${ends.length} rings`);
    assert.ok(points.length / 2 > 9000 && points.length / 2 < 11000, `${points.length / 2} points`);
    assert.equal(ends.at(-1), points.length);
  });

  it('halves its points for the coarse level', () => {
    const { points, ends } = worldOutline('coarse');
    assert.ok(
      points.length / 2 >= 3500 && points.length / 2 <= 6000,
      `${points.length / 2} points`,
    );
    assert.ok(ends.length < worldOutline('fine').ends.length, 'no small ring was dropped');
    assert.equal(ends.at(-1), points.length);
  });

  it('thins no point on the cut, or the halves of a small island would part', () => {
    const points = [0, 0.5, 1e-4, 0.5, 2e-4, 0.50005, 1e-4, 0.5001, 0, 0.5001];
    const half = { points: new Float32Array(points), ends: new Uint32Array([points.length]) };
    const coarse = record((target) => traceLand(target, coarsen(half))).flat();
    assert.deepEqual(
      coarse.slice(0, -1).filter(([x]) => x === 0),
      [
        [0, 0.5],
        [0, Math.fround(0.5001)],
      ],
    );
    assert.ok(coarse.length < points.length / 2 + 1, 'nothing was thinned');
  });

  it('keeps the small islands where people live', () => {
    const edges = landEdges(worldOutline('fine'));
    for (const [name, [lat, lon]] of Object.entries(islands)) {
      const [x, y] = toWorld(lat, lon);
      // An atoll is finer than the grid; 0.2° is nearer than any mainland of these.
      const near = edges.some(([[ax, ay]]) => Math.hypot(ax - x, ay - y) < 0.2 / 360);
      assert.ok(near || isLand(edges, lat, lon), `${name} is missing`);
    }
  });

  it('gives every ring a shape: three points or more, none twice in a row', () => {
    for (const level of levels) {
      for (const ring of record((target) => traceLand(target, worldOutline(level)))) {
        assert.ok(ring.length >= 4, `a ring of ${ring.length - 1} points`);
        for (const [from, to] of edgesOf([ring])) assert.notDeepEqual(from, to);
      }
    }
  });

  it('unpacks once', () => {
    assert.equal(worldOutline('fine'), worldOutline('fine'));
    assert.equal(worldOutline('coarse'), worldOutline('coarse'));
  });
});

describe('the packed string', () => {
  it('needs no escape inside single quotes', () => {
    assert.match(land, /^[!(-[\]-~]+$/);
  });

  it('reads numbers of one digit and more, with their signs, from the ring before', () => {
    // 3 points: (+1200, +1200) (+2, 0) (0, +26); then 3 points: (−1, +2) (+1, 0) (0, +1).
    const { points, ends } = decodeOutline('+uv)uv),((!+),*((*');
    const steps = Array.from(points, (value) => Math.round(value * 6000));
    assert.deepEqual(
      steps,
      [1200, 1200, 1202, 1200, 1202, 1226, 1199, 1202, 1200, 1202, 1200, 1203],
    );
    assert.deepEqual([...ends], [6, 12]);
  });

  it('ends at a string that was cut off', () => {
    assert.notEqual(decodeOutline(land.slice(0, 5000)).ends.length, 0);
  });
});
