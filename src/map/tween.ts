import type { View } from './projection.js';

/**
 * Moves from one view to another, frame by frame, quickly at first.
 *
 * @param duration milliseconds; 0 jumps at once
 * @returns stops it where it is
 */
export function tween(
  from: View,
  to: View,
  duration: number,
  onView: (view: View) => void,
): () => void {
  if (duration === 0) {
    onView(to);
    return () => undefined;
  }
  // The shorter way round the world.
  const x = to.x - Math.round(to.x - from.x);
  const began = performance.now();
  let frame = requestAnimationFrame(function step(now) {
    // The first frame may carry a time from before the start.
    const passed = Math.min(1, Math.max(0, (now - began) / duration));
    const part = 1 - (1 - passed) ** 3;
    const between = (a: number, b: number): number => a + (b - a) * part;
    onView({
      ...to,
      x: between(from.x, x),
      y: between(from.y, to.y),
      zoom: between(from.zoom, to.zoom),
    });
    if (passed < 1) frame = requestAnimationFrame(step);
  });
  return () => {
    cancelAnimationFrame(frame);
  };
}
