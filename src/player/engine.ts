import type { MediaPlaylist } from './multivariant.js';
import type { AudioChoice, Rendition } from './player-model.js';

/**
 * Why an engine has given up: it got no data (`network`), the browser could
 * not decode or keep what came (`media`), or can never play it (`format`,
 * `encrypted`).
 */
export type EngineFailure = 'network' | 'media' | 'format' | 'encrypted';

/** What an engine tells. Nothing is told after its signal has aborted. */
export interface EngineListener {
  /** There is a rendition to play: `media.play()` makes sense now. */
  readonly ready: () => void;
  /** The playlist of the rendition, at the first and at every later load. */
  readonly playlist: (playlist: MediaPlaylist) => void;
  /** New media can be played; how many bytes it was, where that is known. */
  readonly buffered: (bytes: number) => void;
  /** Something went wrong that it deals with by itself, in its own words. */
  readonly stumbled: (code: string, message: string) => void;
  /** The server knows of a segment, and answers with this status instead of it. */
  readonly refused: (status: number) => void;
  /** Renditions, languages, or what is chosen of them are others now. */
  readonly changed: () => void;
  /** More is wanted than this engine can do; it goes on with what it can. Only of our own small one. */
  readonly outgrown: () => void;
  /** It loads nothing more by itself until told to. */
  readonly failed: (kind: EngineFailure, cause: unknown) => void;
}

/** Where a live stream is, on the media's timeline in seconds. */
export interface LiveEdge {
  /** Where it should be played. */
  readonly position: number;
  /** The distance from the end of the playlist that is aimed at. */
  readonly targetLatency: number;
}

/** What brings a stream into a media element. Recovery is not its business: it tells, and is told. */
export interface MediaEngine {
  /** For the statistics. */
  readonly name: string;
  /** Loads the stream from the start: first, when the stream has begun anew, or from another address. A recording goes on where it was. */
  readonly load: (url: string) => void;
  /** Goes on loading at the playhead after a failure. What is buffered stays. */
  readonly resume: () => void;
  /** Goes on loading at the live edge, past what cannot be had; in a recording the same as {@link resume}. */
  readonly skip: () => void;

  /** More while something arrives that cannot be played yet; it need not be bytes. */
  readonly received: number;
  /** Undefined where nothing is live, or nobody can tell. */
  readonly live: LiveEdge | undefined;
  /** Epoch milliseconds of a position (EXT-X-PROGRAM-DATE-TIME, RFC 8216 §4.3.2.6). */
  readonly wallClockAt: (position: number) => number | undefined;
  /** Estimate of the network, bits per second. */
  readonly bandwidth: number | undefined;

  /** With a picture, lowest first; empty where there is nothing to choose. */
  readonly renditions: readonly Rendition[];
  /** The one that is shown. */
  readonly rendition: Rendition | undefined;
  /** Keeps to one rendition; undefined lets the network decide. */
  readonly keepTo: (id: string | undefined) => void;
  /** The dearest rendition that the network may decide for; undefined is any. */
  readonly limitTo: (id: string | undefined) => void;

  readonly audioChoices: readonly AudioChoice[];
  readonly audioChoice: string | undefined;
  readonly chooseAudio: (id: string) => void;
}

/** What every engine is made of; it gives back everything when the signal aborts. */
export interface EngineOptions {
  readonly media: HTMLMediaElement;
  readonly listener: EngineListener;
  readonly signal: AbortSignal;
  /** Hands out, once, what has been fetched before the engine was there; undefined where it was not. */
  readonly fetched: (url: string) => Promise<FetchedEarly> | undefined;
}

/** An answer that came before anybody could use it. */
export interface FetchedEarly {
  readonly data: ArrayBuffer;
  /** After redirects. */
  readonly url: string;
  /** Milliseconds on the clock of `performance.now()`. */
  readonly asked: number;
  readonly began: number;
  readonly ended: number;
}
