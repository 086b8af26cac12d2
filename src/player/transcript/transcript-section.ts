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
import { currentLine, searchLines, transcriptOf } from './transcript-lines.js';
import type { CaptionCue, TranscriptLine } from './transcript-lines.js';
import { transcriptStyles } from './transcript.styles.js';
import { onMediaClock, WholeCaptions } from './whole-captions.js';

/** Whether all of a recording's captions are there. */
type Wholeness = 'no' | 'loading' | 'failed' | 'done';

/** Milliseconds between two looks at what has been loaded. */
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
  #lines: readonly TranscriptLine[] = [];
  #query = '';
  #current = -1;
  #whole: WholeCaptions | undefined;
  #isWhole: Wholeness = 'no';
  #waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: SectionParts) {
    this.#parts = parts;
    adoptStyles(parts.element, transcriptStyles, parts.signal);
    this.#collect();
    const { media } = parts.view.model;
    media.addEventListener('timeupdate', this.#collect, { signal: parts.signal });
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
      ${this.#canBeWhole ? this.#renderWhole() : nothing}
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

  /** Of a stream the browser has only what was played; a `<track>` of the page is there whole. */
  get #canBeWhole(): boolean {
    const { model, facts } = this.#parts.view;
    const isStream = model.streamType === 'on-demand' && facts().source?.form === 'hls';
    return isStream && this.#track !== undefined && this.#isWhole !== 'done';
  }

  #renderWhole(): TemplateResult {
    const notes: Partial<Record<Wholeness, string>> = {
      loading: msg('Loading the whole transcript…', { id: 'transcript-loading' }),
      failed: msg('Not all of it could be loaded.', { id: 'transcript-failed' }),
    };
    return html`<p class="whole">
      <button
        class="action"
        type="button"
        aria-disabled=${this.#isWhole === 'loading' ? 'true' : 'false'}
        @click=${() => void this.#loadWhole()}
      >
        ${
          this.#isWhole === 'failed'
            ? msg('Try again', { id: 'try-again' })
            : msg('Load the whole transcript', { id: 'transcript-whole' })
        }
      </button>
      <span class="note" role="status">${notes[this.#isWhole]}</span>
    </p>`;
  }

  async #loadWhole(): Promise<void> {
    const track = this.#track;
    if (!track || this.#isWhole === 'loading') return;
    const whole = (this.#whole ??= new WholeCaptions(this.#parts.view.model.stats().url, track));
    this.#tellWhole(whole, 'loading');
    try {
      // Captions within the picture cannot be had before it: then this was all.
      await whole.load(this.#parts.signal, () => {
        this.#waiting ??= setTimeout(() => {
          this.#tellWhole(whole, 'loading');
        }, glances);
      });
      this.#tellWhole(whole, 'done');
    } catch {
      this.#tellWhole(whole, 'failed');
    }
  }

  #tellWhole(whole: WholeCaptions, state: Wholeness): void {
    clearTimeout(this.#waiting);
    this.#waiting = undefined;
    // Meanwhile it may have been closed, or another recording begun.
    if (this.#parts.signal.aborted || this.#whole !== whole) return;
    const { element, update } = this.#parts;
    const hadFocus = element.querySelector('.whole:focus-within') !== null;
    this.#isWhole = state;
    this.#read();
    update();
    if (hadFocus && state === 'done') element.querySelector<HTMLElement>('.lines')?.focus();
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
    const track = model.shownText ?? this.#track ?? model.textTracks[0];
    if (track !== this.#track) {
      this.#cues.clear();
      this.#track = track;
      this.#whole?.stop();
      this.#whole = undefined;
      this.#isWhole = 'no';
    }
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
    else this.#follow();
    if (isNew || said !== this.#current) this.#parts.update();
  };

  #read(): void {
    const cues = [...this.#cues.values()];
    const whole = this.#whole ? onMediaClock(this.#whole.parts, cues) : [];
    this.#lines = transcriptOf([...cues, ...whole]);
    this.#follow();
  }

  #follow(): void {
    this.#current = currentLine(this.#lines, this.#parts.view.model.media.currentTime);
  }
}
