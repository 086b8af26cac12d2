import { decodeEntities, plainText } from '../values/plain-text.js';
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
  // What our own export wrote is text, whatever it looks like.
  const isOwn = component.first('X-SOLIDARITY-EVENT') !== undefined;
  for (const { params, value } of component.all(name)) {
    const text = unescapeText(value).trim();
    if (text) texts[params['LANGUAGE'] ?? language] ??= isOwn ? text : withoutHtml(text);
  }
  return Object.keys(texts).length > 0 ? texts : undefined;
}

const htmlTag = /<(?:a|b|br|div|em|h[1-6]|html-blob|i|li|ol|p|span|strong|u|ul)\b[^<>]{0,500}>/i;

/** Google and WordPress write HTML where the standard wants plain text, and end lines as in plain text all the same. */
function withoutHtml(text: string): string {
  if (!htmlTag.test(text)) return decodeEntities(text);
  return plainText(text.replaceAll('\n', '<br>'));
}
