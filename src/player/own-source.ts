import { safeUrl } from '../events/safe-url.js';
import type { Source } from './source.js';

const files = /\.(mp4|m4v|webm|mov|mp3|m4a|aac|og[gva]|opus|wav|flac)$/i;

/** By the name of the file; whatever has another name is asked. */
function formOf(url: string): Source['form'] {
  return files.test(new URL(url).pathname) ? 'file' : 'hls';
}

/**
 * What is at an element's own addresses, whatever a feed says of it.
 *
 * @param addresses the best first, relative to `base`
 */
export function plainSource(addresses: readonly string[], base: string): Source | undefined {
  const [url, ...others] = addresses.flatMap((address) => safeUrl(address, base) ?? []);
  if (url === undefined) return undefined;
  const form = formOf(url);
  // A film stands in for no livestream: whoever would wait for the one would be left with the other.
  return { url, others: others.filter((other) => formOf(other) === form), form };
}
