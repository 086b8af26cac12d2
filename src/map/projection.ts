/**
 * Web Mercator, in world units: the whole world is 0 to 1, x from 180° west, y
 * down from 85.0511° north. x may run past either end; the world repeats there.
 */

export interface WorldPoint {
  readonly x: number;
  readonly y: number;
}

/** CSS pixels from the top left corner of the map, whatever the direction of writing. */
export interface ScreenPoint {
  readonly x: number;
  readonly y: number;
}

/** What the map shows: the world point at its centre, the zoom (256 · 2^zoom px round the equator) and its size. */
export interface View extends WorldPoint {
  readonly zoom: number;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
}

/** Latitude beyond which Mercator ends, degrees. */
const maxLatitude = 85.0511;
const maxZoom = 8;

/** @param lat WGS 84 degrees @param lon WGS 84 degrees */
export function project(lat: number, lon: number): WorldPoint {
  const clamped = Math.max(-maxLatitude, Math.min(maxLatitude, lat));
  const sine = Math.sin((clamped * Math.PI) / 180);
  return {
    x: lon / 360 + 0.5,
    y: 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI),
  };
}

/** WGS 84 degrees of a world point; the longitude may run past ±180. */
export function unproject({ x, y }: WorldPoint): { readonly lat: number; readonly lon: number } {
  const lat = (360 / Math.PI) * Math.atan(Math.exp((0.5 - y) * 2 * Math.PI)) - 90;
  return { lat, lon: (x - 0.5) * 360 };
}

/** Pixels round the world at a zoom. */
export function worldSize(zoom: number): number {
  return 256 * 2 ** zoom;
}

/** Where a point is on the screen: of its copies round the world, the one nearest to the centre. */
export function toScreen(point: WorldPoint, view: View): ScreenPoint {
  const size = worldSize(view.zoom);
  const turns = Math.round(point.x - view.x);
  return {
    x: (point.x - turns - view.x) * size + view.width / 2,
    y: (point.y - view.y) * size + view.height / 2,
  };
}

/** Keeps a view where there is something to see: no empty space above or below the world, no deeper than the outline is drawn. */
export function limit(view: View): View {
  const { width, height } = view;
  const zoom = Math.max(minZoom(width, height), Math.min(maxZoom, view.zoom));
  const half = Math.min(0.5, height / 2 / worldSize(zoom));
  return { ...view, zoom, y: Math.max(half, Math.min(1 - half, view.y)) };
}

/** The zoom at which the world just fills the height, or a phone's width half over. */
function minZoom(width: number, height: number): number {
  return Math.log2(Math.max(height, width / 2, 1) / 256);
}

/** Space to keep free inside the edges, CSS pixels. */
export interface Padding {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/**
 * The view that shows all points with space around them. Round the world it
 * leaves out the widest empty stretch, so that Fiji and Samoa are neighbours.
 *
 * @param closest zoom beyond which one place alone is not enlarged
 */
export function fit(
  points: readonly WorldPoint[],
  { width, height }: { readonly width: number; readonly height: number },
  padding: Padding = { top: 48, right: 48, bottom: 48, left: 48 },
  closest = 5,
): View {
  if (points.length === 0) return limit({ x: 0.5, y: 0.4, zoom: 0, width, height });
  const { start, length } = shortestStretch(points.map(({ x }) => x));
  const ys = points.map(({ y }) => y);
  const top = Math.min(...ys);
  const bottom = Math.max(...ys);
  const room = (pixels: number, part: number): number =>
    Math.log2(Math.max(1, pixels) / 256 / Math.max(part, 1e-9));
  const zoom = Math.min(
    closest,
    room(width - padding.left - padding.right, length),
    room(height - padding.top - padding.bottom, bottom - top),
  );
  const size = worldSize(zoom);
  return limit({
    x: start + length / 2 + (padding.right - padding.left) / 2 / size,
    y: (top + bottom) / 2 + (padding.bottom - padding.top) / 2 / size,
    zoom,
    width,
    height,
  });
}

/** The shortest stretch of the circle 0…1 that holds all values. */
function shortestStretch(values: readonly number[]): { start: number; length: number } {
  const sorted = values.map((value) => value - Math.floor(value)).sort((a, b) => a - b);
  const first = sorted[0] ?? 0;
  let gap = 0;
  let start = first;
  sorted.forEach((value, index) => {
    const next = sorted[index + 1] ?? first + 1;
    if (next - value > gap) {
      gap = next - value;
      start = next;
    }
  });
  return { start: start - Math.floor(start), length: 1 - gap };
}
