import { plainText } from '../plain-text.js';
import type { Component } from './components.js';
import { unescapeText } from './content-line.js';

/** A language map that the gate has not seen yet. */
export type Texts = Record<string, string>;

/**
 * The texts of a property by language. A text that names none has the one that
 * the page gives the feed; the first of a language is kept.
 */
export function textsOf(component: Component, name: string, language: string): Texts | undefined {
  const texts: Texts = {};
  for (const { params, value } of component.all(name)) {
    const text = unescapeText(value).trim();
    if (text) texts[params['LANGUAGE'] ?? language] ??= text;
  }
  return Object.keys(texts).length > 0 ? texts : undefined;
}

/** Google lets people write HTML where the standard wants plain text, and ends lines as in plain text all the same. */
export function plainTexts(texts: Texts | undefined): Texts | undefined {
  if (!texts) return undefined;
  return Object.fromEntries(
    Object.entries(texts).map(([tag, text]) => [
      tag,
      htmlTag.test(text) ? plainText(text.replaceAll('\n', '<br>')) : text,
    ]),
  );
}

const htmlTag = /<(?:a|b|br|div|em|h[1-6]|html-blob|i|li|ol|p|span|strong|u|ul)\b[^<>]{0,500}>/i;
