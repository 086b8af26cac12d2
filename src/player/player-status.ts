/** What the player says: one sentence for every state, in the element's language. */

import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { msg } from '../language/message.js';
import type { EventsOnShow, OnShow } from './on-show.js';
import type { Failure, StreamState } from './stream-state.js';

/** What a sentence depends on. */
export interface Situation {
  readonly stream: StreamState;
  readonly onShow: OnShow;
  /** Whether the visitor has asked for it. */
  readonly asked: boolean;
  /** Whether what could be shown is still on its way. */
  readonly loading: boolean;
  /** What is said while nobody has asked for it. */
  readonly idle: string;
}

type Words = TemplateResult | string | typeof nothing;

/** The state in words; Live is a dot and the word. */
export function renderStatus({ stream, onShow, asked, loading, idle }: Situation): Words {
  const { source, events } = onShow;
  switch (stream.name) {
    case 'idle':
      if (source) return html`${kindBadge(events?.kind)} <span>${idle}</span>`;
      return loading
        ? nothing
        : msg('There is nothing to watch here yet.', { id: 'player-nothing' });
    case 'scheduled':
      return html`<span>
        ${msg('The stream begins:', { id: 'player-begins' })} ${events?.beginning}
        ${asked ? msg('It will start here by itself.', { id: 'player-by-itself' }) : nothing}
      </span>`;
    case 'waiting':
      return msg('The stream has not begun yet. It will start here by itself.', {
        id: 'player-waiting',
      });
    case 'connecting':
      return msg('Connecting to the stream…', { id: 'player-connecting' });
    case 'live':
      return liveBadge();
    case 'interrupted':
      return html`<span class="broken">${interruption(stream)}</span>`;
    case 'ended':
      return stream.seen === 'recording'
        ? msg('The recording is over.', { id: 'player-recording-ended' })
        : msg('The livestream is over.', { id: 'player-ended' });
    case 'recording':
      return recordingBadge();
    case 'failed':
      return failureSentence(stream.failure);
  }
}

function kindBadge(kind: EventsOnShow['kind']): Words {
  return kind === 'live' ? liveBadge() : kind === 'recording' ? recordingBadge() : nothing;
}

/** Live is a dot and the word. */
function liveBadge(): TemplateResult {
  return html`<span class="badge live">${msg('Live', { id: 'badge-live' })}</span>`;
}

function recordingBadge(): TemplateResult {
  return html`<span class="badge">${msg('Recording', { id: 'badge-recording' })}</span>`;
}

function interruption({ seen }: StreamState): string {
  return seen
    ? brokenSentence()
    : msg(
        'The stream cannot be reached just now. It will start here by itself as soon as it answers.',
        { id: 'player-unreachable' },
      );
}

function failureSentence(failure: Failure | undefined): string {
  switch (failure) {
    case 'format':
    case undefined:
      return msg('This browser cannot play this stream. Another browser may.', {
        id: 'player-failed-format',
      });
    case 'mixed':
      return msg(
        'The address of this stream is not secure, so that browsers do not load it here.',
        {
          id: 'player-failed-mixed',
        },
      );
    case 'encrypted':
      return msg('This stream is locked for a paid service and cannot be played here.', {
        id: 'player-failed-encrypted',
      });
    case 'address':
      return msg('There is no stream at this address.', { id: 'player-failed-address' });
  }
}

/** What is said while a picture that has been seen stands still. */
export function brokenSentence(): string {
  return msg(
    'The picture has stopped: the connection to the stream is broken. It will go on by itself as soon as the stream is back.',
    { id: 'player-interrupted' },
  );
}
