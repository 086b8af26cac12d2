import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import { safeUrl } from '../events/safe-url.js';
import { msg } from '../language/message.js';
import { FeedElement } from '../ui/feed-element.js';
import { parts } from '../ui/parts.styles.js';
import { report } from '../ui/report.js';
import { tellPage } from '../ui/tell-page.js';
import { basics, tokens } from '../ui/tokens.styles.js';
import { whenIdle } from '../ui/when-idle.js';
import type { LateParts } from './controls/late-parts.js';
import { HeldMedia } from './held-media.js';
import { passMediaThrough } from './media-surface.js';
import type { MediaSurface } from './media-surface.js';
import { feedCodeFor, PageOnShow } from './on-show.js';
import type { Facts, OnShow } from './on-show.js';
import { enter, isQuiet, leave, OwnAccord } from './one-at-a-time.js';
import { addressesIn, mediaAttributes, takeFirstRequest, unlock } from './page-media.js';
import { renderLid } from './player-lid.js';
import type { PlayerModel } from './player-model.js';
import { renderTitle } from './shown.js';
import { playerStyles } from './solidarity-player.styles.js';
import type { Source } from './source.js';
import { StreamLife } from './stream-life.js';
import type { PlayingCode } from './stream-life.js';
import { playerStates } from './stream-state.js';
import type { PlayerState, SolidarityStateDetail } from './stream-state.js';

/**
 * A player for livestreams that come back by themselves, and for what was
 * recorded of them. Nothing is loaded until somebody presses play.
 *
 * Write a `<video controls>` with its `src`, `poster` and `<track>`s between
 * its tags: it plays without JavaScript where the browser can, and is taken
 * over in place otherwise. Code that knows `<video>` drives the player: it has
 * every property, method and event of one, its `<source>`s (which stand in for
 * each other) and `<track>`s. With `slot="media"` it is the media element of
 * another project's controls.
 *
 * @summary A livestream that comes back.
 * @tag solidarity-player
 *
 * @slot - The page's own `<video>` or `<audio>`, which becomes the media element, or `<source>`s and `<track>`s.
 *
 * @event {CustomEvent<SolidarityStateDetail>} solidarity-state - The stream has begun, broken, come back, ended: the state and the one before.
 * @event {CustomEvent<SolidarityErrorDetail>} solidarity-error - For the site's owner: `player-unreachable` (it is tried again), `player-engine`, `player-format`, `player-address`, `player-cors`, `player-mixed`, `player-encrypted`, and the codes of the feed.
 * @event {CustomEvent<SolidaritySourceDetail>} solidarity-source - The server does not give what is at the address any more, as when its signature has expired: the page may give another.
 * @event {CustomEvent<SolidarityQoeDetail>} solidarity-qoe - A stream is not played any more, or the visitor leaves the page: how long it took to begin, how often it stopped and came back. Once more, with the same counts gone on, where they return and play on. For the page's own use; nothing is sent anywhere.
 * @event {CustomEvent<SolidarityLoadDetail>} solidarity-load - The feed has been read: how many events, and what was left out.
 * @event {CustomEvent<SolidaritySelectDetail>} solidarity-select - The visitor chose an event here.
 *
 * @csspart frame - The picture's place, 16 : 9.
 * @csspart media - The player's own video, where the page brings none.
 * @csspart poster - The picture before it plays.
 * @csspart play-button - The round button over it.
 * @csspart title - What it is, below the picture.
 * @csspart status - The state in words.
 * @csspart back-button - The button that leads from a recording to the livestream.
 *
 * @cssproperty --solidarity-letterbox - Colour around a picture of another shape than the frame.
 * @cssproperty [--solidarity-accent=light-dark(#9c3d1e, #f0a884)] - The one accent colour: arcs, markers, what is chosen.
 * @cssproperty [--solidarity-on-accent=light-dark(#fff, #1d1310)] - Text and icons on the accent colour.
 * @cssproperty [--solidarity-live=light-dark(#b3142c, #ff8a8f)] - What is live, and the present moment.
 * @cssproperty [--solidarity-surface=light-dark(#fff, #16191b)] - What lies behind the text: set it to the page's background.
 * @cssproperty [--solidarity-muted] - Text of second rank; by default the text colour, paler.
 * @cssproperty [--solidarity-rule] - Hairlines; by default the text colour, much paler.
 * @cssproperty [--solidarity-focus] - The ring around what has focus; by default the accent colour.
 * @cssproperty [--solidarity-radius=0.25rem] - Roundness of corners.
 *
 * @cssstate idle - Nothing has been asked for, nothing is loaded.
 * @cssstate scheduled - The broadcast begins at a known time.
 * @cssstate waiting - Not on air yet; it will start by itself.
 * @cssstate connecting - The first picture is on its way.
 * @cssstate live - A broadcast plays, or is paused.
 * @cssstate interrupted - It cannot go on for now; it will by itself.
 * @cssstate ended - Played to its end.
 * @cssstate recording - A recording plays, or is paused.
 * @cssstate failed - It cannot be played.
 */
