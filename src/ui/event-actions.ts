import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { SolidarityEvent } from '../events/event.js';
import { broadcastOf, isLive, phaseOf, recordingOf } from '../events/phase.js';
import { safeUrl } from '../events/safe-url.js';
import type { FeedStore } from '../events/store.js';
import { msg } from '../language/message.js';
import { textFor } from '../language/text.js';
import type { Reader } from './event-parts.js';
import { icon } from './icons.js';
import { plainText, renderText } from './local-text.js';
import { report } from './report.js';

/** Offers to watch an event: its broadcast while it is on, its recording afterwards. */
export function renderWatch(
  event: SolidarityEvent,
  reader: Reader,
  store: FeedStore | undefined,
): TemplateResult | typeof nothing {
  const live = isLive(event, reader.now);
  const media = live ? broadcastOf(event) : recordingOf(event);
  const address = media && safeUrl(media.url);
  if (address === undefined || phaseOf(event, reader.now) === 'upcoming') return nothing;
  const words = live
    ? msg('Watch live', { id: 'watch-live' })
    : msg('Watch the recording', { id: 'watch-recording' });
  if (!reader.canPlay) return html`<a class="action" href=${address}>${icon('play')}${words}</a>`;
  return html`<button class="action" type="button" @click=${() => store?.play(event.id)}>
    ${icon('play')}${words}
  </button>`;
}

/** Milliseconds before its start from which an event can be joined. */
const doorsOpen = 15 * 60_000;

/** Ways to take part from afar, from shortly before the event until it is over. */
export function renderJoin(event: SolidarityEvent, reader: Reader): readonly TemplateResult[] {
  const isOpen =
    phaseOf(event, reader.now + doorsOpen) === 'now' || phaseOf(event, reader.now) === 'now';
  if (!isOpen || event.status === 'cancelled' || event.status === 'postponed') return [];
  return event.online.flatMap(({ url, kind }) => {
    const address = safeUrl(url);
    if (address === undefined) return [];
    return [
      html`<a class="action" href=${address} rel="noopener noreferrer">${joinWord(kind)}</a>`,
    ];
  });
}

function joinWord(kind: SolidarityEvent['online'][number]['kind']): string {
  switch (kind) {
    case 'stream':
      return msg('Watch the stream', { id: 'join-stream' });
    case 'call':
      return msg('Join the call', { id: 'join-call' });
    case 'chat':
      return msg('Join the chat', { id: 'join-chat' });
  }
}

/** The event's own pages: read more, register, donate. */
export function renderLinks(event: SolidarityEvent, reader: Reader): readonly TemplateResult[] {
  return event.links.flatMap(({ url, rel, label }) => {
    const address = safeUrl(url);
    if (address === undefined) return [];
    const words = label ? renderText(label, reader) : linkWord(rel);
    return [html`<a class="action" href=${address} rel="noopener noreferrer">${words}</a>`];
  });
}

function linkWord(rel: SolidarityEvent['links'][number]['rel']): string {
  switch (rel) {
    case 'page':
      return msg('More about it', { id: 'link-page' });
    case 'register':
      return msg('Register', { id: 'link-register' });
    case 'donate':
      return msg('Donate', { id: 'link-donate' });
    case 'report':
      return msg('Read the report', { id: 'link-report' });
    case 'share':
      return msg('Share', { id: 'link-share' });
  }
}

/** A button that hands the event to the visitor's calendar as a file. */
export function renderCalendarButton(event: SolidarityEvent, reader: Reader): TemplateResult {
  return html`<button
    class="action"
    type="button"
    part="add-to-calendar"
    @click=${({ currentTarget }: MouseEvent) => {
      saveICalendar(event, reader).catch((cause: unknown) => {
        const root = currentTarget instanceof Element && currentTarget.getRootNode();
        if (root instanceof ShadowRoot && root.host instanceof HTMLElement) {
          const message = 'the code that writes calendar files could not be loaded';
          report(root.host, { code: 'calendar-refused', message, cause });
        }
      });
    }}
  >
    ${icon('calendar')}${msg('Add to calendar', { id: 'add-to-calendar' })}
  </button>`;
}

async function saveICalendar(event: SolidarityEvent, reader: Reader): Promise<void> {
  const { toICalendar } = await import('../events/export/icalendar.js');
  const { title, summary, place } = event;
  const { text: name, lang } = textFor(title, reader.locale.tag, reader.order);
  const text = toICalendar(event, {
    title: name,
    language: lang === '' ? undefined : lang,
    description: summary && plainText(summary, reader),
    place: place && plainText(place.name, reader),
  });
  const address = URL.createObjectURL(new Blob([text], { type: 'text/calendar' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${event.id.replaceAll(/[^\w-]+/g, '-')}.ics`;
  link.click();
  // The download has its own hold on the data by the next task.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  });
}
