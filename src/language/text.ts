import type { Direction } from './direction.js';
import { directionOf, primary } from './direction.js';

/** A text in the language that it is really in, to be marked up with `lang` and `dir`. */
export interface LocalText {
  readonly text: string;
  /** BCP 47 tag, or '' where the feed does not say (`lang=""` is HTML's "unknown"). */
  readonly lang: string;
  readonly dir: Direction | 'auto';
}

/**
 * The text for a reader of `tag`: in that very tag, in its language, in the
 * organisers' languages in their order, in whatever there is. Never a blank
 * where there is a text.
 *
 * @param texts BCP 47 tag → text
 * @param order the feed's languages, the organisers' own first
 */
export function textFor(
  texts: Readonly<Record<string, string>>,
  tag: string,
  order: readonly string[] = [],
): LocalText {
  const tags = Object.keys(texts);
  const found =
    [tag, ...order].flatMap(
      (wanted) => tags.find((has) => same(has, wanted)) ?? nearest(tags, wanted) ?? [],
    )[0] ?? tags[0];
  if (found === undefined) return { text: '', lang: '', dir: 'auto' };
  const text = texts[found] ?? '';
  return found === 'und'
    ? { text, lang: '', dir: 'auto' }
    : { text, lang: found, dir: directionOf(found) };
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** Norwegian is written in two forms under three tags; a reader of one reads the other. */
const relatives: Readonly<Record<string, string>> = { no: 'nb', nn: 'nb', kmr: 'ku' };

function nearest(tags: readonly string[], wanted: string): string | undefined {
  const language = norm(wanted);
  return tags.find((tag) => norm(tag) === language);
}

function norm(tag: string): string {
  const language = primary(tag);
  return relatives[language] ?? language;
}
