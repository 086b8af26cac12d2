// Its own engine plays fMP4 only, its adapter for hls.js is not to be had: hls.js by hand.
import '@videojs/html/live-video/skin.css';
import '@videojs/html/live-video/player';
import '@videojs/html/live-video/skin';
import './hls.js';
