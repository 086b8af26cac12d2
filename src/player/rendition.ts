import type { Rendition } from './player-model.js';

/** @param bandwidth bits per second */
export function bytesPerHour(bandwidth: number): number {
  return Math.round((bandwidth / 8) * 3600);
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

/** Whether the device asks to be spared, or hangs on a thread. */
export function deviceSavesData(
  connection = (navigator as Navigator & { connection?: Connection }).connection,
): boolean {
  return connection?.saveData === true || /^(slow-)?2g$/.test(connection?.effectiveType ?? '');
}
