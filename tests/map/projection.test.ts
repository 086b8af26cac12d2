import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fit, limit, project, toScreen, unproject } from '../../src/map/projection.js';
import type { View } from '../../src/map/projection.js';

const size = { width: 600, height: 400 };
const fiji = project(-18.14, 178.44);
const samoa = project(-13.83, -171.76);
const oslo = project(59.91, 10.75);
const baghdad = project(33.32, 44.37);

function near(actual: number, expected: number, tolerance = 1e-6): void {
  assert.ok(
    Math.abs(actual - expected) <= tolerance,
    `${String(actual)} is not ${String(expected)}`,
  );
}

/** Whether a point is on the map, with room around it. */
function isInSight(point: { x: number; y: number }, view: View): boolean {
  const { x, y } = toScreen(point, view);
  return x >= 40 && x <= view.width - 40 && y >= 40 && y <= view.height - 40;
}

describe('the projection', () => {
  it('is Web Mercator: the zero point is in the middle, the ends of the world at 85.0511°', () => {
    assert.deepEqual(project(0, 0), { x: 0.5, y: 0.5 });
    near(project(85.0511, -180).y, 0, 1e-5);
    near(project(-85.0511, 180).y, 1, 1e-5);
    // 60° is where a degree of latitude is two of the equator’s: ln(tan 75°) / 2π up from the middle.
    near(project(60, 0).y, 0.5 - Math.log(Math.tan((75 * Math.PI) / 180)) / (2 * Math.PI));
  });

  it('has a point for the poles too', () => {
    for (const pole of [90, -90]) assert.ok(Number.isFinite(project(pole, 0).y));
  });

  it('comes back from where it went', () => {
    for (const [lat, lon] of [
      [59.91, 10.75],
      [-33.45, -70.67],
      [0, 179.9],
    ] as const) {
      const back = unproject(project(lat, lon));
      near(back.lat, lat);
      near(back.lon, lon);
    }
  });
});

describe('the view of all places', () => {
  it('shows them all with room around them', () => {
    const view = fit([oslo, baghdad], size);
    assert.ok(isInSight(oslo, view) && isInSight(baghdad, view));
  });

  it('takes Fiji and Samoa for the neighbours that they are', () => {
    const view = fit([fiji, samoa], size);
    assert.ok(isInSight(fiji, view) && isInSight(samoa, view));
    const apart = toScreen(samoa, view).x - toScreen(fiji, view).x;
    assert.ok(apart > 200, `Samoa is ${String(apart)} px east of Fiji`);
  });

  it('of one place alone does not go too near', () => {
    assert.equal(fit([oslo], size).zoom, 5);
    assert.equal(fit([oslo, oslo], size).zoom, 5);
  });

  it('of no place is the world', () => {
    assert.ok(fit([], size).zoom < 2);
  });

  it('is a view on a screen too small for its own padding', () => {
    for (const number of Object.values(fit([oslo, baghdad], { width: 60, height: 40 }))) {
      assert.ok(Number.isFinite(number));
    }
  });
});

describe('a limited view', () => {
  it('has no empty space above or below the world', () => {
    for (const y of [-5, 0, 1, 5]) {
      const view = limit({ x: 0.5, y, zoom: 3, ...size });
      assert.ok(toScreen({ x: 0.5, y: 0 }, view).y <= 0.001);
      assert.ok(toScreen({ x: 0.5, y: 1 }, view).y >= size.height - 0.001);
    }
  });

  it('is no nearer than the coasts are drawn and no farther than the world fills it', () => {
    assert.equal(limit({ x: 0.5, y: 0.5, zoom: 99, ...size }).zoom, 8);
    const far = limit({ x: 0.5, y: 0.5, zoom: -99, ...size });
    assert.ok(256 * 2 ** far.zoom >= size.height);
  });
});

describe('a place on the screen', () => {
  it('is the copy nearest to the centre, round the world', () => {
    const view = { x: 1.01, y: 0.5, zoom: 2, ...size };
    const { x } = toScreen({ x: 0.01, y: 0.5 }, view);
    near(x, 300);
  });
});
