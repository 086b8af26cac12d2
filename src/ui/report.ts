import { tellPage } from './tell-page.js';

/** What a `solidarity-error` event carries. */
export interface SolidarityErrorDetail {
  /** Stable and machine-readable, such as `feed-missing`. */
  readonly code: string;
  /** For the site's owner, in English. */
  readonly message: string;
  readonly cause?: unknown;
}

export type SolidarityErrorEvent = CustomEvent<SolidarityErrorDetail>;

/**
 * Tells a failure to the page and to whoever keeps it: one event, one console
 * line. A warning, not an error: the element has said it to the visitor and
 * goes on.
 */
export function report(element: HTMLElement, detail: SolidarityErrorDetail): void {
  console.warn(`<${element.localName}> ${detail.code}: ${detail.message}`);
  tellPage(element, 'solidarity-error', detail);
}
