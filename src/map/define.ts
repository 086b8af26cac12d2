import { define } from '../ui/define.js';
import { SolidarityMap } from './solidarity-map.js';

define('solidarity-map', SolidarityMap);
