/**
 * Translated messages, one language per element.
 *
 * `@lit/localize` keeps one locale for the whole page, and can be configured
 * once per page, which belongs to the page and not to a widget in it. So its
 * tools (extraction, XLIFF) are used, and the choice of locale and the lookup
 * are ours: whatever renders inside {@link withMessages} speaks that language.
 */

import type { msg as localizeMsg, StrResult, TemplateMap } from '@lit/localize';
import { joinStringsAndValues, str } from '@lit/localize/internal/str-tag.js';

export { str };

/** What a generated locale module exports: message id → text. Undefined is English, the source. */
export type Messages = Readonly<TemplateMap> | undefined;

let current: Messages;

/** Runs `render` with every `msg()` in it in the given language; undefined is English, the source. */
export function withMessages<T>(messages: Messages, render: () => T): T {
  const outer = current;
  current = messages;
  try {
    return render();
  } finally {
    current = outer;
  }
}

/**
 * A visible sentence. Always with an `id`, so that a comma changed in English
 * does not orphan nine translations, and only inside {@link withMessages}.
 * A sentence is text, never a template of HTML.
 *
 * The type is that of `@lit/localize`'s own `msg`: its tools find messages by it.
 * Its code would bring the hashing that makes up ids where there are none.
 */
export const msg = ((template: string | StrResult, { id }: { readonly id: string }): string => {
  const translated = current?.[id] as string | StrResult | undefined;
  if (typeof translated === 'string') return translated;
  if (typeof template === 'string') return template;
  // The values of a translation are numbers: which value of the template stands where.
  const order = translated?.values as number[] | undefined;
  return joinStringsAndValues((translated ?? template).strings, template.values, order);
}) as typeof localizeMsg;
