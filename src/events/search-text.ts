import type { LanguageMap, SolidarityEvent } from './event.js';

/** Letters that have no decomposition of their own, by what people type who do not have them. */
const letters: Readonly<Record<string, string>> = {
  // Arabic, Persian and Kurdish keyboards write the same letter with different code points.
  ی: 'ي',
  ى: 'ي',
  ێ: 'ي',
  ې: 'ي',
  ک: 'ك',
  ة: 'ه',
  ە: 'ه',
  ھ: 'ه',
  ہ: 'ه',
  ۆ: 'و',
  ۇ: 'و',
  ڕ: 'ر',
  ڵ: 'ل',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  ı: 'i',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
};
const letterPattern = new RegExp(`[${Object.keys(letters).join('')}]`, 'g');

/**
 * Marks that come and go with keyboards and with care: Latin accents, harakat
 * and the hamza above and below, the nuktas of Bengali and Devanagari, tatweel,
 * joiners, soft hyphens. The vowel signs of Bengali stay; without them words
 * become others.
 */
const marks =
  /[\u0300-\u036f\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u093c\u09bc\u00ad\u200c\u200d]/g;
const digits = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef]/g;
const betweenWords = /[^\p{L}\p{M}\p{N}]+/gu;

/** A text as it is compared: without case, accents and punctuation, words a space apart. */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(marks, '')
    .replaceAll(letterPattern, (letter) => letters[letter] ?? letter)
    .replaceAll(digits, (digit) => String(valueOf(digit)))
    .replaceAll(betweenWords, ' ')
    .trim();
}

/** The blocks of the Indic scripts begin their digits at 6, the Arabic ones at 0. */
function valueOf(digit: string): number {
  const code = digit.charCodeAt(0);
  return (code & 0xf) - (code >= 0x0900 ? 6 : 0);
}

const known = new WeakMap<SolidarityEvent, string>();

/** What a search looks through: title, summary, place and organisers in every language, folded. */
export function searchTextOf(event: SolidarityEvent): string {
  let text = known.get(event);
  if (text === undefined) {
    const { title, summary, place, organiser } = event;
    text = foldText(
      [
        ...textsOf(title),
        ...textsOf(summary),
        ...textsOf(place?.name),
        ...textsOf(place?.city),
        place?.address ?? '',
        ...organiser.map(({ name }) => name),
      ].join(' '),
    );
    known.set(event, text);
  }
  return text;
}

const knownLists = new WeakMap<readonly SolidarityEvent[], readonly string[]>();

/** The texts of a list of events, in its order. Of a long one, looking each up takes as long as the search. */
export function searchTextsOf(events: readonly SolidarityEvent[]): readonly string[] {
  let texts = knownLists.get(events);
  if (!texts) {
    texts = events.map(searchTextOf);
    knownLists.set(events, texts);
  }
  return texts;
}

/** Keeps a text that was made elsewhere, in a worker. */
export function rememberSearchText(event: SolidarityEvent, text: string): void {
  known.set(event, text);
}

function textsOf(texts: LanguageMap | undefined): readonly string[] {
  return Object.values(texts ?? {});
}
