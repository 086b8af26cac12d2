import type { Outlook } from './source.js';
import type { Failure, Transition } from './stream-state.js';

/** Who is told what becomes of a stream. */
export interface PlaybackListener {
  readonly happened: (transition: Transition, failure?: Failure) => void;
  /** For the site's owner: a code of `solidarity-error`, and what is known of it. */
  readonly report: (code: string, url: string, detail: string, cause?: unknown) => void;
  /** What the feed says of the broadcast, where there is one. */
  readonly outlook: () => Outlook | undefined;
  /** The browser wants the visitor to press play in person. */
  readonly refused: () => void;
  /** The address has expired: the page may give another. */
  readonly renew: (url: string, reason: string) => Promise<string | undefined>;
  /** What had ended has begun again. */
  readonly again: () => void;
  /** What controls show is another now. */
  readonly changed: () => void;
  /** It is not played any more. */
  readonly stopped: () => void;
}
