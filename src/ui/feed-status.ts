import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { FeedSnapshot } from '../events/store.js';
import { msg, str } from '../language/message.js';
import { formatAgo } from '../language/relative-time.js';
import type { Reader } from './event-parts.js';

/**
 * The sentence for a feed that is not (yet) there to be drawn, with the
 * page's own content below it when there is nothing better: what the site
 * wrote between the tags is always worth more than an apology.
 */
export function renderFeedStatus(
  { status, fetchedAt }: FeedSnapshot,
  retry: () => void,
  { locale }: Reader,
): TemplateResult | typeof nothing {
  switch (status) {
    case 'loading':
      return html`<p class="status" part="status" role="status">
          ${msg('Loading the events…', { id: 'feed-loading' })}
        </p>
        <slot></slot>`;
    case 'empty':
      return html`<p class="status" part="status" role="status">
          ${msg('There are no events here yet. Please come back later.', { id: 'feed-empty' })}
        </p>
        <slot></slot>`;
    case 'error':
      return html`<p class="status" part="status" role="alert">
          ${msg('The events could not be loaded just now.', { id: 'feed-error' })}
          <button class="action" type="button" @click=${retry}>
            ${msg('Try again', { id: 'try-again' })}
          </button>
        </p>
        <slot></slot>`;
    case 'stale': {
      // The real time, whatever moment the page takes for the present.
      const age = formatAgo(locale.dates, fetchedAt === undefined ? 0 : Date.now() - fetchedAt);
      return html`<p class="status" part="status" role="status">
        ${msg(str`The source does not answer. These are the events as last seen, ${age}.`, {
          id: 'feed-stale-age',
        })}
      </p>`;
    }
    case 'ready':
      return nothing;
  }
}
