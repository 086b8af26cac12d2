import { report } from '../ui/report.js';
import { tellPage } from '../ui/tell-page.js';
import type { SolidarityQoeDetail } from './play-record.js';
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
  const tellQuality = (): void => {
    tellPage(element, 'solidarity-qoe', playback.record.summary satisfies SolidarityQoeDetail);
  };
  // Many visitors close the page while it plays; nothing is told of an element after that.
  const left = new AbortController();
  window.addEventListener('pagehide', tellQuality, { signal: left.signal });
  const playback = new Playback(source, media, browserSurroundings, {
    happened: (transition, failure) => {
      if (transition === 'end') playback.record.ends();
      life.follow(transition, failure);
    },
    report: (code, url, detail, cause) => {
      void adviceFor(code).then((advice) => {
        report(element, { code, message: `${url}: ${detail}. ${advice}`, cause });
      });
    },
    outlook,
    renew: (url, reason) => askForSource(element, url, reason),
    changed: () => {
      life.tell();
    },
    refused: () => {
      life.end(media);
    },
    stopped: () => {
      left.abort();
      tellQuality();
    },
  });
  return playback;
}

/** What to do about it; '' where that cannot be had just now. */
async function adviceFor(code: string): Promise<string> {
  try {
    const { advice } = await import('./failure-advice.js');
    return advice[code] ?? '';
  } catch {
    return '';
  }
}
