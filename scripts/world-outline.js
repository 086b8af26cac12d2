/**
 * Makes `src/map/world/land.ts`, the outline of the world that the map draws
 * without asking any server: Natural Earth 1:50m land, thinned and packed into
 * one string that `src/map/world/outline.ts` unpacks.
 *
 * For developers, not shipped. Run it after changing a number below, then look
 * at the map: `node scripts/world-outline.js`.
 *
 * Everything is measured in world units of Web Mercator: x and y from 0 to 1,
 * y down, so that a threshold means the same on the screen at every latitude.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { brotliCompressSync } from 'node:zlib';
import { geoMercator } from 'd3-geo';
import { geoProject } from 'd3-geo-projection';
import { feature } from 'topojson-client';
import { presimplify } from 'topojson-simplify';

/** @typedef {[x: number, y: number]} Point In world units, or in steps of the grid once quantised. */
/** @typedef {[x: number, y: number, weight: number]} WeightedPoint With the area that leaving it out would cost. */
/** @typedef {[west: number, south: number, east: number, north: number, factor: number]} Region In degrees. */

/** Steps of the grid around the world, 0.06° of longitude each: 6.7 km at the equator, 5.6 km in Baghdad, 3.3 km in Oslo. */
const gridSteps = 6000;
/** A point goes when the triangle that it makes with its neighbours is smaller (Visvalingam–Whyatt). */
const smallestTriangle = 3e-7;
/** A ring smaller than this goes, unless it is one of `islands`. */
const smallestRing = 7.5e-7;
/** What a ring that stays keeps, where it has them: three points make an island look like a shark's fin. */
const fewestPoints = 4;

/**
 * Where an area counts for more or less than it covers on the screen. Mercator
 * blows up the polar coasts, where few of our visitors live; the coasts of the
 * forum's story deserve the points. The first region that fits applies.
 * @type {readonly Region[]}
 */
const regions = [
  [-180, -90, 180, -60, 0.08], // Antarctica
  [-180, 68, 180, 90, 0.2], // the high Arctic
  [-180, 50, -10, 68, 0.3], // Canada, Alaska, Greenland
  [60, 50, 180, 68, 0.4], // Siberia
  [-80, -60, -60, -40, 0.4], // Patagonia
  [31, 29, 36.6, 36.5, 4], // Sinai, Gaza, Lebanon, Syria, Cyprus
  [11, 35.5, 19, 42.2, 3], // southern Italy
  [-10, 30, 36, 46, 2], // the rest of the Mediterranean
  [47, 28, 52, 31, 4], // Shatt al-Arab and the head of the Gulf
  [88, 21, 92.6, 23.5, 3], // the delta of Bengal
  [177, -19.5, 180, -15.5, 3], // Fiji, on both sides of the cut
  [-180, -19.5, -178, -15.5, 3],
];

/**
 * Islands with people on them that must stay whatever the thresholds: every ring
 * whose middle is within `radius` degrees. Natural Earth 1:50m has no Lampedusa.
 * @type {readonly (readonly [name: string, lon: number, lat: number, radius: number])[]}
 */
const islands = [
  ['Malta and Gozo', 14.4, 35.9, 0.4],
  ['Pantelleria', 12, 36.8, 0.3],
  ['Cyprus', 33.2, 35.1, 1],
  ['Lesbos to Kos', 26.6, 38, 1.6],
  ['Bahrain', 50.55, 26.05, 0.5],
  ['Bhola and the delta of Bengal', 90.7, 22.4, 0.6],
  ['Maldives', 73.3, 3.5, 5],
  ['Chagos', 72.4, -7.3, 0.6],
  ['Seychelles', 55.5, -4.6, 1],
  ['Zanzibar and Pemba', 39.5, -5.7, 1],
  ['Comoros and Mayotte', 44, -12.2, 1.6],
  ['Réunion and Mauritius', 56.5, -20.7, 1.5],
  ['São Tomé and Príncipe', 7, 0.8, 1.2],
  ['Saint Helena', -5.7, -15.9, 0.4],
  ['Cabo Verde', -24, 16, 2],
  ['Canary Islands', -16, 28.3, 2.5],
  ['Madeira', -17, 32.7, 0.5],
  ['Azores', -28, 38.5, 4],
  ['Faroe Islands', -7, 62, 1],
  ['Åland', 20, 60.2, 0.5],
  ['Bermuda', -64.8, 32.3, 0.5],
  ['Lesser Antilles', -61.5, 14.8, 3.6],
  ['Singapore', 103.8, 1.35, 0.2],
  ['Hong Kong', 114.1, 22.3, 0.3],
  ['Palau', 134.5, 7.5, 1],
  ['Guam', 144.8, 13.4, 0.6],
  ['Micronesia', 158.2, 6.9, 1],
  ['Nauru', 166.9, -0.5, 0.5],
  ['Marshall Islands', 171, 7, 2],
  ['Kiribati', 173, 1.4, 2],
  ['Tuvalu', 179.2, -8.5, 1.5],
  ['Fiji', 179, -17, 2.5],
  ['Samoa', -171.5, -13.8, 1.6],
  ['Tonga', -175.2, -21.2, 1],
  ['Niue', -169.9, -19, 0.5],
  ['Rarotonga', -159.8, -21.2, 0.5],
  ['Tahiti', -149.5, -17.6, 0.6],
  ['Hawaii', -157, 20.5, 3],
];

