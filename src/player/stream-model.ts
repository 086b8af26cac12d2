import type { MediaEngine } from './engine.js';
import { PlayRecord } from './play-record.js';
import type { Playback } from './playback.js';
import type {
  AudioChoice,
  PlayerModel,
  PlayerStats,
  Rendition,
  StreamType,
} from './player-model.js';
import { bytesPerHour, cheapest, deviceSavesData } from './rendition.js';
import type { StreamLife } from './stream-life.js';
import type { PlayerState } from './stream-state.js';
import { bufferedAhead, bufferedBehind } from './watchdog.js';

/** Seconds behind the live position that are still called live: about one segment. */
const atEdge = 8;

const nothingYet = new PlayRecord(() => 0);

/** The playback of a player as controls see it. It lives as long as the media element is the player's. */
export class StreamModel implements PlayerModel {
  readonly media: HTMLMediaElement;
  readonly #life: StreamLife;
  #quality = 'auto';
  /** The engine that has been told of the quality. */
  #told: MediaEngine | undefined;
  #dataSaver = deviceSavesData();
  /** The language of the captions that were switched on last, and the engine that had them. */
  #text: { readonly language: string; readonly of: MediaEngine | undefined } | undefined;

  constructor(life: StreamLife, media: HTMLMediaElement) {
    this.#life = life;
    this.media = media;
    life.subscribe(() => {
      this.#limit();
      this.#keepText();
      // The next stream has an engine of its own, which knows nothing of what was chosen.
      if (this.#engine !== this.#told && this.quality !== 'auto') this.#keep();
    });
  }

  get #playback(): Playback | undefined {
    return this.#life.playback;
  }

  get #engine(): MediaEngine | undefined {
    return this.#playback?.engine;
  }

  get state(): PlayerState {
    return this.#life.state.name;
  }

  get hasPicture(): boolean {
    return this.#life.state.seen !== undefined;
  }

  get streamType(): StreamType {
    const kind = this.#playback?.kind;
    return kind && (kind === 'live' ? 'live' : 'on-demand');
  }

  get seekable(): PlayerModel['seekable'] {
    const { seekable } = this.media;
    if (seekable.length === 0) return undefined;
    return { start: seekable.start(0), end: seekable.end(seekable.length - 1) };
  }

  get livePosition(): number | undefined {
    return this.streamType === 'live' ? this.#engine?.live?.position : undefined;
  }

  get targetLatency(): number | undefined {
    return this.streamType === 'live' ? this.#engine?.live?.targetLatency : undefined;
  }

  get behindLive(): number | undefined {
    return this.streamType === 'live' ? this.#playback?.place.behind : undefined;
  }

  get isAtLiveEdge(): boolean {
    return (this.behindLive ?? Infinity) <= atEdge;
  }

  wallClockAt(position: number): number | undefined {
    return this.#engine?.wallClockAt(position);
  }

  get renditions(): readonly Rendition[] {
    return this.#engine?.renditions ?? [];
  }

  get rendition(): Rendition | undefined {
    return this.#engine?.rendition;
  }

  get quality(): string {
    return this.renditions.some(({ id }) => id === this.#quality) ? this.#quality : 'auto';
  }

  chooseQuality(quality: string): void {
    this.#quality = quality;
    this.#keep();
    this.#life.tell();
  }

  #keep(): void {
    this.#told = this.#engine;
    this.#told?.keepTo(this.#quality === 'auto' ? undefined : this.#quality);
  }

  get dataSaver(): boolean {
    return this.#dataSaver;
  }

  saveData(on: boolean): void {
    this.#dataSaver = on;
    this.#life.tell();
  }

  #limit(): void {
    const engine = this.#engine;
    engine?.limitTo(this.#dataSaver ? cheapest(engine.renditions)?.id : undefined);
  }

  get canBeAudioOnly(): boolean {
    return this.#playback?.multivariant?.audioOnly !== undefined && this.#engine !== undefined;
  }

  get audioOnly(): boolean {
    return this.#playback?.isAudioOnly === true;
  }

  get audioOnlyBytesPerHour(): number | undefined {
    const bandwidth = this.#playback?.multivariant?.audioOnly?.bandwidth;
    return bandwidth === undefined ? undefined : bytesPerHour(bandwidth);
  }

  playAudioOnly(on: boolean): void {
    this.#playback?.playAudioOnly(on);
  }

  get audioChoices(): readonly AudioChoice[] {
    return this.#engine?.audioChoices ?? [];
  }

  get audioChoice(): string | undefined {
    return this.#engine?.audioChoice;
  }

  chooseAudio(id: string): void {
    this.#engine?.chooseAudio(id);
    this.#life.tell();
  }

  get textTracks(): readonly TextTrack[] {
    return Array.from(this.media.textTracks).filter(({ kind }) =>
      /^(captions|subtitles)$/.test(kind),
    );
  }

  get shownText(): TextTrack | undefined {
    return this.textTracks.find(({ mode }) => mode === 'showing');
  }

  /** Another engine has tracks of its own. */
  #keepText(): void {
    if (!this.#text || this.#text.of === this.#engine) return;
    const { language } = this.#text;
    const track = this.textTracks.find((candidate) => candidate.language === language);
    if (track) this.showText(track);
  }

  showText(track: TextTrack | undefined): void {
    this.#text = track && { language: track.language, of: this.#engine };
    // An engine loads what is showing, and hears of it by the list's own event.
    for (const other of this.textTracks) other.mode = other === track ? 'showing' : 'disabled';
    this.#life.tell();
  }

  goLive(): void {
    this.#playback?.place.goLive();
    this.#playback?.resume();
  }

  retry(): void {
    this.#life.retry();
  }

  stats(): PlayerStats {
    const { media } = this;
    const playback = this.#playback;
    const engine = this.#engine;
    const { summary, restarts, faults } = playback?.record ?? nothingYet;
    const frames = media instanceof HTMLVideoElement ? media.getVideoPlaybackQuality() : undefined;
    const behind = this.behindLive;
    return {
      state: this.state,
      url: playback?.url ?? '',
      engine: engine?.name,
      bufferAhead: bufferedAhead(media),
      bufferBehind: bufferedBehind(media),
      bandwidth: engine?.bandwidth,
      droppedFrames: frames?.droppedVideoFrames,
      totalFrames: frames?.totalVideoFrames,
      latency: behind === undefined ? undefined : behind + (this.targetLatency ?? 0),
      rendition: engine?.rendition,
      ...summary,
      restarts,
      faults,
    };
  }

  subscribe(listener: () => void, signal: AbortSignal): void {
    this.#life.subscribe(listener, signal);
  }
}
