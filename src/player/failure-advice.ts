import type { Failure } from './stream-state.js';

/** What the site's owner can do about a failure that no visitor can mend; for the console. */
export const advice: Readonly<Record<Failure, string>> = {
  format:
    'this browser cannot play it. Offer H.264 with AAC beside other codecs, and name the codecs of ' +
    'every rendition in the playlist (CODECS)',
  address: 'it is no address of a stream',
  mixed:
    'it is an http: address on an https: page, which browsers do not load. Use its https: address',
  encrypted:
    'it is encrypted for paid services (DRM), which this player does not do. Offer it without, or ' +
    'with AES-128 and a key at an address',
};

/** The same of what the page may not read, yet. */
export const corsAdvice =
  'its server does not let this page read it. Let it answer with ' +
  '"Access-Control-Allow-Origin: *", for playlists and segments alike, and with nginx "always", ' +
  'so that errors have it, too. It is tried again now and then';

/** The same of code that does not come. */
export const codeAdvice =
  'the code that plays it could not be loaded; it is asked for again. Are all files of the package ' +
  'on the server, and does its policy (script-src) allow them?';

/** The same about what may answer yet. */
export const unreachableAdvice =
  'It is tried again until it answers. If it never does, is the address right, and does the ' +
  'server allow other sites (CORS)?';

/** Whether browsers refuse to load an address from this page, because it is less secure. */
export function isMixed(url: string, page: string): boolean {
  const { protocol, hostname } = new URL(url);
  const isLocal = hostname === 'localhost' || hostname === '127.0.0.1' || hostname === '[::1]';
  return protocol === 'http:' && !isLocal && new URL(page).protocol === 'https:';
}
