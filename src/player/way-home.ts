/** Whether an address that was left for another can be played again. */

import type { MediaPlaylist } from './multivariant.js';
import { probePlaylist, within } from './playlist-probe.js';
import type { Surroundings } from './surroundings.js';

/**
 * Looks at what made it be left, whichever it was: the playlists, whether
 * they go on, and the newest segment.
 *
 * @param left the rendition as it was then; undefined where none was known
 */
export async function isWhole(
  url: string,
  left: MediaPlaylist | undefined,
  world: Surroundings,
  signal: AbortSignal,
): Promise<boolean> {
  let answer = await probePlaylist(url, world, signal);
  if (answer.kind === 'multivariant') {
    const { variants } = answer;
    const variant = variants.find((one) => one.url === left?.url) ?? variants[0];
    if (!variant) return false;
    answer = await probePlaylist(variant.url, world, signal);
  }
  if (answer.kind !== 'media') return false;
  if (!answer.ended && answer.edge === left?.edge) return false;
  return answer.newest === undefined || (await isThere(answer.newest, world, signal));
}

async function isThere(
  url: string,
  { fetch }: Surroundings,
  signal: AbortSignal,
): Promise<boolean> {
  try {
    // Not with HEAD: a signature may be for GET alone.
    const response = await fetch(url, { cache: 'no-store', signal: within(signal) });
    await response.body?.cancel();
    return response.ok;
  } catch (cause) {
    if (signal.aborted) throw cause;
    return false;
  }
}
