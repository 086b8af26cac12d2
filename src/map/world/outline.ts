/**
 * The outline of the world: every coast as a ring of points, unpacked from the
 * string that `scripts/world-outline.js` makes of Natural Earth.
 *
 * Units are those of Web Mercator, the whole world from 0 to 1: x from 180° west
 * to 180° east, y down from 85.0511° north to 85.0511° south. The world is cut
 * along ±180°, so no ring leaves the square, and squares side by side make a map
 * without an end.
 *
 * Filling takes whole rings, but the edges along the cut and along the bottom of
 * Antarctica are no coast and must not be stroked. Nothing marks them: no other
 * edge runs exactly along 0 or 1.
 */
import { land } from './land.js';

/** Rings of points. A ring is closed; its first point is not repeated at its end. */
export interface Outline {
  /** x and y in turn. */
  readonly points: Float32Array;
  /** For each ring the index in `points` after its last y. */
  readonly ends: Uint32Array;
}

/** `coarse` is for zoom 3 and below, where each frame draws the whole world, up to three times. */
export type LevelOfDetail = 'coarse' | 'fine';

/** What a canvas context and a `Path2D` have in common. */
export type PathTarget = Pick<CanvasRenderingContext2D, 'moveTo' | 'lineTo' | 'closePath'>;

/** Steps of the grid from one side of the world to the other, as in `scripts/world-outline.js`. */
const gridSteps = 6000;
/** What is smaller both ways has no place on the coarse level: about a pixel at zoom 3. */
const smallestRing = 0.0006;
/** In square world units, growing so that the least important points go first; the last is 7 px² at zoom 3. */
const smallestTriangles = [4e-7, 9e-7, 1.8e-6];
/** Fewer and an island looks like a shark's fin. */
const fewestPoints = 4;

/** The index is always inside; the default is for the compiler. */
const at = (numbers: ArrayLike<number>, index: number): number => numbers[index] ?? 0;

/**
 * Reads the packed string. Digits from 0 to 86 are the characters from `(` to `~`,
 * with `!` for the backslash, so that nothing needs an escape. A digit below 64
 * ends its number; after a higher one comes how many times 23 are to be added.
 *
 * A ring is the number of its points, then for each point the way from the one
 * before it, x and y in steps of the grid with the sign in the lowest bit. The
 * first point of a ring is counted from the first of the ring before.
 */
export function decodeOutline(text: string): Outline {
  let position = 0;
  function readNumber(): number {
    let value = 0;
    // A text that is cut off gives NaN, which ends this loop as well.
    for (let unit = 1, digit = 64; digit >= 64; unit *= 23) {
      const code = text.charCodeAt(position++);
      digit = (code === 33 ? 92 : code) - 40;
      value += digit * unit;
    }
    return value;
  }
  function readStep(): number {
    const value = readNumber();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }

  const points: number[] = [];
  const ends: number[] = [];
  let startX = 0;
  let startY = 0;
  while (position < text.length) {
    let x = startX;
    let y = startY;
    const count = readNumber();
    for (let i = 0; i < count; i++) {
      x += readStep();
      y += readStep();
      points.push(x / gridSteps, y / gridSteps);
      if (i === 0) {
        startX = x;
        startY = y;
      }
    }
    ends.push(points.length);
  }
  return { points: new Float32Array(points), ends: new Uint32Array(ends) };
}

/** Calls back with each ring: where it begins in `points` and where it ends. */
function eachRing({ ends }: Outline, visit: (start: number, end: number) => void): void {
  let start = 0;
  for (const end of ends) {
    visit(start, end);
    start = end;
  }
}

/** On the antimeridian or at the bottom. Both copies of the cut must keep such a point. */
const isCut = (x: number, y: number): boolean => x === 0 || x === 1 || y === 1;

/** An edge that cutting the world has made, in contrast to a coast. */
const isSeam = (ax: number, ay: number, bx: number, by: number): boolean =>
  (ax === bx && (ax === 0 || ax === 1)) || (ay === 1 && by === 1);

/** Whether all of a ring, uncut, lies within `smallestRing` of its first point. */
function isSmall(ring: Float32Array): boolean {
  const x0 = at(ring, 0);
  const y0 = at(ring, 1);
  for (let i = 0; i < ring.length; i += 2) {
    const x = at(ring, i);
    const y = at(ring, i + 1);
    // An island on ±180° may be large on the other side: both halves stay.
    if (isCut(x, y) || Math.abs(x - x0) > smallestRing || Math.abs(y - y0) > smallestRing)
      return false;
  }
  return true;
}

