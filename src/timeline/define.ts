import { define } from '../ui/define.js';
import { SolidarityTimeline } from './solidarity-timeline.js';

define('solidarity-timeline', SolidarityTimeline);
