import { msg } from '../language/message.js';

/** What is said while a picture that has been seen stands still. */
export function brokenSentence(): string {
  return msg(
    'The picture has stopped: the connection to the stream is broken. It will go on by itself as soon as the stream is back.',
    { id: 'player-interrupted' },
  );
}
