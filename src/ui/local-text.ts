import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { LanguageMap } from '../events/event.js';
import { textFor } from '../language/text.js';
import type { Reader } from './event-parts.js';

/**
 * A text of the feed in the reader's language, or the nearest there is, marked
 * with the language it is really in and kept apart from what stands around it.
 */
export function renderText(texts: LanguageMap, { locale, order }: Reader): TemplateResult {
  const { text, lang, dir } = textFor(texts, locale.tag, order);
  return html`<bdi lang=${lang} dir=${dir}>${text}</bdi>`;
}

/** The same as plain text, for names and files. */
export function plainText(texts: LanguageMap, { locale, order }: Reader): string {
  return textFor(texts, locale.tag, order).text;
}
