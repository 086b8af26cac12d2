import { msg } from '../language/message.js';

/** What the player says while there is something to play and nobody has asked for it. */
export function idleSentence(): string {
  return msg('Nothing is loaded until you press play.', { id: 'player-idle' });
}
