import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { visitorZone, formatTime } from '../../language/dates.js';
import { formatClock } from '../../language/durations.js';
import { msg, str } from '../../language/message.js';
import { formatNumber } from '../../language/numbers.js';
import { adoptStyles } from '../controls/adopt-styles.js';
import { seek } from '../controls/media-requests.js';
import type { Section, SectionParts } from '../controls/sections.js';
import { timelineOf } from '../controls/timeline.js';
import { onMediaClock } from './media-clock.js';
import { currentLine, searchLines, transcriptOf } from './transcript-lines.js';
import type { CaptionCue, TranscriptLine } from './transcript-lines.js';
import { transcriptStyles } from './transcript.styles.js';
import { findCaptions, WholeCaptions } from './whole-captions.js';

/** Whether all of a recording's captions are there; undefined where they cannot be had apart from the picture. */
type Wholeness = 'offered' | 'loading' | 'failed' | 'done' | undefined;

/** Milliseconds between two looks at what has been loaded; more with every line. */
const glances = 500;

/**
 * Everything that the captions have said so far, to read, to search and to go
 * back to. In a stream it grows as captions are loaded: what has been played
 * stays, though the browser forgets it. Of a recording the visitor may ask for
 * all of it: hundreds of small files, which not every link has room for.
 */
export class TranscriptSection implements Section {
  readonly #parts: SectionParts;
  /** The cues of a track by their time and text: an engine takes away what lies far behind. */
  readonly #cues = new Map<string, CaptionCue>();
  #track: TextTrack | undefined;
  /** What is read: of which recording or broadcast, in which language. */
  #subject = '';
  #lines: readonly TranscriptLine[] = [];
  #query = '';
  #current = -1;
  #whole = new WholeCaptions();
  #loading = new AbortController();
  #isWhole: Wholeness;

