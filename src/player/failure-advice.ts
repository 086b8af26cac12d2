import type { Failure } from './stream-state.js';

type Code =
  `player-${Exclude<Failure, 'address'>}` | 'player-cors' | 'player-unreachable' | 'player-engine';

/**
 * What the site's owner can do about what no visitor can mend, for the console, by the code of the
 * `solidarity-error`. Loaded when there is something to tell.
 */
export const advice: Readonly<Record<Code, string>> = {
  'player-format':
    'This browser cannot play it. Offer H.264 with AAC beside other codecs, and name the codecs of ' +
    'every rendition in the playlist (CODECS).',
  'player-mixed':
    'It is an http: address on an https: page, which browsers do not load. Use its https: address.',
  'player-encrypted':
    'It is encrypted for paid services (DRM), which this player does not do. Offer it without, or ' +
    'with AES-128 and a key at an address.',
  'player-cors':
    'Its server does not let this page read it. Let it answer with ' +
    '"Access-Control-Allow-Origin: *", for playlists and segments alike, and with nginx "always", ' +
    'so that errors have it, too. It is tried again now and then.',
  'player-unreachable':
    'It is tried again until it answers. If it never does, is the address right, and does the ' +
    'server allow other sites (CORS)?',
  'player-engine':
    'The code that plays it could not be loaded; it is asked for again. Are all files of the ' +
    'package on the server, and does its policy (script-src) allow them?',
};
