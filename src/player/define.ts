import { define } from '../ui/define.js';
import { SolidarityPlayer } from './solidarity-player.js';

define('solidarity-player', SolidarityPlayer);
