import { report } from '../ui/report.js';
import { Playback } from './playback.js';
import { askForSource } from './renewal.js';
import type { Source } from './source.js';
import type { StreamHost, StreamLife } from './stream-life.js';
import { browserSurroundings } from './surroundings.js';

/** The playback of a source in the life of a stream: what happens to it is told there, and to the page. */
export function playbackFor(
  life: StreamLife,
  { element, outlook }: StreamHost,
  source: Source,
  media: HTMLMediaElement,
): Playback {
  return new Playback(source, media, browserSurroundings, {
    happened: (transition, failure) => {
      life.follow(transition, failure);
    },
    report: (code, message, cause) => {
      report(element, { code, message, cause });
    },
    outlook,
    renew: (url, reason) => askForSource(element, url, reason),
    changed: () => {
      life.tell();
    },
    refused: () => {
      life.end(media);
    },
  });
}
