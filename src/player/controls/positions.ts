import { momentOf } from './moment-address.js';
import type { ControlledView } from './player-view.js';
import type { Source } from '../source.js';
import { timelineOf } from './timeline.js';

const key = 'solidarity-positions';

/** Seconds at either end of a recording within which it is begun anew. */
const fromStart = 10;
const toEnd = 20;

/** Seconds of the timeline between two notes of where it is. */
const between = 5;

/** Where recordings were left, by their address; kept for the visit, and on the device only. */
type Kept = Readonly<Record<string, number>>;

/** Where a recording is taken up again; undefined at its beginning. */
export function resumeAt(kept: number | undefined, length: number): number | undefined {
  return kept !== undefined && kept > fromStart && kept < length - toEnd ? kept : undefined;
}

/**
 * Takes recordings up where they were left: at the moment that the page's
 * address names, else where they were left during this visit.
 */
export class Positions {
  readonly #view: ControlledView;
  /** The address of what has been taken up already. */
  #taken: string | undefined;
  #noted = 0;
  /** What the page's address asks for, until it has been followed. */
  #moment = momentOf(location.href);

  constructor(view: ControlledView, signal: AbortSignal) {
    this.#view = view;
    const { media } = view.model;
    const note = (): void => {
      this.#note();
    };
    media.addEventListener('timeupdate', this.#follow, { signal });
    for (const type of ['pause', 'seeked']) media.addEventListener(type, note, { signal });
    window.addEventListener('pagehide', note, { signal });
    signal.addEventListener('abort', note);
  }

  readonly #follow = (): void => {
    const { model } = this.#view;
    const { source } = this.#view.facts();
    const timeline = timelineOf(model);
    if (!source || !timeline || timeline.isLive || !model.hasPicture) return;
    if (this.#taken !== source.url) {
      this.#taken = source.url;
      const position = this.#asked(source) ?? resumeAt(readKept()[source.url], timeline.end);
      // Where a visitor has moved it already it stays.
      if (position !== undefined && model.media.currentTime < timeline.start + fromStart) {
        model.media.currentTime = Math.min(position, timeline.end);
      }
    }
    if (Math.abs(model.media.currentTime - this.#noted) >= between) this.#note();
  };

  #asked({ event }: Source): number | undefined {
    const moment = this.#moment;
    if (!moment || (moment.event !== undefined && moment.event !== event?.id)) return undefined;
    this.#moment = undefined;
    return moment.seconds;
  }

  #note(): void {
    const { model } = this.#view;
    const { source } = this.#view.facts();
    const { currentTime, duration } = model.media;
    if (!source || source.url !== this.#taken || !Number.isFinite(duration)) return;
    // What has been let go of is at 0, too.
    if (currentTime === 0) return;
    this.#noted = currentTime;
    const { [source.url]: _, ...others } = readKept();
    const position = resumeAt(currentTime, duration);
    write(position === undefined ? others : { ...others, [source.url]: position });
  }
}

function readKept(): Kept {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return {};
    const numbers = Object.entries(kept).filter(([, at]) => typeof at === 'number');
    return Object.fromEntries(numbers);
  } catch {
    return {};
  }
}

function write(kept: Kept): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(kept));
  } catch {
    // A full or forbidden storage: it begins at the beginning then.
  }
}
