/** What a player needs from the moment that somebody plays, in one chunk; nothing of it is loaded before. */

import { playingStyles } from './playing.styles.js';

export { LateParts } from './controls/late-parts.js';
export { playbackFor } from './playback-for.js';
export { renderActions } from './player-actions.js';
export { renderStatus } from './player-status.js';
export { StreamModel } from './stream-model.js';
export { warm } from './warm-start.js';

/** How what it draws looks. */
export const playingSheet = playingStyles.styleSheet;
