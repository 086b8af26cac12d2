/** What a player needs from the moment that somebody plays, in one chunk; nothing of it is loaded before. */

export { warmEngine } from './open-engine.js';
export { Playback } from './playback.js';
export { renderActions } from './player-actions.js';
export { renderStatus } from './player-status.js';
export { StreamModel } from './stream-model.js';
export { browserSurroundings } from './surroundings.js';
export { WarmUp } from './warm-up.js';
