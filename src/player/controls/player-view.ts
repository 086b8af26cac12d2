import type { SolidarityEvent } from '../../events/event.js';
import type { Reader } from '../../ui/event-parts.js';
import type { PlayerModel } from '../player-model.js';
import type { Source } from '../source.js';

/** What is played, and for whom, at the moment of asking. */
export interface PlayerFacts {
  readonly reader: Reader;
  /** What is played, where it is known. */
  readonly title: string | undefined;
  readonly source: Source | undefined;
  /** Address of the picture before it plays, through `safeUrl`. */
  readonly poster: string | undefined;
  /** What the element shows of its feed, in order of start. */
  readonly events: readonly SolidarityEvent[];
  /** Whether the next recording plays by itself after the end of one. */
  readonly playsNext: boolean;
}

/** The player as its late parts see it. */
export interface PlayerView {
  /** The player itself: keys are heard here. */
  readonly element: HTMLElement;
  /** What there is to know now; what the page, the feed or the language has changed is there the next time. */
  readonly facts: () => PlayerFacts;
  /** Chooses an event of the feed, in every element of the page. */
  readonly select: (event: string) => void;
  /** Asks the page's players for it. */
  readonly play: (event: string) => void;
  /** Runs something with every `msg()` in it in the player's language. */
  readonly inLanguage: <T>(act: () => T) => T;
}

/** The same while there is something to control. */
export interface ControlledView extends PlayerView {
  /** The picture's place, which goes full screen. */
  readonly frame: HTMLElement;
  readonly model: PlayerModel;
  /** What is said while the picture stands still, in the language of the moment. */
  readonly broken: () => string;
}
