/**
 * What there is to know about a stream that is played, and what can be asked
 * of it: the whole of what controls, captions, transcript and statistics see
 * of the player. They keep no state of the media themselves.
 *
 * Times are seconds on the media's own timeline, as `currentTime`, unless they
 * say otherwise.
 */

import type { SolidarityQoeDetail } from './play-record.js';
import type { PlayerState } from './stream-state.js';

/** A broadcast (with or without a window to go back in), or something whose length is known; undefined before that is known. */
export type StreamType = 'live' | 'on-demand' | undefined;

/** One way to receive the picture. */
export interface Rendition {
  /** Of this stream; not kept beyond it. */
  readonly id: string;
  /** Lines of the picture; undefined where the playlist does not say. */
  readonly height: number | undefined;
  /** Bits per second: the average where the playlist says it, else the peak. */
  readonly bandwidth: number;
  /** An estimate of what an hour of it costs, bytes. */
  readonly bytesPerHour: number;
}

/** What is spoken, where a stream has it in several languages. */
export interface AudioChoice {
  readonly id: string;
  /** As the playlist names it. */
  readonly label: string;
  /** BCP 47; '' where the playlist does not say. */
  readonly language: string;
}

/** A moment at which something went wrong. */
export interface PlayerFault {
  /** Epoch milliseconds. */
  readonly at: number;
  /** As in `solidarity-error`, or the engine's own name for it. */
  readonly code: string;
  readonly message: string;
}

/** How it goes, at the moment of asking. */
export interface PlayerStats extends SolidarityQoeDetail {
  readonly state: PlayerState;
  /** Address of what is played now: with several sources, the one in use. */
  readonly url: string;
  /** Which engine plays it; undefined while none does. */
  readonly engine: string | undefined;
  /** Media after and before the playhead, seconds. */
  readonly bufferAhead: number;
  readonly bufferBehind: number;
  /** Estimate of what the network gives, bits per second. */
  readonly bandwidth: number | undefined;
  /** Of the media element, where the browser counts them. */
  readonly droppedFrames: number | undefined;
  readonly totalFrames: number | undefined;
  /** Seconds behind the live edge. */
  readonly latency: number | undefined;
  readonly rendition: Rendition | undefined;
  /** How often the engine was told to load anew, go on, or skip. */
  readonly restarts: number;
  /** The latest faults, oldest first; at most twenty. */
  readonly faults: readonly PlayerFault[];
}

/** Read-only, and always up to date: reading it after a change is enough. */
export interface PlayerModel {
  /** The media element that is played on; it stays the same as long as the model. Play, pause, volume, speed and seeking are its own. */
  readonly media: HTMLMediaElement;
  readonly state: PlayerState;
  /** Whether the first picture has been seen. */
  readonly hasPicture: boolean;
  readonly streamType: StreamType;

  /** Where a visitor may seek to; undefined while nowhere. In a live stream both ends move on. */
  readonly seekable: { readonly start: number; readonly end: number } | undefined;
  /** Where a live stream should be played: this far behind the end of its playlist. Undefined where it is not live. */
  readonly livePosition: number | undefined;
  /** The distance from the end of the playlist that is aimed at, seconds; it grows with every stall. */
  readonly targetLatency: number | undefined;
  /** Seconds that the playhead is behind {@link livePosition}, 0 at the edge; undefined where it is not live. */
  readonly behindLive: number | undefined;
  /** Whether it is as live as it gets: what the live badge says. */
  readonly isAtLiveEdge: boolean;
  /** When what is at a position happened, epoch milliseconds (EXT-X-PROGRAM-DATE-TIME); undefined where the stream does not say. */
  wallClockAt(position: number): number | undefined;

  /** Lowest first; empty where there is nothing to choose. */
  readonly renditions: readonly Rendition[];
  /** The one that is shown now. */
  readonly rendition: Rendition | undefined;
  /** What was asked for: an id, or `auto`. */
  readonly quality: string;
  chooseQuality(quality: string): void;

  /** Whether automatic quality keeps to what is cheap: asked for by the visitor, or by the device (`Save-Data`). */
  readonly dataSaver: boolean;
  saveData(on: boolean): void;

  /** Whether the stream has a rendition without picture. */
  readonly canBeAudioOnly: boolean;
  readonly audioOnly: boolean;
  /** Bytes of an hour of it; undefined where there is none. */
  readonly audioOnlyBytesPerHour: number | undefined;
  /** Stops the download of the picture, or begins it again. */
  playAudioOnly(on: boolean): void;

  /** Fewer than two: nothing to choose. */
  readonly audioChoices: readonly AudioChoice[];
  readonly audioChoice: string | undefined;
  chooseAudio(id: string): void;

  /** Subtitles and captions: of the stream, and the page's `<track>`s. To show one, {@link showText} it. */
  readonly textTracks: readonly TextTrack[];
  /** The one that is shown. */
  readonly shownText: TextTrack | undefined;
  showText(track: TextTrack | undefined): void;

  /** Jumps to {@link livePosition} and plays. */
  goLive(): void;
  /** Tries again at once: after a failure, or instead of waiting for the next probe. */
  retry(): void;

  stats(): PlayerStats;

  /** Calls after every change but the passing of time, for which the media element's `timeupdate` is there; until the signal aborts. */
  subscribe(listener: () => void, signal: AbortSignal): void;
}
