import 'shaka-player/dist/controls.modern.css';
import shaka from 'shaka-player/dist/shaka-player.ui-es2021.js';

const video = document.querySelector('video');
shaka.polyfill.installAll();
const player = new shaka.Player();
new shaka.ui.Overlay(player, video.parentElement, video);
await player.attach(video);
// A fault is no fault of the page: it shows it or not, as it likes.
await player.load(video.dataset.src).catch(() => undefined);
