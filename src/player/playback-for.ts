import { report } from '../ui/report.js';
import { tellPage } from '../ui/tell-page.js';
import type { SolidarityQoeDetail } from './play-record.js';
import { Playback } from './playback.js';
import type { Source } from './source.js';
import type { StreamHost, StreamLife } from './stream-life.js';
import { browserSurroundings } from './surroundings.js';

/** The playback of a source in the life of a stream: what happens to it is told there, and to the page. */
export function playbackFor(
  life: StreamLife,
  { element, outlook, isQuiet }: StreamHost,
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
        report(element, { code, message: `${url}: ${detail}\n${advice}`, cause });
      });
    },
    outlook,
    renew: (url, reason) =>
      import('./renewal.js').then(
        ({ askForSource }) => askForSource(element, url, reason),
        // It is asked again at the next probe.
        () => undefined,
      ),
    changed: () => {
      life.tell();
    },
    again: () => {
      // Nobody has asked for it.
      if (isQuiet()) life.begin(source, media);
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

type Advice = Readonly<Record<string, string | undefined>>;

/** Milliseconds that a report waits for the advice, which a broken link may not bring. */
const patience = 2_000;

/** What to do about it; '' where that cannot be had just now. */
async function adviceFor(code: string): Promise<string> {
  const late = new Promise<Advice>((resolve) => setTimeout(resolve, patience, {}));
  const coming: Promise<Advice> = import('./failure-advice.js').then(({ advice }) => advice);
  const advice = await Promise.race([coming, late]).catch((): Advice => ({}));
  return advice[code] ?? '';
}
