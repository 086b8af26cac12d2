import type { LanguageMap } from '../../event.js';
import type { FlatField, NamedField } from './field-names.js';
import { plainText } from '../values/plain-text.js';

/** One event, told in a row of named texts. */
export class FlatRow {
  /** Where it stands, for people: `row 7`, `features[3]`. */
  readonly at: string;
  readonly #texts: ReadonlyMap<FlatField, readonly { language?: string; text: string }[]>;

  /** Empty cells are no cells. */
  constructor(at: string, cells: Iterable<readonly [NamedField, string]>) {
    const texts = new Map<FlatField, { language?: string; text: string }[]>();
    for (const [{ field, language }, cell] of cells) {
      const text = cell.trim();
      if (!text) continue;
      const entry = { text, ...(language === undefined ? {} : { language }) };
      texts.set(field, [...(texts.get(field) ?? []), entry]);
    }
    this.at = at;
    this.#texts = texts;
  }

  get isEmpty(): boolean {
    return this.#texts.size === 0;
  }

  /** The first text of a field. */
  text(field: FlatField): string | undefined {
    return this.texts(field)[0];
  }

  /** All texts of a field: several columns may mean the same. */
  texts(field: FlatField): readonly string[] {
    return this.#texts.get(field)?.map(({ text }) => text) ?? [];
  }

  /** A field that may be given in several languages, without markup. */
  languageMap(field: FlatField, language: string): LanguageMap | undefined {
    const found = new Map<string, string>();
    for (const { text, language: tag = language } of this.#texts.get(field) ?? []) {
      const plain = plainText(text);
      if (plain && !found.has(tag)) found.set(tag, plain);
    }
    return found.size > 0 ? Object.fromEntries(found) : undefined;
  }

  /** Entries of a cell that holds several, separated by semicolons, commas or bars. */
  entries(field: FlatField): readonly string[] {
    return this.texts(field).flatMap((text) =>
      text
        .split(/[;,|،؛]/)
        .map((entry) => plainText(entry))
        .filter(Boolean),
    );
  }
}