/**
 * Leaves out the points whose triangle with both neighbours is smaller than
 * `smallest`, but never two in a row. A few such passes with growing triangles
 * come close to Visvalingam's order of importance without its sorting.
 *
 * Works in place, for speed: what is left stands at the beginning of `ring`.
 */
function thinRing(ring: Float32Array, smallest: number): Float32Array {
  const { length } = ring;
  let left = length / 2;
  let end = 0;
  let skipped = false;
  const firstX = at(ring, 0);
  const firstY = at(ring, 1);
  let fromX = at(ring, length - 2);
  let fromY = at(ring, length - 1);
  let x = firstX;
  let y = firstY;
  for (let next = 2; next <= length; next += 2) {
    const toX = next < length ? at(ring, next) : firstX;
    const toY = next < length ? at(ring, next + 1) : firstY;
    const triangle = Math.abs((x - fromX) * (toY - fromY) - (toX - fromX) * (y - fromY)) / 2;
    skipped = !skipped && left > fewestPoints && triangle < smallest && !isCut(x, y);
    if (skipped) left--;
    else {
      ring[end++] = x;
      ring[end++] = y;
    }
    fromX = x;
    fromY = y;
    x = toX;
    y = toY;
  }
  return ring.subarray(0, end);
}

/** The coarse level of a fine outline, in linear time. */
export function coarsen(outline: Outline): Outline {
  const points = outline.points.slice();
  const ends: number[] = [];
  let length = 0;
  eachRing(outline, (start, end) => {
    let ring: Float32Array = points.subarray(start, end);
    if (isSmall(ring)) return;
    for (const smallest of smallestTriangles) ring = thinRing(ring, smallest);
    // Forwards over what was left out: never past the rings still to come.
    points.set(ring, length);
    length += ring.length;
    ends.push(length);
  });
  return { points: points.slice(0, length), ends: new Uint32Array(ends) };
}

let fine: Outline | undefined;
let coarse: Outline | undefined;

/** The bundled world. Unpacked at the first call, the same object at every further one. */
export function worldOutline(level: LevelOfDetail): Outline {
  fine ??= decodeOutline(land);
  if (level === 'fine') return fine;
  coarse ??= coarsen(fine);
  return coarse;
}

/** All rings, whole, to be filled; either fill rule will do. */
export function traceLand(target: PathTarget, outline: Outline): void {
  const { points } = outline;
  eachRing(outline, (start, end) => {
    target.moveTo(at(points, start), at(points, start + 1));
    for (let i = start + 2; i < end; i += 2) target.lineTo(at(points, i), at(points, i + 1));
    target.closePath();
  });
}

/** The coasts alone, to be stroked: lines that stop at the cut and go on in the next copy of the world. */
export function traceCoast(target: PathTarget, outline: Outline): void {
  traceEdges(target, outline, (...edge) => !isSeam(...edge));
}

/**
 * Land that meets its other half at 180° west. Two fills that touch leave a pale
 * line where both are smoothed; a stroke of this, about a pixel wide and in the
 * colour of the land, between the fill and the coasts covers it.
 */
export function traceSeam(target: PathTarget, outline: Outline): void {
  traceEdges(target, outline, (ax, _ay, bx) => ax === 0 && bx === 0);
}

/** The edges that pass the test, those in a row as one line, so that their corners are joined. */
function traceEdges(
  target: PathTarget,
  outline: Outline,
  test: (ax: number, ay: number, bx: number, by: number) => boolean,
): void {
  const { points } = outline;
  eachRing(outline, (start, end) => {
    let [x, y] = [at(points, end - 2), at(points, end - 1)];
    let drawing = false;
    let whole = true;
    for (let i = start; i < end; i += 2) {
      const [fromX, fromY] = [x, y];
      [x, y] = [at(points, i), at(points, i + 1)];
      if (test(fromX, fromY, x, y)) {
        if (!drawing) target.moveTo(fromX, fromY);
        drawing = true;
        if (whole && i + 2 === end) target.closePath();
        else target.lineTo(x, y);
      } else {
        drawing = false;
        whole = false;
      }
    }
  });
}
