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
      const isLast = left.signal.aborted;
      void adviceFor(code).then((advice) => {
        // What waiting would have mended matters to nobody any more.
        if (left.signal.aborted && !isLast) return;
        const message = [`${url}: ${detail}`, advice].join('\n').trim();
        report(element, { code, message, cause });
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

/** Milliseconds that a report waits for the advice, which a broken link may not bring. */
const patience = 2_000;

/** What to do about it; undefined where that cannot be had just now. */
async function adviceFor(code: string): Promise<string | undefined> {
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, patience));
  const coming = import('./failure-advice.js').catch(() => undefined);
  const { advice } = (await Promise.race([coming, late])) ?? {};
  return advice?.[code as keyof typeof advice];
}
