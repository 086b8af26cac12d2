import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { formatBytes } from '../../language/data-size.js';
import { formatTime, visitorZone } from '../../language/dates.js';
import { formatDuration } from '../../language/durations.js';
import { knownTag } from '../../language/known-tag.js';
import { msg, str } from '../../language/message.js';
import { formatNumber } from '../../language/numbers.js';
import { version } from '../../version.js';
import { adoptStyles } from '../controls/adopt-styles.js';
import type { Section, SectionParts } from '../controls/sections.js';
import type { PlayerState } from '../stream-state.js';
import { statsReport } from './stats-report.js';
import { statsStyles } from './stats.styles.js';

/** Milliseconds between two readings. */
const interval = 1_000;

/** How it goes: for visitors who are asked by the organiser, and for organisers. Nothing is sent anywhere. */
export class StatsSection implements Section {
  readonly #parts: SectionParts;
  #said = '';

  constructor(parts: SectionParts) {
    this.#parts = parts;
    const { element, signal, update } = parts;
    adoptStyles(element, statsStyles, signal);
    const timer = setInterval(update, interval);
    signal.addEventListener('abort', () => {
      clearInterval(timer);
    });
  }

  heading(): string {
    return msg('How it is going', { id: 'controls-stats' });
  }

  render(): TemplateResult {
    const { faults } = this.#parts.view.model.stats();
    return html`<dl class="stats">
        ${this.#rows().map(
          ([name, value]) =>
            html`<div>
              <dt>${name}</dt>
              <dd><bdi>${value}</bdi></dd>
            </div>`,
        )}
      </dl>
      ${
        faults.length === 0
          ? nothing
          : html`<ol class="faults" dir="ltr" lang="en">
              ${faults.map(({ at, code, message }) => html`<li>${this.#time(at)} ${code}: ${message}</li>`)}
            </ol>`
      }
      <p class="copy">
        <button class="action" type="button" @click=${() => void this.#copy()}>
          ${msg('Copy for the organiser', { id: 'stats-copy' })}
        </button>
        <span class="note" role="status">${this.#said}</span>
      </p>`;
  }

  #rows(): readonly (readonly [string, string])[] {
    const { view } = this.#parts;
    const stats = view.model.stats();
    const language = view.facts().reader.locale.dates;
    const n = (value: number): string => formatNumber(language, value);
    const s = (value: number | undefined): string =>
      value === undefined ? '–' : formatTenths(language, value);
    const { rendition, bandwidth, droppedFrames, totalFrames, startedAfter } = stats;
    const kilobits = (value: number): string =>
      msg(str`${n(Math.round(value / 1000))} kbit/s`, { id: 'controls-kilobits' });
    return [
      [msg('State', { id: 'stats-state' }), stateInWords(stats.state)],
      ...(stats.latency === undefined
        ? []
        : [[msg('Behind live', { id: 'stats-latency' }), s(stats.latency)] as const]),
      [msg('Loaded ahead', { id: 'stats-ahead' }), s(stats.bufferAhead)],
      [msg('Kept behind', { id: 'stats-behind' }), s(stats.bufferBehind)],
      [
        msg('Picture', { id: 'stats-rendition' }),
        rendition ? `${rendition.height ?? '?'}p · ${kilobits(rendition.bandwidth)}` : '–',
      ],
      [
        msg('Network', { id: 'stats-bandwidth' }),
        bandwidth === undefined ? '–' : kilobits(bandwidth),
      ],
      [
        msg('Pictures left out', { id: 'stats-dropped' }),
        droppedFrames === undefined ? '–' : `${n(droppedFrames)} / ${n(totalFrames ?? 0)}`,
      ],
      [msg('Data used', { id: 'stats-bytes' }), formatBytes(language, stats.bytes)],
      [
        msg('First picture after', { id: 'stats-start' }),
        s(startedAfter === undefined ? undefined : startedAfter / 1000),
      ],
      [
        msg('Picture stopped', { id: 'stats-stalls' }),
        `${n(stats.stalls)} · ${formatDuration(language, stats.stalledFor / 1000)}`,
      ],
      [msg('Came back', { id: 'stats-recoveries' }), n(stats.recoveries)],
      [msg('Engine', { id: 'stats-engine' }), stats.engine ?? '–'],
    ];
  }

  #time(instant: number): string {
    return formatTime(this.#parts.view.facts().reader.locale.dates, instant, visitorZone());
  }

  async #copy(): Promise<void> {
    const { view, update } = this.#parts;
    const text = statsReport(view.model.stats(), {
      page: location.href,
      version,
      browser: navigator.userAgent,
      now: Date.now(),
    });
    const words = view.inLanguage(() => ({
      copied: msg('Copied. Paste it into a message to the organiser.', { id: 'stats-copied' }),
      failed: msg('This browser does not let it be copied.', { id: 'stats-not-copied' }),
    }));
    try {
      await navigator.clipboard.writeText(text);
      this.#said = words.copied;
    } catch {
      this.#said = words.failed;
    }
    update();
  }
}

function stateInWords(state: PlayerState): string {
  switch (state) {
    case 'idle':
    case 'ended':
      return msg('Over', { id: 'stats-over' });
    case 'scheduled':
    case 'waiting':
      return msg('Not on air yet', { id: 'stats-waiting' });
    case 'connecting':
      return msg('Connecting', { id: 'stats-connecting' });
    case 'live':
      return msg('Live', { id: 'badge-live' });
    case 'interrupted':
      return msg('Interrupted', { id: 'stats-interrupted' });
    case 'recording':
      return msg('Recording', { id: 'badge-recording' });
    case 'failed':
      return msg('Cannot be played', { id: 'stats-failed' });
  }
}

/** Seconds with one digit after the point, in the language's own short form. */
function formatTenths(language: string, seconds: number): string {
  return new Intl.NumberFormat(knownTag(language), {
    style: 'unit',
    unit: 'second',
    unitDisplay: 'short',
    maximumFractionDigits: 1,
  }).format(seconds);
}
