import { safeUrl } from '../events/safe-url.js';
import type { Offer, Source } from './source.js';

const files = /\.(mp4|m4v|webm|mov|mp3|m4a|aac|og[gva]|opus|wav|flac)$/i;

/** By the name of the file; whatever has another name is asked. */
function formOf(url: string): Source['form'] {
  return files.test(new URL(url).pathname) ? 'file' : 'hls';
}

/** What is at the element's own addresses, whatever a feed says of it. */
export function plainSource({
  addresses,
  base,
}: Pick<Offer, 'addresses' | 'base'>): Source | undefined {
  const [url, ...others] = addresses.flatMap((address) => safeUrl(address, base) ?? []);
  return url === undefined ? undefined : { url, others, form: formOf(url) };
}