/** @param {number} lat Degrees. @returns {number} World units, 0 at 85.0511° north. */
const mercatorY = (lat) => 0.5 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / (2 * Math.PI);

/**
 * All rings, cut where they cross ±180° and clipped to the square of Mercator.
 * `world-atlas` is spherical: its rings run across the antimeridian and around
 * the pole, and drawn as they are they paint streaks over the whole map.
 * @returns {Promise<Point[][]>}
 */
async function readRings() {
  const path = createRequire(import.meta.url).resolve('world-atlas/land-50m.json');
  const topology = JSON.parse(await readFile(path, 'utf8'));
  // No resampling (precision 0): great circles of 1:50m are straight enough.
  const world = geoMercator()
    .scale(1 / (2 * Math.PI))
    .translate([0.5, 0.5])
    .precision(0);
  const land = geoProject(feature(topology, topology.objects.land), world);
  return land.features.flatMap((/** @type {any} */ { geometry }) =>
    geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat(),
  );
}

/** Whether a point lies where the world was cut: the antimeridian or the bottom. @param {readonly number[]} point */
const isCut = ([x, y]) => x < 1e-6 || x > 1 - 1e-6 || y > 1 - 1e-6;

const boxes = regions.map(([west, south, east, north, factor]) => ({
  left: west / 360 + 0.5,
  right: east / 360 + 0.5,
  top: mercatorY(north),
  bottom: mercatorY(south),
  factor,
}));

/** How much an area counts there. @param {Point} point @returns {number} */
const factorAt = ([x, y]) =>
  boxes.find((b) => x >= b.left && x <= b.right && y >= b.top && y <= b.bottom)?.factor ?? 1;

/** @param {[Point, Point, Point]} triangle A point between its neighbours. @returns {number} */
function weigh([[ax, ay], point, [bx, by]]) {
  // Both copies of a cut must keep the same points, or the halves part there.
  if (isCut(point)) return Infinity;
  const [x, y] = point;
  const triangle = Math.abs((x - ax) * (by - ay) - (bx - ax) * (y - ay)) / 2;
  // A spike counts for less than a bend of the same area: coasts stay calm and pack better.
  const dot = (ax - x) * (bx - x) + (ay - y) * (by - y);
  const cosine = dot / (Math.hypot(ax - x, ay - y) * Math.hypot(bx - x, by - y) || 1);
  return triangle * (1 - 0.7 * cosine) * factorAt(point);
}

/** @param {readonly (readonly number[])[]} ring @returns {number} */
function area(ring) {
  const twice = ring.reduce((sum, [x, y], i) => {
    const [px, py] = ring[(i || ring.length) - 1];
    return sum + px * y - x * py;
  }, 0);
  return Math.abs(twice) / 2;
}

/** @param {readonly (readonly number[])[]} ring @returns {Point} */
function middle(ring) {
  const [xs, ys] = [ring.map(([x]) => x), ring.map(([, y]) => y)];
  return [(Math.min(...xs) + Math.max(...xs)) / 2, (Math.min(...ys) + Math.max(...ys)) / 2];
}

/** @param {readonly (readonly number[])[]} ring */
function isNamedIsland(ring) {
  const [x, y] = middle(ring);
  return islands.some(
    ([, lon, lat, radius]) => Math.hypot(x - (lon / 360 + 0.5), y - mercatorY(lat)) < radius / 360,
  );
}

