import Clappr from '@clappr/player/dist/clappr.js';

const place = document.querySelector('#player');
const { src, autoplay } = place.dataset;
window.player = new Clappr.Player({
  parent: place,
  source: src,
  mimeType: 'application/vnd.apple.mpegurl',
  autoPlay: autoplay !== undefined,
  mute: true,
  width: '100%',
});
