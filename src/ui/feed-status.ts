import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { FeedSnapshot } from '../events/store.js';
import { msg } from '../language/message.js';

/**
 * The sentence for a feed that is not (yet) there to be drawn, with the
 * page's own content below it when there is nothing better: what the site
 * wrote between the tags is always worth more than an apology.
 */
export function renderFeedStatus(
  { status }: FeedSnapshot,
  retry: () => void,
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
    case 'stale':
      return html`<p class="status" part="status" role="status">
        ${msg('The source does not answer. These are the events as last seen.', {
          id: 'feed-stale',
        })}
      </p>`;
    case 'ready':
      return nothing;
  }
}
