import { primary } from './direction.js';
import type { Messages } from './message.js';

/**
 * The languages that the interface speaks, each a chunk of its own. English is
 * the source and needs none. `npm run localize` writes the modules from xliff/.
 */
const loaders: Readonly<Record<string, () => Promise<{ templates: Messages }>>> = {
  ar: () => import('./locales/ar.js'),
};

const loaded = new Map<string, Promise<Messages>>();

/** The interface language for a BCP 47 tag: `ar` for `ar-IQ`; English where there is no translation. */
export function interfaceLanguage(tag: string): string {
  const language = primary(tag);
  return Object.hasOwn(loaders, language) ? language : 'en';
}

/**
 * The messages of an interface language. A load that failed is forgotten, so
 * that the next element, or the next change of language, tries again.
 */
export function loadMessages(language: string): Promise<Messages> {
  let messages = loaded.get(language);
  if (!messages) {
    messages =
      loaders[language]?.().then(({ templates }) => templates) ?? Promise.resolve(undefined);
    loaded.set(language, messages);
    messages.catch(() => loaded.delete(language));
  }
  return messages;
}
