/** The many ways in which JSON-LD says one thing. */

import type { LanguageMap } from '../../event.js';
import { listOf, textOf } from '../values/foreign-json.js';
import { isRecord, ownValue } from '../values/json-values.js';
import type { JsonRecord } from '../values/json-values.js';
import { decodeEntities, plainText } from '../values/plain-text.js';

/** How far into a page's data one looks: deeper is a mistake or an attack. */
export const maxDepth = 40;

const vocabularies = ['', 'schema:', 'https://schema.org/', 'http://schema.org/'];

/** A property of schema.org, under whichever of its names it is written. */
export function property(node: JsonRecord, name: string): unknown {
  for (const vocabulary of vocabularies) {
    const value = ownValue(node, vocabulary + name);
    if (value !== undefined && value !== null) return value;
  }
  return undefined;
}

/** The last part of an address or a compact name: `Event` of `https://schema.org/Event` and `schema:Event`. */
export function shortName(value: unknown): string {
  return textOf(value)?.replace(/^.*[/#:]/, '') ?? '';
}

/** The classes of a node, short. */
export function typesOf(node: JsonRecord): readonly string[] {
  return listOf(ownValue(node, '@type')).map(shortName).filter(Boolean);
}

export function isOfType(value: unknown, pattern: RegExp): value is JsonRecord {
  return isRecord(value) && typesOf(value).some((type) => pattern.test(type));
}

/** Text without markup, also where the tags are written as entities, as WordPress does. */
function unmarked(text: string): string {
  return plainText(/&lt;\/?[a-z]/i.test(text) ? decodeEntities(text) : text);
}

/** The first text among the values, whatever its language. */
export function oneText(value: unknown): string | undefined {
  for (const entry of listOf(value)) {
    const text = textOf(
      isRecord(entry) ? (ownValue(entry, '@value') ?? property(entry, 'name')) : entry,
    );
    if (text !== undefined) return unmarked(text) || undefined;
  }
  return undefined;
}

const languageTag = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/;

/**
 * Texts by language: a text, `{"@value", "@language"}`, a list of either, or a
 * map of languages; the first of each language. Tags and entities are resolved.
 *
 * @param language of texts that name none
 */
export function texts(value: unknown, language: string): LanguageMap | undefined {
  const found = new Map<string, string>();
  const take = (tag: unknown, content: unknown): void => {
    const text = textOf(content);
    const name = typeof tag === 'string' && languageTag.test(tag) ? tag : language;
    const plain = text === undefined ? '' : unmarked(text);
    if (plain && !found.has(name)) found.set(name, plain);
  };
  for (const entry of listOf(value)) {
    if (!isRecord(entry)) take(undefined, entry);
    else if (Object.hasOwn(entry, '@value')) {
      take(ownValue(entry, '@language'), ownValue(entry, '@value'));
    } else {
      for (const tag of Object.keys(entry)
        .filter((key) => languageTag.test(key))
        .slice(0, 100)) {
        take(tag, listOf(ownValue(entry, tag))[0]);
      }
    }
  }
  return found.size > 0 ? Object.fromEntries(found) : undefined;
}

/** The address that a value is, or that a thing has. */
export function urlOf(value: unknown): string | undefined {
  const [first] = listOf(value);
  if (!isRecord(first)) return textOf(first);
  return (
    textOf(listOf(property(first, 'contentUrl'))[0]) ??
    textOf(listOf(property(first, 'url'))[0]) ??
    textOf(ownValue(first, '@id'))
  );
}

/** What schema.org has no property for and we write all the same, by name: see `export/json-ld.ts`. */
export function additional(node: JsonRecord, name: string): unknown {
  const entry = listOf(property(node, 'additionalProperty')).find(
    (candidate) => isRecord(candidate) && oneText(property(candidate, 'name')) === name,
  );
  return isRecord(entry) ? property(entry, 'value') : undefined;
}
