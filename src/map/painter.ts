import { toScreen, worldSize } from './projection.js';
import type { View, WorldPoint } from './projection.js';
import type { WorldShapes } from './world/shapes.js';

/** The colours of the map, any CSS colour; the sea is the canvas's own background. */
export interface Palette {
  readonly land: string;
  readonly coast: string;
  readonly accent: string;
}

/** A line of solidarity: from where an event is to the hub. */
export interface Arc {
  readonly from: WorldPoint;
  readonly to: WorldPoint;
  readonly isSelected: boolean;
}

/** A place that is only known to lie somewhere within a circle. */
export interface Blur {
  readonly point: WorldPoint;
  /** World units. */
  readonly radius: number;
}

export interface Scene {
  /** Undefined until the world has been loaded. */
  readonly world: WorldShapes | undefined;
  readonly arcs: readonly Arc[];
  readonly blurs: readonly Blur[];
}

/** Above this, a finer screen costs frames and shows nothing. */
const maxPixelRatio = 2;

/** Draws the world, the arcs and the blurred places for a view. */
export function paint(canvas: HTMLCanvasElement, view: View, scene: Scene, palette: Palette): void {
  const context = canvas.getContext('2d');
  if (!context || view.width === 0) return;
  const ratio = Math.min(maxPixelRatio, devicePixelRatio);
  const width = Math.round(view.width * ratio);
  const height = Math.round(view.height * ratio);
  if (canvas.width !== width || canvas.height !== height) {
    canvas.width = width;
    canvas.height = height;
  }
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, width, height);
  if (scene.world) paintLand(context, view, ratio, scene.world, palette);
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  paintBlurs(context, view, scene.blurs, palette);
  paintArcs(context, view, scene.arcs, palette);
}

function paintLand(
  context: CanvasRenderingContext2D,
  view: View,
  ratio: number,
  { land, coast, seam }: WorldShapes,
  palette: Palette,
): void {
  const size = worldSize(view.zoom) * ratio;
  const left = view.x - (view.width * ratio) / 2 / size;
  const right = view.x + (view.width * ratio) / 2 / size;
  context.fillStyle = palette.land;
  context.lineJoin = 'round';
  for (let copy = Math.floor(left); copy <= Math.floor(right); copy++) {
    const x = (copy - left) * size;
    const y = (view.height * ratio) / 2 - view.y * size;
    context.setTransform(size, 0, 0, size, x, y);
    context.fill(land);
    context.strokeStyle = palette.land;
    context.lineWidth = 1 / size;
    context.stroke(seam);
    context.strokeStyle = palette.coast;
    context.lineWidth = (0.75 * ratio) / size;
    context.stroke(coast);
  }
}

function paintBlurs(
  context: CanvasRenderingContext2D,
  view: View,
  blurs: readonly Blur[],
  palette: Palette,
): void {
  context.fillStyle = palette.accent;
  context.globalAlpha = 0.14;
  for (const { point, radius } of blurs) {
    const { x, y } = toScreen(point, view);
    context.beginPath();
    context.arc(x, y, radius * worldSize(view.zoom), 0, 2 * Math.PI);
    context.fill();
  }
  context.globalAlpha = 1;
}

/** How far an arc bows out, as a part of its length. */
const bow = 0.18;

function paintArcs(
  context: CanvasRenderingContext2D,
  view: View,
  arcs: readonly Arc[],
  palette: Palette,
): void {
  context.strokeStyle = palette.accent;
  context.lineCap = 'round';
  for (const { from, to, isSelected } of arcs) {
    const end = toScreen(to, view);
    // The copy of the start that is nearest to the hub, not to the centre, or the arc would cross the map.
    const turns = Math.round(from.x - to.x);
    const size = worldSize(view.zoom);
    const start = {
      x: end.x + (from.x - turns - to.x) * size,
      y: end.y + (from.y - to.y) * size,
    };
    const across = end.x - start.x;
    const along = end.y - start.y;
    // Always bowed to the north, as the way of a plane is drawn.
    const side = across >= 0 ? 1 : -1;
    context.globalAlpha = isSelected ? 1 : 0.6;
    context.lineWidth = isSelected ? 2.5 : 1.25;
    context.beginPath();
    context.moveTo(start.x, start.y);
    context.quadraticCurveTo(
      start.x + across / 2 + along * bow * side,
      start.y + along / 2 - across * bow * side,
      end.x,
      end.y,
    );
    context.stroke();
  }
  context.globalAlpha = 1;
}
