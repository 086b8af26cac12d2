import type { MultivariantPlaylist, Variant } from './multivariant.js';
import type { Rendition } from './player-model.js';

/** @param bandwidth bits per second */
export function bytesPerHour(bandwidth: number): number {
  return Math.round((bandwidth / 8) * 3600);
}

/** The same for every engine, so that what was chosen holds when another takes its place. @param peak bits per second */
export function renditionId(height: number | undefined, peak: number): string {
  return `${String(height ?? 0)}-${String(peak)}`;
}

/** Those with a picture, lowest first. */
export function renditionsOf({ variants }: MultivariantPlaylist): readonly Rendition[] {
  return variants
    .filter(({ audioOnly }) => !audioOnly)
    .sort((one, other) => one.peak - other.peak)
    .map(renditionOf);
}

export function renditionOf({
  height,
  peak,
  bandwidth,
}: Pick<Variant, 'height' | 'peak' | 'bandwidth'>): Rendition {
  return {
    id: renditionId(height, peak),
    height,
    bandwidth,
    bytesPerHour: bytesPerHour(bandwidth),
  };
}

/** Bits per second that a visitor who saves data may spend: about 225 MB an hour. */
const thrifty = 500_000;

/**
 * The dearest rendition that is still cheap, else the cheapest; undefined
 * where there are none.
 *
 * @param renditions lowest first
 */
export function cheapest(renditions: readonly Rendition[]): Rendition | undefined {
  return renditions.filter(({ bandwidth }) => bandwidth <= thrifty).at(-1) ?? renditions[0];
}

/** What the browser says of a connection (Network Information); only Chromium does. */
interface Connection {
  readonly saveData?: boolean;
  readonly effectiveType?: string;
}

const ownConnection = (): Connection | undefined =>
  (navigator as Navigator & { connection?: Connection }).connection;

/** Whether the device asks to be spared, or hangs on a thread. */
export function deviceSavesData(connection = ownConnection()): boolean {
  return connection?.saveData === true || /^(slow-)?2g$/.test(connection?.effectiveType ?? '');
}

/** Whether a hundred kilobytes of code more are felt: data is saved, or the link is slow. */
export function hasThinLink(connection = ownConnection()): boolean {
  return deviceSavesData(connection) || connection?.effectiveType === '3g';
}