  constructor(parts: SectionParts) {
    this.#parts = parts;
    adoptStyles(parts.element, transcriptStyles, parts.signal);
    this.#collect();
    const { media } = parts.view.model;
    media.addEventListener('timeupdate', this.#collect, { signal: parts.signal });
    parts.signal.addEventListener('abort', this.#end);
  }

  heading(): string {
    return msg('Transcript', { id: 'controls-transcript' });
  }

  render(): TemplateResult {
    const found = searchLines(this.#lines, this.#query);
    const now = this.#lines[this.#current];
    return html`<div class="search">
        <label>
          <span class="visually-hidden"
            >${msg('Search in the transcript', { id: 'transcript-search' })}</span
          >
          <input
            type="search"
            placeholder=${msg('Search in the transcript', { id: 'transcript-search' })}
            @input=${(event: Event) => {
              this.#query = (event.target as HTMLInputElement).value;
              this.#parts.update();
            }}
          />
        </label>
        <span class="note" role="status">${this.#renderCount(found.length)}</span>
      </div>
      ${this.#isWhole === undefined ? nothing : this.#renderWhole()}
      ${
        this.#lines.length === 0
          ? html`<p class="note">
              ${msg('What is said appears here as it is played.', { id: 'transcript-empty' })}
            </p>`
          : html`<ol class="lines" lang=${this.#track?.language ?? ''} dir="auto" tabindex="-1">
              ${repeat(
                found,
                ({ start, text }) => `${start} ${text}`,
                (line) => this.#renderLine(line, line === now),
              )}
            </ol>`
      }`;
  }

  /** Keeps what is being said in sight, unless somebody reads elsewhere. */
  drawn(element: HTMLElement): void {
    const list = element.querySelector<HTMLElement>('.lines');
    const line = list?.querySelector<HTMLElement>('[aria-current="true"]');
    if (!list || !line || this.#query !== '' || list.matches(':hover, :focus-within')) return;
    // Within the list only: the page must not move.
    list.scrollTop = line.offsetTop - list.offsetTop - list.clientHeight / 3;
  }

  #renderCount(found: number): string | typeof nothing {
    if (this.#query === '') return nothing;
    const n = formatNumber(this.#parts.view.facts().reader.locale.dates, found);
    return msg(str`Found: ${n}`, { id: 'transcript-found' });
  }

  #renderWhole(): TemplateResult {
    const notes: Partial<Record<string, string>> = {
      loading: msg('Loading the whole transcript…', { id: 'transcript-loading' }),
      failed: msg('Not all of it could be loaded.', { id: 'transcript-failed' }),
      done: msg('This is the whole transcript.', { id: 'transcript-done' }),
    };
    const state = this.#isWhole;
    return html`<p class="whole">
      ${
        state === 'done'
          ? nothing
          : html`<button
              class="action"
              type="button"
              aria-disabled=${state === 'loading' ? 'true' : 'false'}
              @click=${() => void this.#loadWhole()}
            >
              ${
                state === 'failed'
                  ? msg('Try again', { id: 'try-again' })
                  : msg('Load the whole transcript', { id: 'transcript-whole' })
              }
            </button>`
      }
      <span class="note" role="status">${notes[state ?? '']}</span>
    </p>`;
  }

  /** Offers all of it where there are captions apart from the picture. */
  async #offerWhole(): Promise<void> {
    const { signal } = this.#loading;
    if (await this.#findCaptions(signal).catch(() => undefined)) this.#tellWhole('offered', signal);
  }

  async #findCaptions(signal: AbortSignal): Promise<string | undefined> {
    return this.#track && findCaptions(this.#parts.view.model.stats().url, this.#track, signal);
  }

  async #loadWhole(): Promise<void> {
    if (this.#isWhole === 'loading') return;
    const { signal } = this.#loading;
    this.#tellWhole('loading', signal);
    let waiting: ReturnType<typeof setTimeout> | undefined;
    try {
      // Asked for anew: the address may be another since then.
      const url = await this.#findCaptions(signal);
      if (url === undefined) throw new TypeError('the captions are gone');
      await this.#whole.load(url, signal, () => {
        waiting ??= setTimeout(() => {
          waiting = undefined;
          this.#tellWhole('loading', signal);
        }, glances + this.#lines.length);
      });
      clearTimeout(waiting);
      this.#tellWhole('done', signal);
    } catch {
      clearTimeout(waiting);
      this.#tellWhole('failed', signal);
    }
  }

  #tellWhole(state: Wholeness, signal: AbortSignal): void {
    // Meanwhile it may have been closed, or another recording begun.
    if (signal.aborted) return;
    const { element, update } = this.#parts;
    const hadFocus = element.querySelector('.whole:focus-within') !== null;
    this.#isWhole = state;
    this.#read();
    update();
    if (hadFocus && state === 'done') {
      element.querySelector<HTMLElement>('h3')?.focus({ preventScroll: true });
    }
  }

  #renderLine(line: TranscriptLine, isCurrent: boolean): TemplateResult {
    const { model } = this.#parts.view;
    return html`<li>
      <button
        type="button"
        aria-current=${isCurrent ? 'true' : 'false'}
        @click=${() => {
          seek(model, line.start);
        }}
      >
        <span class="at">${this.#timeOf(line.start)}</span>
        <span dir="auto"
          >${line.speaker === undefined ? nothing : html`<b>${line.speaker}:</b> `}${line.text}</span
        >
      </button>
    </li>`;
  }

  #timeOf(position: number): string {
    const { model } = this.#parts.view;
    const language = this.#parts.view.facts().reader.locale.dates;
    const happened = model.streamType === 'live' ? model.wallClockAt(position) : undefined;
    return happened === undefined
      ? formatClock(language, position - (timelineOf(model)?.start ?? 0))
      : formatTime(language, happened, visitorZone());
  }

  /** Takes up captions that have come, and follows the playhead. */
  readonly #collect = (): void => {
    const { model } = this.#parts.view;
    this.#follow(model.shownText ?? this.#lasting(model.textTracks));
    const track = this.#track;
    // A disabled track is not loaded.
    if (track?.mode === 'disabled') track.mode = 'hidden';
    const before = this.#cues.size;
    for (const cue of (track?.cues ?? []) as Iterable<VTTCue>) {
      const { startTime, endTime, text } = cue;
      this.#cues.set(`${startTime} ${text}`, { startTime, endTime, text });
    }
    const isNew = this.#cues.size !== before || this.#lines.length === 0;
    const said = this.#current;
    if (isNew) this.#read();
    else this.#lookUp();
    if (isNew || said !== this.#current) this.#parts.update();
  };

  /** The track that was read; an engine that begins anew makes others. */
  #lasting(tracks: readonly TextTrack[]): TextTrack | undefined {
    const old = this.#track;
    if (old && tracks.includes(old)) return old;
    return tracks.find(({ language }) => language === old?.language) ?? tracks[0];
  }

  #follow(track: TextTrack | undefined): void {
    const { model, facts } = this.#parts.view;
    if (track !== this.#track) this.#cues.clear();
    this.#track = track;
    const subject = [facts().source?.url, track?.language, track?.label, model.streamType].join(
      ' ',
    );
    if (subject === this.#subject) return;
    this.#subject = subject;
    this.#cues.clear();
    this.#lines = [];
    this.#end();
    this.#loading = new AbortController();
    this.#whole = new WholeCaptions();
    this.#isWhole = undefined;
    if (track && model.streamType === 'on-demand') void this.#offerWhole();
  }

  readonly #end = (): void => {
    this.#loading.abort();
  };

  #read(): void {
    const cues = [...this.#cues.values()];
    this.#lines = transcriptOf([...cues, ...onMediaClock(this.#whole.parts, cues)]);
    this.#lookUp();
  }

  #lookUp(): void {
    this.#current = currentLine(this.#lines, this.#parts.view.model.media.currentTime);
  }
}
