/**
 * Translated messages, one language per element.
 *
 * `@lit/localize` keeps one locale for the whole page, and can be configured
 * once per page, which belongs to the page and not to a widget in it. So its
 * lookup and its tools (extraction, XLIFF) are used, and the choice of locale
 * is ours: whatever renders inside {@link withMessages} speaks that language.
 */

import type { msg as localizeMsg } from '@lit/localize';
import { runtimeMsg } from '@lit/localize/internal/runtime-msg.js';

export { str } from '@lit/localize';

/** What a generated locale module exports: message id → text. */
export type Messages = Parameters<typeof runtimeMsg>[0];

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
 *
 * The type is that of `@lit/localize`'s own `msg`: its tools find messages by it.
 */
export const msg = ((template: string, options?: { id?: string }) =>
  runtimeMsg(current, template, options)) as typeof localizeMsg;
