import type { EngineListener, EngineOptions, FetchedEarly, MediaEngine } from '../engine.js';
import { mediaType } from '../engine-choice.js';
import { lowestVariant, readPlaylist } from '../multivariant.js';
import type { MultivariantPlaylist, Variant } from '../multivariant.js';
import type { Rendition } from '../player-model.js';
import { within } from '../playlist-probe.js';
import { readWhole, textOf } from '../read-whole.js';
import { renditionsOf } from '../rendition.js';
import { firstOf } from '../segments.js';
import type { SegmentList } from '../segments.js';
import { browserSurroundings } from '../surroundings.js';
import { bufferedAhead, enough, isBuffered } from '../watchdog.js';
import { offerCaptions } from './caption-offer.js';
import { LinkSpeed } from './link-speed.js';
import { MediaSink, SinkError } from './media-sink.js';
import { SegmentTimeline } from './segment-timeline.js';
import type { PlacedSegment } from './segment-timeline.js';

/** Seconds of media to have before the playhead and to keep behind it. */
const ahead = 20;
const behind = 24;
/** Milliseconds between two looks at whether there is something to do. */
const looks = 250;
/** Milliseconds that a playlist, a segment, and the one second try may take. */
const patience = Object.freeze({ playlist: 10_000, segment: 120_000, again: 400 });

/** Something that this engine is too small for. */
class TooMuch extends Error {}

/**
 * The lowest rendition of a stream, or its sound alone, as it comes: segments go
 * into the browser as they are. It knows no other rendition, no captions and no
 * second sound, and says when one is wanted.
 */
export function leanEngine(options: EngineOptions): MediaEngine {
  return new LeanEngine(options);
}

class LeanEngine implements MediaEngine {
  readonly name = 'our own';
  readonly audioChoices = [];
  readonly audioChoice = undefined;
  readonly #media: HTMLMediaElement;
  readonly #tell: EngineListener;
  readonly #life: AbortSignal;
  readonly #fetched: EngineOptions['fetched'];
  readonly #speed = new LinkSpeed();
  #run = new AbortController();
  #address = '';
  #top: MultivariantPlaylist | undefined;
  #variant: Variant | undefined;
  #sink: MediaSink | undefined;
  #list: SegmentList | undefined;
  #timeline = new SegmentTimeline();
  /** When the list is to be asked for again, on the clock of `performance.now()`. */
  #due = 0;
  /** The number of the segment that is wanted next; undefined where it begins. */
  #next: number | undefined;
  /** The number of the segment that was appended last, and its initialisation section. */
  #last: number | undefined;
  #init: string | undefined;
  #limit: string | undefined;
  #isOffered = false;
  received = 0;

  constructor({ media, listener, signal, fetched }: EngineOptions) {
    this.#media = media;
    this.#tell = listener;
    this.#life = signal;
    this.#fetched = fetched;
    media.addEventListener('seeking', this.#handleSeeking, { signal });
    media.addEventListener('error', this.#handleError, { signal });
    signal.addEventListener('abort', () => {
      media.removeAttribute('src');
      media.load();
    });
  }

  load(url: string): void {
    const { currentTime } = this.#media;
    const isRecording = this.#list?.ended === true && currentTime > 0;
    this.#address = url;
    this.#go(async (signal) => {
      this.#sink = undefined;
      this.#timeline = new SegmentTimeline();
      this.#next = this.#last = this.#init = undefined;
      this.#variant = await this.#choose(url, signal);
      this.#tell.changed();
      await this.#refresh(signal);
      if (isRecording) this.#next = this.#timeline.at(currentTime)?.sequence;
      this.#sink = new MediaSink(this.#media);
      this.#tell.ready();
      await this.#feed(this.#sink, signal);
    });
  }

  resume(): void {
    const { currentTime } = this.#media;
    this.#goOn(this.#timeline.at(currentTime + bufferedAhead(this.#media) + enough / 2));
  }

