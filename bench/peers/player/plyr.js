import 'plyr/dist/plyr.css';
import Plyr from 'plyr';
import Hls from 'hls.js';
import icons from '../../node_modules/plyr/dist/plyr.svg';

const video = document.querySelector('video');
const hls = new Hls();
hls.loadSource(video.dataset.src);
hls.attachMedia(video);
new Plyr(video, { iconUrl: new URL(icons, import.meta.url).href });
