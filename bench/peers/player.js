/**
 * The players, each as its own documentation sets it up, nothing tuned. The
 * stream plays muted; `auto` is the attribute that makes it begin by itself.
 *
 * @typedef {object} PlayerPeer
 * @property {string} name
 * @property {string} [entry] file in `peers/player/`
 * @property {(src: string, auto: boolean) => string} body
 * @property {string} [play] expression that plays it, where the media element's own `play()` does not
 */

/** @param {boolean} auto */
const attributes = (auto) => `muted playsinline${auto ? ' autoplay' : ''}`;
/** @param {string} src @param {boolean} auto */
const video = (src, auto) => `<video controls data-src="${src}" ${attributes(auto)}></video>`;

/** @type {readonly PlayerPeer[]} */
export const playerPeers = [
  {
    name: 'solidarity-player',
    body: (src, auto) =>
      `<script type="module" src="/cdn/embed.js"></script>
<solidarity-player src="${src}" muted${auto ? ' autoplay' : ''}></solidarity-player>`,
    play: `document.querySelector('solidarity-player').play()`,
  },
  { name: 'hls.js alone', entry: 'hls', body: video },
  { name: 'hls.js light', entry: 'hls-light', body: video },
  {
    name: 'browser alone',
    body: (src, auto) => `<video controls src="${src}" ${attributes(auto)}></video>`,
  },
  {
    name: 'media-chrome',
    entry: 'media-chrome',
    body: (src, auto) => `<media-controller>
<hls-video slot="media" src="${src}" ${attributes(auto)}></hls-video>
<media-loading-indicator slot="centered-chrome"></media-loading-indicator>
<media-control-bar><media-play-button></media-play-button><media-live-button></media-live-button>
<media-mute-button></media-mute-button><media-volume-range></media-volume-range>
<media-time-range></media-time-range><media-captions-button></media-captions-button>
<media-pip-button></media-pip-button><media-fullscreen-button></media-fullscreen-button>
</media-control-bar></media-controller>`,
  },
  {
    name: 'mux-player',
    entry: 'mux-player',
    body: (src, auto) =>
      `<mux-player src="${src}" stream-type="live" disable-tracking disable-cookies ${attributes(auto)}></mux-player>`,
  },
  {
    name: 'vidstack',
    entry: 'vidstack',
    body: (src, auto) => `<media-player src="${src}" stream-type="live" ${attributes(auto)}>
<media-provider></media-provider><media-video-layout></media-video-layout></media-player>`,
  },
  {
    name: 'video.js 8',
    entry: 'videojs-8',
    body: (src, auto) => `<video class="video-js" controls ${attributes(auto)}>
<source src="${src}" type="application/x-mpegURL"></video>`,
  },
  {
    name: 'video.js 10 + hls.js',
    entry: 'videojs-10',
    body: (src, auto) => `<live-video-player><live-video-skin>
<video slot="media" data-src="${src}" ${attributes(auto)}></video></live-video-skin></live-video-player>`,
  },
  { name: 'plyr + hls.js', entry: 'plyr', body: video },
  {
    name: 'shaka UI',
    entry: 'shaka',
    body: (src, auto) => `<div>${video(src, auto)}</div>`,
  },
  {
    name: 'clappr',
    entry: 'clappr',
    body: (src, auto) => `<div id="player" data-src="${src}"${auto ? ' data-autoplay' : ''}></div>`,
    play: 'player.play()',
  },
];
