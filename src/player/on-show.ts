import type { TemplateResult } from 'lit';
import type { SolidarityEvent } from '../events/event.js';
import type { Reader } from '../ui/event-parts.js';
import { plainSource } from './own-source.js';
import { shownAsWritten } from './shown.js';
import type { Shown, Written } from './shown.js';
import type { Offer, Outlook, Source } from './source.js';
import type { PlayingCode } from './stream-life.js';

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
  /** What events have to play is known by the code that plays. */
  readonly code: PlayingCode | undefined;
}

/** What a player shows or plays, and what else it could: the choice of the visitor, or of the page. */
export class OnShow {
  source: Source | undefined;
  readonly #facts: () => Facts;

  constructor(facts: () => Facts) {
    this.#facts = facts;
  }

  /** Chooses what is shown while nothing has been asked for. After that the feed may still tell what is at the address. */
  settle(isAsked: boolean): void {
    const { code } = this.#facts();
    if (isAsked) this.source = code?.knownSource(this.source, this.#offer) ?? this.source;
    else this.source = code?.sourceToShow(this.#offer) ?? this.#plain;
  }

  /** What is at the element's own address. */
  get own(): Source | undefined {
    return this.#facts().code?.ownSource(this.#offer) ?? this.#plain;
  }

  /** What an event has to play now. */
  of(event: SolidarityEvent): Source | undefined {
    const { code, reader } = this.#facts();
    return code?.sourceOf(event, reader.now);
  }

  /** The livestream to go back to from a recording. */
  get livestream(): Source | undefined {
    return this.#facts().code?.livestreamOf(this.#offer);
  }

  /** What was kept of a broadcast that is on or over. */
  get recording(): Source | undefined {
    const { code, all } = this.#facts();
    return code?.recordingFor(this.source, all);
  }

  /** What the feed says of the broadcast; undefined without the code that plays. */
  get outlook(): Outlook | undefined {
    const { code, all, reader } = this.#facts();
    return code?.outlookOf(this.source, all, reader.now);
  }

  get shown(): Shown {
    const { code, written, reader } = this.#facts();
    const page = shownAsWritten(written);
    return code?.shownOf(page, this.source, this.#offer, written, reader) ?? page;
  }

  /** The title below the picture. */
  get title(): string | TemplateResult | undefined {
    const { code, written, reader } = this.#facts();
    return code ? code.titleOf(this.source, this.#offer, written, reader) : written.label;
  }

  get #plain(): Source | undefined {
    const { addresses, written } = this.#facts();
    return plainSource(addresses, written.baseURI);
  }

  get #offer(): Offer {
    const { events, selected, reader } = this.#facts();
    return { own: this.#plain, events, selected, now: reader.now };
  }
}