/** On the grid, without points that repeat or lie on the line between their neighbours. @param {readonly WeightedPoint[]} ring */
function quantise(ring) {
  /** @type {Point[]} */
  const points = ring.map(([x, y]) => [Math.round(x * gridSteps), Math.round(y * gridSteps)]);
  let i = 0;
  while (i < points.length && points.length > 2) {
    const [ax, ay] = points[(i || points.length) - 1];
    const [x, y] = points[i];
    const [bx, by] = points[(i + 1) % points.length];
    if ((x - ax) * (by - y) === (bx - x) * (y - ay)) {
      points.splice(i, 1);
      i = Math.max(0, i - 1);
    } else i++;
  }
  return points;
}

/** @param {readonly WeightedPoint[]} closed First and last point are the same. @returns {Point[] | undefined} */
function thin(closed) {
  const ring = closed.slice(0, -1);
  const named = isNamedIsland(ring);
  const cut = ring.some(isCut);
  // What was cut stays on both sides, unless it is finer than the grid on both.
  const smallest = cut ? 2 * gridSteps ** -2 : named ? 0 : smallestRing / factorAt(middle(ring));
  if (area(ring) < smallest) return undefined;
  const heaviest = ring.map(([, , weight]) => weight).sort((a, b) => b - a);
  const least = Math.min(smallestTriangle, heaviest[Math.min(fewestPoints, ring.length) - 1]);
  const points = quantise(ring.filter(([, , weight]) => weight >= least));
  if (points.length > 2) return points;
  if (!named || cut) return undefined;
  // An atoll finer than the grid: the smallest lozenge tells that somebody lives there.
  const [x, y] = middle(ring).map((value) => Math.round(value * gridSteps));
  return [
    [x - 1, y],
    [x, y - 1],
    [x + 1, y],
    [x, y + 1],
  ];
}

/** Each ring begins at the point nearest to the beginning of the one before, for short first steps. @param {readonly Point[][]} rings */
function order(rings) {
  const left = [...rings];
  /** @type {Point[][]} */
  const ordered = [];
  let [x, y] = [0, 0];
  while (left.length > 0) {
    const near = left.map((ring) => {
      const distances = ring.map(([px, py]) => Math.hypot(px - x, py - y));
      const distance = Math.min(...distances);
      return { distance, start: distances.indexOf(distance) };
    });
    const nearest = near.reduce((best, other) => (other.distance < best.distance ? other : best));
    const [ring] = left.splice(near.indexOf(nearest), 1);
    ordered.push([...ring.slice(nearest.start), ...ring.slice(0, nearest.start)]);
    [x, y] = ring[nearest.start];
  }
  return ordered;
}

/** The alphabet that `decodeOutline` describes. @param {number} value @returns {string} */
function digits(value) {
  const digit = value < 64 ? value : 64 + ((value - 64) % 23);
  const code = digit + 40;
  const character = code === 92 ? '!' : String.fromCharCode(code);
  return value < 64 ? character : character + digits(Math.floor((value - 64) / 23));
}

/** @param {readonly Point[][]} rings @returns {string} */
function encode(rings) {
  const zigzag = (/** @type {number} */ value) => (value < 0 ? -2 * value - 1 : 2 * value);
  let text = '';
  let [startX, startY] = [0, 0];
  for (const ring of rings) {
    let [fromX, fromY] = [startX, startY];
    text += digits(ring.length);
    for (const [x, y] of ring) {
      text += digits(zigzag(x - fromX)) + digits(zigzag(y - fromY));
      [fromX, fromY] = [x, y];
    }
    [startX, startY] = ring[0];
  }
  return text;
}

/** @type {{ arcs: WeightedPoint[][] }} */
const weighted = presimplify({ type: 'Topology', objects: {}, arcs: await readRings() }, weigh);
const rings = order(weighted.arcs.map(thin).filter((ring) => ring !== undefined));
const module = `// Generated by scripts/world-outline.js: change that, not this.
// Made with Natural Earth (naturalearthdata.com), 1:50m land, in the public domain.

/** Coasts of the world on a grid of 1/${gridSteps} of its width; \`decodeOutline\` tells how to read it. */
export const land =
  '${encode(rings)}';
`;
await writeFile(new URL('../src/map/world/land.ts', import.meta.url), module);
console.log(
  `${rings.length} rings, ${rings.flat().length} points, ${brotliCompressSync(module).length} bytes in brotli`,
);
