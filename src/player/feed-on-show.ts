import type { TemplateResult } from 'lit';
import { renderBeginning } from './beginning.js';
import { isAhead } from './broadcast.js';
import { shownOf, titleOf } from './event-shown.js';
import type { EventsOnShow, Facts, OnShow } from './on-show.js';
import type { Shown } from './shown.js';
import { PlaybackRequests } from './playback-requests.js';
import {
  knownSource,
  livestreamOf,
  outlookOf,
  ownSource,
  recordingFor,
  sourceOf,
  sourceToShow,
} from './source.js';
import type { Offer, Outlook, Source } from './source.js';

/** What is on show where events are told of; loaded when there is a feed. */
export class FeedOnShow implements OnShow, EventsOnShow {
  readonly requests = new PlaybackRequests();
  source: Source | undefined;
  readonly #facts: () => Facts;
  readonly #page: OnShow;

  /** @param page what has been on show so far, and plays perhaps already */
  constructor(facts: () => Facts, page: OnShow) {
    this.#facts = facts;
    this.#page = page;
    this.source = page.source;
  }

  settle(isAsked: boolean): void {
    const offer = this.#offer;
    this.source = isAsked ? knownSource(this.source, offer) : sourceToShow(offer);
  }

  get own(): Source | undefined {
    return ownSource(this.#offer);
  }

  get shown(): Shown {
    const { written, reader } = this.#facts();
    return shownOf(this.#page.shown, this.source, this.#offer, written, reader);
  }

  get title(): string | TemplateResult | undefined {
    const { written, reader } = this.#facts();
    return titleOf(this.source, this.#offer, written, reader);
  }

  get events(): EventsOnShow {
    return this;
  }

  requested(): Source | undefined {
    const { all, reader } = this.#facts();
    return this.requests.take((id) => {
      const event = all.find((each) => each.id === id);
      return event && sourceOf(event, reader.now);
    });
  }

  get livestream(): Source | undefined {
    return livestreamOf(this.#offer);
  }

  get recording(): Source | undefined {
    return recordingFor(this.source, this.#facts().all);
  }

  get outlook(): Outlook {
    const { all, reader } = this.#facts();
    return outlookOf(this.source, all, reader.now);
  }

  get kind(): 'live' | 'recording' | undefined {
    const { event, role } = this.source ?? {};
    const isOn =
      role === 'live' && event !== undefined && !isAhead(event, this.#facts().reader.now);
    return isOn ? 'live' : role === 'recording' ? 'recording' : undefined;
  }

  get beginning(): TemplateResult | undefined {
    const { event } = this.source ?? {};
    return event && renderBeginning(event, this.#facts().reader);
  }

  get #offer(): Offer {
    const { events, selected, reader } = this.#facts();
    return { own: this.#page.own, events, selected, now: reader.now };
  }
}
