/** Registers all three elements. */
import './map/define.js';
import './player/define.js';
import './timeline/define.js';