// eslint-disable-next-line @typescript-eslint/no-unsafe-declaration-merging -- passMediaThrough defines every member of it
export class SolidarityPlayer extends FeedElement {
  static override styles = [tokens, basics, parts, playerStyles];

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, ...mediaAttributes];
  }

  readonly #held = new HeldMedia(this, () => this.#ownAccord.played());
  readonly #facts = (): Facts => ({
    addresses: this.#addresses,
    written: this,
    events: this.events,
    all: this.snapshot.feed?.events ?? [],
    selected: this.selectedEvent,
    reader: this.reader,
  });
  #onShow: OnShow = new PageOnShow(this.#facts);
  readonly #withFeedCode = feedCodeFor(this);
  readonly #stream: StreamLife = new StreamLife({
    element: this,
    changed: (now, before) => this.#announce(now.name, before.name),
    loaded: (code) => this.#handleCode(code),
    redraw: () => this.requestUpdate(),
    isQuiet: () => isQuiet(this),
    outlook: () => this.#onShow.events?.outlook,
  });
  readonly #ownAccord = new OwnAccord(this);
  #late: LateParts | undefined;

  /** Address of the stream, an HLS playlist, or of an MP4, WebM or MP3 file. Without it the address of the `<video>` within counts. */
  @property() src: string | undefined;

  /** Address of the picture shown before play; it is not loaded before it comes near the viewport. */
  @property() poster: string | undefined;

  /** The same picture in several sizes, as `srcset` of `<img>`. */
  @property({ attribute: 'poster-srcset' }) posterSrcset: string | undefined;

  /** Title of what is at `src`; without it the event's own title is shown. */
  @property() label: string | undefined;

  /** Whether it begins without a sound. The sound at the moment is `muted`, as on `<video>`. */
  @property({ type: Boolean, attribute: 'muted', reflect: true }) defaultMuted = false;

  /** Plays at once, where `muted` is set too: sound is for the visitor to ask for. */
  @property({ type: Boolean, reflect: true }) autoplay = false;

  /** `metadata` or `auto` load the code that plays, and what the stream begins with, before anybody asks: for pages that are about nothing else. */
  @property() preload: '' | 'none' | 'metadata' | 'auto' = 'none';

  /** Plays beside the other players of the page; without it one pauses when another begins. */
  @property({ type: Boolean, reflect: true }) alongside = false;

  /** Plays the next recording of the feed after the end of one. */
  @property({ type: Boolean, attribute: 'play-next', reflect: true }) playNext = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.setState(this.state, true);
    enter(this);
    this.#adopt();
  }

  /** An element that only moves in the page is back within the task, and plays on. */
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    leave(this);
    this.#onShow.events?.requests.leave();
    const { isWanted } = this.#stream;
    queueMicrotask(() => {
      if (isWanted && this.isConnected) this.#stream.resume();
      if (this.isConnected) return;
      this.#stream.end(this.media);
      this.#late?.end();
    });
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (mediaAttributes.some((known) => known === name)) this.#held.mirror(name);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    // Where it was never written, the page's own video is as it wants to be.
    if (changed.has('defaultMuted') && (this.defaultMuted || this.hasUpdated)) {
      this.media.defaultMuted = this.defaultMuted;
      if (!this.#stream.isAsked) this.media.muted = this.defaultMuted;
    }
    if (changed.has('src') && this.hasUpdated) this.#handleNewAddress();
    this.#answerRequest();
    this.#settle();
  }

  protected override firstUpdated(): void {
    // By now it has been taken, or never will be.
    takeFirstRequest(this);
  }

  protected override update(changed: PropertyValues): void {
    const focused = this.shadowRoot?.activeElement;
    super.update(changed);
    this.#late?.update({
      controls: !this.#hasLid && !this.#isBare,
      programme: this.events.length > 0 && !this.#isBare,
    });
    this.media.controls = this.#late?.needsBrowsers ?? false;
    if (focused) this.#late?.keepFocus(focused);
  }

  #handleCode({ LateParts, playingSheet }: PlayingCode): void {
    if (playingSheet) this.shadowRoot?.adoptedStyleSheets.push(playingSheet);
    this.#late = new LateParts(this, {
      facts: () => ({
        ...this.#onShow.shown,
        reader: this.reader,
        source: this.#onShow.source,
        events: this.events,
        playsNext: this.playNext,
      }),
      model: () => this.model,
      select: (event) => this.select(event),
      play: (event) => {
        this.store?.play(event);
        // Before another player of the page does.
        this.#answerRequest();
      },
      inLanguage: (act) => this.inLanguage(act),
    });
    this.requestUpdate();
  }

  /** What is on, and while nothing is played what could be: the choice of the visitor, or of the page. */
  #settle(): void {
    const { isAsked, state } = this.#stream;
    if (!this.isConnected) return;
    if (!isAsked && state.name !== 'idle' && state.name !== 'scheduled') return;
    this.#onShow.settle(isAsked);
    if (isAsked) return;
    const { source, events } = this.#onShow;
    const [address] = this.#addresses;
    if (!source && address && safeUrl(address, this.baseURI) === undefined) {
      this.#stream.follow('fail', 'address');
      report(this, {
        code: 'player-address',
        message: `src="${address}" is no address of the web`,
      });
      return;
    }
    this.#stream.follow(events?.outlook.untilStart === undefined ? 'due' : 'schedule');
    if (!source) return;
    // What the browser plays of the page's own video already goes on here.
    const isPlaying = !this.#held.isOwn && !this.media.paused && !this.srcObject;
    if (isPlaying || this.#ownAccord.begins(this.autoplay && this.defaultMuted)) {
      this.#begin(source);
    } else if (this.preload === 'auto') this.#handleIntent();
    else if (this.preload === 'metadata') this.#prepare();
  }

  readonly #adopt = (): void => {
    if (!this.#stream.isAsked) this.#held.adopt();
    this.requestUpdate();
  };

  #answerRequest(): void {
    const { feed } = this.snapshot;
    if (feed) this.#showEvents();
    const { events } = this.#onShow;
    if (this.isConnected) events?.requests.join(this.store);
    this.#begin(events?.requested());
  }

  #showEvents(): void {
    this.#withFeedCode(({ FeedOnShow }) => {
      this.#onShow = new FeedOnShow(this.#facts, this.#onShow);
      this.requestUpdate();
    });
    // What they have to watch is listed below the picture.
    if (!this.#stream.code) this.#prepare();
  }

  readonly #handlePlay = (): void => {
    this.#ownAccord.asked();
    // Whoever has paused what has not come yet wants it again.
    if (this.#stream.isBusy) this.#stream.resume();
    else this.#begin(this.#onShow.source ?? this.#onShow.own);
  };

  /** The finger is down, and up in a tenth of a second: everything is fetched meanwhile. */
  readonly #handleIntent = (): void => {
    const { source } = this.#onShow;
    if (source && !this.#stream.isAsked) this.#stream.warm(source);
  };

  /** Somebody may be about to: the code is fetched once the page has nothing better to do. */
  readonly #prepare = (): void => {
    whenIdle(() => {
      if (this.isConnected) void this.#stream.prepare().catch(() => undefined);
    });
  };

  #handleNewAddress(): void {
    const wasPlaying = this.#stream.isWanted;
    if (this.#stream.state.name !== 'idle') this.#stream.end(this.media);
    this.#onShow.source = undefined;
    if (!wasPlaying) return;
    this.#begin(this.#onShow.own);
  }

  readonly #begin = (source: Source | undefined): void => {
    if (!source) return;
    this.#onShow.source = source;
    this.#stream.begin(source, this.media);
    unlock(this.media);
  };

  #announce(state: PlayerState, previous: PlayerState): void {
    this.requestUpdate();
    for (const name of playerStates) this.setState(name, name === state);
    tellPage(this, 'solidarity-state', { state, previous } satisfies SolidarityStateDetail);
  }

  get #addresses(): readonly string[] {
    return this.src ? [this.src] : addressesIn(this, this.media);
  }

  /** Whether poster and button cover the picture, because there is none. */
  get #hasLid(): boolean {
    const { name, seen } = this.#stream.state;
    return !seen || name === 'failed' || (name === 'ended' && seen === 'broadcast');
  }

  /** Where the stream is in its life. */
  get state(): PlayerState {
    return this.#stream.state.name;
  }

  /** What there is to know of what plays, and to ask of it: for controls. Undefined until something has been played. */
  get model(): PlayerModel | undefined {
    return this.#stream.model;
  }

  /** The media element: the page's own, or the player's. It stays the same while it plays. */
  get media(): HTMLMediaElement {
    return this.#held.current;
  }

  /**
   * Plays what is shown, as a click on its button does. Resolves with the first
   * picture, which for a stream that has not begun may be tomorrow; rejects
   * with an `AbortError` where it comes to nothing: the browser wants a click,
   * it cannot be played, or it is not wanted any more.
   */
  async play(): Promise<void> {
    if (this.hasUpdated) await this.updateComplete;
    if (this.srcObject || (this.#stream.state.seen && this.#stream.isAsked)) {
      await this.media.play();
      return;
    }
    this.#handlePlay();
    await this.#stream.firstPicture();
  }

  /** Pauses, as on `<video>`. What has not begun yet does not begin by itself any more. */
  pause(): void {
    this.#stream.pause(this.media);
  }

  /** Forgets what plays and shows what is at the address now, as if it were new. */
  load(): void {
    this.#handleNewAddress();
    this.requestUpdate();
  }

  /** Adds a track that code fills with cues, as on `<video>`. */
  addTextTrack(kind: TextTrackKind, label?: string, language?: string): TextTrack {
    return this.media.addTextTrack(kind, label, language);
  }

  /** Absolute address of what is played; '' while nothing is. */
  get currentSrc(): string {
    return this.#stream.playback?.url ?? '';
  }

  /** Whether another project's controls are around it. */
  get #isBare(): boolean {
    return this.slot === 'media';
  }

  protected override render(): TemplateResult {
    const { locale } = this;
    return html`<div class="player" lang=${locale.spoken} dir=${locale.spokenDirection}>
      <div class="frame" part="frame">
        <slot @slotchange=${this.#adopt}></slot>
        ${this.#held.isOwn ? this.#held.own : nothing} ${this.#late?.over}
        ${this.#hasLid ? this.#renderLid() : nothing}
      </div>
      <div class="caption">
        ${this.#isBare ? nothing : renderTitle(this.#onShow.title)}
        <p class="status" part="status" role="status">${this.#renderStatus()}</p>
        ${this.#isBare ? nothing : this.#renderActions()}
      </div>
      ${this.#late?.below}
    </div>`;
  }

  #renderLid(): TemplateResult {
    const { isBusy, state } = this.#stream;
    return renderLid({
      ...this.#onShow.shown,
      button:
        !this.#onShow.source || this.#isBare || state.name === 'failed'
          ? 'none'
          : isBusy
            ? 'busy'
            : 'ready',
      play: this.#handlePlay,
      intend: this.#handleIntent,
      near: this.#prepare,
    });
  }

  /** Before play there is one sentence; the others come with the code that plays. */
  #renderStatus(): unknown {
    const { state, isAsked, code } = this.#stream;
    const { feed, status } = this.snapshot;
    const onShow = this.#onShow;
    const loading = this.hasFeed && (status === 'loading' || (!!feed && !onShow.events));
    const { source } = onShow;
    const idle = msg('Nothing is loaded until you press play.', { id: 'player-idle' });
    if (state.name === 'idle' && source && !source.role) return idle;
    if (!code && !loading) this.#prepare();
    if (!code) {
      const connecting = msg('Connecting to the stream…', { id: 'player-connecting' });
      return isAsked ? connecting : source ? idle : nothing;
    }
    return code.renderStatus({ stream: state, onShow, asked: isAsked, loading, idle });
  }

  #renderActions(): unknown {
    const { state, code } = this.#stream;
    return code?.renderActions(this.#onShow, state, { play: this.#begin, retry: this.#handlePlay });
  }
}

/** The surface of `HTMLMediaElement`, passed through to {@link SolidarityPlayer.media}. */
// eslint-disable-next-line @typescript-eslint/no-unsafe-declaration-merging, @typescript-eslint/no-empty-object-type -- passMediaThrough defines every member of it
export interface SolidarityPlayer extends MediaSurface {}
passMediaThrough(SolidarityPlayer);

declare global {
  interface HTMLElementTagNameMap {
    'solidarity-player': SolidarityPlayer;
  }
}