  skip(): void {
    if (this.#list?.ended) this.resume();
    else this.#goOn(undefined);
  }

  get live(): MediaEngine['live'] {
    if (!this.#list || this.#list.ended) return undefined;
    const { holdBack } = this.#list;
    const { start, end } = this.#timeline;
    return { position: Math.max(start, end - holdBack), targetLatency: holdBack };
  }

  wallClockAt(position: number): number | undefined {
    return this.#timeline.wallClockAt(position);
  }

  get bandwidth(): number | undefined {
    return this.#speed.bitsPerSecond;
  }

  get renditions(): readonly Rendition[] {
    const all = this.#top ? renditionsOf(this.#top) : [];
    return all.length > 1 ? all : [];
  }

  /** The lowest; none where only the sound is played. */
  get rendition(): Rendition | undefined {
    return this.#variant?.audioOnly === false ? this.renditions[0] : undefined;
  }

  keepTo(id: string | undefined): void {
    if (id !== undefined && id !== this.rendition?.id) this.#tell.outgrown();
  }

  limitTo(id: string | undefined): void {
    this.#limit = id;
  }

  chooseAudio(): void {
    // There is one.
  }

  /** Goes on from a segment, or from where the stream begins now. */
  #goOn(segment: PlacedSegment | undefined): void {
    const sink = this.#sink;
    if (!sink) {
      this.load(this.#address);
      return;
    }
    this.#next = segment?.sequence;
    this.#go(async (signal) => {
      await this.#refresh(signal);
      await this.#feed(sink, signal);
    });
  }

  /** Does this in the place of what was done before. */
  #go(work: (signal: AbortSignal) => Promise<void>): void {
    this.#run.abort();
    this.#run = new AbortController();
    const signal = AbortSignal.any([this.#life, this.#run.signal]);
    work(signal).catch((cause: unknown) => {
      if (signal.aborted) return;
      if (cause instanceof TooMuch) this.#tell.outgrown();
      else this.#tell.failed(cause instanceof SinkError ? 'media' : 'network', cause);
    });
  }

  readonly #handleSeeking = (): void => {
    const { currentTime } = this.#media;
    if (this.#sink?.isBegun && !isBuffered(this.#media, currentTime)) {
      this.#goOn(this.#timeline.at(currentTime));
    }
  };

