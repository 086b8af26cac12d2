import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { formatClock } from '../../language/durations.js';
import { msg, str } from '../../language/message.js';
import { formatNumber } from '../../language/numbers.js';
import type { PlayerModel } from '../player-model.js';
import { controlIcon } from './control-icons.js';
import { canFillScreen } from './fullscreen.js';
import { skipStep } from './keys.js';
import { changeVolume, skip, toggleMute, togglePlay } from './media-requests.js';
import { behindInWords, timelineOf } from './timeline.js';

/** What the bar is drawn from, besides the model. */
export interface BarState {
  readonly model: PlayerModel;
  /** BCP 47, for numbers and times. */
  readonly language: string;
  readonly isFullscreen: boolean;
  readonly isPanelOpen: boolean;
  readonly toggleCaptions: () => void;
  readonly toggleFullscreen: () => void;
  /** Somebody is about to open the panel. */
  readonly warmPanel: () => void;
  readonly panelToggled: (event: ToggleEvent) => void;
}

type Maybe = TemplateResult | typeof nothing;

/** The row of buttons. From left to right in every language, as the time runs. */
export function renderBar(state: BarState): TemplateResult {
  const { model } = state;
  return html`<div class="bar" dir="ltr">
    ${renderPlay(model)} ${renderSkips(state)} ${renderVolume(state)}
    ${model.streamType === 'live' ? renderLive(state) : renderTime(state)}
    <span class="gap"></span>
    ${renderCaptionsButton(state)} ${renderPanelButton(state)} ${renderFullscreen(state)}
  </div>`;
}

/** A button with a picture on it; its name is also what the pointer is told. */
function button(
  name: string,
  drawing: Parameters<typeof controlIcon>[0],
  act: () => void,
  kind = '',
): TemplateResult {
  return html`<button
    class=${`control ${kind}`}
    type="button"
    aria-label=${name}
    title=${name}
    @click=${act}
  >
    ${controlIcon(drawing)}
  </button>`;
}

function renderPlay(model: PlayerModel): TemplateResult {
  const { paused, ended } = model.media;
  const name = ended
    ? msg('Play again', { id: 'controls-again' })
    : paused
      ? msg('Play', { id: 'player-play' })
      : msg('Pause', { id: 'controls-pause' });
  const act = (): void => {
    togglePlay(model);
  };
  return button(name, ended ? 'again' : paused ? 'play' : 'pause', act, 'toggle-play');
}

function renderSkips({ model, language }: BarState): Maybe {
  if (!timelineOf(model)) return nothing;
  const n = formatNumber(language, skipStep);
  const step = (name: string, drawing: 'back' | 'forward', seconds: number): TemplateResult =>
    html`<button
      class="control wide"
      type="button"
      aria-label=${name}
      title=${name}
      @click=${() => {
        skip(model, seconds);
      }}
    >
      ${controlIcon(drawing)}<span class="step" aria-hidden="true">${n}</span>
    </button>`;
  return html`${step(
    msg(str`Back ${n} seconds`, { id: 'controls-back' }),
    'back',
    -skipStep,
  )}${step(msg(str`Forward ${n} seconds`, { id: 'controls-forward' }), 'forward', skipStep)}`;
}

function renderVolume({ model: { media }, language }: BarState): TemplateResult {
  const isSilent = media.muted || media.volume === 0;
  const name = isSilent
    ? msg('Sound on', { id: 'controls-unmute' })
    : msg('Sound off', { id: 'controls-mute' });
  const volume = isSilent ? 0 : media.volume;
  const percent = formatNumber(language, Math.round(volume * 100));
  return html`${button(
      name,
      isSilent ? 'silent' : 'loud',
      () => {
        toggleMute(media);
      },
      'toggle-mute',
    )}<input
      class="volume wide"
      type="range"
      min="0"
      max="1"
      step="0.05"
      aria-label=${msg('Volume', { id: 'controls-volume' })}
      aria-valuetext=${msg(str`${percent} percent`, { id: 'controls-percent' })}
      .value=${live(String(volume))}
      @input=${(event: Event) => {
        changeVolume(media, (event.target as HTMLInputElement).valueAsNumber);
      }}
    />`;
}

/** Dot and word; behind the edge a button that leads there and says how far it is. */
function renderLive({ model, language }: BarState): TemplateResult {
  const { isAtLiveEdge, behindLive } = model;
  const behind = isAtLiveEdge ? undefined : behindInWords(behindLive ?? 0, language);
  const words = behind
    ? msg('Go to live', { id: 'controls-go-live' })
    : msg('Live', { id: 'badge-live' });
  // It stays a button at the edge, so that a focus that led there is not lost.
  return html`<button
    class=${behind ? 'go-live behind' : 'go-live'}
    type="button"
    dir="auto"
    aria-disabled=${behind ? 'false' : 'true'}
    @click=${() => {
      if (behind) model.goLive();
    }}
  >
    <span class="dot"></span><span class="words">${words}</span>${
      behind
        ? html` <span class="how-far">${behind}</span>
            <span class="short" aria-hidden="true">${msg('Live', { id: 'badge-live' })}</span>`
        : nothing
    }
  </button>`;
}

function renderTime({ model, language }: BarState): Maybe {
  const timeline = timelineOf(model);
  if (!timeline) return nothing;
  // The slider says the same to a screen reader, and in words.
  return html`<span class="time" aria-hidden="true"
    >${formatClock(language, model.media.currentTime - timeline.start)}<span class="whole">
      / ${formatClock(language, timeline.end - timeline.start)}</span
    ></span
  >`;
}

function renderCaptionsButton({ model, toggleCaptions }: BarState): Maybe {
  const { textTracks, shownText } = model;
  if (textTracks.length === 0) return nothing;
  return html`<button
    class="control toggle-captions"
    type="button"
    aria-pressed=${shownText ? 'true' : 'false'}
    aria-label=${msg('Captions', { id: 'controls-captions' })}
    title=${msg('Captions', { id: 'controls-captions' })}
    @click=${toggleCaptions}
  >
    ${controlIcon('captions')}
  </button>`;
}

function renderPanelButton({ isPanelOpen, warmPanel }: BarState): TemplateResult {
  const name = msg('Settings and more', { id: 'controls-more' });
  return html`<button
    class="control toggle-panel"
    type="button"
    aria-haspopup="dialog"
    aria-expanded=${isPanelOpen ? 'true' : 'false'}
    aria-label=${name}
    title=${name}
    @pointerenter=${warmPanel}
    @focus=${warmPanel}
  >
    ${controlIcon('more')}
  </button>`;
}

function renderFullscreen({ model, isFullscreen, toggleFullscreen }: BarState): Maybe {
  if (!canFillScreen(model.media)) return nothing;
  return isFullscreen
    ? button(
        msg('Leave full screen', { id: 'controls-leave-fullscreen' }),
        'smaller',
        toggleFullscreen,
        'toggle-fullscreen',
      )
    : button(
        msg('Full screen', { id: 'controls-fullscreen' }),
        'fullscreen',
        toggleFullscreen,
        'toggle-fullscreen',
      );
}

/** The panel of the button, empty until it is opened. Button, Escape and a click beside it are the browser's business. */
export function renderPanelShell({ panelToggled }: BarState): TemplateResult {
  return html`<div
    class="panel"
    .popover=${'auto'}
    role="dialog"
    aria-label=${msg('Settings and more', { id: 'controls-more' })}
    @toggle=${panelToggled}
  ></div>`;
}
