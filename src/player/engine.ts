import type { MediaPlaylist } from './multivariant.js';

/**
 * Why an engine has given up: it got no data (`network`), the browser could
 * not decode what came (`media`), or can never play it (`format`).
 */
export type EngineFailure = 'network' | 'media' | 'format';

/** What an engine tells. Nothing is told after its signal has aborted. */
export interface EngineListener {
  /** There is a rendition to play: `media.play()` makes sense now. */
  readonly ready: () => void;
  /** The playlist of the rendition, at the first and at every later load. */
  readonly playlist: (playlist: MediaPlaylist) => void;
  /** New media can be played. */
  readonly buffered: () => void;
  /** It loads nothing more by itself until told to. */
  readonly failed: (kind: EngineFailure, cause: unknown) => void;
}

/** What brings a stream into a media element. Recovery is not its business: it tells, and is told. */
export interface MediaEngine {
  /** Loads the stream from the start: first, and when the stream has begun anew. A recording goes on where it was. */
  readonly load: () => void;
  /** Goes on loading at the playhead after a failure. What is buffered stays. */
  readonly resume: () => void;
  /** Goes on loading at the live edge, past what cannot be had; in a recording the same as {@link resume}. */
  readonly skip: () => void;
}

/** What every engine is made of; it gives back everything when the signal aborts. */
export interface EngineOptions {
  readonly media: HTMLMediaElement;
  readonly url: string;
  readonly listener: EngineListener;
  readonly signal: AbortSignal;
}
