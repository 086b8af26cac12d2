/** What a visitor can do with what plays: the lower part of the panel. */

import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { safeUrl } from '../../events/safe-url.js';
import { msg, str } from '../../language/message.js';
import { formatNumber } from '../../language/numbers.js';
import { allows } from './fullscreen.js';
import { skipStep } from './keys.js';
import { skip } from './media-requests.js';
import { momentAddress } from './moment-address.js';
import { canFloat, canHandOver, chooseDevice, toggleFloating } from './other-screens.js';
import type { ControlledView } from './player-view.js';
import { timelineOf } from './timeline.js';

/** What the actions need besides the view. */
export interface ActionTargets {
  /** Whether there is a device to play on. */
  readonly hasDevices: boolean;
  readonly openTranscript: () => void;
  readonly openStats: () => void;
  /** Says that something has come of it. */
  readonly say: (words: string) => void;
}

type Maybe = TemplateResult | typeof nothing;

export function renderActions(view: ControlledView, targets: ActionTargets): TemplateResult {
  const { model } = view;
  const { reader } = view.facts();
  const { media } = model;
  const n = formatNumber(reader.locale.dates, skipStep);
  const hasTimeline = timelineOf(model) !== undefined;
  return html`<ul class="actions-list">
    ${
      hasTimeline
        ? html`${action(
            msg(str`Back ${n} seconds`, { id: 'controls-back' }),
            () => skip(model, -skipStep),
            'narrow',
          )}${action(
            msg(str`Forward ${n} seconds`, { id: 'controls-forward' }),
            () => skip(model, skipStep),
            'narrow',
          )}`
        : nothing
    }
    ${
      canFloat(media)
        ? action(msg('Show in a small window', { id: 'controls-float' }), () =>
            toggleFloating(media),
          )
        : nothing
    }
    ${
      targets.hasDevices && canHandOver(media)
        ? action(msg('Play on another device', { id: 'controls-device' }), () =>
            chooseDevice(media),
          )
        : nothing
    }
    ${action(
      model.streamType === 'on-demand'
        ? msg('Share this moment', { id: 'controls-share-moment' })
        : msg('Share', { id: 'link-share' }),
      () => void share(view, targets.say),
    )}
    ${renderDownload(view)}
    ${
      model.textTracks.length > 0
        ? action(msg('Transcript', { id: 'controls-transcript' }), targets.openTranscript)
        : nothing
    }
    ${action(msg('How it is going', { id: 'controls-stats' }), targets.openStats)}
  </ul>`;
}

function action(words: string, act: () => void, kind = ''): TemplateResult {
  return html`<li class=${kind}><button type="button" @click=${act}>${words}</button></li>`;
}

/** A file that the feed allows to be kept. A stream is none. */
function renderDownload(view: ControlledView): Maybe {
  const { source } = view.facts();
  const isAllowed = source?.media?.download && allows(view.model.media, 'download');
  if (source?.form !== 'file' || !isAllowed) return nothing;
  const address = safeUrl(source.url);
  if (address === undefined) return nothing;
  return html`<li>
    <a href=${address} download>${msg('Download', { id: 'controls-download' })}</a>
  </li>`;
}

/** By the device's own means, or onto the clipboard. A recording is shared with its moment. */
async function share(view: ControlledView, say: (words: string) => void): Promise<void> {
  const { model, inLanguage } = view;
  const { source, title = document.title } = view.facts();
  const timeline = timelineOf(model);
  const event = source?.event?.id;
  const url =
    timeline && !timeline.isLive
      ? momentAddress(location.href, {
          seconds: model.media.currentTime - timeline.start,
          ...(event === undefined ? {} : { event }),
        })
      : location.href;
  const words = inLanguage(() => ({
    copied: msg('The link is on the clipboard.', { id: 'controls-copied' }),
    failed: msg('This browser does not let the link be copied.', { id: 'controls-not-copied' }),
  }));
  try {
    // Not everywhere, whatever the types say.
    const device = navigator as Partial<Pick<Navigator, 'share'>>;
    if (device.share) await device.share({ title, url });
    else {
      await navigator.clipboard.writeText(url);
      say(words.copied);
    }
  } catch (cause) {
    // Closed without a choice: that is one, too.
    if ((cause as Partial<Error>).name !== 'AbortError') say(words.failed);
  }
}