  readonly #handleError = (): void => {
    this.#run.abort();
    this.#tell.failed('media', this.#media.error);
  };

  /** The rendition to play of what is at an address. */
  async #choose(url: string, signal: AbortSignal): Promise<Variant> {
    const answer = await this.#get(url, 'no-store', signal);
    const playlist = readPlaylist(textOf(answer), answer.url);
    if (!playlist) throw new Error('what came is no playlist');
    if (playlist.kind === 'multivariant') this.#top = playlist;
    const variant =
      playlist.kind === 'multivariant'
        ? lowestVariant(playlist)
        : this.#top?.variants.find((candidate) => candidate.url === url);
    if (!variant) throw new TooMuch('it does not say what is in it');
    if (!this.#isOffered && this.#top) {
      this.#isOffered = true;
      offerCaptions(this.#top.captions, this.#media, () => this.#tell.outgrown(), this.#life);
    }
    return variant;
  }

  async #refresh(signal: AbortSignal): Promise<void> {
    const url = this.#variant?.url ?? '';
    const answer = await this.#get(url, 'no-store', signal);
    const playlist = readPlaylist(textOf(answer), answer.url);
    if (playlist?.kind !== 'media' || !playlist.list) {
      throw new Error('what came is no list of segments');
    }
    const { list, targetDuration } = playlist;
    if (!list.plain) throw new TooMuch('its segments are no plain files');
    const before = this.#timeline.end;
    // One that went back is left to the recovery, which begins anew when nothing is left to show.
    if (this.#timeline.take(list, targetDuration)) {
      this.#list = list;
      this.#tell.playlist({ ...playlist, url });
      if (!list.ended) this.#sink?.between(this.#timeline.start, this.#timeline.end);
    }
    // RFC 8216 §6.3.4: after a target duration, and half of it where nothing was new.
    const told = this.#timeline.end > before ? targetDuration : targetDuration / 2;
    const wait = Math.max(1, told);
    this.#due = list.ended ? Infinity : performance.now() + wait * 1000;
  }

  async #feed(sink: MediaSink, signal: AbortSignal): Promise<void> {
    for (;;) {
      signal.throwIfAborted();
      if (performance.now() >= this.#due) await this.#refresh(signal);
      const segment = this.#wanted();
      if (segment && bufferedAhead(this.#media) < ahead) await this.#bring(segment, sink, signal);
      else if (!segment && this.#list?.ended) return sink.end();
      else await browserSurroundings.wait(looks, signal);
    }
  }

  /** The segment to ask for, where it is listed yet; one that is not listed any more gives way to where one begins now. */
  #wanted(): PlacedSegment | undefined {
    const { segments } = this.#timeline;
    const isGone = this.#next !== undefined && this.#next < (segments[0]?.sequence ?? 0);
    if (this.#next === undefined || isGone)
      this.#next = this.#list && firstOf(this.#list)?.sequence;
    return this.#next === undefined ? undefined : this.#timeline.numbered(this.#next);
  }

  async #bring(segment: PlacedSegment, sink: MediaSink, signal: AbortSignal): Promise<void> {
    const { url, sequence, start, discontinuity, init } = segment;
    const head =
      init === this.#init ? undefined : init && (await this.#get(init, 'default', signal));
    const media = await this.#get(url, 'default', signal);
    this.#speed.measured(media);
    signal.throwIfAborted();
    if (!sink.isBegun) {
      const container = init === undefined ? 'mp2t' : 'mp4';
      if (container === 'mp2t' && !isTransport(media.data)) throw new TooMuch('its segments');
      const duration = this.#list?.ended ? this.#timeline.end : Infinity;
      await sink.begin(mediaType(container, this.#variant?.codecs ?? []), duration);
      if (duration === Infinity) sink.between(this.#timeline.start, this.#timeline.end);
    }
    const goesOn = this.#last === sequence - 1 && !discontinuity;
    const place = goesOn ? undefined : this.#placeFor(start);
    if (head) await sink.append(head.data, place);
    await sink.append(media.data, place);
    signal.throwIfAborted();
    this.#init = init;
    this.#last = sequence;
    this.#next = sequence + 1;
    this.#follow(segment);
    this.#tell.buffered(media.data.byteLength);
    await sink.forget(this.#media.currentTime - behind);
    if (this.#canCarryMore()) this.#tell.outgrown();
  }

  /** Where a segment belongs: at the end of what is there, if that is nearly where it says. */
  #placeFor(start: number): number {
    const { currentTime } = this.#media;
    const end = currentTime + bufferedAhead(this.#media);
    return end > currentTime && Math.abs(end - start) < 1 ? end : start;
  }

  /** Takes the playhead to what has come, where it has nothing to play and was not put there by the visitor. */
  #follow({ start, duration }: PlacedSegment): void {
    const { buffered, currentTime } = this.#media;
    if (!isBuffered(this.#media, start + duration / 2)) {
      throw new SinkError('the browser has taken a segment that cannot be played');
    }
    if (bufferedAhead(this.#media) > 0.1) return;
    for (let range = 0; range < buffered.length; range += 1) {
      const begins = buffered.start(range);
      if (begins <= currentTime) continue;
      this.#media.currentTime = begins;
      return;
    }
  }

  /** Whether the link has room for another rendition, and there is time to get what plays it: something is seen. */
  #canCarryMore(): boolean {
    const [, next] = this.renditions;
    if (!next || !this.rendition || this.#limit !== undefined) return false;
    if (this.#media.played.length === 0) return false;
    return bufferedAhead(this.#media) > 4 && this.#speed.carries(next.bandwidth);
  }

  /** What is at an address, with one second try. */
  async #get(url: string, cache: RequestCache, signal: AbortSignal): Promise<FetchedEarly> {
    const early = this.#fetched(url);
    try {
      return await (early ?? this.#ask(url, cache, signal));
    } catch {
      signal.throwIfAborted();
      if (!early) await browserSurroundings.wait(patience.again, signal);
      signal.throwIfAborted();
      return this.#ask(url, cache, signal);
    }
  }

  async #ask(url: string, cache: RequestCache, signal: AbortSignal): Promise<FetchedEarly> {
    const isSegment = cache === 'default';
    const time = isSegment ? patience.segment : patience.playlist;
    const { now } = browserSurroundings;
    const asked = now();
    const response = await fetch(url, { cache, signal: within(signal, time) });
    const began = now();
    if (!response.ok) {
      if (isSegment) this.#tell.refused(response.status);
      throw new Error(`it answered ${String(response.status)}`);
    }
    return readWhole(response, url, { asked, began, now }, (bytes) => {
      this.received += bytes;
    });
  }
}

/** Whether it begins as a packet of an MPEG transport stream does (ISO/IEC 13818-1 §2.4.3.2). */
function isTransport(data: ArrayBuffer): boolean {
  return new Uint8Array(data, 0, 1)[0] === 0x47;
}
