import type { LanguageMap } from '../event.js';
import { foldText } from '../search-text.js';

/** Shorter titles ("Assembly", "Vigil") say too little to tell that two events are one; characters. */
const leastLength = 12;
/** Of the shorter title's length to the longer one's. */
const leastRatio = 0.75;
/** Words that tell the parts of a series apart: numbers in digits and Roman ones, single letters. */
const counting = /^(?:\p{L}|[ivx]+|.*\p{N}.*)$/u;

/** A title in one language, ready to be compared. */
export interface ComparableTitle {
  /** Language without region; `und` where it is not known. */
  readonly language: string;
  readonly text: string;
  readonly words: readonly string[];
}

/** The titles of an event that say enough to be compared. */
export function comparableTitles(title: LanguageMap): readonly ComparableTitle[] {
  return Object.entries(title).flatMap(([tag, full]) => {
    const text = foldText(full);
    if (text.length < leastLength) return [];
    return [{ language: tag.split('-', 1)[0] ?? tag, text, words: text.split(' ') }];
  });
}

/**
 * How much alike the titles of two events are, in the languages that both
 * have. One language in which they differ is enough for two events.
 */
export function likeness(
  a: readonly ComparableTitle[],
  b: readonly ComparableTitle[],
): 'same' | 'near' | undefined {
  let found: 'same' | 'near' | undefined;
  for (const one of a) {
    for (const other of b) {
      if (!mayCompare(one.language, other.language)) continue;
      if (one.text === other.text) found ??= 'same';
      else if (isNear(one, other)) found = 'near';
      // A language that nobody named may be another than the one it is compared with.
      else if (one.language === other.language) return undefined;
    }
  }
  return found;
}

function mayCompare(a: string, b: string): boolean {
  return a === b || a === 'und' || b === 'und';
}

function isNear(a: ComparableTitle, b: ComparableTitle): boolean {
  const [short, long] = a.text.length <= b.text.length ? [a, b] : [b, a];
  if (short.text.length / long.text.length < leastRatio) return false;
  return hasOneMisprint(a.words, b.words) || holdsAll(short.words, long.words);
}

/** "Evening in Rome" in "The evening in Rome", in that order. What the longer one adds must not count. */
function holdsAll(short: readonly string[], long: readonly string[]): boolean {
  let found = 0;
  for (const word of long) {
    if (word === short[found]) found += 1;
    else if (counting.test(word)) return false;
  }
  return found === short.length;
}

/** The same words but for one, which is long and has one letter wrong, missing or too many. */
function hasOneMisprint(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false;
  const different = a.flatMap((word, index) => (word === b[index] ? [] : [index]));
  const [index] = different;
  if (different.length !== 1 || index === undefined) return false;
  const [one = '', other = ''] = [a[index], b[index]];
  if (counting.test(one) || counting.test(other)) return false;
  return (
    Math.min(one.length, other.length) >= 5 &&
    other.startsWith(one.slice(0, 1)) &&
    isOneEdit(one, other)
  );
}

function isOneEdit(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  return long.slice(at + 1) === short.slice(at + (short.length === long.length ? 1 : 0));
}
