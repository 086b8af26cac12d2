/** From any geometry of GeoJSON (RFC 7946) to the point that a map marks. */

import { listOf } from '../values/foreign-json.js';
import { isRecord, ownValue } from '../values/json-values.js';

export interface MarkedPoint {
  readonly lat: number;
  readonly lon: number;
  /** Metres within which all of it lies; absent for a point. */
  readonly approx?: number;
}

type Position = readonly [lon: number, lat: number];

/** Corners looked at; a coast has more, and its middle does not move for them. */
const maxCorners = 20_000;
const maxDepth = 8;
const earthRadius = 6_371_008;

/**
 * A point is itself; of a line or an area it is the middle of its bounds, and
 * how far its farthest corner is. Undefined where there is no geometry.
 */
export function markedPoint(geometry: unknown): MarkedPoint | undefined {
  const corners = cornersOf(geometry, 0, []);
  const [first] = corners;
  if (!first) return undefined;
  const bound = (index: 0 | 1, choose: (one: number, other: number) => number): number =>
    corners.reduce((limit, corner) => choose(limit, corner[index]), first[index]);
  const middle = (index: 0 | 1): number =>
    Number(((bound(index, Math.min) + bound(index, Math.max)) / 2).toFixed(6));
  const [lon, lat] = [middle(0), middle(1)];
  if (corners.length === 1) return { lat: first[1], lon: first[0] };
  const farthest = corners.reduce((most, corner) => Math.max(most, metres([lon, lat], corner)), 0);
  return { lat, lon, ...(farthest >= 1 ? { approx: Math.ceil(farthest) } : {}) };
}

/** Positions are longitude first (RFC 7946 §3.1.1); heights are left out. */
function cornersOf(value: unknown, depth: number, corners: Position[]): readonly Position[] {
  if (depth > maxDepth || corners.length >= maxCorners) return corners;
  if (isRecord(value)) {
    cornersOf(ownValue(value, 'coordinates'), depth + 1, corners);
    for (const part of listOf(ownValue(value, 'geometries'))) cornersOf(part, depth + 1, corners);
  } else if (Array.isArray(value)) {
    const [lon, lat] = value as readonly unknown[];
    if (typeof lon === 'number' && typeof lat === 'number') corners.push([lon, lat]);
    else for (const part of value as readonly unknown[]) cornersOf(part, depth + 1, corners);
  }
  return corners;
}

/** The haversine formula on a sphere: a percent is near enough for a circle that says "about here". */
function metres([lonA, latA]: Position, [lonB, latB]: Position): number {
  const radians = Math.PI / 180;
  const half = (degrees: number): number => Math.sin((degrees * radians) / 2) ** 2;
  const chord =
    half(latB - latA) + Math.cos(latA * radians) * Math.cos(latB * radians) * half(lonB - lonA);
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(chord)));
}
