import type { TemplateResult } from 'lit';
import type { SolidarityEvent } from '../events/event.js';
import type { Reader } from '../ui/event-parts.js';
import { report } from '../ui/report.js';
import { plainSource } from './own-source.js';
import { shownAsWritten } from './shown.js';
import type { Shown, Written } from './shown.js';
import type { PlaybackRequests } from './playback-requests.js';
import type { Outlook, Source } from './source.js';

/** What there is to choose from, and who reads, at the moment. */
export interface Facts {
  /** The element's own addresses, or its video's, the best first. */
  readonly addresses: readonly string[];
  readonly written: Written;
  /** The events that pass the element's filter, and all of its feed. */
  readonly events: readonly SolidarityEvent[];
  readonly all: readonly SolidarityEvent[];
  readonly selected: SolidarityEvent | undefined;
  readonly reader: Reader;
}

/** What a player shows or plays, and what else it could: the choice of the visitor, or of the page. */
export interface OnShow {
  source: Source | undefined;
  /** Chooses what is shown while nothing has been asked for. After that the feed may still tell what is at the address. */
  settle(isAsked: boolean): void;
  /** What is at the element's own address. */
  readonly own: Source | undefined;
  readonly shown: Shown;
  /** The title below the picture. */
  readonly title: string | TemplateResult | undefined;
  /** What events add; undefined without a feed, and before its code has come. */
  readonly events?: EventsOnShow | undefined;
}

/** What a feed adds to what is shown. */
export interface EventsOnShow {
  /** What the visitor asks for in other elements of the page. */
  readonly requests: PlaybackRequests;
  /** What has been asked for since the last call; undefined also where another player plays it. */
  requested(): Source | undefined;
  /** The livestream to go back to from a recording. */
  readonly livestream: Source | undefined;
  /** What was kept of a broadcast that is on or over. */
  readonly recording: Source | undefined;
  /** What the feed says of the broadcast. */
  readonly outlook: Outlook;
  /** Whether what is shown is a broadcast that is on, or a recording. */
  readonly kind: 'live' | 'recording' | undefined;
  /** When what is shown begins. */
  readonly beginning: TemplateResult | undefined;
}

/** What the page alone says. */
export class PageOnShow implements OnShow {
  source: Source | undefined;
  readonly #facts: () => Facts;

  constructor(facts: () => Facts) {
    this.#facts = facts;
  }

  settle(isAsked: boolean): void {
    if (!isAsked) this.source = this.own;
  }

  get own(): Source | undefined {
    const { addresses, written } = this.#facts();
    return plainSource(addresses, written.baseURI);
  }

  get shown(): Shown {
    return shownAsWritten(this.#facts().written);
  }

  get title(): string | undefined {
    return this.#facts().written.label;
  }
}

/** Loads the code that knows of events; a call while it is on its way, or here, does nothing. */
export function feedCodeFor(
  element: HTMLElement,
): (use: (code: typeof import('./feed-on-show.js')) => void) => void {
  let isAsked = false;
  let isMissed = false;
  return (use) => {
    if (isAsked) return;
    isAsked = true;
    import('./feed-on-show.js').then(use, (cause: unknown) => {
      isAsked = false;
      if (isMissed) return;
      isMissed = true;
      report(element, { code: 'player-engine', message: 'no code to show events', cause });
    });
  };
}
