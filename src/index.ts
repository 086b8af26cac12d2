/** The classes and types. Importing this registers nothing; `solidarity-widgets/define` does. */
export { SolidarityMap } from './map/solidarity-map.js';
export { SolidarityPlayer } from './player/solidarity-player.js';
export type { SolidarityQoeDetail } from './player/play-record.js';
export type { PlayerModel, PlayerStats, Rendition } from './player/player-model.js';
export type { SolidaritySourceDetail } from './player/renewal.js';
export type { PlayerState, SolidarityStateDetail } from './player/stream-state.js';
export { SolidarityTimeline } from './timeline/solidarity-timeline.js';
export type { SolidarityLoadDetail, SolidaritySelectDetail } from './ui/feed-element.js';
export type { SolidarityErrorDetail, SolidarityErrorEvent } from './ui/report.js';
export { version } from './version.js';
